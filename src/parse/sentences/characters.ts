/** What kind of character a UTF-16 code unit is, for the sentence scan. */

export function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** White space as `trim` has it. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
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

export function isDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9) ||
    (code >= 0x966 && code <= 0x96f) ||
    (code >= 0x9e6 && code <= 0x9ef) ||
    (code >= 0xff10 && code <= 0xff19)
  )
}

export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  if (code < 0xc0 || (code >= 0x590 && code < 0x10a0) || code > 0x24ff) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  if (code < 0xb5 || (code >= 0x590 && code < 0x10a0) || code > 0x24ff) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase() || code === 0xdf
}

/** Letters of scripts without capitals, but not Thai and its neighbours, which write no stops. */
export function isCaseless(code: number): boolean {
  return (
    (code >= 0x590 && code < 0xe00) ||
    (code >= 0x1000 && code < 0x1400) ||
    (code >= 0x3040 && code < 0xd7b0 && code !== 0x30fb)
  )
}
