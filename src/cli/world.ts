/** What the command line needs of the world around it; `bin` passes the real one, a test its own. */
import type {Readable, Writable} from 'node:stream'

export interface World {
  readonly stdin: Readable & {readonly isTTY?: boolean}
  readonly stdout: Output
  readonly stderr: Output
  /** The working folder. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Output = Writable & {readonly isTTY?: boolean; readonly columns?: number}
