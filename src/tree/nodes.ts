/**
 * Makes the nodes of the tree.
 *
 * They are of classes for one reason: `position` is computed when it is asked
 * for, and an object with an accessor of its own takes thirty times as long to
 * make as one whose class has it. A long text has ten thousand nodes.
 */
import type {Position} from 'unist'
import type {Block, BlockKind, Role, Sentence} from './types.ts'

/** Finds the place in the source of a stretch of the text that was parsed. */
export type Placer = (start: number, end: number) => Position

class Placed {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly #place: Placer

  constructor(start: number, end: number, value: string, place: Placer) {
    this.start = start
    this.end = end
    this.value = value
    this.#place = place
  }

  get position(): Position {
    return this.#place(this.start, this.end)
  }

  /** The node as JSON has it: with its position, like any unist node. */
  toJSON(): object {
    return {...this, position: this.position}
  }
}

class SentenceNode extends Placed implements Sentence {
  readonly type = 'sentence'
}

class BlockNode extends Placed implements Block {
  readonly type = 'block'
  role: Role = 'body'
  readonly kind: BlockKind
  readonly spaced: boolean
  readonly children: Sentence[]

  constructor(
    span: Pick<Block, 'kind' | 'start' | 'end' | 'spaced'>,
    value: string,
    children: Sentence[],
    place: Placer
  ) {
    super(span.start, span.end, value, place)
    this.kind = span.kind
    this.spaced = span.spaced
    this.children = children
  }
}

/** Make a sentence of a stretch of the parsed text. */
export function makeSentence(start: number, end: number, value: string, place: Placer): Sentence {
  return new SentenceNode(start, end, value, place)
}

/** Make a block, whose text is `value`, with its sentences. */
export function makeBlock(
  span: Pick<Block, 'kind' | 'start' | 'end' | 'spaced'>,
  value: string,
  children: Sentence[],
  place: Placer
): Block {
  return new BlockNode(span, value, children, place)
}
