/** What kind of character a code point is, as far as mojibake cares. */

/**
 * `latin`: a letter that a word may mix with ASCII letters; `symbol`:
 * punctuation and signs; `mark`: an accent of its own; `script`: a letter of a script that stands in words
 * of its own; `emoji`; `odd`: assigned, but rarer in news than a coincidence
 * of bytes; `none`: no text at all.
 */
export type CharacterKind = 'latin' | 'symbol' | 'script' | 'mark' | 'emoji' | 'odd' | 'none'

/** First code point of each stretch, and what it and those up to the next are. */
const stretches: readonly (readonly [number, CharacterKind])[] = [
  [0x0000, 'none'],
  [0x0080, 'symbol'],
  [0x00c0, 'latin'],
  [0x00d7, 'symbol'],
  [0x00d8, 'latin'],
  [0x00f7, 'symbol'],
  [0x00f8, 'latin'],
  [0x0180, 'odd'],
  [0x0192, 'latin'],
  [0x0193, 'odd'],
  [0x01a0, 'latin'],
  [0x01a2, 'odd'],
  [0x01af, 'latin'],
  [0x01b1, 'odd'],
  [0x01cd, 'latin'],
  [0x01dd, 'odd'],
  [0x0218, 'latin'],
  [0x021c, 'odd'],
  [0x0259, 'latin'],
  [0x025a, 'odd'],
  [0x0300, 'mark'],
  [0x0370, 'odd'],
  [0x0386, 'script'],
  [0x03d0, 'odd'],
  [0x0400, 'script'],
  [0x0460, 'odd'],
  [0x0490, 'script'],
  [0x0530, 'script'],
  [0x058b, 'odd'],
  [0x05d0, 'script'],
  [0x05f5, 'odd'],
  [0x060c, 'script'],
  [0x0700, 'odd'],
  [0x0900, 'script'],
  [0x1200, 'odd'],
  [0x1780, 'script'],
  [0x1800, 'odd'],
  [0x1e00, 'latin'],
  [0x1f00, 'script'],
  [0x2000, 'symbol'],
  [0x2070, 'odd'],
  [0x20a0, 'symbol'],
  [0x20d0, 'odd'],
  [0x2100, 'symbol'],
  [0x2300, 'odd'],
  [0x25a0, 'symbol'],
  [0x27c0, 'odd'],
  [0x2b00, 'symbol'],
  [0x2c00, 'odd'],
  [0x3000, 'script'],
  [0xa000, 'odd'],
  [0xac00, 'script'],
  [0xd7a4, 'none'],
  [0xf900, 'odd'],
  [0xfb00, 'latin'],
  [0xfb07, 'odd'],
  [0xfd00, 'odd'],
  [0xfdd0, 'none'],
  [0xfdf0, 'odd'],
  [0xfe0e, 'symbol'],
  [0xfe10, 'odd'],
  [0xfeff, 'symbol'],
  [0xff00, 'odd'],
  [0xff01, 'script'],
  [0xffef, 'odd'],
  [0xfff0, 'none'],
  [0xfffd, 'symbol'],
  [0xfffe, 'none'],
  [0x10000, 'odd'],
  [0x1f000, 'emoji'],
  [0x1fb00, 'odd'],
  [0x20000, 'script'],
  [0x30000, 'odd'],
  [0xe0000, 'none']
]

/** Say what kind of character a code point is. */
export function characterKind(code: number): CharacterKind {
  let low = 0
  let high = stretches.length
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.[0] ?? 0) <= code) low = middle
    else high = middle
  }
  return stretches[low]?.[1] ?? 'none'
}

/** A number for the script of a letter; letters that words mix have the same. */
export function scriptOf(code: number): number {
  if ((code >= 0x3000 && code < 0xa000) || code >= 0xff00) return 0x3000
  if (code >= 0xac00) return 0xac00
  if (code >= 0x1f00) return 0x370
  if (code >= 0x700) return code & ~0x7f
  if (code >= 0x600) return 0x600
  if (code >= 0x590) return 0x590
  if (code >= 0x530) return 0x530
  return code >= 0x400 ? 0x400 : 0x370
}

/** Whether a code unit is a letter beyond ASCII, or a part of one. */
export function isForeignLetter(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false
  if (code < 0x2000) return true
  return code >= 0x3040 && code !== 0xfeff && code !== 0xfffd && !(code >= 0xff00 && code < 0xff10)
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

export function isAsciiLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

export function isAsciiUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/**
 * Write control and invisible characters as `U+200B`, so that a message shows
 * them, and many of one as `U+200B×12`.
 */
export function visible(text: string): string {
  return text.replace(invisible, (same) => {
    const name = `U+${same.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return same.length > 1 ? `${name}×${same.length}` : name
  })
}

const invisible =
  /([\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc])\1*/g
