/** What the command line needs of the world around it; `bin` passes the real one, a test its own. */
import type {Readable} from 'node:stream'

export interface World {
  readonly stdin: Readable & {readonly isTTY?: boolean}
  readonly stdout: Output
  readonly stderr: Output
  /** The working folder. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** As much of a writable stream as is needed. */
export interface Output {
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}
