/**
 * Trees that vote: the evaluator of the line model and of its gate.
 *
 * The trainer writes a forest as bytes; the same bytes give the same sums on
 * every machine, for nothing is done to them but comparing and adding small
 * integers.
 */

/** A forest unpacked for walking. Nodes stand in preorder: the left child is the next node. */
export interface Forest {
  /** Root of each tree. */
  roots: Uint32Array
  /** Feature asked at a node, or `leaf`. */
  feature: Uint8Array
  /** Go left at this or less. */
  threshold: Float32Array
  /** The right child; at a leaf, the value. */
  right: Int32Array
  /** What one in a leaf's value is worth. */
  unit: number
  /** Added to every sum. */
  start: number
}

const leaf = 255

/**
 * Unpack a forest from base64.
 *
 * Numbers are little-endian. First, as 32-bit numbers: features, trees, nodes,
 * then as float the value unit and the start. Then for each feature the count of its
 * thresholds (a byte) and these as floats. Then the nodes of all trees in
 * preorder: feature and place of the threshold (a byte each), or 255 and
 * the leaf's value in two bytes.
 */
export function unpack(packed: string): Forest {
  const binary = atob(packed)
  const scratch = new DataView(new ArrayBuffer(4))
  let at = 0
  const load = () => {
    for (let place = 0; place < 4; place++) scratch.setUint8(place, binary.charCodeAt(at++))
  }
  const integer = () => {
    load()
    return scratch.getUint32(0, true)
  }
  const float = () => {
    load()
    return scratch.getFloat32(0, true)
  }
  const features = integer()
  const trees = integer()
  const nodes = integer()
  const unit = float()
  const start = float()
  const thresholds: Float32Array[] = []
  for (let feature = 0; feature < features; feature++) {
    const own = new Float32Array(binary.charCodeAt(at++))
    for (let place = 0; place < own.length; place++) own[place] = float()
    thresholds.push(own)
  }
  const roots = new Uint32Array(trees)
  const feature = new Uint8Array(nodes)
  const threshold = new Float32Array(nodes)
  const right = new Int32Array(nodes)
  // Nodes whose left side is being read.
  const open = new Int32Array(256)
  let depth = 0
  let tree = 0
  roots[0] = 0
  for (let node = 0; node < nodes; node++) {
    const asked = binary.charCodeAt(at)
    feature[node] = asked
    if (asked !== leaf) {
      threshold[node] = thresholds[asked]?.[binary.charCodeAt(at + 1)] ?? 0
      at += 2
      open[depth++] = node
      continue
    }
    // Two bytes with a sign.
    right[node] = ((binary.charCodeAt(at + 1) | (binary.charCodeAt(at + 2) << 8)) << 16) >> 16
    at += 3
    if (depth > 0) right[open[--depth] ?? 0] = node + 1
    else if (++tree < trees) roots[tree] = node + 1
  }
  return {roots, feature, threshold, right, unit, start}
}

/** After these many trees, and every so many more, look whether the vote is decided. */
const firstLook = 40
const nextLook = 20

/**
 * Sum the votes of the trees on a row: the log-odds that it is story.
 *
 * Most rows of a page dump are plainly one or the other. When the sum so far
 * is further than `sure` from even, the remaining trees are not asked.
 */
export function vote(forest: Forest, row: Float32Array, sure: number): number {
  const {roots, feature, threshold, right} = forest
  const limit = sure / forest.unit
  const start = forest.start / forest.unit
  let sum = 0
  let look = firstLook
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    let asked = feature[node] ?? leaf
    while (asked !== leaf) {
      node = (row[asked] ?? 0) <= (threshold[node] ?? 0) ? node + 1 : (right[node] ?? 0)
      asked = feature[node] ?? leaf
    }
    sum += right[node] ?? 0
    if (tree + 1 === look) {
      const now = sum + start
      if (now > limit || now < -limit) break
      look += nextLook
    }
  }
  return (sum + start) * forest.unit
}
