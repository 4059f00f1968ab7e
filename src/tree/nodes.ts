/**
 * Makes the nodes of the tree.
 *
 * They are of classes for one reason: `position` is computed when it is asked
 * for, and an object with an accessor of its own takes thirty times as long to
 * make as one whose class has it. A long text has ten thousand nodes.
 */
import type {Position} from 'unist'
import {type Draft, locator} from '../text/draft.ts'
import {positioner} from './position.ts'
import type {Article, Block, BlockKind, Role, Sentence} from './types.ts'

/** Finds the place in the source of a stretch of the text that was parsed. */
export type Placer = (start: number, end: number) => Position

/**
 * Give the function that finds the place in the source of a stretch of the
 * draft's text. Few nodes are ever asked for theirs, so nothing is computed
 * before the first is.
 */
export function placer(draft: Draft): Placer {
  let find: Placer | undefined
  return (start, end) => {
    if (!find) {
      const toSource = locator(draft)
      const position = positioner(draft.source)
      find = (from, to) => position(toSource(from, 'after'), toSource(to, 'before'))
    }
    return find(start, end)
  }
}

/** The place of what stands in no source. */
export const nowhere: Placer = () => ({
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
})

class Placed {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly #place: Placer
  readonly #original: Placed

  constructor(start: number, end: number, value: string, place: Placer, same?: object) {
    this.start = start
    this.end = end
    this.value = value
    this.#place = place
    this.#original = same !== undefined && #original in same ? same.#original : this
  }

  static placerOf(node: object): Placer {
    return #place in node ? node.#place : nowhere
  }

  static originalOf(node: object): object {
    return #original in node ? node.#original : node
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
    place: Placer,
    same: Block | undefined
  ) {
    super(span.start, span.end, value, place, same)
    this.kind = span.kind
    this.spaced = span.spaced
    this.children = children
  }
}

/** Make a sentence of a stretch of the parsed text; `same` is one of the same text, in the same language, in an earlier tree. */
export function makeSentence(
  start: number,
  end: number,
  value: string,
  place: Placer,
  same?: Sentence
): Sentence {
  return new SentenceNode(start, end, value, place, same)
}

/** Make a block, whose text is `value`, with its sentences; `same` as for a sentence. */
export function makeBlock(
  span: Pick<Block, 'kind' | 'start' | 'end' | 'spaced'>,
  value: string,
  children: Sentence[],
  place: Placer,
  same?: Block
): Block {
  return new BlockNode(span, value, children, place, same)
}

/**
 * Make a block of another, with sentences cut in two: `cuts` tells where in the
 * text of a sentence its second part begins. The white space before that is of
 * neither.
 */
export function cutSentences(block: Block, cuts: ReadonlyMap<Sentence, number>): Block {
  const place = Placed.placerOf(block)
  const children = block.children.flatMap((sentence) => {
    const at = cuts.get(sentence)
    if (at === undefined) return [sentence]
    const {start, end, value} = sentence
    const first = value.slice(0, at).trimEnd()
    return [
      makeSentence(start, start + first.length, first, place),
      makeSentence(start + at, end, value.slice(at), place)
    ]
  })
  const cut = withMarks(makeBlock(block, block.value, children, place), block)
  cut.role = block.role
  return cut
}

/** Make the article of a draft, of whose text the blocks are. */
export function makeArticle(
  draft: Draft,
  language: string | undefined,
  children: Block[],
  place: Placer
): Article {
  return {
    type: 'article',
    language,
    draft,
    children,
    changes: [],
    get position() {
      return place(0, draft.value.length)
    }
  }
}

/** Make a block of another draft's text of one that stands there too, somewhere else: `move` finds where. */
export function moveBlock(block: Block, move: (offset: number) => number, place: Placer): Block {
  const {kind, spaced, value, role} = block
  const span = {kind, spaced, start: move(block.start), end: move(block.end)}
  const children = block.children.map((sentence) => {
    const start = move(sentence.start)
    return withMarks(makeSentence(start, move(sentence.end), sentence.value, place, sentence), sentence)
  })
  const moved = withMarks(makeBlock(span, value, children, place, block), block)
  moved.role = role
  return moved
}

/** Give a node what rules said of another. */
function withMarks<N extends Block | Sentence>(node: N, {drop, spared}: Block | Sentence): N {
  if (drop) node.drop = drop
  if (spared) node.spared = spared
  return node
}

/**
 * The first node of the trees of a run that had the text of this one.
 *
 * What a text and its language tell, and nothing around it, is the same for
 * all of them: who keeps it by this node is not asked again in later rounds.
 */
export function originalOf(node: Block | Sentence): object {
  return Placed.originalOf(node)
}
