/** The program as it is installed: built, and started by the shell. */
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {cpSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import iconv from 'iconv-lite'
import {beforeAll, expect, test} from 'vitest'
import {cleanedMarkdown, folderOf, raw} from './support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin', 'newsclean.js')

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {stdio: 'inherit'})
}, 60_000)

function run(argv: readonly string[], input: string | Uint8Array = '', cwd = folderOf()) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...argv], {
    input,
    cwd,
    maxBuffer: 1 << 28
  })
  return {code: status, stdout: stdout.toString(), stderr: stderr.toString()}
}

/** A long article: paragraphs that differ, some with more than Latin letters. */
function longArticle(paragraphs: number): string {
  return Array.from(
    {length: paragraphs},
    (_, index) =>
      `In the year ${index} the council of the town met ${index % 7} times, and said “yes” to it all.\n\n`
  ).join('')
}

test('cleans a file, and standard input', () => {
  const cwd = folderOf({'a.txt': raw})
  expect(run(['a.txt'], '', cwd)).toEqual({code: 0, stdout: cleanedMarkdown, stderr: ''})
  expect(run([], raw)).toEqual({code: 0, stdout: cleanedMarkdown, stderr: ''})
})

test('says what it could not do, and leaves 2', () => {
  expect(run(['missing.txt'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'newsclean: cannot read `missing.txt`: no such file; check the name\n'
  })
  expect(run(['--check'], raw)).toEqual({code: 1, stdout: '-\n', stderr: ''})
})

test('prints the story, JSON and globs: all that is loaded late', () => {
  const cwd = folderOf({'in/a.txt': raw})
  expect(run(['--explain', '--color', 'in/a.txt'], '', cwd).stderr).toContain('\u001b[')
  expect(JSON.parse(run(['-t', 'json', 'in/a.txt'], '', cwd).stdout)).toMatchObject({status: 'changed'})
  expect(run(['-t', 'jsonl', 'in/*.txt', '--fields', 'id'], '', cwd).stdout).toBe('{"id":"in/a.txt"}\n')
})

test('reads encodings that are no Unicode', () => {
  const text = 'Министр заявил в среду, что решение было принято единогласно.\n'
  const {code, stdout, stderr} = run(['-t', 'text'], iconv.encode(text, 'windows-1251'))
  expect({code, stdout}).toEqual({code: 0, stdout: text})
  expect(stderr).toBe('-:1:1: Decoded as `windows-1251`, a guess (encoding)\n')
})

test.each([[[]], [['-f', 'jsonl']]])('refuses a folder as standard input, with arguments %j', (argv) => {
  const script = '"$0" "$@" < .'
  const {status, stdout, stderr} = spawnSync('bash', ['-c', script, process.execPath, bin, ...argv], {
    cwd: folderOf(),
    encoding: 'utf8'
  })
  expect({status, stdout, stderr}).toEqual({
    status: 2,
    stdout: '',
    stderr: 'newsclean: cannot read standard input: it is a folder; check the file and its permissions\n'
  })
})

test('ends quietly when the reader has enough', () => {
  const cwd = folderOf({'long.txt': longArticle(2500)})
  const script = `"$0" "$1" long.txt -t text | head -1; echo "\${PIPESTATUS[0]}"`
  const {stdout, stderr} = spawnSync('bash', ['-c', script, process.execPath, bin], {cwd, encoding: 'utf8'})
  expect({lines: stdout.trimEnd().split('\n').slice(-1), stderr}).toEqual({lines: ['0'], stderr: ''})
})

test('loses nothing when the reader is slow', () => {
  const cwd = folderOf({'long.txt': longArticle(2500)})
  const script = '"$0" "$1" -t text long.txt | (sleep 1; wc -c)'
  const {stdout, stderr} = spawnSync('bash', ['-c', script, process.execPath, bin], {cwd, encoding: 'utf8'})
  expect({bytes: Number(stdout), stderr}).toEqual({
    bytes: Buffer.byteLength(longArticle(2500)) - 1,
    stderr: ''
  })
})

test('answers a record before the input ends', async () => {
  const child = spawn(process.execPath, [bin, '-f', 'jsonl', '--fields', 'id'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk))
  const ended = new Promise((resolve) => child.on('close', resolve))
  for (const id of [1, 2]) {
    child.stdin.write(`{"id":${id},"text":"A."}\n`)
    await new Promise((resolve) => child.stdout.once('data', resolve))
  }
  expect(lines).toEqual(['{"id":1}\n', '{"id":2}\n'])
  child.stdin.end()
  expect(await ended).toBe(0)
})

test('loses nothing in a pipe that somebody made non-blocking', () => {
  const cwd = folderOf({'long.txt': longArticle(2500)})
  // A socket made of a pipe leaves it so, for all who write to it.
  const make = "new (require('node:net').Socket)({fd: 3, readable: false, writable: true}).unref()"
  const script = '{ "$0" -e "$2" 3>&1 >/dev/null; "$0" "$1" -t text long.txt; } | (sleep 2; wc -c)'
  const argv = ['-c', script, process.execPath, bin, make]
  const {stdout, stderr} = spawnSync('bash', argv, {cwd, encoding: 'utf8'})
  expect({bytes: Number(stdout), stderr}).toEqual({
    bytes: Buffer.byteLength(longArticle(2500)) - 1,
    stderr: ''
  })
})

test('says that it is not built where it is not', () => {
  const cwd = folderOf()
  cpSync(join(root, 'bin'), join(cwd, 'bin'), {recursive: true})
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(cwd, 'bin', 'newsclean.js')], {
    encoding: 'utf8'
  })
  expect({status, stdout, stderr}).toEqual({
    status: 2,
    stdout: '',
    stderr: 'newsclean: cannot start: it is not built; run npm run build in its folder\n'
  })
})

test('runs without the code that was kept for it, or with that of another engine', () => {
  const cwd = folderOf()
  for (const name of ['bin', 'dist']) cpSync(join(root, name), join(cwd, name), {recursive: true})
  writeFileSync(join(cwd, 'dist', 'cli.cjs.code'), 'of another')
  rmSync(join(cwd, 'dist', 'run.cjs.code'))
  const {stdout, stderr} = spawnSync(process.execPath, [join(cwd, 'bin', 'newsclean.js')], {
    input: raw,
    encoding: 'utf8'
  })
  expect({stdout, stderr}).toEqual({stdout: cleanedMarkdown, stderr: ''})
})
