/** Cuts a stream of bytes into lines. */

/** A line longer than this, in bytes, is not kept: it could not become a string. */
export const longestLine = 256_000_000

const lineFeed = 0x0a

/**
 * Give the lines of a stream as it brings them, in one batch a chunk.
 *
 * No more than the line at hand is kept. A line that is too long comes as
 * `undefined`. The last line may lack its line feed; nothing comes for an empty
 * rest.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array | string>
): AsyncGenerator<(Uint8Array | undefined)[]> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length <= longestLine) parts.push(part)
    else parts = []
  }
  const line = () => {
    const whole = length > longestLine ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts)
    parts = []
    length = 0
    return whole
  }
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const batch: (Uint8Array | undefined)[] = []
    let at = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, at)) {
      take(bytes.subarray(at, end))
      batch.push(line())
      at = end + 1
    }
    if (at < bytes.length) take(bytes.subarray(at))
    if (batch.length > 0) yield batch
  }
  if (length > 0) yield [line()]
}
