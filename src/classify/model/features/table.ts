/** Small hash tables on typed arrays, for the millions of words and lines of a corpus. */
import {spread} from '../lexicon.ts'

/** Numbers for hashes, from 1, in the order in which they were met. */
export class Numbering {
  count = 0
  private keys: Int32Array
  private slots: Int32Array
  private mask: number

  constructor(expected: number) {
    let capacity = 64
    while (capacity < expected * 2) capacity *= 2
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.slots = new Int32Array(capacity)
  }

  /** The number of a hash; a new one when it was not met before. */
  numberOf(hash: number): number {
    const {keys, slots, mask} = this
    let at = spread(hash) & mask
    for (let slot = slots[at]; slot; slot = slots[at]) {
      if (keys[at] === hash) return slot
      at = (at + 1) & mask
    }
    this.count++
    keys[at] = hash
    slots[at] = this.count
    if (this.count * 2 > mask) this.grow()
    return this.count
  }

  private grow(): undefined {
    const {keys, slots} = this
    const capacity = keys.length * 2
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.slots = new Int32Array(capacity)
    for (let old = 0; old < keys.length; old++) {
      const slot = slots[old]
      if (!slot) continue
      const hash = keys[old] ?? 0
      let at = spread(hash) & this.mask
      while (this.slots[at]) at = (at + 1) & this.mask
      this.keys[at] = hash
      this.slots[at] = slot
    }
  }
}

/** The same numbers with room for as many again. */
export function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2)
  wide.set(numbers)
  return wide
}
