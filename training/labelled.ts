/** Texts whose words are labelled, line by line. */
import {wordSpans} from '../scripts/accuracy/metrics.mjs'

/** A text with, for each of its words, whether it is story, and how surely that is known. */
export interface Labelled {
  text: string
  /** One number a word: 1 when it is story. */
  story: Uint8Array
  /** One number a word: how much its label counts, in tenths. */
  trust: Uint8Array
}

/** One line of it. */
export interface Line {
  text: string
  story: number[]
  trust: number[]
}

/** Cut a text into its lines; `textOf` joins them again. */
export function linesOf({text, story, trust}: Labelled): Line[] {
  const spans = wordSpans(text)
  const lines: Line[] = []
  let at = 0
  let start = 0
  for (const line of text.split('\n')) {
    const from = at
    while (at < spans.length && (spans[at]?.start ?? 0) < start + line.length) at++
    lines.push({text: line, story: [...story.subarray(from, at)], trust: [...trust.subarray(from, at)]})
    start += line.length + 1
  }
  return lines
}

export function textOf(lines: readonly Line[]): Labelled {
  return {
    text: lines.map(({text}) => text).join('\n'),
    story: Uint8Array.from(lines.flatMap(({story}) => story)),
    trust: Uint8Array.from(lines.flatMap(({trust}) => trust))
  }
}

/** Whether a line has words, and less than half of them are story. */
export function isJunk({story}: Line): boolean {
  return 2 * story.reduce((sum, one) => sum + one, 0) < story.length
}

/** The lines of a text that say something, without the blanks around them. */
export function trimmedLines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
