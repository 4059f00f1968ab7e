/** The marks that may end a sentence, and the quotes and brackets around them. */
import {isDigit, isLower, isSpace} from '../../rule/letters.ts'
import {isWordCode} from '../../rule/words.ts'
import {isApostrophe, isDash, isInvisible, skipSpace} from './characters.ts'

/** What a code unit can mean for the scan; most mean nothing and are passed by. */
const stop = 1
const strong = 2
const ellipsis = 3
const full = 4
export const maybe = 5
export const opener = 6
export const closer = 7
export const quote = 8

/** The meaning of every code unit. */
export const meanings = new Uint8Array(0x10000)

function mean(meaning: number, characters: string) {
  for (let at = 0; at < characters.length; at++) meanings[characters.charCodeAt(at)] = meaning
}

mean(stop, '.')
mean(strong, '!?\u203c\u2047\u2048\u2049\u203d\u061f')
mean(ellipsis, '…')

// Marks that no abbreviation, number or name holds: they end a sentence with or without a space behind them.
// Chinese and Japanese, Urdu, Indic, Armenian, Ethiopic, Burmese, Khmer, Tibetan, Greek.
mean(full, '。｡．！？\u06d4\u0964\u0965\u0589\u1362\u1367\u1368\u104b\u17d4\u17d5\u0f0d\u0f0e\u037e')
mean(maybe, ':;')
mean(opener, '([{（［【〔「『《〈')
mean(closer, ')]}）］】〕」』》〉')
mean(quote, '"“”„«»‹›')

/** A run of marks, with the closing quotes and brackets behind it. */
export interface Mark {
  start: number
  /** Behind the last mark, before what closes. */
  marks: number
  /** Behind what closes. */
  end: number
  kind: 'stop' | 'strong' | 'ellipsis' | 'full'
  brackets: boolean
  quotes: boolean
}

export function readMark(text: string, start: number): Mark {
  let at = start
  let stops = 0
  let kind: Mark['kind'] = 'stop'
  let brackets = false
  let quotes = false
  let marks = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const meaning = meanings[code] ?? 0
    if (meaning >= stop && meaning <= full) {
      if (meaning === stop) stops++
      else if (meaning === full) kind = 'full'
      else if (kind !== 'full' && meaning === strong) kind = 'strong'
      else if (kind === 'stop') kind = 'ellipsis'
      at++
      marks = at
    } else if (meaning === maybe && at === start) {
      kind = 'strong'
      at++
      marks = at
    } else if (
      code === 0x20 &&
      text.charCodeAt(at + 1) === 0x2e &&
      text.charCodeAt(at - 1) === 0x2e &&
      !isWordCode(text.charCodeAt(at + 2))
    ) {
      // The spaced ellipsis: `. . .`
      at++
    } else if (meaning === closer) {
      brackets = true
      at++
    } else if (meaning === quote && !opens(text, at)) {
      quotes = true
      at++
    } else if ((code === 0x27 || code === 0x2019) && !isWordCode(text.charCodeAt(at + 1))) {
      at++
    } else if (code === 0x5b) {
      const after = skipReference(text, at)
      if (after === at) break
      at = after
    } else if (isInvisible(code)) {
      at++
    } else if (isSpace(code) && isClosingGuillemet(text, at + 1)) {
      quotes = true
      at += 2
    } else break
  }
  if (kind === 'stop' && stops > 1 && marks - start > 1)
    kind = closedBetween(text, start, marks) ? 'stop' : 'ellipsis'
  return {start, marks, end: at, kind, brackets, quotes}
}

/** Whether anything but stops and spaces stands in a run: `.”.` is not an ellipsis. */
function closedBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x2e && code !== 0x20) return true
  }
  return false
}

/** Pass a note such as `[12]`. */
function skipReference(text: string, at: number): number {
  let end = at + 1
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++
  return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : at
}

/** Whether a sentence goes on at an offset behind a closing quote. */
export function continues(text: string, at: number): boolean {
  const next = skipSpace(text, at)
  if (next >= text.length) return false
  const code = text.charCodeAt(next)
  const meaning = meanings[code] ?? 0
  return isLower(code) || isDash(code) || continuesWith(code, meaning) || (meaning >= stop && meaning <= full)
}

/** Whether a code unit never begins a sentence. */
export function continuesWith(code: number, meaning: number): boolean {
  if (meaning === closer || meaning === maybe) return true
  return (
    code === 0x2c ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x3001 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0x387
  )
}

/** Whether a quotation mark opens; the same marks close in another language. */
export function opens(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x201e) return true
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20
  const free =
    isSpace(before) ||
    isDash(before) ||
    isApostrophe(before) ||
    meanings[before] === opener ||
    (meanings[before] === quote && before !== code)
  // A space behind the mark belongs to it in French, and to nothing elsewhere.
  const empty =
    isSpace(after) || continuesWith(after, meanings[after] ?? 0) || (meanings[after] ?? 0) === stop
  if (code === 0xab || code === 0x2039) return free || !empty
  if (code === 0xbb || code === 0x203a) return free && !empty
  if (code === 0x201c) return free || (!empty && !isWordCode(before))
  return free && !empty
}

/** Whether a guillemet stands at an offset, behind a space, and closes. */
function isClosingGuillemet(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0xbb || code === 0x203a) && !opens(text, at)
}

/** Pass what opens a quotation, bracket or question, and the space inside `« `. */
export function skipOpeners(text: string, start: number): number {
  let at = start
  while (at < text.length && at < start + 6) {
    const code = text.charCodeAt(at)
    const meaning = meanings[code]
    if (
      meaning === opener ||
      meaning === quote ||
      isApostrophe(code) ||
      code === 0x2018 ||
      code === 0x201a ||
      code === 0xbf ||
      code === 0xa1 ||
      isInvisible(code)
    )
      at++
    else if (at > start && isSpace(code) && meanings[text.charCodeAt(at - 1)] === quote) at++
    else break
  }
  return at
}
