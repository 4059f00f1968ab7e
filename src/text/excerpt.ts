/** Cuts a text where a person reads what is left. */

/** Give a stretch of a text, as far as there is text. Half of a surrogate pair shows nothing and is left out. */
export function excerpt(value: string, start: number, end = value.length): string {
  let from = Math.max(0, start)
  let to = Math.min(value.length, end)
  if (isLow(value.charCodeAt(from)) && isHigh(value.charCodeAt(from - 1))) from++
  if (isHigh(value.charCodeAt(to - 1)) && isLow(value.charCodeAt(to))) to--
  return value.slice(from, to)
}

/** Whether a code unit is the first half of a surrogate pair. */
export function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/** Whether a code unit is the second half of a surrogate pair. */
export function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
