/** Finds the escapes that our Markdown has, so that it can be read again. */
import {escapeHeading, escapeItem, escapeLine} from './escape.ts'

/** A backslash and what it may escape in Markdown. */
const escaped = /\\(?=[!-/:-@[-`{-~])/g

/** What makes a line a heading or an item, as we write it. */
const mark = /^(?:#{1,6} |(?: {0,9})(?:-|\d{1,9}\.) )/

/**
 * Find the backslashes of a text that stand there as escapes: their offsets.
 *
 * A line has escapes when we would write them just so in the line without
 * them. In any other a backslash is one: `C:\temp`, `\frac{1}{2}`. Hard breaks
 * are those of a paragraph in which all lines but the last end in one.
 */
export function findEscapes(text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf('\\'); at >= 0; ) {
    const end = paragraphEnd(text, at)
    findInParagraph(text, paragraphStart(text, at), end, found)
    at = text.indexOf('\\', end)
  }
  return found
}

function paragraphStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n\n', at)
  return start < 0 ? 0 : start + 2
}

function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf('\n\n', at)
  return end < 0 ? text.length : end
}

function findInParagraph(text: string, start: number, end: number, found: number[]): void {
  const lines = text.slice(start, end).split('\n')
  if (lines.at(-1) === '') lines.pop()
  const last = lines.length - 1
  const broken = last > 0 && lines.every((line, index) => index === last || /[^\s\\]\\$/.test(line))
  let from = start
  for (const [index, line] of lines.entries()) {
    const breaks = broken && index < last
    const content = breaks ? line.slice(0, -1) : line
    for (const at of escapesIn(content, breaks)) found.push(from + at)
    if (breaks) found.push(from + line.length - 1)
    from += line.length + 1
  }
}

/** The places of the backslashes in a line that are escapes; none where we would write the line otherwise. */
function escapesIn(line: string, breaks: boolean): number[] {
  if (!line.includes('\\')) return []
  const marks = mark.exec(line)?.[0] ?? ''
  const content = line.slice(marks.length)
  const places: number[] = []
  for (const {index} of content.matchAll(escaped)) {
    // Of two backslashes the first escapes the second.
    if (places.at(-1) !== index - 1) places.push(index)
  }
  const plain = without(content, places)
  const again = marks.startsWith('#')
    ? escapeHeading(plain)
    : marks !== ''
      ? escapeItem(plain)
      : escapeLine(plain, breaks ? '\\' : '')
  return again === content ? places.map((at) => marks.length + at) : []
}

function without(text: string, places: readonly number[]): string {
  let rest = ''
  let from = 0
  for (const at of places) {
    rest += text.slice(from, at)
    from = at + 1
  }
  return rest + text.slice(from)
}
