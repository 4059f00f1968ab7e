/** Tells what was glued to a paragraph without being a sentence of it. */
import {endsSentence} from '../tree/prose.ts'
import type {Block} from '../tree/types.ts'

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
