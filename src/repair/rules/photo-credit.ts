import {agencies, creditLabels, originLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {
  isCreditLine,
  isFact,
  isPictureNote,
  isStoppedCredit,
  lineAtEnd,
  noteBehind
} from '../../rule/credit-line.ts'
import {defineRepairRule} from '../../rule/define.ts'
import {sign} from '../../rule/signs.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Sentence} from '../../tree/types.ts'

/** No credit is longer, in code units. */
const longest = 100

const literal = (value: string) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s')

/** Let ASCII letters of a pattern match in either case, where the whole cannot: names need their capitals. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\[a-z]|\p{Ll}/gu, (part) =>
    part.startsWith('\\') ? part : `[${part}${part.toUpperCase()}]`
  )
}

/** An agency's name in any case; of two letters, in capitals, or it is some other word. */
function written(value: string): string {
  return value.length === 2 ? value.toUpperCase() : anyCase(literal(value))
}

/** One to four words with a capital, as names are written; particles and initials among them. */
const name =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s(?:(?:de|van|von|der|da|di|al|el|bin)\\s)?\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3}"

/** The shapes of a credit, from its label's mark on: labels are looked up, as an expression of all of them takes 60 ms to make. */
interface Shapes {
  /** A name, and an agency that ends it. */
  open: RegExp
  /** Names up to the end of a text. */
  last: RegExp
  /** A name and an agency, and nothing else. */
  whole: RegExp
}

let made: Shapes | undefined

/** Get the shapes, made for the first block that may hold one, which a run over one article would feel. */
function shapes(): Shapes {
  if (made) return made
  // An agency in the open, which is not the beginning of a longer word.
  const agencyName = `(?:${[...agencies]
    .sort((a, b) => b.length - a.length)
    .map(written)
    .join('|')})(?!\\p{Ll})`
  made = {
    open: new RegExp(
      `[:：.©]\\s?${name}\\s?[/／,|]\\s?${agencyName}(?:[/／]${agencyName})?|${name}\\svia\\s${agencyName}`,
      'gu'
    ),
    last: new RegExp(`[:：©]\\s?${name}(?:\\s?[/／,|&]\\s?${name})*$`, 'u'),
    whole: new RegExp(`^${name}\\s?(?:via|[/／])\\s?${agencyName}$`, 'u')
  }
  return made
}

/** A label has no more words, and no more code units. */
const mostOfLabel = 4
const longestLabel = 40

/** Where a credit begins of which a match holds the mark behind its label, or `©`; `undefined` where no label stands there. */
function beginOf(value: string, at: number, isLabel: (label: string) => boolean): number | undefined {
  if (!/[:：.]/.test(value.charAt(at))) return at
  let found: number | undefined
  for (
    let start = at - 1, words = 0;
    start >= Math.max(0, at - longestLabel) && words < mostOfLabel;
    start--
  ) {
    if (start > 0 && letter.test(lastOf(value, start))) continue
    words++
    // A mark or a stop before the label is none of it.
    const label = value.slice(start, at).trim().toLowerCase()
    if (isLabel(label) && value.charAt(start).trim() !== '') found = start
  }
  return found
}

const isAnyLabel = (label: string) => wordSet(creditLabels).has(label)

/** Whether a label says who made a picture, and not only where something is from: before an agency that does not matter. */
const isOfPicture = (label: string) => isAnyLabel(label) && !wordSet(originLabels).has(label)

/** Whether brackets hold a label with what it names, or a name and an agency: `(AP Photo/Jane Doe)`. */
function isBracketed(inside: string): boolean {
  const mark = /[:：.]/.exec(inside)?.index
  if (mark !== undefined && isAnyLabel(inside.slice(0, mark).trim().toLowerCase()))
    return inside.slice(mark + 1).trim().length > 1
  const sides = inside.split(/\s?[/／]\s?/)
  if (sides.length < 2 || sides.some((side) => side.trim().length < 2)) return false
  return sides.some((side, at) => endsInAgency(side, at === sides.length - 1))
}

/** Whether a side of a slash is an agency, or, before the slash, ends in one. */
function endsInAgency(side: string, isLast: boolean): boolean {
  const lower = side.trim().toLowerCase()
  if (wordSet(agencies).has(lower)) return true
  if (isLast) return false
  const words = lower.split(/\s+/u)
  return words.some((_, at) => wordSet(agencies).has(words.slice(at).join(' ')))
}

/** The end of what stands before: nothing, a stop, or a closing mark. */
const behindStop = /(?:^|[.!?…。！？»”"')\]]\s*)$/u

/** Cheap signs without which a block holds no credit, in brackets or in the open. */
const bracketSign = /[(（[][^()（）[\]\n]{0,90}[/／:：.]/
const openSign = /[/／©]|\bvia\b/
const wholeSign = /[/／©:：]|\bvia\b/

/** The same of one that ends a text. */
const bracketLast = /[)）\]]$/
const lastSign = /[©:：]/

/** What stands in brackets. */
const brackets = /[(（[][^()（）[\]\n]{2,160}[)）\]]/g

/** A credit holds one of these, and the look for it is far cheaper. */
const holdsAgency = holderOf(agencies)
const holdsCredit = holderOf([...creditLabels, ...agencies])

/** A letter or a mark, before which no word begins. */
const letter = /^[\p{L}\p{M}]$/u

/**
 * Give what says whether a text holds one of some phrases, in any case, at the
 * beginning of a word. An expression of all of them takes 20 ms to make, which
 * a run over one article would feel.
 */
function holderOf(phrases: readonly string[]): (value: string) => boolean {
  let byFirst: Map<number, string[]> | undefined
  return (value) => {
    if (!byFirst) {
      byFirst = new Map()
      for (const phrase of phrases) {
        const first = phrase.charCodeAt(0)
        const shelf = byFirst.get(first)
        if (shelf) shelf.push(phrase)
        else byFirst.set(first, [phrase])
      }
    }
    const lower = value.toLowerCase().replace(/\s/g, ' ')
    for (let at = 0; at < lower.length; at++) {
      const before = lower.charCodeAt(at - 1)
      if (before >= 97 && before <= 122) continue
      const shelf = byFirst.get(lower.charCodeAt(at))
      if (!shelf?.some((phrase) => lower.startsWith(phrase, at) && !isSmall(value, at + phrase.length)))
        continue
      if (!(before > 0x7f && letter.test(lastOf(lower, at)))) return true
    }
    return false
  }
}

/** Whether a small letter stands at a place: a label or an agency before it is but the beginning of a word. */
function isSmall(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  return code >= 97 && code <= 122
}

/** The character that ends at a place. */
function lastOf(value: string, end: number): string {
  const low = value.charCodeAt(end - 1)
  return value.slice(end - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), end)
}

/** Whether a short block may be a credit and nothing else. */
function mayBeWhole(value: string): boolean {
  return wholeSign.test(value) && (value.startsWith('©') || holdsCredit(value)) && /^[©\p{L}]/u.test(value)
}

/** Whether something in brackets may be a credit. */
function mayBracket(value: string): boolean {
  if (!bracketSign.test(value)) return false
  for (const [inside] of value.matchAll(brackets)) if (holdsCredit(inside)) return true
  return false
}

/**
 * Take a picture's credit out of the text: `(AP Photo/Jane Doe)`, `Foto: Jane Doe/dpa`, `© Jane Doe / SIPA`.
 *
 * The picture is gone, and what is left of it stands in a paragraph: before
 * its first sentence, behind one, or between two, with or without a space. A
 * credit in brackets has a label or an agency; one in the open ends with an
 * agency, as else nobody can tell where it ends, fills its block or a sentence
 * of its own, or ends its block.
 *
 * « (Reuters) – » after a place is a dateline and stays.
 */
export const photoCredit = defineRepairRule({
  id: 'photo-credit',
  summary: "take a picture's credit out of the text",
  signs: sign.credit,
  check({value, start, children, role}, {article, index}) {
    if (role !== 'body' || children.every(({drop}) => drop)) return []
    if (value.length <= longest) {
      const line = isCreditLine(value)
      if (isWhole(value) || (line && !isListed(article, index)))
        return [change(start, start + value.length, value)]
      if (line) return []
    }
    const bracketed = mayBracket(value)
    const open = openSign.test(value) && holdsAgency(value)
    const found = [...(bracketed ? bracketedIn(value) : []), ...(open ? openIn(value) : [])]
    const last = children.at(-1)?.drop ? undefined : lineAtEnd(value)
    const whole = creditsAmong(children)
    if (found.length === 0 && last === undefined && whole.length === 0) return []
    const borders = new Set(children.map((sentence) => sentence.start - start))
    const changes: Change[] = whole.map((credit) => change(credit.start, credit.end, credit.value))
    for (const {at, text} of found) {
      const opens = at === 0 || /\s/.test(value.charAt(at - 1))
      if (changes.some((credit) => credit.start <= start + at && start + at < credit.end)) continue
      if (!borders.has(at) && !behindStop.test(value.slice(Math.max(0, at - 4), at))) continue
      let end = at + text.length
      // One of two spaces goes with it.
      while (opens && /\s/.test(value.charAt(end))) end++
      changes.push(change(start + at, start + end, text))
    }
    // All of a caption is `picture-caption`'s.
    if (last !== undefined && !isPictureNote(value) && changes.every(({end}) => end <= start + last)) {
      const evidence = value.slice(last).trimStart()
      // The space before a sentence that goes is left to `layout`.
      const from = value.length - evidence.length
      changes.push(change(start + (borders.has(from) ? from : last), start + value.length, evidence))
    }
    return changes.sort((one, other) => one.start - other.start)
  }
})

/** The sentences of a block that are credits, where it has others: with a stop, or before one that the page set apart. */
function creditsAmong(children: readonly Sentence[]): Sentence[] {
  if (children.length < 2) return []
  return children.filter(({value, drop}, place) => {
    if (drop) return false
    const isInside = place < children.length - 1 && !endsSentence(value)
    return (
      isStoppedCredit(value) || (isInside && (isCreditLine(value) || isPictureNote(value) || isWhole(value)))
    )
  })
}

function isWhole(value: string): boolean {
  return mayBeWhole(value) && (shapes().whole.test(value) || lastIn(value) === 0)
}

/** A credit in a text: where it begins, and what it is. */
interface Credit {
  at: number
  text: string
}

function bracketedIn(value: string): Credit[] {
  return [...value.matchAll(brackets)]
    .filter(([text]) => isBracketed(text.slice(1, -1).trim()))
    .map(({0: text, index}) => ({at: index, text}))
}

function openIn(value: string): Credit[] {
  const found: Credit[] = []
  for (const {0: text, index} of value.matchAll(shapes().open)) {
    const at = beginOf(value, index, isAnyLabel)
    if (at !== undefined) found.push({at, text: value.slice(at, index + text.length)})
  }
  return found
}

/** Where a label or `©` with names begins that a text ends with. */
function lastIn(value: string): number | undefined {
  const mark = shapes().last.exec(value)?.index
  return mark === undefined ? undefined : beginOf(value, mark, isOfPicture)
}

/** Whether a block stands in a list of facts: `Photo: none`. */
function isListed({children}: Article, index: number): boolean {
  return [children[index - 1], children[index + 1]].some(
    (block) => block && !block.drop && isFact(block.value)
  )
}

/** Where the credit or the note begins that a short text ends with; `undefined` when it ends otherwise. */
export function creditAtEnd(value: string): number | undefined {
  return signedAtEnd(value) ?? noteBehind(value)
}

function signedAtEnd(value: string): number | undefined {
  if (!mayBracket(value) && !(wholeSign.test(value) && (value.includes('©') || holdsCredit(value)))) {
    return undefined
  }
  if (bracketLast.test(value)) {
    const last = bracketedIn(value).at(-1)
    if (last && last.at + last.text.length === value.length) return last.at
  }
  return lastSign.test(value) ? lastIn(value) : undefined
}

function change(start: number, end: number, evidence: string): Change {
  return {
    start,
    end,
    value: '',
    cause: {
      kind: 'drop',
      rule: 'photo-credit',
      role: 'credit',
      reason: 'Dropped picture credit',
      evidence,
      confidence: 0.9
    }
  }
}
