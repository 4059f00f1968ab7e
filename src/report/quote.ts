/** Show text inside a line that a person reads: short, on one line, and without anything that acts on a terminal. */
import {excerpt, isHigh, isLow} from '../text/excerpt.ts'

/**
 * Characters that a person cannot see or that move what is printed: controls,
 * line and paragraph separators, marks of direction and of width zero, soft
 * hyphens. The joiners U+200C and U+200D are part of Persian, Hindi and emoji
 * and stay.
 */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/g

/** Blanks that look like a space, or like nothing. */
const oddBlank = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000]/g

/** Write what cannot be seen as an escape: `\n`, `\u001b`. */
export function visible(value: string): string {
  return value.replace(unseen, (mark, at: number) => {
    if (mark === '\n') return '\\n'
    if (mark === '\t') return '\\t'
    const code = mark.charCodeAt(0)
    if (code >= 0xd800 && code <= 0xdfff && paired(value, at)) return mark
    return escaped(code)
  })
}

/** The same, with no-break and other odd blanks as escapes too: where a blank is all that changed. */
export function visibleBlanks(value: string): string {
  return visible(value).replace(oddBlank, (mark) => escaped(mark.charCodeAt(0)))
}

/** Shorten in the middle to about `width` code units; half of a pair is never left behind. */
export function shorten(value: string, width = 60): string {
  if (value.length <= width) return value
  const room = Math.max(width - 1, 2)
  const head = Math.ceil(room * 0.6)
  const tail = value.length - (room - head)
  return `${excerpt(value, 0, head).trimEnd()}…${excerpt(value, tail).trimStart()}`
}

/** Shorten, make visible and set in backticks. */
export function quote(value: string, width = 60): string {
  return `\`${visible(shorten(value, width))}\``
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}

function paired(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  return isHigh(code) ? isLow(value.charCodeAt(at + 1)) : isHigh(value.charCodeAt(at - 1))
}
