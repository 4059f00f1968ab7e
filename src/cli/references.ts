/** Reads second copies of a story. */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {resolve} from 'node:path'
import {decodeBytes} from '../decode/bytes.ts'
import {longestReference, tooLong} from '../reference/index.ts'
import {Failure, reasonOf} from './failure.ts'

/** The most that is read of a file, in bytes: no encoding takes more than four for a code unit. */
const most = 4 * longestReference

/** Read the files that `--reference` names; refuse what is missing, too large or no text. */
export function readReferences(names: readonly string[], cwd: string): string[] {
  return names.map((name) => {
    const bytes = readStart(name, resolve(cwd, name))
    const long = `${tooLong}; name a copy of the story alone`
    if (bytes.length > most) throw unusable(name, long)
    const {text, binary} = decodeBytes(bytes)
    if (binary) throw unusable(name, 'it is binary (it holds NUL bytes); name a text file')
    if (text.length > longestReference) throw unusable(name, long)
    return text
  })
}

function unusable(name: string, why: string): Failure {
  return new Failure(`cannot use \`${name}\` for --reference: ${why}`)
}

/** Read a file up to where it is too long: no more of it is held, however long it is. */
function readStart(name: string, path: string): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(Math.min(most + 1, Math.max(fstatSync(file).size, 1 << 16) + 1))
      const parts: Uint8Array[] = []
      let length = 0
      while (length <= most) {
        const count = readSync(file, bytes, 0, bytes.length, null)
        if (count === 0) break
        parts.push(Uint8Array.from(bytes.subarray(0, count)))
        length += count
      }
      return Buffer.concat(parts)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw unusable(name, `${reasonOf(error) ?? String(error)}; check the name`)
  }
}
