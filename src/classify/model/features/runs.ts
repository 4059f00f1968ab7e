/** Where the prose of a text stands: stretches in which it outweighs the rest, groups of it, and distances to things. */

/** A stretch of units, the end not among them. */
export interface Run {
  start: number
  end: number
}

/** The stretch whose gains, less a penalty for each unit that is no prose, are the greatest. */
export function bestRun(gain: Float64Array, penalty: number, from: number, to: number): Run {
  let best = 0
  let run: Run = {start: from, end: from}
  let sum = 0
  let start = from
  for (let index = from; index < to; index++) {
    const value = gain[index] ?? 0
    sum += value < 0 ? -penalty : value
    if (sum <= 0) {
      sum = 0
      start = index + 1
    } else if (sum > best) {
      best = sum
      run = {start, end: index + 1}
    }
  }
  return run
}

/** Beyond this many lines, a distance is just far. */
export const far = 60

/** How many units ago (or from now, backwards) a unit had one of the flags; `far` when never. */
export function distances(flags: Uint8Array, flag: number, direction: 1 | -1): Float32Array {
  const count = flags.length
  const steps = new Float32Array(count)
  let since = far
  for (let step = 0, index = direction === 1 ? 0 : count - 1; step < count; step++, index += direction) {
    steps[index] = since
    since = (flags[index] ?? 0) & flag ? 1 : since < far ? since + 1 : far
  }
  return steps
}

/** Prose with gaps of at most three units. */
export interface Cluster extends Run {
  words: number
}

export interface Clusters {
  all: Cluster[]
  /** The cluster of each unit of which prose stands on both sides, or -1. */
  of: Int32Array
  /** The last cluster that begins at or before each unit, or -1; the first that begins behind. */
  previous: Int32Array
  next: Int32Array
  /** Words of the largest. */
  largest: number
}

/** Units of prose that are one apart more than this are not of one cluster. */
const clusterGap = 4

export function findClusters(prose: Uint8Array, words: Float32Array): Clusters {
  const count = prose.length
  const of = new Int32Array(count).fill(-1)
  const previous = new Int32Array(count)
  const next = new Int32Array(count)
  const all: Cluster[] = []
  let open: Cluster | undefined
  for (let index = 0; index < count; index++) {
    if (prose[index]) {
      const size = words[index] ?? 0
      if (open && index - open.end < clusterGap) {
        open.end = index + 1
        open.words += size
      } else {
        open = {start: index, end: index + 1, words: size}
        all.push(open)
      }
    }
    previous[index] = all.length - 1
  }
  let largest = 1
  for (const [place, cluster] of all.entries()) {
    if (cluster.words > largest) largest = cluster.words
    of.fill(place, cluster.start, cluster.end)
  }
  let coming = all.length
  for (let index = count - 1; index >= 0; index--) {
    while (coming > 0 && (all[coming - 1]?.start ?? 0) > index) coming--
    next[index] = coming
  }
  return {all, of, previous, next, largest}
}
