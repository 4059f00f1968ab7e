/** What a run has at hand, and what all its ways have in common. */
import {readFileSync, type Stats, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {clean} from '../clean.ts'
import {decodeBytes} from '../decode/bytes.ts'
import type {Options} from '../options.ts'
import type {Result, Status} from '../result.ts'
import {type Exit, exit, graver} from './exit.ts'
import {Failure, reasonOf, tellOf} from './failure.ts'
import type {Input, Inputs} from './files.ts'
import {noteMarkup} from './markup.ts'
import type {Settings} from './settings.ts'
import type {Sink} from './sink.ts'
import type {World} from './world.ts'

export interface Desk {
  readonly settings: Settings
  readonly world: World
  readonly stdout: Sink
  readonly stderr: Sink
  readonly found: Inputs
  /** Refuses to write to a path, known by a name, where something stands that is read. */
  readonly spare: (path: string, name: string) => void
  /** Tells of a cleaned file what the settings want told. */
  readonly tell: (file: VFile, name: string) => Promise<void>
}

/**
 * Do something with every input, in order.
 *
 * One that cannot be used is told of and the others are still done; `false`
 * ends it, as nobody reads what comes of it.
 */
export async function each(desk: Desk, act: (input: Input) => Promise<Exit | false>): Promise<Exit> {
  let code: Exit = exit.done
  for (const input of desk.found.inputs) {
    try {
      const one = await act(input)
      if (one === false) break
      code = graver(code, one)
    } catch (error) {
      await desk.stderr.write(tellOf(error))
      code = exit.failed
    }
  }
  return code
}

/** Read all of an input. */
export async function read({world}: Desk, {name, path}: Input): Promise<Uint8Array> {
  try {
    if (path !== undefined) return readFileSync(path)
    const chunks: Uint8Array[] = []
    const stdin: AsyncIterable<Uint8Array | string> = world.stdin
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    throw unreadable(name, error)
  }
}

export function unreadable(name: string, error: unknown): Failure {
  const shown = name === '-' ? 'standard input' : `\`${name}\``
  return new Failure(
    `cannot read ${shown}: ${reasonOf(error) ?? String(error)}; check the file and its permissions`
  )
}

/** Clean the bytes of a file; refuse them when they are no text, and warn when they are HTML. */
export function cleanBytes(
  {settings}: Desk,
  {name}: Input,
  bytes: Uint8Array,
  to: Options['to'] = 'text'
): VFile {
  if (bytes.includes(0) && decodeBytes(bytes).binary) {
    throw new Failure(`cannot clean \`${name}\`: it is binary (it holds NUL bytes); name a text file`)
  }
  const file = clean(bytes, {...settings.options, to})
  noteMarkup(file)
  return file
}

/** What cleaning left in a file. */
export function resultOf(file: VFile): Result {
  const result = file.data.newsclean
  if (!result) throw new TypeError('the file was not cleaned')
  return result
}

/** What a text is that somebody should look at. */
const doubtful: ReadonlySet<Status> = new Set(['low-confidence', 'truncated', 'not-an-article'])

/** The exit code for a file that was cleaned. */
export function exitOf({settings}: Desk, file: VFile): Exit {
  return settings.strict && doubtful.has(resultOf(file).status) ? exit.unclean : exit.done
}

/** What is at a path, when it can be looked at. */
export function look(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch {
    // It cannot be written either then, and writing says why.
    return undefined
  }
}

/** What all names of one file have in common; `undefined` for what is no file. */
function identity(path: string): string | undefined {
  const stats = look(path)
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined
}

/**
 * Make what refuses to write over a file that is read, by whatever name: its
 * own, one that links to it, or a second one of the same file.
 *
 * All that is read is looked at once, and not before something stands where a
 * result goes: once for each result, as a run that is repeated would ask, takes
 * the square of the number of files.
 */
export function sparing(inputs: readonly Input[], references: readonly string[]) {
  let sources: ReadonlyMap<string, string> | undefined
  return (path: string, name: string): void => {
    const there = identity(path)
    if (there === undefined) return
    sources ??= identities(inputs, references)
    const source = sources.get(there)
    if (source === undefined) return
    throw new Failure(
      `cannot write \`${name}\`: it is ${source} and would be lost; name another place with -o`
    )
  }
}

function identities(inputs: readonly Input[], references: readonly string[]): Map<string, string> {
  const all = new Map<string, string>()
  const add = (path: string | undefined, what: string) => {
    const id = path === undefined ? undefined : identity(path)
    if (id !== undefined) all.set(id, what)
  }
  for (const path of references) add(path, 'a reference')
  for (const {path} of inputs) add(path, 'an input')
  return all
}
