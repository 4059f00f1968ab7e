/**
 * What a single UTF-16 code unit is: a letter with or without case, a digit,
 * white space. Fast on ASCII; halves of surrogate pairs are letters without case.
 */

/** Between these scripts have no capitals, or what has them is no letter. */
function mayHaveCase(code: number): boolean {
  return !((code >= 0x590 && code < 0x10a0) || (code > 0x24ff && code < 0xa640))
}

/** Whether a code unit is a capital. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  if (code < 0xc0 || !mayHaveCase(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

/** Whether a code unit is a small letter of a script that has capitals. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  if (code < 0xb5 || !mayHaveCase(code)) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase()
}

/** Whether a text has letters of a script that has capitals. */
export function hasCase(value: string): boolean {
  return value.toLowerCase() !== value.toUpperCase()
}

/** A digit of the scripts that labels count in, as a class of an expression. */
export const countingDigit =
  '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59]'

/** Whether a code unit is a digit of any of the scripts that our languages write numbers in. */
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

/** Whether a code unit is white space as `trim` has it. */
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
