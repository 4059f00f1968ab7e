/** Tells what was glued to a paragraph without being a sentence of it. */
import {endsSentence, hasProseBehind} from '../tree/prose.ts'
import type {Article, Block} from '../tree/types.ts'

/**
 * Whether a sentence may be a label that was glued to its paragraph: what
 * stands before it is a whole sentence, and it is the last one, or has no stop.
 */
export function isGlued({children}: Block, place: number): boolean {
  const before = children[place - 1]
  const behind = children[place + 1]
  if (!before && !behind) return false
  if (before && !endsSentence(before.value)) return false
  return before !== undefined && behind === undefined ? true : !endsSentence(children[place]?.value ?? '')
}

/** The same of one that has no stop, wherever in its paragraph it stands. */
export function isUnstopped(block: Block, place: number): boolean {
  return !endsSentence(block.children[place]?.value ?? '') && isGlued(block, place)
}

/** Whether the story goes on behind a sentence: in its paragraph, or in another. */
export function goesOnBehind(article: Article, index: number, place: number): boolean {
  const size = article.children[index]?.children.length ?? 0
  return place < size - 1 || hasProseBehind(article, index)
}
