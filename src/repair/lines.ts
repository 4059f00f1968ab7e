/** Line breaks inside a block: what layout left in the middle of a paragraph. */
import {isLower, isSpace, isUpper} from '../rule/letters.ts'
import type {Block} from '../tree/types.ts'

/** A line break with the white space around it. */
export interface LineBreak {
  start: number
  end: number
  /** Whether a hyphen stands before it that belongs to a word, or parts one. */
  hyphen: boolean
}

const none: readonly LineBreak[] = []

/** Where lines break, besides at a line feed. */
const lineBreak = /[\n\u000b\f\u0085\u2028\u2029]/g

/** Find the line breaks of a block that are not the writer's: all but those of verse. */
export function lineBreaksOf({kind, start, end}: Block, text: string): readonly LineBreak[] {
  if (kind === 'verse') return none
  lineBreak.lastIndex = start
  if (!(lineBreak.test(text) && lineBreak.lastIndex <= end)) return none
  const breaks: LineBreak[] = []
  lineBreak.lastIndex = start
  for (let found = lineBreak.exec(text); found && found.index < end; found = lineBreak.exec(text)) {
    let from = found.index
    let to = found.index + 1
    while (from > start && isSpace(text.charCodeAt(from - 1))) from--
    while (to < end && (isSpace(text.charCodeAt(to)) || text.charCodeAt(to) === 0x85)) to++
    breaks.push({start: from, end: to, hyphen: isWordHyphen(text, from - 1, to)})
    lineBreak.lastIndex = to
  }
  return breaks
}

/** Hyphen-minus and hyphen. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010
}

function isWordHyphen(text: string, at: number, next: number): boolean {
  return (
    isHyphen(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(next))
  )
}

function isWordUnit(code: number): boolean {
  return isLower(code) || isUpper(code) || (code >= 0x30 && code <= 0x39) || code === 0x27 || code === 0x2019
}
