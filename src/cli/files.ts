/** Turns the arguments into the list of what is to be read. */
import {readdirSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {codeOf, Failure, reasonOf} from './failure.ts'
import {suggest} from './suggest.ts'

/** One file, or standard input. */
export interface Input {
  /** As a person knows it; `-` for standard input. */
  name: string
  /** Where it is; `undefined` for standard input. */
  path: string | undefined
  /** Whether it holds JSON Lines. */
  records: boolean
}

export interface Inputs {
  /** In the order of the arguments; what a folder or glob stands for is sorted by name. */
  inputs: Input[]
  /** Arguments that stand for nothing. */
  failures: Failure[]
  /** Whether more than one article may come of it: several files, a folder or a glob. */
  several: boolean
  /** The folder that all of them are in: an output folder mirrors what is below it. */
  base: string
}

export interface FindOptions {
  cwd: string
  from: 'auto' | 'text' | 'jsonl'
  /** A file or folder that results go to: a folder that holds it does not stand for it. */
  output: string | undefined
}

const textName = /\.(?:txt|text|md)$/i
const recordsName = /\.(?:jsonl|ndjson)$/i

/** Find what arguments stand for: nothing and `-` for standard input, files, folders, globs. */
export async function findInputs(args: readonly string[], options: FindOptions): Promise<Inputs> {
  const {cwd, from} = options
  const found: Inputs = {inputs: [], failures: [], several: false, base: cwd}
  const folders: string[] = []
  const seen = new Set<string>()
  const add = (name: string, path: string | undefined) => {
    const key = path ?? '-'
    if (seen.has(key)) return
    seen.add(key)
    found.inputs.push({name, path, records: from === 'jsonl' || (from === 'auto' && recordsName.test(name))})
  }
  for (const argument of args.length === 0 ? ['-'] : args) {
    if (argument === '-') {
      add('-', undefined)
      continue
    }
    // As a path it would be the working folder: most often a variable that is not set.
    if (argument === '') {
      found.failures.push(new Failure('cannot read ``: no name; name a file'))
      continue
    }
    const path = resolve(cwd, argument)
    const stats = look(path, argument)
    if (stats instanceof Failure) {
      found.failures.push(stats)
    } else if (stats?.isDirectory()) {
      found.several = true
      folders.push(path)
      const wanted = from === 'jsonl' ? recordsName : textName
      const search = {pattern: '**/*', folder: path, known: argument, wanted, what: `folder \`${argument}\``}
      const {names, failures} = await glob(search, options)
      for (const name of names) add(join(argument, name), join(path, name))
      found.failures.push(...failures)
      if (names.length === 0 && failures.length === 0) {
        const kinds = from === 'jsonl' ? '.jsonl or .ndjson' : '.txt, .text or .md'
        found.failures.push(
          new Failure(`cannot clean folder \`${argument}\`: no ${kinds} file in it; name files`)
        )
      }
    } else if (stats) {
      folders.push(dirname(path))
      add(argument, path)
    } else {
      const {isDynamicPattern} = await import('tinyglobby')
      if (!isDynamicPattern(argument)) {
        found.failures.push(missing(argument, path))
        continue
      }
      const search = {pattern: argument, folder: cwd, known: '', wanted: undefined, what: `\`${argument}\``}
      const {names, failures} = await glob(search, options)
      found.failures.push(...failures)
      if (names.length === 0) {
        if (failures.length === 0)
          found.failures.push(new Failure(`cannot read \`${argument}\`: no file matches; check the pattern`))
        continue
      }
      found.several = true
      folders.push(resolve(cwd, fixedPart(argument)))
      for (const name of names) add(name, resolve(cwd, name))
    }
  }
  found.several ||= found.inputs.length > 1
  found.base = commonFolder(folders) ?? cwd
  return found
}

/** What is at a path: `undefined` for nothing. */
function look(path: string, argument: string): Stats | Failure | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') return undefined
    return new Failure(`cannot read \`${argument}\`: ${reasonOf(error) ?? String(error)}; check the path`)
  }
}

/** Say that a file is missing, and what it may have been meant to be. */
function missing(argument: string, path: string): Failure {
  let near: string | undefined
  try {
    near = suggest(basename(path), readdirSync(dirname(path)))
  } catch {
    // Without a folder to look into there is nothing to suggest.
  }
  const advice = near === undefined ? 'check the name' : `did you mean \`${join(dirname(argument), near)}\`?`
  return new Failure(`cannot read \`${argument}\`: no such file; ${advice}`)
}

interface Search {
  pattern: string
  folder: string
  /** The folder as a person knows it. */
  known: string
  /** What the names of files must match besides, if anything. */
  wanted: RegExp | undefined
  /** The argument, in a failure. */
  what: string
}

/**
 * The files that a pattern matches, sorted by code unit, but for those that are
 * results; and what is to be told of the others.
 */
async function glob(
  {pattern, folder, known, wanted, what}: Search,
  {cwd, output}: FindOptions
): Promise<{names: string[]; failures: Failure[]}> {
  const {globSync} = await import('tinyglobby')
  const closed = new Map<string, unknown>()
  // It passes over what it cannot read without a word.
  const listen = new Proxy(readdirSync, {
    apply(read, self, args: unknown[]): unknown {
      try {
        return Reflect.apply(read, self, args)
      } catch (error) {
        closed.set(resolve(folder, String(args[0])), error)
        throw error
      }
    }
  })
  const matched = globSync(pattern, {
    cwd: folder,
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: {readdirSync: listen}
  }).filter((name) => wanted?.test(name) ?? true)
  const results = output === undefined ? undefined : resolve(cwd, output)
  const isResult = (path: string) =>
    results !== undefined && (path === results || path.startsWith(results + sep))
  const names = matched.filter((name) => !isResult(resolve(folder, name))).sort()
  const failures = [...closed]
    .filter(([path]) => !isResult(path))
    .map(([path, error]) => closedFolder(join(known, relative(folder, path)), error))
  if (names.length === 0 && matched.length > 0) {
    failures.push(
      new Failure(
        `cannot clean ${what}: results go to \`${output}\`, and all its files are there; name another place with -o`
      )
    )
  }
  return {names, failures}
}

function closedFolder(name: string, error: unknown): Failure {
  return new Failure(
    `cannot read folder \`${name}\`: ${reasonOf(error) ?? String(error)}; check the folder and its permissions`
  )
}

/** The folders of a pattern before its first wildcard. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/')
  const wild = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part))
  const fixed = parts.slice(0, wild === -1 ? -1 : wild).join('/')
  return fixed === '' && pattern.startsWith('/') ? '/' : fixed || '.'
}

/** The deepest folder that all folders are in, or are. */
function commonFolder(folders: readonly string[]): string | undefined {
  const [first, ...rest] = folders
  if (first === undefined) return undefined
  let common = first
  for (const folder of rest) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      const parent = dirname(common)
      if (parent === common) break
      common = parent
    }
  }
  return common
}

/** The path of a file below a folder. */
export function below(base: string, path: string): string {
  return relative(base, path)
}
