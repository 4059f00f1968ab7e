/** What a letter says about where a sentence begins. */

/** Whether a code unit is a letter in lower case. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase()
}

/** Whether a code unit has no case: digits, and letters of most scripts. */
export function isUncased(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter.toLowerCase() === letter.toUpperCase()
}

/** Whether a code unit is a capital. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
