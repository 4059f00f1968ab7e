import {defineRepairRule} from '../../rule/define.ts'
import {isDigit, isSpace} from '../../rule/letters.ts'
import {sign} from '../../rule/signs.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import {mend} from '../changes.ts'
import {isCode} from '../code.ts'
import {isBlank, isLetter} from '../letters.ts'
import {type Quotation, quotationOf} from '../quotation.ts'

/** A quotation mark as it stands in the text. */
interface Mark {
  start: number
  end: number
  /** As it is written: `»`, `"`, or two characters that stand for one. */
  form: string
  /** Which way it looks by what stands around it. */
  side: 'open' | 'close' | undefined
}

interface Pair {
  open: Mark
  close: Mark
}

/**
 * Mend quotation marks that do not belong together: `d' »hystérie »`, ` ``so'' `, `„so"`.
 *
 * Converters and keyboards leave a closing mark that opens, a straight mark
 * for one of two curly ones, two backticks or commas for one mark, and spaces
 * inside. What stands around a mark says whether it opens or closes; the mark
 * that is right, the text's other marks and its language say what belongs there.
 *
 * A block whose marks can be read as pairs keeps them, nested ones too. So do
 * quotations that run over paragraphs, marks for inches behind a number,
 * single quotation marks, and what cannot be told.
 */
export const mangledQuotes = defineRepairRule({
  id: 'mangled-quotes',
  summary: 'mend quotation marks that do not belong together',
  signs: sign.quotation,
  check({value, start}, {article}) {
    let marks = marksOf(value)
    if (marks.length < 2) return []
    const quotation = quotationOf(article)
    let pairs = readPairs(marks, quotation)
    if (!pairs) {
      const others = marks.filter(({form, start: at}) => form !== '"' || !isDigit(value.charCodeAt(at - 1)))
      const without = others.length < marks.length ? readPairs(others, quotation) : undefined
      if (without) {
        marks = others
        pairs = without
      }
    }
    const changes: Change[] = []
    const put = (from: number, to: number, text: string) => {
      if (value.slice(from, to) === text) return
      const evidence = excerpt(value, from - 8, to + 8)
      changes.push(mend('mangled-quotes', 'Rewrote quotation mark', start + from, start + to, text, evidence))
    }
    if (pairs) {
      if (!quotation.airy) for (const pair of pairs) closeUp(value, pair, put)
      return changes.length > 0 && isCode(value) ? [] : changes
    }
    if (isCode(value)) return []
    for (const pair of flatPairs(marks)) rewrite(value, pair, quotation, put)
    return changes
  }
})

type Put = (from: number, to: number, text: string) => void

const doubles: ReadonlyMap<string, string> = new Map([
  ['``', '``'],
  ["''", "''"],
  ['’’', "''"],
  ['‘‘', '``'],
  [',,', ',,'],
  ['<<', '<<'],
  ['>>', '>>']
])

/** Find the quotation marks of a block. */
function marksOf(value: string): Mark[] {
  const marks: Mark[] = []
  for (const {0: found, index: start} of value.matchAll(anyMark)) {
    const end = start + found.length
    if (found.length === 1) {
      marks.push({start, end, form: found, side: sideOf(value, start, end)})
      continue
    }
    // Three in a row are a fence, a merge conflict, or art.
    const form = doubles.get(found)
    const mark = found.charAt(0)
    if (form === undefined || value.charAt(start - 1) === mark || value.charAt(end) === mark) continue
    const side = sideOf(value, start, end)
    const opens = form === ',,' || form === '<<' || form === '``'
    if (side === (opens ? 'open' : 'close') || (form !== ',,' && side === undefined)) {
      marks.push({start, end, form, side: opens ? 'open' : 'close'})
    }
  }
  return marks
}

/** The bound keeps the engine's stack small on a megabyte of one mark; longer runs are told by what stands beside. */
const anyMark = /["«»“”„]|([`'’‘,<>])\1{1,4}/g

/** Say which way a mark looks by what stands around it. */
function sideOf(value: string, start: number, end: number): Mark['side'] {
  const before = start > 0 ? value.charCodeAt(start - 1) : 0x0a
  const after = end < value.length ? value.charCodeAt(end) : 0x0a
  const left = isSpace(before)
  const right = isSpace(after)
  if (left && right) {
    if (before === 0x0a) return 'open'
    if (after === 0x0a) return 'close'
    if (before === 0x20 && after !== 0x20) return 'open'
    if (before !== 0x20 && after === 0x20) return 'close'
    return undefined
  }
  if (left) return behind.has(after) ? 'close' : isDash(after) ? undefined : 'open'
  if (right) return isDash(before) || ahead.has(before) ? undefined : 'close'
  if (ahead.has(before)) return 'open'
  if (behind.has(after)) return 'close'
  if (isDash(after) && isWordCode(before)) return 'close'
  if (isDash(before) && isWordCode(after)) return 'open'
  if ((before === 0x27 || before === 0x2019) && isLetter(after)) return 'open'
  return undefined
}

/** What follows a closing mark, and what an opening mark follows. */
const behind: ReadonlySet<number> = new Set(
  [...'.,;:!?)]}…。，、；：！？）'].map((mark) => mark.charCodeAt(0))
)
const ahead: ReadonlySet<number> = new Set([...'([{¿¡（'].map((mark) => mark.charCodeAt(0)))

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015)
}

/**
 * Read marks as pairs that may hold one another; `undefined` when they cannot
 * be read so. One quotation may stay open: it goes on in the next paragraph.
 */
function readPairs(marks: readonly Mark[], quotation: Quotation): Pair[] | undefined {
  const pairs: Pair[] = []
  const open: Mark[] = []
  for (const mark of marks) {
    if (mark.form.length > 1) return undefined
    const last = open.at(-1)
    if (last && mark.side !== 'open' && quotation.isPair(last.form, mark.form)) {
      open.pop()
      pairs.push({open: last, close: mark})
    } else if (mark.side !== 'close' && quotation.canOpen(mark.form)) open.push(mark)
    else return undefined
  }
  return open.length < 2 ? pairs : undefined
}

/** Read marks as pairs one after the other, by what stands around them; only pairs that are sure. */
function flatPairs(marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = []
  let odd = false
  let doubt = false
  let open: Mark | undefined
  for (const mark of marks) {
    const side = mark.side ?? (open ? 'close' : 'open')
    if (side === 'open') {
      doubt = open !== undefined
      if (open) odd = true
      open = mark
    } else if (open) {
      // Of two that open, one may be the other's close; nothing is no quotation.
      if (!doubt && open.end < mark.start) pairs.push({open, close: mark})
      open = undefined
    } else odd = true
  }
  // A mark too many leaves the ones without a clear side in doubt.
  if (odd || open) return pairs.filter((pair) => pair.open.side === 'open' && pair.close.side === 'close')
  return pairs
}

/** Take the blanks out that stand inside a pair. */
function closeUp(value: string, {open, close}: Pair, put: Put) {
  if (open.form === '«' || open.form === '»') return
  const inside = value.charCodeAt(open.end) === 0x20
  const outside = value.charCodeAt(close.start - 1) === 0x20
  // A straight mark looks nowhere: only both blanks together are sure.
  if (open.form === '"' && !(inside && outside)) return
  if (inside && open.end + 1 < close.start) put(open.end, open.end + 1, '')
  if (outside && open.end + 1 < close.start - 1) put(close.start - 1, close.start, '')
}

/** Write the marks of a pair as they belong together. */
function rewrite(value: string, pair: Pair, quotation: Quotation, put: Put) {
  const {open, close} = pair
  if (quotation.isPair(open.form, close.form)) {
    if (!quotation.airy) closeUp(value, pair, put)
    return
  }
  const target = targetOf(open.form, close.form, quotation)
  if (!target) return
  const [opens, closes] = target
  const blank = value.charAt(close.start - 1)
  const spaced = isBlank(blank.charCodeAt(0))
  let from = open.start
  let before = ''
  let inside = ''
  if (opens === '«') {
    const apart = isBlank(value.charCodeAt(open.end))
    if (!apart) inside = spaced ? blank : value.includes(`${closes} `) ? '' : quotation.air
    // d' »so »: the space is the one that belongs inside.
    const apostrophe = value.charCodeAt(from - 2)
    if (
      isBlank(value.charCodeAt(from - 1)) &&
      (apostrophe === 0x27 || apostrophe === 0x2019) &&
      isLetter(value.charCodeAt(from - 3)) &&
      !isLetter(value.charCodeAt(from - 5))
    ) {
      from -= 2
      before = quotation.apostrophe
    }
    put(from, open.end, before + opens + inside)
    put(close.start, close.end, inside !== '' && !spaced ? inside + closes : closes)
    return
  }
  const loose = value.charCodeAt(open.end) === 0x20
  put(from, loose ? open.end + 1 : open.end, opens)
  put(spaced && blank === ' ' ? close.start - 1 : close.start, close.end, closes)
}

/** The marks that belong where two that do not match stand. */
function targetOf(open: string, close: string, quotation: Quotation): [string, string] | undefined {
  // `>>` alone is an arrow or a program's.
  if ((open === '<<') !== (close === '>>')) return undefined
  const opens = open === '<<' ? '«' : open === ',,' && quotation.low ? '„' : open
  const closes = close === '>>' ? '»' : close
  if (open === '<<') return ['«', '»']
  const angle = (mark: string) => mark === '«' || mark === '»'
  if (angle(opens) && angle(closes)) return ['«', '»']
  if (isReal(opens) && quotation.canOpen(opens)) {
    if (angle(closes)) return undefined
    return [opens, quotation.closeOf(opens)]
  }
  if (isReal(closes) && quotation.canClose(closes)) {
    if (angle(opens)) return undefined
    return [quotation.openOf(closes), closes]
  }
  if (angle(opens)) return angle(closes) || closes === '"' ? ['«', '»'] : undefined
  if (angle(closes)) return ['«', '»']
  if (isReal(opens) || isReal(closes)) {
    const curly = quotation.open === '"' || quotation.open === '«' ? '“' : quotation.open
    return [curly, quotation.closeOf(curly)]
  }
  if (opens === "''" || closes === '``') return undefined
  return [quotation.open, quotation.close]
}

/** Whether a mark is typographic: it says something about its partner. */
function isReal(mark: string): boolean {
  return mark.length === 1 && mark !== '"'
}
