/**
 * Trees that vote: the evaluator of the line model and of its gate.
 *
 * The trainer writes a forest as bytes; the same bytes give the same sums on
 * every machine, for nothing is done to them but comparing and adding small
 * integers.
 */

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

const leaf = 255

/**
 * Unpack a forest from base64.
 *
 * Numbers are little-endian. First, as 32-bit numbers: features, trees, nodes,
 * then as float the value unit and the start. Then for each feature the count of its
 * thresholds (a byte) and these as floats. Then the nodes of all trees in
 * preorder: feature and place of the threshold (a byte each), or 255 and
 * the leaf's value in two bytes.
 *
 * `offsets` says where each feature stands in the table that is voted on;
 * without them a feature stands at its number.
 */
export function unpack(packed: string, offsets?: Int32Array): Forest {
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
  const count = integer()
  const unit = float()
  const start = float()
  const bins: Float32Array[] = []
  for (let feature = 0; feature < features; feature++) {
    const own = new Float32Array(binary.charCodeAt(at++))
    for (let place = 0; place < own.length; place++) own[place] = float()
    bins.push(own)
  }
  const roots = new Int32Array(trees)
  const inner = new Int32Array(((count - trees) >> 1) * 4)
  const thresholds = new Float32Array(inner.buffer)
  const leaves = new Int16Array((count + trees) >> 1)
  // Places in `inner` that wait for the number of what comes next on their right.
  const open = new Int32Array(256)
  let depth = 0
  let nodes = 0
  let leafCount = 0
  let tree = 0
  // The place to which the number of the next node goes; -1 when it is a root.
  let wanted = -1
  for (let node = 0; node < count; node++) {
    const asked = binary.charCodeAt(at)
    const number = asked === leaf ? ~leafCount : nodes
    if (wanted < 0) roots[tree++] = number
    else inner[wanted] = number
    if (asked !== leaf) {
      inner[nodes] = offsets ? (offsets[asked] ?? 0) : asked
      thresholds[nodes + 1] = bins[asked]?.[binary.charCodeAt(at + 1)] ?? 0
      wanted = nodes + 2
      open[depth++] = nodes + 3
      nodes += 4
      at += 2
      continue
    }
    // Two bytes with a sign.
    leaves[leafCount++] = ((binary.charCodeAt(at + 1) | (binary.charCodeAt(at + 2) << 8)) << 16) >> 16
    at += 3
    wanted = depth > 0 ? (open[--depth] ?? -1) : -1
  }
  return {roots, nodes: inner, thresholds, leaves, unit, start}
}

/** After these many trees, and every so many more, look whether the vote is decided. */
const firstLook = 40
const nextLook = 20

/**
 * Sum the votes of the trees on the figures behind a base: the log-odds that they are of story.
 *
 * Most units of a page dump are plainly one or the other. When the sum so far
 * is further than `sure` from even, the remaining trees are not asked.
 */
export function vote(forest: Forest, table: Float32Array, base: number, sure: number): number {
  const {roots, nodes, thresholds, leaves} = forest
  const limit = sure / forest.unit
  const start = forest.start / forest.unit
  let sum = 0
  let look = firstLook
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    while (node >= 0)
      node =
        (table[base + (nodes[node] ?? 0)] ?? 0) <= (thresholds[node + 1] ?? 0)
          ? (nodes[node + 2] ?? -1)
          : (nodes[node + 3] ?? -1)
    sum += leaves[~node] ?? 0
    if (tree + 1 === look) {
      const now = sum + start
      if (now > limit || now < -limit) break
      look += nextLook
    }
  }
  return (sum + start) * forest.unit
}
