/** The words beside a mark: where they begin and end, and what they look like. */
import {isDigit, isLower, isSpace, isUpper} from '../../rule/letters.ts'
import {isWordCode} from '../../rule/words.ts'
import {isInvisible} from './characters.ts'

/** How far back a word in front of a stop is read, and how far a word behind it. */
export const wordReach = 40

/** The word before an offset, lower case; empty when white space alone does not lead to one. */
export function previousWord(text: string, start: number): string {
  let at = start
  while (at > 0 && start - at < 4 && isSpace(text.charCodeAt(at - 1))) at--
  if (at === start) return ''
  const length = wordLength(text, at)
  return length < wordReach ? text.slice(at - length, at).toLowerCase() : ''
}

/**
 * How many code units the word before an offset has, with the stops, hyphens
 * and apostrophes inside it.
 */
export function wordLength(text: string, end: number): number {
  let at = end
  const least = Math.max(0, end - wordReach)
  while (at > least) {
    const code = text.charCodeAt(at - 1)
    if (isWordCode(code) || isInvisible(code)) at--
    else if (
      at < end &&
      (code === 0x2e || code === 0x2d || code === 0x27 || code === 0x2019 || code === 0xb0) &&
      isWordCode(text.charCodeAt(at))
    )
      at--
    else if (code === 0xb0) at--
    else break
  }
  while (at < end && !isWordCode(text.charCodeAt(at))) at++
  return end - at
}

/** Where the letters of a word end. */
export function wordEnd(text: string, start: number): number {
  let at = start
  const most = Math.min(text.length, start + wordReach)
  while (at < most && isWordCode(text.charCodeAt(at))) at++
  return at
}

/** Whether a word is letters apart by stops, as `e.g`, `U.S`, `Ph.D` and `LL.AA.II.RR` are. */
export function isDotted(raw: string): boolean {
  let run = 0
  let digits = 0
  let short = false
  for (let at = 0; at <= raw.length; at++) {
    const code = at < raw.length ? raw.charCodeAt(at) : 0x2e
    if (code === 0x2e || code === 0x2d) {
      if (run > 3) return false
      if (run === 1) short = true
      run = 0
    } else if (isDigit(code)) digits++
    else if (code < 0x300 || code > 0x36f) run++
  }
  return digits === 0 && (short || raw.length > 4)
}

export function isNumber(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (!isDigit(code) && code !== 0x2e && code !== 0x2d) return false
  }
  return true
}

export function digitsAtEnd(raw: string): number {
  let at = raw.length
  while (at > 0 && isDigit(raw.charCodeAt(at - 1))) at--
  return raw.length - at
}

/** Whether a word is a single small Latin letter, which can number an item. */
export function isMarker(token: string): boolean {
  const code = token.charCodeAt(0)
  return token.length === 1 && code >= 0x61 && code <= 0x7a
}

/** Whether a number in letters stands at an offset: `II`, `A`. */
export function isNumeralWord(text: string, at: number): boolean {
  const end = wordEnd(text, at)
  const word = text.slice(at, end)
  return isRoman(word) || (word.length === 1 && isUpper(word.charCodeAt(0)) && !isSpace(text.charCodeAt(end)))
}

export function isRoman(word: string): boolean {
  if (word.length === 0 || word.length > 7) return false
  for (let at = 0; at < word.length; at++) if (!'IVXLC'.includes(word.charAt(at))) return false
  return true
}

const vowels = new Set(
  'aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěīĭįıōŏőœūŭůűųǎаеёиоуыэюяіїєѣαεηιουωάέήίόύώϊϋ'
)

const liquids = new Set('rlŕĺ')

/** Whether a word of an alphabet with vowels has none of them. */
export function hasNoVowel(token: string, liquid: boolean): boolean {
  for (const letter of token) {
    const code = letter.charCodeAt(0)
    if (code >= 0x530 || isDigit(code)) return false
    if (vowels.has(letter) || (liquid && liquids.has(letter))) return false
    // Vietnamese, and letters with marks apart: too many to list.
    if (code >= 0x1e00 || (code >= 0x300 && code < 0x370)) return false
  }
  return true
}

/** Whether a word that begins in lower case is a name: `iPhone`, `eBay`. */
export function hasInnerCapital(text: string, at: number): boolean {
  for (let inner = at + 1; inner < at + 4; inner++) {
    const code = text.charCodeAt(inner)
    if (isUpper(code)) return true
    if (!isLower(code)) return false
  }
  return false
}
