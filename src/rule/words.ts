/** Words of a text, with their places; fast on ASCII, and right enough elsewhere to look words up. */

/** A word: lower case, typographic marks left out, with offsets in the text it was cut from. */
export interface Word {
  text: string
  start: number
  end: number
}

/**
 * Cut a text into words: runs of letters, digits and marks.
 *
 * Apostrophes and hyphens part words, so that `l’abonnement` holds
 * `abonnement` and `abonnez-vous` is two words. Scripts that write no spaces
 * come out as long runs: look for phrases inside them instead.
 */
export function wordsOf(value: string): Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= value.length; at++) {
    if (at < value.length && isWordCode(value.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.push({text: value.slice(start, at).toLowerCase(), start, end: at})
      start = -1
    }
  }
  return words
}

/** The first word of a text, in lower case; empty when there is none. */
export function firstWordOf(value: string): string {
  let start = 0
  while (start < value.length && !isWordCode(value.charCodeAt(start))) start++
  let end = start
  while (end < value.length && isWordCode(value.charCodeAt(end))) end++
  return value.slice(start, end).toLowerCase()
}

/** Whether a UTF-16 code unit belongs to words: letters, digits, marks, and halves of surrogate pairs. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x600)
    return (
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0x37e &&
      code !== 0x55d &&
      code !== 0x589 &&
      code !== 0x5be &&
      code !== 0x5c3
    )
  if (code < 0x700)
    return (
      code !== 0x60c &&
      code !== 0x61b &&
      code !== 0x61f &&
      code !== 0x6d4 &&
      !(code >= 0x66a && code <= 0x66d)
    )
  if (code < 0x2000)
    return (
      code !== 0x964 &&
      code !== 0x965 &&
      code !== 0x104a &&
      code !== 0x104b &&
      !(code >= 0x1361 && code <= 0x1368) &&
      code !== 0x1680
    )
  if (code < 0x2c00) return false
  if (code < 0x3040) return code === 0x3005 || code < 0x2e00
  if (code < 0xfe10) return code !== 0x30fb && code !== 0xfb3e && code !== 0xfd3f && code !== 0xfd3e
  if (code < 0xff10) return code >= 0xfe70 && code !== 0xfeff && code < 0xff00
  if (code < 0xff66)
    return code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return code < 0xfff0
}
