/** Finds what two texts have in common, in the same order. */

/** A stretch of words that both texts have: `length` words from `a` on in the one and from `b` on in the other. */
export interface Run {
  a: number
  b: number
  length: number
}

/** How many words are looked for at once: first long stretches, then shorter ones between them. */
const sizes = [8, 4, 2] as const

/** Two words say something only when there is not much to find them in. */
const mostForPairs = 300

interface Range {
  a: number
  aEnd: number
  b: number
  bEnd: number
  level: number
}

/**
 * Align two texts, each given as the numbers of its words; 0 is a word that
 * the other text lacks.
 *
 * Stretches that stand once in both are anchors, the longest chain of anchors
 * in order is kept, each is grown as far as the words agree, and what is left
 * between two is searched again for shorter ones. This takes time in
 * proportion to the texts, nearly, and memory in proportion to them.
 *
 * The runs come sorted, without overlaps; none when the texts share no eight
 * words in order.
 */
export function align(a: Int32Array, b: Int32Array): Run[] {
  const grams = gramsOf(a, b)
  const runs: Run[] = []
  const ranges: Range[] = [{a: 0, aEnd: a.length, b: 0, bEnd: b.length, level: 0}]
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const size = sizes[range.level]
    const gram = grams[range.level]
    if (size === undefined || !gram) continue
    let anchors = anchorsOf(gram, range, size, false)
    // A copy that holds the story twice has nothing that stands once.
    if (anchors.length === 0 && range.level === 0) anchors = anchorsOf(gram, range, size, true)
    const found = grow(a, b, chain(anchors), range)
    if (range.level === 0 && found.length === 0) return []
    // One by one: a spread of a list that the input makes long overflows the stack.
    for (const run of found) runs.push(run)
    let {a: fromA, b: fromB} = range
    const level = range.level + 1
    for (const next of [...found, {a: range.aEnd, b: range.bEnd, length: 0}]) {
      const rest = {a: fromA, aEnd: next.a, b: fromB, bEnd: next.b, level}
      if (isWorthIt(rest)) ranges.push(rest)
      fromA = next.a + next.length
      fromB = next.b + next.length
    }
  }
  return runs.sort((one, other) => one.a - other.a)
}

function isWorthIt({a, aEnd, b, bEnd, level}: Range): boolean {
  const size = sizes[level]
  if (size === undefined || aEnd - a < size || bEnd - b < size) return false
  return size > 2 || Math.max(aEnd - a, bEnd - b) <= mostForPairs
}

interface Grams {
  a: Int32Array
  b: Int32Array
}

/** Number the stretches of each size; 0 for one that `a` lacks. */
function gramsOf(a: Int32Array, b: Int32Array): Grams[] {
  const levels: Grams[] = []
  let last: Grams = {a, b}
  for (let size = 2; size <= sizes[0]; size *= 2) {
    last = pairsOf(last, size / 2)
    levels.unshift(last)
  }
  return levels
}

/** Number the pairs of neighbouring stretches. */
function pairsOf(halves: Grams, half: number): Grams {
  const a = new Int32Array(Math.max(0, halves.a.length - half))
  const b = new Int32Array(Math.max(0, halves.b.length - half))
  const pairs = new PairNumbers(a.length)
  for (let at = 0; at < a.length; at++) a[at] = pairs.learn(halves.a[at] ?? 0, halves.a[at + half] ?? 0)
  for (let at = 0; at < b.length; at++) {
    const left = halves.b[at] ?? 0
    const right = halves.b[at + half] ?? 0
    if (left !== 0 && right !== 0) b[at] = pairs.find(left, right)
  }
  return {a, b}
}

/** Numbers pairs of numbers, from 1: a hash table in flat memory, for there are millions of them. */
class PairNumbers {
  readonly #mask: number
  readonly #lefts: Int32Array
  readonly #rights: Int32Array
  readonly #numbers: Int32Array
  #count = 0

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 2))
    this.#mask = size - 1
    this.#lefts = new Int32Array(size)
    this.#rights = new Int32Array(size)
    this.#numbers = new Int32Array(size)
  }

  /** The number of a pair, given now if need be. */
  learn(left: number, right: number): number {
    const slot = this.#slot(left, right)
    if (this.#numbers[slot] === 0) {
      this.#lefts[slot] = left
      this.#rights[slot] = right
      this.#numbers[slot] = ++this.#count
    }
    return this.#numbers[slot] ?? 0
  }

  /** The number of a pair, or 0. */
  find(left: number, right: number): number {
    return this.#numbers[this.#slot(left, right)] ?? 0
  }

  /** Where a pair is, or may be put. */
  #slot(left: number, right: number): number {
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & this.#mask
    while (this.#numbers[slot] !== 0 && (this.#lefts[slot] !== left || this.#rights[slot] !== right)) {
      slot = (slot + 1) & this.#mask
    }
    return slot
  }
}

interface Anchor {
  a: number
  b: number
}

/** Stretches that stand once in both parts of a range, by their place in `a`; with `first`, the first of several. */
function anchorsOf(grams: Grams, range: Range, size: number, first: boolean): Anchor[] {
  const inA = new Map<number, number>()
  for (let at = range.a; at + size <= range.aEnd; at++) {
    const gram = grams.a[at] ?? 0
    if (!inA.has(gram)) inA.set(gram, at)
    else if (!first) inA.set(gram, -1)
  }
  const inB = new Map<number, number>()
  for (let at = range.b; at + size <= range.bEnd; at++) {
    const gram = grams.b[at] ?? 0
    if (gram === 0 || (inA.get(gram) ?? -1) < 0) continue
    if (!inB.has(gram)) inB.set(gram, at)
    else if (!first) inB.set(gram, -1)
  }
  const anchors: Anchor[] = []
  for (const [gram, a] of inA) {
    const b = inB.get(gram) ?? -1
    if (a >= 0 && b >= 0) anchors.push({a, b})
  }
  return anchors
}

/** The longest chain of anchors that stand in the same order in both texts. */
function chain(anchors: readonly Anchor[]): Anchor[] {
  // tails[n] is the place of the anchor with the smallest `b` that ends a chain of n + 1.
  const tails: number[] = []
  const previous = new Int32Array(anchors.length).fill(-1)
  for (const [place, {b}] of anchors.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[tails[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = place
  }
  const chained: Anchor[] = []
  for (let place = tails.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) {
    const anchor = anchors[place]
    if (anchor) chained.push(anchor)
  }
  return chained.reverse()
}

/** Grow anchors as far as the words agree. */
function grow(a: Int32Array, b: Int32Array, anchors: readonly Anchor[], range: Range): Run[] {
  const runs: Run[] = []
  let {a: fromA, b: fromB} = range
  for (const anchor of anchors) {
    if (anchor.a < fromA || anchor.b < fromB) continue
    let before = 0
    while (
      anchor.a - before > fromA &&
      anchor.b - before > fromB &&
      a[anchor.a - before - 1] === b[anchor.b - before - 1]
    )
      before++
    let after = 0
    while (
      anchor.a + after < range.aEnd &&
      anchor.b + after < range.bEnd &&
      a[anchor.a + after] === b[anchor.b + after]
    )
      after++
    runs.push({a: anchor.a - before, b: anchor.b - before, length: before + after})
    fromA = anchor.a + after
    fromB = anchor.b + after
  }
  return runs
}
