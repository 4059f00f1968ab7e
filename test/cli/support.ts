/** A world for `main` in which a test can see everything. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PassThrough, Readable, Writable} from 'node:stream'
import {afterEach} from 'vitest'
import {main} from '../../src/cli/main.ts'
import type {World} from '../../src/cli/world.ts'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** Make a folder that is gone after the test, with files in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsclean-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
  return folder
}

/** All files below a folder, hidden ones too, with what is in them. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(names.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** Gathers what is written to it. */
export class Gathered extends Writable {
  text = ''
  isTTY = false

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

export interface Said {
  code: number
  stdout: string
  stderr: string
}

export interface Given {
  cwd?: string
  stdin?: string | Uint8Array | Readable
  stdinIsTTY?: boolean
  env?: Record<string, string>
  stderrIsTTY?: boolean
  stdout?: World['stdout']
}

/** Run the command line, and hear what it says. */
export async function newsclean(argv: readonly string[], given: Given = {}): Promise<Said> {
  const stdout = new Gathered()
  const stderr = new Gathered()
  stderr.isTTY = given.stderrIsTTY ?? false
  const {stdin = ''} = given
  const input = stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)])
  const code = await main(argv, {
    stdin: Object.assign(input, {isTTY: given.stdinIsTTY ?? false}),
    stdout: given.stdout ?? stdout,
    stderr,
    cwd: given.cwd ?? folderOf(),
    env: given.env ?? {}
  })
  return {code, stdout: stdout.text, stderr: stderr.text}
}

/** A standard input that a test writes to while it is read. */
export function openInput(): PassThrough {
  return new PassThrough()
}

/** An article with something to drop, and what is left of it. */
export const raw = `Bridge reopens after two years

The old bridge over the river reopened on Monday, the mayor said. Hundreds of people crossed it before noon.

Share this article

The work took two years and cost 4.5 million euros, twice as much as the council had planned in 2021.
`
export const cleaned = raw.replace('Share this article\n\n', '')
export const cleanedMarkdown = `# ${cleaned}`
