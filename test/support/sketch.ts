import {type Draft, startDraft} from '../../src/text/draft.ts'
import {lineIndex} from '../../src/tree/position.ts'
import type {Article, Block, BlockKind, Role} from '../../src/tree/types.ts'

/** A block by its words alone. */
export interface BlockSketch {
  value: string
  kind?: BlockKind
  role?: Role
  spaced?: boolean
}

/** Make the article that the blocks would be read from. */
export function article(...sketches: BlockSketch[]): Article {
  return articleOf(sketches)
}

/** The same, for more blocks than a call can take. */
export function articleOf(sketches: readonly BlockSketch[]): Article {
  const parts: string[] = []
  const spans: {start: number; end: number}[] = []
  let at = 0
  for (const [index, {value, spaced = true}] of sketches.entries()) {
    const space = index === 0 ? '' : spaced ? '\n\n' : '\n'
    parts.push(space, value)
    at += space.length + value.length
    spans.push({start: at - value.length, end: at})
  }
  const draft: Draft = startDraft(parts.join(''))
  const point = lineIndex(draft.source)
  const children = sketches.map(({value, kind = 'paragraph', role = 'body', spaced = true}, index): Block => {
    const {start, end} = spans[index] ?? {start: 0, end: 0}
    const position = {start: point(start), end: point(end)}
    return {type: 'block', kind, role, start, end, value, spaced, children: [], position}
  })
  const position = {start: point(0), end: point(draft.source.length)}
  return {type: 'article', language: undefined, draft, children, changes: [], position}
}
