/** Sets the white space in order that stands between blocks and around what was dropped. */
import {findLanguage} from '../languages/index.ts'
import {type Cause, type Change, type Draft, revise} from '../text/draft.ts'
import type {Article, Block, Sentence} from '../tree/types.ts'

/** A stretch that is not white space: a dropped block, or a sentence. */
interface Piece {
  start: number
  end: number
  block: Block
  kept: boolean
  /** Whether its block begins with it. */
  opens: boolean
}

const cause: Cause = {kind: 'layout', rule: 'layout', reason: 'Set white space between blocks', evidence: ''}

/**
 * Take off the blank lines before a text and the white space behind it.
 *
 * `layout` would too, but every change makes a round more, and nearly every
 * file ends in a line feed: a clean one is done in a third of the time so.
 */
export function trimEnds(draft: Draft): Draft {
  const {value} = draft
  // Blanks in front of the first word are its indent: only whole lines go.
  let head = 0
  for (let at = 0; ' \t\n'.includes(value.charAt(at)) && at < value.length; at++) {
    if (value.charAt(at) === '\n') head = at + 1
  }
  let tail = value.length
  while (tail > head && ' \t\n'.includes(value.charAt(tail - 1))) tail--
  const changes = [
    {start: 0, end: head, value: '', cause},
    {start: tail, end: value.length, value: '', cause}
  ]
  return revise(draft, changes).draft
}

/**
 * Give the changes that leave one blank line between blocks, one line feed
 * between the items of a list and the lines of a verse, nothing at either end,
 * and what stood between two sentences where sentences between them are dropped.
 *
 * `gone` are the nodes that are dropped. White space between two sentences
 * that both stay is the writer's, or a repair rule's to judge.
 */
export function layout(article: Article, gone: ReadonlySet<Block | Sentence>): Change[] {
  const changes: Change[] = []
  const text = article.draft.value
  const sentenceSpace = findLanguage(article.language)?.sentenceSpace ?? ' '
  const put = (start: number, end: number, value: string) => {
    if (text.slice(start, end) !== value) changes.push({start, end, value, cause})
  }
  let last: Piece | undefined
  // White space since the last piece that stays: [start, end, start, end …].
  let gaps: number[] = []
  let at = 0
  let anyDropped = false
  // Whether a blank line stands before the piece, or before one dropped since the last.
  let spaced = false
  for (const piece of pieces(article, gone)) {
    gaps.push(at, piece.start - (piece.kept && piece.opens ? indentBefore(text, piece.start) : 0))
    at = piece.end
    if (piece.opens && piece.block.spaced) spaced = true
    if (!piece.kept) {
      anyDropped = true
      continue
    }
    if (!last) fill(gaps, '', put)
    else if (last.block !== piece.block) fill(gaps, between(last.block, piece.block, spaced), put)
    else if (anyDropped) fill(gaps, firstSpace(text, gaps) ?? sentenceSpace, put)
    last = piece
    gaps = []
    anyDropped = false
    spaced = false
  }
  gaps.push(at, text.length)
  fill(gaps, '', put)
  return changes
}

function* pieces(article: Article, gone: ReadonlySet<Block | Sentence>): Generator<Piece> {
  for (const block of article.children) {
    const {start, end} = block
    const first = block.children[0]
    const last = block.children.at(-1)
    if (gone.has(block)) yield {start, end, block, kept: false, opens: true}
    else if (first && last && (gone.size === 0 || !block.children.some((sentence) => gone.has(sentence))))
      // All of it stays, and what stands between its sentences with it.
      yield {start: first.start, end: last.end, block, kept: true, opens: true}
    else {
      for (const sentence of block.children) {
        yield {
          start: sentence.start,
          end: sentence.end,
          block,
          kept: !gone.has(sentence),
          opens: sentence === block.children[0]
        }
      }
    }
  }
}

/** Japanese and Chinese paragraphs begin with one or two ideographic spaces: that is their spelling. */
function indentBefore(text: string, start: number): number {
  let width = 0
  while (width < 2 && text.charCodeAt(start - width - 1) === 0x3000) width++
  return width
}

function between(before: Block, after: Block, spaced: boolean): string {
  const close = after.kind === before.kind && (after.kind === 'item' || after.kind === 'verse')
  return close && !spaced ? '\n' : '\n\n'
}

function fill(
  gaps: readonly number[],
  value: string,
  put: (start: number, end: number, value: string) => void
) {
  for (let index = 0; index < gaps.length; index += 2) {
    put(gaps[index] ?? 0, gaps[index + 1] ?? 0, index === 0 ? value : '')
  }
}

/** The white space that stood there, where some did: the writer's own, not a line break. */
function firstSpace(text: string, gaps: readonly number[]): string | undefined {
  for (let index = 0; index < gaps.length; index += 2) {
    const space = text.slice(gaps[index], gaps[index + 1])
    if (space !== '') return space.includes('\n') ? ' ' : space
  }
  return undefined
}
