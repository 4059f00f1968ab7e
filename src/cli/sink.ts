/** Writes to standard output or standard error, whatever stands behind it. */
import {codeOf, Failure, reasonOf} from './failure.ts'
import type {Output} from './world.ts'

export interface Sink {
  /**
   * Write, and wait until it is taken.
   *
   * Answers `false` when nobody reads any more: `newsclean a.txt | head -1` has
   * all it wants, and that is no failure.
   */
  write(chunk: string | Uint8Array): Promise<boolean>
}

/** Codes of an output that the reader has closed. */
const closedCodes: ReadonlySet<string> = new Set([
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END'
])

/** Make a sink; the stream is opened by the first write, as opening one takes time. */
export function sinkTo(open: () => Output, name: string): Sink {
  let opened: Output | undefined
  let closed = false
  const stream = () => {
    if (opened) return opened
    opened = open()
    // A stream that fails says so here too, and an error that nobody hears ends
    // the program with a stack.
    opened.on('error', () => {})
    return opened
  }
  return {
    async write(chunk) {
      if (closed) return false
      if (chunk.length === 0) return true
      const error = await new Promise<unknown>((resolve) => {
        stream().write(chunk, resolve)
      })
      if (!error) return true
      closed = true
      if (closedCodes.has(codeOf(error) ?? '')) return false
      throw new Failure(`cannot write ${name}: ${reasonOf(error) ?? String(error)}`)
    }
  }
}
