/** Writes files so that a reader never sees half of one. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {codeOf, Failure, reasonOf} from './failure.ts'
import type {Sink} from './sink.ts'

/** A file on its way: nothing of it stands under its name before `commit`. */
export interface PendingFile extends Sink {
  commit(): void
  /** Leave everything as it was. */
  abandon(): void
}

/**
 * Begin a file that takes its name when it is whole.
 *
 * The text goes into a hidden file beside it, which is then renamed: a name
 * that is read at any time stands for the old text or for the new. Folders are
 * made where they are missing. A device or a pipe, such as `/dev/null`, is
 * written to as it is.
 */
export function beginFile(path: string, name: string): PendingFile {
  const refuse = (error: unknown): never => {
    throw new Failure(`cannot write \`${name}\`: ${reasonOf(error) ?? String(error)}; check the path`)
  }
  let handle = -1
  let beside: string | undefined
  try {
    const old = look(path)
    if (old?.isDirectory()) throw new Failure(`cannot write \`${name}\`: it is a folder; name a file`)
    mkdirSync(dirname(path), {recursive: true})
    if (old && !old.isFile()) handle = openSync(path, 'w')
    else ({handle, beside} = openBeside(path, old?.mode))
  } catch (error) {
    if (error instanceof Failure) throw error
    return refuse(error)
  }
  let open = true
  const abandon = () => {
    if (!open) return
    open = false
    closeSync(handle)
    if (beside !== undefined) unlinkSync(beside)
  }
  const orAbandon = (act: () => void) => {
    try {
      act()
    } catch (error) {
      abandon()
      refuse(error)
    }
  }
  return {
    write(chunk) {
      orAbandon(() => writeAll(handle, chunk))
      return Promise.resolve(true)
    },
    commit() {
      orAbandon(() => {
        if (beside !== undefined) {
          fsyncSync(handle)
          renameSync(beside, path)
          beside = undefined
        }
      })
      open = false
      closeSync(handle)
    },
    abandon
  }
}

/** Write a whole file, or leave everything as it was. */
export function writeFile(path: string, name: string, text: string): void {
  const file = beginFile(path, name)
  void file.write(text)
  file.commit()
}

function look(path: string): Stats | undefined {
  return statSync(path, {throwIfNoEntry: false})
}

/** Open a file that nobody else has, in the same folder: renaming works only inside one disk. */
function openBeside(path: string, mode = 0o666): {handle: number; beside: string} {
  for (let attempt = 0; ; attempt++) {
    // A long name would not fit with more before and behind it.
    const beside = join(dirname(path), `.${basename(path).slice(0, 40)}.${attempt}.newsclean`)
    try {
      return {handle: openSync(beside, 'wx', mode & 0o777), beside}
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt === 1000) throw error
    }
  }
}

function writeAll(handle: number, chunk: string | Uint8Array): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  let at = 0
  while (at < bytes.length) at += writeSync(handle, bytes, at)
}
