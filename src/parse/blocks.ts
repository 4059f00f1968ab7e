/** Cuts a text into the blocks that its lines make. */
import {unspaced} from '../rule/words.ts'
import {endsSentence} from '../tree/prose.ts'
import type {BlockKind} from '../tree/types.ts'
import {findWraps, type Line, linesOf, markOf} from './layout.ts'

/** A stretch of a text, in code units. */
interface Span {
  start: number
  end: number
}

/**
 * A block by its place in the text.
 *
 * - `paragraph`: text that stands for itself, on one line or on several
 *   wrapped ones.
 * - `heading`: a line that `#` signs mark as one.
 * - `item`: a bullet or number and what belongs to it.
 * - `verse`: one line of several whose breaks are the writer's: a poem, an
 *   address, a table.
 *
 * Where a block is not `spaced`, only a line break stands between it and the
 * block before it. Between two items, and between two lines of verse, that
 * line break is kept; elsewhere it is as good as a blank line.
 */
export interface BlockSpan extends Span {
  kind: BlockKind
  /** Whether a blank line stands before it, or nothing. */
  spaced: boolean
  /** Its lines without the white space at their ends; several when it was wrapped. */
  lines: Span[]
  /** The bullet or number of an item. */
  marker?: Span
}

/** A line of verse has at most this many code units. */
const longestVerse = 72
/** So many lines make verse at least. */
const fewestVerses = 3

/** Cut a text into blocks. Takes time in proportion to its length. */
export function splitBlocks(text: string): BlockSpan[] {
  const lines = linesOf(text)
  const wraps = findWraps(text, lines)
  const blocks: BlockSpan[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (wraps[to]) to++
    to++
    const block = blockOf(text, lines, from, to)
    if (block) blocks.push(block)
    from = to
  }
  markVerses(text, blocks)
  return blocks
}

function blockOf(text: string, lines: readonly Line[], from: number, to: number): BlockSpan | undefined {
  const first = lines[from]
  const last = lines[to - 1]
  if (!first || !last) return undefined
  const {mark, markEnd} = markOf(text, first.start, first.end)
  const item = mark === 'dash' ? isDashItem(text, lines, from, to) : mark !== 'none' && mark !== 'heading'
  const block: BlockSpan = {
    kind: item ? 'item' : mark === 'heading' ? 'heading' : 'paragraph',
    start: first.start,
    end: last.end,
    spaced: first.spaced,
    lines: lines.slice(from, to).map(({start, end}) => ({start, end}))
  }
  if (item) block.marker = {start: first.start, end: markEnd}
  return block
}

/**
 * Whether lines that begin with a dash make an item of a list.
 *
 * A dash also opens what somebody says, so it takes a neighbour with a dash
 * and no blank line between them.
 */
function isDashItem(text: string, lines: readonly Line[], from: number, to: number): boolean {
  const isDash = (line: Line | undefined) => line && markOf(text, line.start, line.end).mark === 'dash'
  const before = lines[from]?.spaced ? undefined : lines[from - 1]
  const after = lines[to]?.spaced ? undefined : lines[to]
  return Boolean(isDash(before) || isDash(after))
}

/** Mark short lines between blank lines that nothing says are paragraphs. */
function markVerses(text: string, blocks: BlockSpan[]): void {
  // Where no blank line stands at all, a line break is all that parts paragraphs.
  if (!blocks.some(({spaced}, index) => spaced && index > 0)) return
  const prose = blocks.findIndex((block) => isProse(text, block))
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1
    while (to < blocks.length && !blocks[to]?.spaced) to++
    const group = blocks.slice(from, to)
    // A headline with its byline and date above the story.
    const heads = to <= prose && (from === 0 || to === prose)
    if (!heads && group.length >= fewestVerses && group.every((block) => isShort(text, block))) {
      const sentences = group.filter(({start, end}) => endsSentence(text.slice(start, end))).length
      if (sentences * 2 <= group.length) for (const block of group) block.kind = 'verse'
    }
    from = to
  }
}

/** Whether a block is longer than titles, labels and verses are, or longer than verses and a sentence. */
function isProse(text: string, block: BlockSpan): boolean {
  const width = widthOf(text, block)
  return (
    width > 2 * longestVerse || (width > longestVerse && endsSentence(text.slice(block.start, block.end)))
  )
}

function isShort(text: string, block: BlockSpan): boolean {
  return block.kind === 'paragraph' && block.lines.length === 1 && widthOf(text, block) <= longestVerse
}

/** The length of a block in code units; where no spaces part words, one says as much as two. */
function widthOf(text: string, {start, end}: BlockSpan): number {
  return unspaced.test(text.slice(start, Math.min(end, start + longestVerse)))
    ? 2 * (end - start)
    : end - start
}
