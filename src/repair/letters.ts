/** What single UTF-16 code units are to the repair rules, and where words and ink stand. */
import {isDigit, isSpace} from '../rule/letters.ts'
import {isWordCode} from '../rule/words.ts'

/** A letter of any script. */
export function isLetter(code: number): boolean {
  return isWordCode(code) && !isDigit(code)
}

/** A blank inside a line: plain, no-break or thin. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x09
}

/** Letters of scripts that write no spaces between words: Chinese, Japanese, Thai and its neighbours. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code < 0x1000) ||
    (code >= 0x1000 && code < 0x10a0) ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x3040 && code < 0xa000) ||
    (code >= 0xf900 && code < 0xfb00)
  )
}

/** Marks that a quotation or bracket closes with; `“` closes in German. */
export function isCloser(code: number): boolean {
  return closers.has(code)
}

/** Marks that a quotation or bracket opens with. */
export function isOpener(code: number): boolean {
  return openers.has(code)
}

const closers = new Set([...'"\'’”“»«›)]}」』）】》〉'].map((mark) => mark.charCodeAt(0)))
const openers = new Set([...'"\'‘“„«»‹([{「『（【《〈¿¡'].map((mark) => mark.charCodeAt(0)))

/** Marks that end a sentence. */
export function isTerminator(code: number): boolean {
  return terminators.has(code)
}

const terminators = new Set([...'.!?…。！？．؟۔।॥։፧።‼⁇⁈⁉'].map((mark) => mark.charCodeAt(0)))

/** The offset of the last character before an offset that is no blank, or -1. */
export function lastInk(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return at
}

/** The offset of the first character from an offset on that is no blank, or the length. */
export function nextInk(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** How far a word is read in one direction. */
const wordReach = 40

/** Where the word begins that ends before an offset; the offset itself when none does. */
export function wordStart(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < wordReach && isWordCode(text.charCodeAt(at - 1))) at--
  return at
}

/** Where the word ends that begins at an offset; the offset itself when none does. */
export function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && at - start < wordReach && isWordCode(text.charCodeAt(at))) at++
  return at
}

/** Whether a text ends in a letter, a digit or a comma: in the middle of something. */
export function isWordLast(value: string): boolean {
  const code = value.charCodeAt(value.length - 1)
  // Halves of pairs are pictures more often than letters.
  if (code >= 0xd800 && code <= 0xdfff) return false
  return (
    isWordCode(code) || code === 0x2c || code === 0x2d || code === 0x60c || code === 0x3001 || code === 0xff0c
  )
}
