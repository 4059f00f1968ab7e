/** UTF-16 without a byte order mark. */

/** How much of a file is looked at. */
const sampleSize = 1 << 16

/**
 * Guess which UTF-16 bytes are, or `undefined` when they are not text.
 *
 * Text has no NUL, no other control than those of layout, whole surrogate
 * pairs, and blanks, line feeds or letters of ASCII, or the stops of Chinese
 * and Japanese. A program or picture fails one of these within a few bytes.
 */
export function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || isNarrow(bytes)) return undefined
  const little = plainShare(bytes, true)
  const big = plainShare(bytes, false)
  if (little === 0 && big === 0) return undefined
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/**
 * Whether bytes are plain text with a NUL here and there, which two by two look
 * like Chinese.
 *
 * In UTF-16 every other byte of ASCII is NUL, and the letters of other scripts
 * have bytes that are controls, or above 0x7F.
 */
function isNarrow(bytes: Uint8Array): boolean {
  let nuls = 0
  const end = Math.min(bytes.length, sampleSize)
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0) nuls++
    else if (byte >= 0x7f || (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d))) return false
  }
  return nuls < end / 5
}

/** The share of plain characters among the code units, or 0 when they cannot be text. */
function plainShare(bytes: Uint8Array, little: boolean): number {
  // An odd cut would split a pair, which is no sign of anything.
  const end = Math.min(bytes.length, sampleSize)
  let plain = 0
  let high = false
  for (let at = 0; at + 1 < end; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    const unit = little ? (second << 8) | first : (first << 8) | second
    const low = unit >= 0xdc00 && unit <= 0xdfff
    if (high !== low) return 0
    high = unit >= 0xd800 && unit <= 0xdbff
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) return 0
    if (
      (unit >= 0x7f && unit <= 0x9f && unit !== 0x85) ||
      (unit >= 0xfdd0 && unit <= 0xfdef) ||
      unit >= 0xfffe
    )
      return 0
    if (unit < 0x7f || (unit >= 0x3001 && unit <= 0x3002)) plain++
  }
  return end === 0 ? 0 : plain / (end / 2)
}
