/** Finds what stands in brackets, in those of all scripts. */

const openers = '([（［【〔'
const closers = ')]）］】〕'

/** A text that one pair of brackets holds, and no other stands in. */
const whole = /^[([（［【〔]([^()[\]（）［］【】〔〕]*)[)\]）］】〕]$/

function isClosed(value: string): boolean {
  return value !== '' && closers.includes(value.charAt(value.length - 1))
}

/** What stands in the brackets that hold all of a text; `undefined` when none do. */
export function insideBrackets(value: string): string | undefined {
  return isClosed(value) ? whole.exec(value)?.[1] : undefined
}

/** Where the last brackets begin that a text ends with, at most so many code units before its end; `undefined` when it ends otherwise. */
export function lastBrackets(value: string, reach: number): number | undefined {
  if (!isClosed(value)) return undefined
  for (let at = value.length - 2; at >= Math.max(0, value.length - reach); at--) {
    if (openers.includes(value.charAt(at))) return at
  }
  return undefined
}
