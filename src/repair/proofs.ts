/** Finds cut text whose whole stands elsewhere in the same article. */
import type {Language} from '../languages/types.ts'
import {isLower, isUpper} from '../rule/letters.ts'
import {isWordCode} from '../rule/words.ts'
import {endsSentence} from '../tree/prose.ts'
import type {Article, Block} from '../tree/types.ts'
import {hashOf, level, weight} from './copies.ts'
import {finePieces} from './fine.ts'
import {isUnspaced, isWordLast, nextInk} from './letters.ts'
import {endingOf} from './pointer.ts'

/** A stretch that is to be replaced by text of a proof, in offsets of the draft. */
export interface Completion {
  /** The sentence that was cut. */
  sentence: Stretch
  start: number
  end: number
  /** The missing words. */
  value: string
  proof: Stretch
  /** The block that proved it and is not needed any more. */
  copy?: Block
}

/** A block that is a cut copy of text that stands whole elsewhere. */
export interface Teaser {
  block: Block
  proof: Stretch
}

export interface Stretch {
  start: number
  end: number
  value: string
}

export interface Proofs {
  completions: readonly Completion[]
  teasers: readonly Teaser[]
}

/** A cut text has to weigh this much to be found again for certain. */
const least = 20
/** The end of a sentence has to weigh this much to be found in a teaser near the top. */
const leastTail = 14
const nearTop = 3
/** And without an ellipsis it has to stand in a paragraph that weighs this much. */
const leastAround = 120
/** What stands before a comma may be left out when it is shorter. */
const shortestClause = 25
/** How much of a text it is filed under, and in scripts without spaces. */
const keyLength = 18
const keyUnspaced = 6
/** How many texts with one key are compared. */
const mostAlike = 6

const known = new WeakMap<Article, Proofs>()

/** Find them once for an article. */
export function proofsOf(article: Article, languages: readonly Language[]): Proofs {
  let proofs = known.get(article)
  if (!proofs) {
    proofs = find(article, languages)
    known.set(article, proofs)
  }
  return proofs
}

interface Whole extends Stretch {
  block: Block
  index: number
  /** Whether it is all of its block. */
  alone: boolean
}

function find({children, language}: Article, languages: readonly Language[]): Proofs {
  const own = language === undefined ? undefined : languages[0]
  const heads = new Map<string, Whole[]>()
  const tails = new Map<string, Whole[]>()
  const file = (shelf: Map<string, Whole[]>, key: string, whole: Whole) => {
    const list = shelf.get(key)
    if (!list) shelf.set(key, [whole])
    else if (list.length < mostAlike) list.push(whole)
  }
  const cut = new Map<Block, Stretch[]>()
  const alike = blocksAlike(children)
  if (alike.size === 0) return none
  for (const [index, block] of children.entries()) {
    if (!alike.has(block)) continue
    const pieces = piecesOf(block, own)
    cut.set(block, pieces)
    const value = level(block.value)
    for (const {start, end, value: text} of pieces) {
      const from = start - block.start
      const to = end - block.start
      // What follows in the block belongs to it, so that a cut text of two sentences is found too.
      const whole = {start, end, value, block, index, alone: isAll(block, start, end)}
      file(heads, headKey(value, from), whole)
      if (endsSentence(text)) file(tails, tailKey(value, to), whole)
    }
  }
  const completions: Completion[] = []
  const teasers: Teaser[] = []
  for (const [index, block] of children.entries()) {
    const pieces = cut.get(block)
    if (!pieces) continue
    const teaser = teaserOf(block, index, heads, languages)
    if (teaser) {
      teasers.push(teaser)
      continue
    }
    if (block.role === 'headline') continue
    const end = Math.max(...pieces.slice(-2).map((piece) => piece.end))
    for (const piece of pieces.slice(-2)) {
      if (piece.end < end) continue
      const completion = tailOf(piece, block, children, heads, languages)
      if (!completion) continue
      completions.push(completion)
      break
    }
    const done = new Set<number>()
    for (const piece of pieces) {
      const completion = done.has(piece.start) ? undefined : headOf(piece, block, index, tails)
      if (!completion) continue
      done.add(piece.start)
      completions.push(completion)
    }
  }
  return {completions, teasers}
}

const none: Proofs = {completions: [], teasers: []}

/** Where a sentence may end. */
const ends = /[.!?…。！？؟۔।]/g

/**
 * Find the blocks that have a sentence that begins or ends like one of
 * another block: only these can prove anything, and most articles have few.
 *
 * Beginnings and ends are compared by a hash: where two have one by chance,
 * two blocks more are looked at and prove nothing.
 */
function blocksAlike(blocks: readonly Block[]): Set<Block> {
  const alike = new Set<Block>()
  const owners = new Map<number, Block>()
  const meet = (key: number, block: Block) => {
    const owner = owners.get(key)
    if (!owner) owners.set(key, block)
    else if (owner !== block) {
      alike.add(owner)
      alike.add(block)
    }
  }
  for (const block of blocks) {
    const {value} = block
    if (block.drop || block.kind === 'verse') continue
    let at = 0
    while (at < value.length) {
      while (at < value.length && !isWordCode(value.charCodeAt(at))) at++
      if (at < value.length) {
        const end = headEnd(value, at)
        if (mayProve(value, at, end, keyLength)) meet(hashOf(value, at, end, 1), block)
      }
      ends.lastIndex = at
      const stop = ends.test(value) ? ends.lastIndex - 1 : value.length
      at = stop + 1
      if (stop < value.length) {
        const start = tailStart(value, at)
        if (mayProve(value, start, at, leastTail)) meet(hashOf(value, start, at, 2), block)
      }
    }
  }
  return alike
}

/** Whether a beginning or end is one of a text that weighs enough: those of labels, that come again everywhere, are not. */
function mayProve(value: string, from: number, to: number, full: number): boolean {
  if (to - from >= full) return true
  for (let at = from; at < to; at++) if (isUnspaced(value.charCodeAt(at))) return true
  return false
}

function headKey(value: string, from: number): string {
  return value.slice(from, headEnd(value, from))
}

function headEnd(value: string, from: number): number {
  return Math.min(value.length, from + (isUnspaced(value.charCodeAt(from)) ? keyUnspaced : keyLength))
}

function tailKey(value: string, to: number): string {
  return value.slice(tailStart(value, to), to)
}

function tailStart(value: string, to: number): number {
  return Math.max(0, to - (isUnspaced(value.charCodeAt(to - 2)) ? keyUnspaced : leastTail))
}

/** No text is longer, so that two offsets fit in one number. */
const mostLength = 2 ** 26

/** The sentences of a block that stay, those inside of quotations too, by their ends. */
function piecesOf(block: Block, own: Language | undefined): Stretch[] {
  const pieces: Stretch[] = []
  const dropped = block.children.filter(({drop}) => drop)
  const seen = new Set<number>()
  for (const {start, end, value, drop} of block.children) {
    if (drop) continue
    seen.add(start * mostLength + end)
    pieces.push({start, end, value})
  }
  let next = 0
  for (const piece of finePieces(block, own)) {
    const start = block.start + piece.start
    const end = block.start + piece.end
    while (next < dropped.length && (dropped[next]?.end ?? 0) <= start) next++
    if ((dropped[next]?.start ?? end) < end || seen.has(start * mostLength + end)) continue
    pieces.push({start, end, value: block.value.slice(piece.start, piece.end)})
  }
  return pieces.sort((a, b) => a.end - b.end || a.start - b.start)
}

/** Whether a stretch is all that a block says. */
function isAll(block: Block, start: number, end: number): boolean {
  const {value} = block
  if (nextInk(value, 0) < start - block.start) return false
  return nextInk(value, end - block.start) >= value.length
}

/** A block that ends in an ellipsis or a pointer, and whose text goes on elsewhere. */
function teaserOf(
  block: Block,
  index: number,
  heads: ReadonlyMap<string, readonly Whole[]>,
  languages: readonly Language[]
): Teaser | undefined {
  const {ink, ellipsis, pointer} = endingOf(block.value, languages)
  if (ellipsis === '' && pointer === '') return undefined
  const value = level(block.value.slice(0, ink))
  // A headline may be the beginning of a sentence.
  if (weight(value) < (block.role === 'headline' ? 2 * least : least)) return undefined
  const only = block.children.filter(({drop}) => !drop).length === 1
  for (const whole of heads.get(headKey(value, 0)) ?? []) {
    if (whole.block === block || !goesOn(value, whole)) continue
    // The whole stood in front as a teaser, and the story was cut: that is a completion.
    const first = whole.alone && whole.index < index && only
    if (pointer === '' && first) continue
    // A story that ends in the words of its standfirst: likewise.
    if (!only && whole.alone) continue
    return {block, proof: stretchOf(whole)}
  }
  return undefined
}

/** A last sentence without an end that stands whole elsewhere. */
function tailOf(
  sentence: Stretch,
  block: Block,

  blocks: readonly Block[],
  heads: ReadonlyMap<string, readonly Whole[]>,
  languages: readonly Language[]
): Completion | undefined {
  const {ink, ellipsis, pointer} = endingOf(sentence.value, languages)
  if (ellipsis === '' && pointer === '' && endsSentence(sentence.value)) return undefined
  const value = level(sentence.value.slice(0, ink))
  if (weight(value) < least) return undefined
  for (const whole of heads.get(headKey(value, 0)) ?? []) {
    const end = whole.end - whole.block.start
    const from = whole.start - whole.block.start
    if (whole.block === block || end - from <= value.length + 1) continue
    if (!whole.value.startsWith(value, from)) continue
    const rest = whole.block.value.slice(from + value.length, end)
    if (!endsSentence(rest) || cutShort.test(rest)) continue
    const only = isAll(block, sentence.start, sentence.end)
    // A sub-heading, a label and a short entry may begin like a sentence elsewhere.
    if (ellipsis === '' && pointer === '') {
      const last = lastKept(blocks) === block
      if (!isWordLast(sentence.value) || (only ? !last : !last && weight(block.value) < leastAround)) continue
    }
    return {
      sentence,
      start: sentence.start + ink,
      end: sentence.end,
      value: rest,
      proof: stretchOf(whole),
      ...(copyOf(whole) && {copy: whole.block})
    }
  }
  return undefined
}

/** A sentence that is the end of another one. */
function headOf(
  sentence: Stretch,
  block: Block,
  index: number,
  tails: ReadonlyMap<string, readonly Whole[]>
): Completion | undefined {
  const value = level(sentence.value)
  if (weight(value) < leastTail || !endsSentence(value)) return undefined
  const short = weight(value) < least
  const first = sentence.start === block.start
  for (const whole of tails.get(tailKey(value, value.length)) ?? []) {
    const end = whole.end - whole.block.start
    const from = whole.start - whole.block.start
    const at = end - value.length
    if (whole.block === block || at <= from + 1 || !whole.value.startsWith(value, at)) continue
    const before = whole.value.charCodeAt(at - 1)
    const code = value.charCodeAt(0)
    const spaced = !isUnspaced(code)
    // A few words prove little, unless a block of its own near the top ends in them.
    if (
      short &&
      !(whole.alone && whole.index < nearTop && isLower(value.charCodeAt(0)) && value.includes(' '))
    )
      continue
    // A quotation is whole without the words that introduce it.
    if (spaced ? before !== 0x20 || !continuesAt(whole.value, at) : !isWordCode(code)) continue
    if (cutShort.test(whole.value.slice(from, end))) continue
    // In lower case, or without case, it begins in the middle; with a capital it may be whole.
    if (!isLower(code) && !(whole.alone && whole.index < index && copyOf(whole) && !first)) {
      if (isUpper(code) || spaced || !whole.alone) continue
    }
    // `In 2015, Oakes won`: a sentence may do without such a beginning.
    if (isUpper(code) && !isWordCode(whole.value.charCodeAt(at - 2)) && at - from < shortestClause) continue
    return {
      sentence,
      start: sentence.start,
      end: sentence.start,
      value: whole.block.value.slice(from, at),
      proof: stretchOf(whole),
      ...(copyOf(whole) && {copy: whole.block})
    }
  }
  return undefined
}

/** Whole text does not break off itself, or run to a page number. */
const cutShort = /…|\.{3}/

function lastKept(blocks: readonly Block[]): Block | undefined {
  return blocks.findLast(({drop}) => !drop)
}

/** Whether a sentence goes on, and does not begin, at an offset: no stop, colon or quotation mark before it. */
function continuesAt(value: string, at: number): boolean {
  const before = value.charCodeAt(at - 2)
  return isWordCode(before) || before === 0x2c || before === 0x29
}

/** Whether a text is the beginning of a longer one. */
function goesOn(value: string, whole: Whole): boolean {
  const from = whole.start - whole.block.start
  if (!whole.value.startsWith(value, from)) return false
  const rest = nextInk(whole.value, from + value.length)
  return rest < whole.value.length && whole.value.length - rest > 1
}

/** Whether the proof stands there for nothing but to lead to the story. */
function copyOf({alone, block}: Whole): boolean {
  return alone && block.kind === 'paragraph' && block.role !== 'headline'
}

function stretchOf({start, end, block}: Whole): Stretch {
  return {start, end, value: block.value.slice(start - block.start, end - block.start)}
}
