/** Mistakes that are not ours, and the words for them. */
import {visible} from '../report/quote.ts'

/**
 * Something that the person at the keyboard can put right: what could not be
 * done, why, and what to do, in one line. It is told without a stack.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
}

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'the text is larger than 512 MB'
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Say in words why the system refused; `undefined` when it is no error of the system. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error)
  if (code === undefined) return undefined
  return words[code] ?? code
}

/** Tell of an error: one line for a mistake that is not ours, the stack for one that is. */
export function tellOf(error: unknown): string {
  if (error instanceof Failure) return `newsclean: ${visible(error.message)}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `newsclean: cannot go on, and that is a fault of newsclean; please report it:\n${stack.split('\n').map(visible).join('\n')}\n`
}
