/** Finds where the sentences of a text begin and end. */
import {exclaimingNames} from '../languages/shared.ts'
import type {Language} from '../languages/types.ts'
import {isDigit, isLower, isSpace, isUpper} from '../rule/letters.ts'
import {isWordCode} from '../rule/words.ts'
import {isCaseless, isDash, skipSpace} from './sentences/characters.ts'
import {isExplained} from './sentences/explain.ts'
import {findItems} from './sentences/items.ts'
import {type Knowledge, knowledgeOf} from './sentences/knowledge.ts'
import {endsBeforeWord, endsKorean} from './sentences/lost-space.ts'
import {
  closer,
  continues,
  continuesWith,
  type Mark,
  maybe,
  meanings,
  opener,
  opens,
  quote,
  readMark,
  skipOpeners
} from './sentences/marks.ts'
import {storyBehind} from './sentences/unstopped.ts'
import {hasInnerCapital, wordLength} from './sentences/words.ts'

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** How far apart the two ends of a quotation or bracket may be to hold it together as one sentence. */
const holdReach = 400

/**
 * Cut a text into sentences.
 *
 * The spans come in order, hold every character that is not white space, and
 * begin and end with one. A line break is white space like any other.
 *
 * A stop ends a sentence unless something explains it: an abbreviation, an
 * initial, a number, an address, an attribution behind a quotation. So a
 * lower-case word may begin a sentence: that is what a sentence looks like
 * that lost its beginning. Missing spaces between sentences are seen past.
 *
 * One scan forward, with a bounded look back at each mark; then one through
 * each sentence for a story that goes on behind what has no stop.
 */
export function scanSentences(text: string, language: Language | undefined): Span[] {
  const known = knowledgeOf(language)
  const spans = spansBetween(text, findBorders(text, findItems(text, language), known))
  return spans.flatMap((span) => {
    const at = storyBehind(text, span.start, span.end, language)
    return at === undefined
      ? [span]
      : [
          {start: span.start, end: span.start + text.slice(span.start, at).trimEnd().length},
          {start: at, end: span.end}
        ]
  })
}

/** Find the offsets, behind a sentence, where another one begins; `items` are some that are known. */
function findBorders(text: string, items: readonly number[], known: Knowledge): number[] {
  const borders: number[] = []
  let item = 0
  const {length} = text
  // Where the bracket and the quotation that were opened last stand, and how many borders there were then.
  let bracketAt = -1
  let bracketBorders = 0
  let quoteAt = -1
  let quoteBorders = 0
  // Whether that quotation begins its sentence, so that an attribution is likely behind it.
  let quoteLeads = false
  // Takes back the borders inside a quotation or bracket that turned out to be part of one sentence.
  const hold = (opened: number, count: number, end: number) => {
    if (opened < 0 || end - opened > holdReach || borders.length <= count) return
    borders.length = count
    sentence = skipSpace(text, borders.at(-1) ?? 0)
  }
  let sentence = skipSpace(text, 0)
  let at = sentence
  while (at < length) {
    const meaning = meanings[text.charCodeAt(at)]
    if (meaning === 0 || meaning === undefined) {
      at++
      continue
    }
    for (let place = items[item]; place !== undefined && place <= at; place = items[++item]) {
      sentence = skipSpace(text, place)
      if (borders.at(-1) !== place) borders.push(place)
    }
    if (meaning > maybe) {
      if (meaning === opener || (meaning === quote && opens(text, at))) {
        if (meaning === opener) {
          bracketAt = at
          bracketBorders = borders.length
        } else {
          quoteAt = at
          quoteBorders = borders.length
          quoteLeads = at <= sentence + 1
        }
      } else if (meaning === closer) {
        hold(bracketAt, bracketBorders, at)
        bracketAt = -1
      } else {
        if (continues(text, at + 1)) hold(quoteAt, quoteBorders, at)
        quoteAt = -1
      }
      at++
      continue
    }
    if (meaning === maybe && !known.ends.includes(text.charAt(at))) {
      at++
      continue
    }
    const mark = readMark(text, at)
    const leads = mark.quotes && quoteAt >= 0 && quoteLeads
    const ends = endsHere(text, mark, sentence, leads, known)
    if (mark.brackets) {
      hold(bracketAt, bracketBorders, mark.end)
      bracketAt = -1
    }
    if (mark.quotes) {
      if (!ends && skipSpace(text, mark.end) < length) hold(quoteAt, quoteBorders, mark.end)
      quoteAt = -1
    }
    at = mark.end
    if (ends && at < length) {
      borders.push(at)
      sentence = skipSpace(text, at)
      at = sentence
    }
  }
  for (const place of items.slice(item)) if (borders.at(-1) !== place) borders.push(place)
  return borders
}

/**
 * Whether a sentence ends with a mark and another one begins behind it.
 *
 * `leads` says that the mark closes a quotation with which its sentence began:
 * where letters have no case, what follows is taken for its attribution.
 */
function endsHere(text: string, mark: Mark, sentence: number, leads: boolean, known: Knowledge): boolean {
  const {start, marks, end, kind} = mark
  if (end >= text.length) return false
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  // `[…]`, `(!)`, and the dots that a sentence begins with.
  if (start === sentence && kind !== 'full') return false
  if (meanings[before] === opener && meanings[text.charCodeAt(marks)] === closer) return false
  const spaced = isSpace(text.charCodeAt(end))
  // `.NET`, `.5`
  if (kind === 'stop' && !spaced && end === marks && isSpace(before)) return false
  const after = spaced ? skipSpace(text, end) : end
  if (after >= text.length) return false
  const next = text.charCodeAt(after)
  const meaning = meanings[next] ?? 0
  if (continuesWith(next, meaning)) return false
  if (leads && isCaseless(next) && isClosed(text, after)) return false
  if (kind === 'full') return endsFull(text, mark, after)
  if (isDash(next)) {
    const behind = text.charCodeAt(skipSpace(text, after + 1))
    if (!spaced || isLower(behind) || (!isWordCode(behind) && meanings[behind] === 0)) return false
    return kind !== 'stop' || !isExplained(text, mark, sentence, skipSpace(text, after + 1), known)
  }
  const word = skipOpeners(text, after)
  return spaced
    ? endsBeforeSpace(text, mark, sentence, word, word > after, known)
    : endsBeforeWord(text, mark, sentence, word, word > after, known)
}

/** No label that was glued to a quotation at the end of a text is longer, in code units. */
const longestGlued = 40

/** Whether what stands behind a quotation has an end of its own, as an attribution has; a label that was glued on has none. */
function isClosed(text: string, at: number): boolean {
  return text.length - at > longestGlued || /[。！？!?]/.test(text.slice(at))
}

/** Decide at a mark that white space follows. `word` is where the next word begins, `opened` whether in a quotation or bracket. */
function endsBeforeSpace(
  text: string,
  mark: Mark,
  sentence: number,
  word: number,
  opened: boolean,
  known: Knowledge
): boolean {
  const code = text.charCodeAt(word)
  const lower = isLower(code) && !hasInnerCapital(text, word)
  const closed = mark.end > mark.marks
  switch (mark.kind) {
    case 'strong':
      if (lower) return false
      return closed || !isExclaimingName(text, mark.start)
    case 'ellipsis':
      return !lower && (isUpper(code) || opened)
    default:
      if (lower && closed && !opened) return false
      if (endsKorean(text, mark.start)) return true
      return !isExplained(text, mark, sentence, word, known)
  }
}

/** Decide at a mark of a script that needs no space behind it. */
function endsFull(text: string, mark: Mark, after: number): boolean {
  // A decimal in full width: `１．５`
  if (text.charCodeAt(mark.start) === 0xff0e && isDigit(text.charCodeAt(after))) return false
  // 「…。」と言った: the quotation is part of a sentence that goes on. So do names: 「モーニング娘。」の
  const next = text.charAt(after)
  if (after === mark.end && 'とっなのはがをにでもや'.includes(next)) {
    return !(mark.end > mark.marks || (next === 'と' && mark.start > 0))
  }
  return true
}

const exclaimingSet: ReadonlySet<string> = new Set(exclaimingNames)

/** Whether the word before a mark is a name that is written with it: `Yahoo!` */
function isExclaimingName(text: string, at: number): boolean {
  const length = wordLength(text, at)
  return (
    text.charCodeAt(at) === 0x21 &&
    length > 0 &&
    length < 12 &&
    exclaimingSet.has(text.slice(at - length, at).toLowerCase())
  )
}

/** Make the spans that borders part, without the white space around them. */
function spansBetween(text: string, borders: readonly number[]): Span[] {
  const spans: Span[] = []
  let start = skipSpace(text, 0)
  for (let index = 0; index <= borders.length; index++) {
    const border = borders[index] ?? text.length
    let end = border
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) spans.push({start, end})
    start = skipSpace(text, Math.max(start, border))
  }
  return spans
}
