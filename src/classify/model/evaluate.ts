/**
 * Trees that vote: the evaluator of the line model and of its gate.
 *
 * The trainer writes a forest as bytes; the same bytes give the same sums on
 * every machine, for nothing is done to them but comparing and adding small
 * integers.
 */
import {bytesOf} from '../packed.ts'

/** A forest unpacked for walking. */
export interface Forest {
  /** Root of each tree. */
  roots: Int32Array
  /**
   * Four numbers an inner node: how far behind the base the figure stands that
   * is asked, the place of the threshold, and where to go on when the figure is
   * not above it, and when it is. Negative: the complement of a leaf's place.
   */
  nodes: Int32Array
  /** The same numbers as floats, for the thresholds among them. */
  thresholds: Float32Array
  /** The votes of the leaves. */
  leaves: Int16Array
  /** What one in a leaf's value is worth. */
  unit: number
  /** Added to every sum. */
  start: number
}

/** Stands for a leaf where a feature would. */
const leaf = 255

/**
 * Unpack a forest from base64, or from the bytes that this stands for.
 *
 * Numbers are little-endian. First, as 32-bit numbers: features, trees, nodes,
 * then as float the value unit and the start. Then for each feature the count
 * of its thresholds (a byte) and these as floats. Then the nodes of all trees
 * in preorder: feature and place of the threshold (a byte each), or 255 and
 * the leaf's value in two bytes.
 *
 * `offsets` says where each feature stands in the table that is voted on;
 * without them a feature stands at its number.
 */
export function unpack(packed: string | Uint8Array, offsets?: Int32Array): Forest {
  const bytes = bytesOf(packed)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const features = view.getUint32(0, true)
  const trees = view.getUint32(4, true)
  const count = view.getUint32(8, true)
  const unit = view.getFloat32(12, true)
  const start = view.getFloat32(16, true)
  let at = 20
  // Where the thresholds of each feature begin.
  const starts = new Int32Array(features)
  for (let feature = 0; feature < features; feature++) {
    starts[feature] = at + 1
    at += 1 + 4 * (bytes[at] ?? 0)
  }
  const roots = new Int32Array(trees)
  const nodes = new Int32Array(((count - trees) >> 1) * 4)
  const thresholds = new Float32Array(nodes.buffer)
  const leaves = new Int16Array((count + trees) >> 1)
  // Places in `nodes` that wait for the number of what comes next on their right.
  const open = new Int32Array(256)
  let depth = 0
  let inner = 0
  let leafCount = 0
  let tree = 0
  // The place to which the number of the next node goes; -1 when it is a root.
  let wanted = -1
  for (let node = 0; node < count; node++) {
    const asked = bytes[at++] ?? leaf
    const number = asked === leaf ? ~leafCount : inner
    if (wanted < 0) roots[tree++] = number
    else nodes[wanted] = number
    if (asked === leaf) {
      // Two bytes with a sign.
      leaves[leafCount++] = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      at += 2
      wanted = depth > 0 ? (open[--depth] ?? -1) : -1
      continue
    }
    nodes[inner] = offsets ? (offsets[asked] ?? 0) : asked
    thresholds[inner + 1] = view.getFloat32((starts[asked] ?? 0) + 4 * (bytes[at++] ?? 0), true)
    wanted = inner + 2
    open[depth++] = inner + 3
    inner += 4
  }
  return {roots, nodes, thresholds, leaves, unit, start}
}

/** Sum the votes of all trees on the figures behind a base: the log-odds that they are of story. */
export function vote(forest: Forest, table: Float32Array, base: number): number {
  const {roots, nodes, thresholds, leaves, unit, start} = forest
  let sum = 0
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    while (node >= 0)
      node =
        (table[base + (nodes[node] ?? 0)] ?? 0) <= (thresholds[node + 1] ?? 0)
          ? (nodes[node + 2] ?? -1)
          : (nodes[node + 3] ?? -1)
    sum += leaves[~node] ?? 0
  }
  return (sum + start / unit) * unit
}

/** Where the figures of rows stand in a table. */
export interface Rows {
  table: Float32Array
  count: number
  /** The base of the first row, and from one to the next. */
  base: number
  stride: number
}

/**
 * When a vote is decided before all trees were asked.
 *
 * Most units of a page dump are plainly one or the other after a few trees.
 * On pages that the trees had not seen, one in some thousands of those that
 * are settled so would have changed sides.
 */
export interface Haste {
  /** Log-odds beyond which it is decided. */
  sure: number
  /** What its log-odds then are, on either side, if they are not further from even. */
  low: number
  high: number
}

/** After every so many trees, look which votes are decided. */
const nextLook = 10

/**
 * So many rows are asked about at once: with their figures, a tree and they fit
 * into the fast memory. A text of a megabyte without spaces has 40,000.
 */
const rowsAtOnce = 128

/**
 * Sum the votes on many rows, leaving out trees where a row is decided.
 *
 * `given` has the log-odds that each row begins with. Each tree is asked of
 * many rows before the next one is: a tree fits into the fastest memory, a
 * forest does not.
 */
export function voteRows(forest: Forest, rows: Rows, haste: Haste, given?: Float32Array): Float32Array {
  const odds = new Float32Array(rows.count)
  for (let from = 0; from < rows.count; from += rowsAtOnce)
    voteSome(forest, rows, haste, given, odds, from, Math.min(rows.count, from + rowsAtOnce))
  return odds
}

function voteSome(
  forest: Forest,
  rows: Rows,
  haste: Haste,
  given: Float32Array | undefined,
  odds: Float32Array,
  from: number,
  end: number
): void {
  const {roots, nodes, thresholds, leaves, unit} = forest
  const {table, base: firstBase, stride} = rows
  const {sure, low, high} = haste
  const sums = new Int32Array(end - from)
  // The rows that are not decided, in order.
  const open = new Int32Array(end - from)
  for (let row = from; row < end; row++) open[row - from] = row
  let left = end - from
  for (let tree = 0; tree < roots.length && left > 0; ) {
    for (const until = Math.min(roots.length, tree + nextLook); tree < until; tree++) {
      const root = roots[tree] ?? 0
      for (let place = 0; place < left; place++) {
        const row = open[place] ?? 0
        const base = firstBase + row * stride
        let node = root
        while (node >= 0)
          node =
            (table[base + (nodes[node] ?? 0)] ?? 0) <= (thresholds[node + 1] ?? 0)
              ? (nodes[node + 2] ?? -1)
              : (nodes[node + 3] ?? -1)
        sums[row - from] = (sums[row - from] ?? 0) + (leaves[~node] ?? 0)
      }
    }
    const last = tree >= roots.length
    let to = 0
    for (let place = 0; place < left; place++) {
      const row = open[place] ?? 0
      const start = (forest.start + (given?.[row] ?? 0)) / unit
      const now = ((sums[row - from] ?? 0) + start) * unit
      if (last) odds[row] = now
      else if (now > sure) odds[row] = Math.max(now, high)
      else if (now < -sure) odds[row] = Math.min(now, low)
      else open[to++] = row
    }
    left = to
  }
}
