/** What kind of character a UTF-16 code unit is, for the sentence scan. */
import {isSpace} from '../../rule/letters.ts'

export function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Marks of direction and joining, which stand between a letter and its stop in scraped Arabic. */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x61c ||
    code === 0xad
  )
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015)
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Letters of scripts without capitals, but not Thai and its neighbours, which write no stops. */
export function isCaseless(code: number): boolean {
  return (
    (code >= 0x590 && code < 0xe00) ||
    (code >= 0x1000 && code < 0x1400) ||
    (code >= 0x3040 && code < 0xd7b0 && code !== 0x30fb)
  )
}
