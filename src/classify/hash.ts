/** Hashes of words, the same on every machine: 32-bit integers only. */

/** Take one number more into a hash: FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Bring what differs into the low bits, which the place in a table is taken of. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
