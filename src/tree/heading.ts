/** Reads headings that `#` signs mark. */
import type {Block} from './types.ts'

/** The signs that make a heading of a line, with their blanks. */
const marks = /^(#{1,6})[ \t]+/

/** The same at its end, where Markdown allows them for looks. */
const close = /[ \t]#+$/

/** The level of a heading, from 1 to 6, and its text without the signs; no level where there are none. */
export function headingOf(value: string): {level: number | undefined; text: string} {
  const opening = marks.exec(value)
  if (!opening) return {level: undefined, text: value}
  return {level: opening[1]?.length, text: value.slice(opening[0].length).trim().replace(close, '')}
}

/** The text of a block, without the signs where they mark it as a heading. */
export function bareText({kind, value}: Block): string {
  return kind === 'heading' ? headingOf(value).text : value
}

/** Whether a block is marked as a heading of the first level, as the title of a text is. */
export function isMarkedTitle({kind, value}: Block): boolean {
  return kind === 'heading' && headingOf(value).level === 1
}
