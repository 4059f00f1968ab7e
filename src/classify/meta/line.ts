/** One line around a headline, cut into tokens, with the words that are known in it. */
import type {Word} from '../../rule/words.ts'
import {type Entry, fold, type Kind, type Vocabulary} from './vocabulary.ts'

/** A phrase that is known, from code unit to code unit. */
interface Known {
  end: number
  entry: Entry
}

/** A line that is asked about from place to place; all places are offsets in `text`. */
export interface Line {
  /** As it was written. */
  raw: string
  /** The same length, with ASCII digits, and ASCII for wide marks and blanks. */
  text: string
  words: readonly Word[]
  vocabulary: Vocabulary
  known: ReadonlyMap<number, readonly Known[]>
}

/** Numbers, the signs of years to seconds behind them, and words. */
const token = /\d+|(?<=\d\s?)[年月日号號時时點点分秒년월일시분초]|[\p{L}\p{M}]+/gu

/** Zeros of the digits that are read as digits. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

const wide: Readonly<Record<string, string>> = {
  '：': ':',
  '．': '.',
  '／': '/',
  '，': ',',
  '،': ',',
  '（': '(',
  '）': ')',
  '｜': '|',
  丨: '|',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '\u2011': '-',
  '\u2012': '-',
  '\u2212': '-'
}

/** Write digits and wide marks as ASCII does; the length stays. */
export function plain(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, (mark) => {
    const code = mark.charCodeAt(0)
    const zero = zeros.find((first) => code >= first && code <= first + 9)
    return zero === undefined ? (wide[mark] ?? mark) : String(code - zero)
  })
}

export function lineOf(raw: string, vocabulary: Vocabulary): Line {
  const text = plain(raw)
  const words: Word[] = []
  for (const match of text.matchAll(token)) {
    words.push({text: fold(match[0]), start: match.index, end: match.index + match[0].length})
  }
  const known = new Map<number, Known[]>()
  for (const {category, start, end} of vocabulary.lexicon.find(words, text)) {
    const there = known.get(start)
    if (there) there.push({end, entry: category})
    else known.set(start, [{end, entry: category}])
  }
  return {raw, text, words, vocabulary, known}
}

/** The longest known phrase of some kinds that begins at a place. */
export function knownAt({known}: Line, at: number, ...kinds: readonly Kind[]): Known | undefined {
  let longest: Known | undefined
  for (const phrase of known.get(at) ?? []) {
    if (kinds.includes(phrase.entry.kind) && phrase.end > (longest?.end ?? at)) longest = phrase
  }
  return longest
}

/** Match an expression with the flag `y` at a place. */
export function matchAt({text}: Line, expression: RegExp, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at
  return expression.exec(text) ?? undefined
}

export function blankEnd({text}: Line, at: number): number {
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n') at++
  return at
}

/** Where a word ends for the eye: no letter goes on, in scripts that write spaces. */
export function isBorder({text}: Line, at: number): boolean {
  const before = text.charAt(at - 1)
  const behind = text.charAt(at)
  return !/[\p{Ll}\p{Lu}]/u.test(before) || !/[\p{L}\p{M}]/u.test(behind)
}
