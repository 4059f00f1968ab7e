/** Streams of JSON Lines in UTF-16, as some Windows programs write them. */

/** How many bytes tell the encoding. */
const enough = 2

/**
 * Give a stream as UTF-8 when it is UTF-16, else as it is.
 *
 * A line feed of UTF-16 is two bytes, so it must be read before it is cut into
 * lines. A byte order mark tells; without one it is the first character, which
 * in JSON is ASCII: one of its two bytes is NUL, and JSON in UTF-8 has none.
 */
export async function* narrow(
  chunks: AsyncIterable<Uint8Array | string>
): AsyncGenerator<Uint8Array | string> {
  let head: Uint8Array | undefined = new Uint8Array()
  let decode: ((bytes?: Uint8Array) => string) | undefined
  for await (const chunk of chunks) {
    let bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (head) {
      if (head.length > 0) bytes = Buffer.concat([head, bytes])
      head = bytes.length < enough ? bytes : undefined
      if (head) continue
      const encoding = wideEncoding(bytes)
      decode = encoding && decoderOf(encoding)
    }
    yield decode ? decode(bytes) : bytes
  }
  if (head && head.length > 0) yield head
  if (decode) yield decode()
}

/** Decodes bytes as they come, and at the end what is left of them. */
function decoderOf(encoding: string): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding)
  return (bytes) => (bytes ? decoder.decode(bytes, {stream: true}) : decoder.decode())
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return undefined
}
