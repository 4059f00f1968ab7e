import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {lineAtEnd} from '../../rule/credit-line.ts'
import {defineArticleRule} from '../../rule/define.ts'
import {late} from '../../rule/late.ts'
import {isDigit, isLower, isUpper} from '../../rule/letters.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {hanging, hangingCharacters, startersOfNothing} from '../hanging.ts'
import {judgeHyphen} from '../hyphens.ts'
import {isLetter, isOpener, isUnspaced, wordEnd, wordStart} from '../letters.ts'
import {isHyphen} from '../lines.ts'

/**
 * Join a sentence that blank lines, an advertisement or a pointer cut in two.
 *
 * Pages set advertisements into the middle of paragraphs, and a scraper leaves
 * two halves, with or without `Advertisement` between them. The first half
 * ends without a stop and the second goes on in lower case, or behind a word
 * that nothing ends with. A short line between them that is no sentence goes,
 * whatever it says: it is not of the sentence that it stands in.
 *
 * Where a script has no case, only several signs together are proof. Titles,
 * lists, verses and writers who do without capitals are left alone.
 */
export const splitSentence = defineArticleRule({
  id: 'split-sentence',
  summary: 'join a sentence that was cut in two',
  check(article, {languages}) {
    const blocks = article.children
    const own = article.language === undefined ? undefined : languages[0]
    const changes: Change[] = []
    let chatty: boolean | undefined
    for (let place = 0; place < blocks.length; place++) {
      const left = blocks[place]
      if (!left || !mayGoOn(left)) continue
      const found = findRest(blocks, place, own)
      if (!found) continue
      chatty ??= isChatty(blocks)
      if (chatty) return []
      changes.push(...joinAt(article, left, found))
      // What intrudes has no second half of its own.
      while (found.intruder && place + 1 < blocks.length && blocks[place + 1] !== found.right) place++
    }
    return changes
  }
})

/** The second half of a sentence, and what stands between it and the first. */
interface Rest {
  right: Block
  /** Blocks between the halves that are dropped already. */
  dropped: readonly Block[]
  /** One that is not. */
  intruder: Block | undefined
}

/** No sentence is looked for behind more blocks than this. */
const mostBetween = 6

/** A note behind the end of a sentence: `（注二）`, `[3]`. */
const note = /[(（[][^()（）[\]]{1,20}[)）\]]$/u

/** Whether a block is running text that is not at its end. */
function mayGoOn(block: Block): boolean {
  if (block.drop || block.kind === 'verse' || block.kind === 'heading') return false
  if (block.role !== 'body' && block.role !== 'headline') return false
  if (block.children.at(-1)?.drop) return false
  const {value} = block
  if (endsSentence(value) || endsSentence(value.replace(note, ''))) return false
  // A credit has no stop, and is no sentence: `… said Ms Roe. Photo: Jane Doe`
  if (lineAtEnd(value) !== undefined) return false
  const last = value.charCodeAt(value.length - 1)
  return last !== 0x3a && last !== 0x3b && last !== 0xff1a && last !== 0xff1b && last !== 0x5d
}

function findRest(blocks: readonly Block[], place: number, own: Language | undefined): Rest | undefined {
  const left = blocks[place]
  if (!left) return undefined
  const dropped: Block[] = []
  let intruder: Block | undefined
  for (let next = place + 1; next < blocks.length && next <= place + mostBetween; next++) {
    const right = blocks[next]
    if (!right) return undefined
    if (right.drop) {
      dropped.push(right)
      continue
    }
    const label = intruder !== undefined && hasLabel(intruder.value)
    const signs = (dropped.length > 0 || intruder ? 1 : 0) + (label ? 1 : 0)
    if (goesOn(left, blocks, next, own, signs)) {
      if (!intruder && isIntruder(lastKept(blocks, place), left, own)) return undefined
      return {right, dropped, intruder}
    }
    if (intruder || !isIntruder(left, right, own)) return undefined
    intruder = right
  }
  return undefined
}

function lastKept(blocks: readonly Block[], place: number): Block | undefined {
  for (let at = place - 1; at >= 0 && at >= place - mostBetween; at--) {
    const block = blocks[at]
    if (block && !block.drop) return block
  }
  return undefined
}

/** A line that intrudes has at most this many code units. */
const longestIntruder = 160
/** A shorter one is hardly half of a sentence. */
const shortIntruder = 40

/** What a pointer to another story begins with: a few words and a colon, or a dash behind capitals. */
const label = late(() => /^[^.!?:：]{2,30}(?::\s|：(?!\d))|^\p{Lu}[\p{Lu} ]{2,30} [-–—] /u)

/** Words and nothing else, the first with a capital: no code, no formula. */
const phrase = late(() => /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}’' -]{1,159}$/u)

function hasLabel(value: string): boolean {
  return label().test(value.slice(0, 40))
}

/**
 * Whether a block stands by mistake in the sentence that the block before it
 * begins, rather than being the first half of one itself.
 */
function isIntruder(left: Block | undefined, block: Block, own: Language | undefined): boolean {
  if (!left || !mayGoOn(left) || left.role !== 'body' || left.kind === 'item') return false
  const {kind, role, value, children} = block
  if (kind !== 'paragraph' || role === 'byline' || children.length > 2) return false
  if (value.length > longestIntruder || endsSentence(value) || isLower(value.charCodeAt(0))) return false
  const wide = isUnspaced(left.value.charCodeAt(left.value.length - 1))
  if (!wide && !isProseLike(left.value)) return false
  let signs = 0
  if (hasLabel(value)) signs += 2
  else if (endsHanging(left.value, own) || !phrase().test(value)) return false
  else if (value.length <= shortIntruder) signs++
  else signs--
  if (left.children.length > 1 || endsHanging(left.value, own)) signs += 2
  else if (comma.test(left.value) || left.value.length >= 60) signs++
  if (children.length > 1) signs -= 2
  return signs >= 2
}

/** Running text has at least so many code units; with fewer, it may be a title or a label. */
const shortProse = 40
const shortTitle = 30
const shortUnspaced = 8
/** A second half has at least so many. */
const shortRest = 12

/** Whether the block at a place goes on with the sentence of the block `left`; `signs` that it does are known already. */
function goesOn(
  left: Block,
  blocks: readonly Block[],
  place: number,
  own: Language | undefined,
  signs: number
): boolean {
  const right = blocks[place]
  if (right?.kind !== 'paragraph' || right.role !== 'body' || right.children[0]?.drop) return false
  const {value} = right
  let at = 0
  while (at < 2 && isOpener(value.charCodeAt(at))) at++
  const first = value.charCodeAt(at)
  if (isLower(first)) {
    if (!isWord(value, at)) return false
    if (!isProseLike(left.value) || !endsInTime(blocks, place)) return false
    // A short line may be a title, or a greeting: `Sehr geehrte Damen und Herren,`.
    const short = left.value.endsWith(',') ? shortProse : shortTitle
    if (left.value.length < short && signs === 0 && !isUnfinished(left, own)) return false
    return value.length >= shortRest || left.value.length >= 60
  }
  if (right.children.length < 2 && !endsSentence(value)) return false
  if (isUpper(first) || isDigit(first)) {
    if (left.role === 'headline' || left.value.length < shortProse || left.kind === 'item') return false
    return endsHanging(left.value, own) || opensBracket(left.value, value)
  }
  return isLetter(first) && goesOnWithoutCase(left, value, own, signs, left === blocks[0])
}

/** Whether a block shows besides its end that it is no title. */
function isUnfinished({value, children}: Block, own: Language | undefined): boolean {
  return children.length > 1 || comma.test(value.slice(0, -1)) || endsHanging(value, own)
}

/** Whether the first word is one of running text: no name with a case of its own, no address, no number of an item. */
function isWord(value: string, at: number): boolean {
  const end = wordEnd(value, at)
  for (let next = at + 1; next < end; next++) {
    const code = value.charCodeAt(next)
    if (isUpper(code) || isDigit(code)) return false
  }
  const after = value.charCodeAt(end)
  if (after === 0x29 || after === 0x40 || after === 0x2f || after === 0x5f || after === 0x3a) return false
  return !(after === 0x2e && isLetter(value.charCodeAt(end + 1)))
}

/** Whether a first half reads like text: words, not all of them with a capital. */
function isProseLike(value: string): boolean {
  const words = value.split(/\s+/u, 40)
  if (words.length < 3) return false
  const small = words.filter((word) => isLower(word.charCodeAt(0))).length
  return small * 3 >= words.length || small >= 4
}

/** Whether the sentence ends here, or goes on from here until it does. */
function endsInTime(blocks: readonly Block[], place: number): boolean {
  for (let next = place; next < blocks.length && next < place + mostBetween; next++) {
    const block = blocks[next]
    if (!block || block.drop) continue
    if (endsSentence(block.value)) return true
    const follows = blocks.slice(next + 1, next + mostBetween).find(({drop}) => !drop)
    if (block.value.length < shortProse || !follows || !isLower(follows.value.charCodeAt(0))) return false
  }
  return false
}

function endsHanging(value: string, own: Language | undefined): boolean {
  const list = own && hanging[own.tag]
  if (!list) return false
  const word = value.slice(wordStart(value, value.length)).toLowerCase()
  return wordSet(list).has(word) && isProseLike(value)
}

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）']
]

/** Whether the last sentence opens a bracket or quotation that the next half closes. */
function opensBracket(left: string, right: string): boolean {
  const tail = left.slice(-300)
  const head = right.slice(0, 300)
  return pairs.some(([open, close]) => {
    const opened = tail.lastIndexOf(open)
    if (opened < 0 || tail.indexOf(close, opened) >= 0) return false
    const closed = head.indexOf(close)
    const again = head.indexOf(open)
    return closed >= 0 && (again < 0 || closed < again)
  })
}

const comma = /[，、،,]/u

/** Weigh the signs of a cut where no capital tells. */
function goesOnWithoutCase(
  left: Block,
  right: string,
  own: Language | undefined,
  known: number,
  first: boolean
): boolean {
  const {value, children} = left
  const last = value.charCodeAt(value.length - 1)
  const wide = isUnspaced(last)
  if (value.length < (wide ? shortUnspaced : 20) || left.kind === 'item') return false
  // A caption ends without a stop.
  if (children.length < 2 && hasLabel(value)) return false
  const headed = left.role === 'headline' || (wide && first && value.length < shortProse)
  // What stands between a headline and the story cuts no sentence.
  let signs = headed ? 0 : known
  // Thai parts sentences by blanks: there no stop is missing at the end.
  if (children.length > 1 && endsSentence(children[0]?.value ?? '')) signs += 2
  if (opensBracket(value, right)) signs += 2
  else if (opensBracket(value, '」”）)»')) signs++
  if (value.length >= (wide ? 20 : 45)) signs++
  signs += Math.min(2, value.split(comma, 3).length - 1)
  // A headline, or a short first line, often ends in a particle, and a dateline in brackets opens a story: `…前倒しへ`, `【東京】`.
  if (headed && /^[【［〔]/.test(right)) return false
  if (wide ? hangingCharacters.includes(value.charAt(value.length - 1)) : endsHangingWithoutCase(value, own))
    signs += headed && wide ? 0 : 2
  if (wide && startersOfNothing.includes(right.charAt(0))) signs += 2
  else if (wide && hangingCharacters.includes(right.charAt(0))) signs++
  return signs >= (headed ? 4 : 3)
}

function endsHangingWithoutCase(value: string, own: Language | undefined): boolean {
  const list = own && hanging[own.tag]
  return list !== undefined && wordSet(list).has(value.slice(wordStart(value, value.length)))
}

/** Whether a writer begins sentences in lower case. */
function isChatty(blocks: readonly Block[]): boolean {
  let small = 0
  let all = 0
  let before: Block | undefined
  for (const block of blocks) {
    if (block.drop || block.kind !== 'paragraph') continue
    if (before && endsSentence(before.value)) {
      all++
      if (isLower(block.value.charCodeAt(0))) small++
    }
    before = block
  }
  return small > 1 && small * 3 > all
}

/**
 * Give the changes that leave both halves with a space between them. They take
 * in the last and first character of the halves, so that no other rule marks
 * what is lost there.
 */
function joinAt(article: Article, left: Block, {right, dropped, intruder}: Rest): Change[] {
  const text = article.draft.value
  const shown = `${excerpt(left.value, left.value.length - 20)} | ${excerpt(right.value, 0, 20)}`
  const between = [...dropped, ...(intruder ? [intruder] : [])].sort((a, b) => a.start - b.start)
  const last = text.charCodeAt(left.end - 1)
  let joint =
    isWide(last) && isWide(text.charCodeAt(right.start))
      ? text.charAt(left.end - 1)
      : `${text.charAt(left.end - 1)} `
  if (isHyphen(last) && isLetter(text.charCodeAt(left.end - 2))) {
    const {verdict} = judgeHyphen(article, left.end - 1, right.start)
    joint = verdict === 'two' ? '- ' : verdict === 'compound' ? '-' : ''
  }
  const first = text.charAt(right.start)
  const join = (start: number, end: number, value: string) =>
    mend('split-sentence', 'Joined sentence', start, end, value, shown)
  const opening = between[0]
  if (!opening) return [join(left.end - 1, right.start + 1, joint + first)]
  const changes = [join(left.end - 1, opening.start, joint)]
  for (const [index, block] of between.entries()) {
    const next = between[index + 1]
    const change = next ? join(block.end, next.start, '') : join(block.end, right.start + 1, first)
    change.cause.kind = 'layout'
    changes.push(change)
  }
  if (intruder) {
    changes.push({
      start: intruder.start,
      end: intruder.end,
      value: '',
      cause: {
        rule: 'split-sentence',
        kind: 'drop',
        reason: 'Dropped line inside a sentence',
        evidence: intruder.value,
        role: 'teaser',
        confidence: 0.8
      }
    })
  }
  return changes
}

/** Characters of Chinese and Japanese writing, with their punctuation. */
function isWide(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}
