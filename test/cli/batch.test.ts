import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sparing} from '../../src/cli/desk.ts'
import {cleaned, cleanedMarkdown, filesIn, folderOf, newsclean, raw} from './support.ts'

test.each([[['a.txt', 'b.txt']], [['in']], [['in/*.txt']], [['a.txt', '-']]])(
  'asks for a folder to write %j to',
  async (argv) => {
    const cwd = folderOf({'a.txt': raw, 'b.txt': raw, 'in/c.txt': raw})
    expect(await newsclean(argv, {cwd})).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'newsclean: cannot write several articles to standard output; name a folder with -o, or use --to jsonl\n'
    })
  }
)

test('mirrors a folder', async () => {
  const cwd = folderOf({
    'in/a.txt': raw,
    'in/deep/er/b.TEXT': raw,
    'in/deep/c.md': raw,
    'in/.hidden/d.txt': raw,
    'in/.e.txt': raw,
    'in/Makefile': 'all:',
    'in/picture.png': 'x',
    'in/v1.2.txt': raw
  })
  expect(await newsclean(['in', '-o', 'out'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  expect(filesIn(join(cwd, 'out'))).toEqual({
    'a.md': cleanedMarkdown,
    'deep/c.md': cleanedMarkdown,
    'deep/er/b.md': cleanedMarkdown,
    'v1.2.md': cleanedMarkdown
  })
})

test.each([
  ['text', '.txt'],
  ['markdown', '.md'],
  ['json', '.json']
])('names files in %s %s', async (format, extension) => {
  const cwd = folderOf({'in/a.b.text': raw})
  await newsclean(['in', '-o', 'out/', '-t', format], {cwd})
  expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual([`a.b${extension}`])
})

test('mirrors from the folder that all files are in', async () => {
  const cwd = folderOf({'news/a/x.txt': raw, 'news/b/x.txt': raw, 'news/b/c/y.txt': raw})
  await newsclean(['news/a/x.txt', 'news/b', '-o', 'out'], {cwd})
  expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a/x.md', 'b/c/y.md', 'b/x.md'])
  await newsclean(['news/*/*.txt', '-o', 'glob'], {cwd})
  expect(Object.keys(filesIn(join(cwd, 'glob')))).toEqual(['a/x.md', 'b/x.md'])
  await newsclean(['./news/b/c/../x.txt', join(cwd, 'news/b/c/y.txt'), '-o', 'mixed'], {cwd})
  expect(Object.keys(filesIn(join(cwd, 'mixed')))).toEqual(['c/y.md', 'x.md'])
})

test('does each file once, in the order of the arguments, folders by name', async () => {
  const cwd = folderOf({'in/b.txt': raw, 'in/a.txt': raw, 'in/B.txt': raw, 'in/a/z.txt': raw, 'z.txt': raw})
  const ids = async (...argv: string[]) =>
    (await newsclean(['-t', 'jsonl', ...argv], {cwd})).stdout.match(/(?<="id":")[^"]+/g)
  expect(await ids('z.txt', 'in', './z.txt', 'in/*.txt')).toEqual([
    'z.txt',
    'in/B.txt',
    'in/a.txt',
    'in/a/z.txt',
    'in/b.txt'
  ])
})

test('leaves its own results out of a folder that it writes into', async () => {
  const cwd = folderOf({'in/a.txt': raw})
  await newsclean(['in', '-o', 'in/clean'], {cwd})
  expect(await newsclean(['in', '-o', 'in/clean'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  expect(Object.keys(filesIn(join(cwd, 'in')))).toEqual(['a.txt', 'clean/a.md'])
})

test.each([
  ['in', 'in', 'folder `in`'],
  ['in/deep', 'in', 'folder `in/deep`'],
  ['in/**/*.txt', './in', '`in/**/*.txt`']
])('refuses to clean %s into %s, where it is', async (argument, output, what) => {
  const cwd = folderOf({'in/a.txt': raw, 'in/deep/b.txt': raw})
  expect(await newsclean([argument, '-o', output], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: `newsclean: cannot clean ${what}: results go to \`${output}\`, and all its files are there; name another place with -o\n`
  })
})

test('writes one file to a file or into a folder, and makes folders', async () => {
  const cwd = folderOf({'a.txt': raw})
  mkdirSync(join(cwd, 'there'))
  for (const output of ['b.md', 'new/c.md', 'there', 'new folder/'])
    await newsclean(['a.txt', '-o', output], {cwd})
  await newsclean(['-o', 'stdin.md'], {cwd, stdin: raw})
  expect(filesIn(cwd)).toEqual({
    'a.txt': raw,
    'b.md': cleanedMarkdown,
    'new folder/a.md': cleanedMarkdown,
    'new/c.md': cleanedMarkdown,
    'stdin.md': cleanedMarkdown,
    'there/a.md': cleanedMarkdown
  })
})

test('does the other files when one cannot be used', async () => {
  const cwd = folderOf({'a.txt': raw, 'binary.txt': Buffer.alloc(9), 'z.txt': raw, 'empty/x': ''})
  const {code, stdout, stderr} = await newsclean(
    ['a.txt', 'missing.txt', 'binary.txt', 'empty', 'no*.txt', '-', 'z.txt', '-o', 'out'],
    {cwd, stdin: raw}
  )
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr.split('\n')).toEqual([
    'newsclean: cannot read `missing.txt`: no such file; check the name',
    'newsclean: cannot clean folder `empty`: no .txt, .text or .md file in it; name files',
    'newsclean: cannot read `no*.txt`: no file matches; check the pattern',
    'newsclean: cannot clean `binary.txt`: it is binary (it holds NUL bytes); name a text file',
    'newsclean: cannot write standard input to folder `out`: it has no name; name a file with -o',
    ''
  ])
  expect(filesIn(join(cwd, 'out'))).toEqual({'a.md': cleanedMarkdown, 'z.md': cleanedMarkdown})
})

test('takes an empty name for no folder', async () => {
  const cwd = folderOf({'a.txt': raw, 'b/c.txt': raw})
  expect(await newsclean(['', 'b', '-t', 'jsonl', '--fields', 'id'], {cwd})).toEqual({
    code: 2,
    stdout: '{"id":"b/c.txt"}\n',
    stderr: 'newsclean: cannot read ``: no name; name a file\n'
  })
})

test('names the file of a warning', async () => {
  const cwd = folderOf({'in/a.txt': '', 'in/b.txt': raw})
  expect((await newsclean(['in', '-o', 'out'], {cwd})).stderr).toBe(
    'in/a.txt:1:1: Kept nothing, the text is empty (empty)\n'
  )
})

test('writes nothing when two results have one name', async () => {
  const cwd = folderOf({'in/a.txt': raw, 'in/a.text': raw, 'in/b.txt': raw})
  expect(await newsclean(['in', '-o', 'out'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'newsclean: cannot write both `in/a.text` and `in/a.txt` to `out/a.md`; clean them into two folders\n'
  })
  expect(existsSync(join(cwd, 'out'))).toBe(false)
})

test('never writes over what it reads', async () => {
  const cwd = folderOf({'a.md': raw, 'b.txt': raw})
  linkSync(join(cwd, 'a.md'), join(cwd, 'same.md'))
  for (const argv of [
    ['a.md', '-o', 'a.md'],
    ['a.md', '-o', 'same.md'],
    ['a.md', '-o', '.'],
    ['a.md', '-t', 'jsonl', '-o', 'a.md']
  ]) {
    const {code, stderr} = await newsclean(argv, {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^newsclean: cannot write `.+`: it is an input and would be lost; name another place with -o\n$/
    )
  }
  expect(await newsclean(['a.md', 'b.txt', '-o', '.'], {cwd})).toMatchObject({code: 2})
  expect(filesIn(cwd)).toEqual({'a.md': raw, 'b.md': cleanedMarkdown, 'b.txt': raw, 'same.md': raw})
})

test('never writes over a reference', async () => {
  const cwd = folderOf({'a.txt': raw, 'copy.md': raw})
  linkSync(join(cwd, 'copy.md'), join(cwd, 'same.md'))
  symlinkSync('copy.md', join(cwd, 'link.md'))
  for (const output of ['copy.md', 'same.md', 'link.md']) {
    for (const to of ['markdown', 'jsonl']) {
      expect(await newsclean(['a.txt', '--reference', 'copy.md', '-t', to, '-o', output], {cwd})).toEqual({
        code: 2,
        stdout: '',
        stderr: `newsclean: cannot write \`${output}\`: it is a reference and would be lost; name another place with -o\n`
      })
    }
  }
  expect(filesIn(cwd)).toEqual({'a.txt': raw, 'copy.md': raw, 'same.md': raw})
})

test('looks at what is read once, however many results stand there already', () => {
  const cwd = folderOf({'a.txt': raw, 'x.md': 'old', 'y.md': 'old', 'z.md': 'old'})
  let looks = 0
  const input = {
    name: 'a.txt',
    records: false,
    get path() {
      looks++
      return join(cwd, 'a.txt')
    }
  }
  const spare = sparing([input], [])
  for (const name of ['new.md', 'x.md', 'y.md', 'z.md']) spare(join(cwd, name), name)
  expect(looks).toBe(1)
  expect(() => spare(join(cwd, 'a.txt'), 'a.txt')).toThrow('it is an input and would be lost')
})

test('replaces the results of an earlier run, whole, and leaves nothing beside them', async () => {
  const cwd = folderOf({'a.txt': raw, 'out/a.md': 'old', 'out/.a.md.0.newsclean': 'of somebody else'})
  await newsclean(['a.txt', '-o', 'out'], {cwd})
  expect(filesIn(join(cwd, 'out'))).toEqual({
    '.a.md.0.newsclean': 'of somebody else',
    'a.md': cleanedMarkdown
  })
})

test('refuses a place that cannot be written', async () => {
  const cwd = folderOf({'a.txt': raw, 'b.txt': raw, file: 'x'})
  expect((await newsclean(['a.txt', 'b.txt', '-o', 'file'], {cwd})).stderr).toBe(
    'newsclean: cannot write a folder to `file`: it is a file; name another\n'
  )
  expect((await newsclean(['a.txt', '-o', 'file/c.md'], {cwd})).stderr).toBe(
    'newsclean: cannot write `file/c.md`: a part of the path is not a folder; check the path\n'
  )
  expect(filesIn(cwd)).toEqual({'a.txt': raw, 'b.txt': raw, file: 'x'})
})

test('writes to a device as it is', async () => {
  expect(await newsclean(['-o', '/dev/null'], {stdin: raw})).toEqual({code: 0, stdout: '', stderr: ''})
  expect(readdirSync('/dev')).toContain('null')
})

test('does not follow links round in a circle', async () => {
  const cwd = folderOf({'in/a.txt': raw})
  symlinkSync('..', join(cwd, 'in', 'up'))
  expect(await newsclean(['in', '-o', 'out'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a.md'])
})

// The superuser may read everything.
test.skipIf(process.getuid?.() === 0)('refuses what it may not read', async () => {
  const cwd = folderOf({'a.txt': raw})
  chmodSync(join(cwd, 'a.txt'), 0)
  expect(await newsclean(['a.txt'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'newsclean: cannot read `a.txt`: permission denied; check the file and its permissions\n'
  })
})

test.skipIf(process.getuid?.() === 0)('tells of folders that it may not read', async () => {
  const cwd = folderOf({'in/a.txt': raw, 'in/shut/b.txt': raw, 'in/shut.txt': raw})
  const shut = join(cwd, 'in', 'shut')
  chmodSync(shut, 0)
  const said = [await newsclean(['in', '-o', 'out'], {cwd}), await newsclean(['in/shut'], {cwd})]
  chmodSync(shut, 0o700)
  const stderr =
    'newsclean: cannot read folder `in/shut`: permission denied; check the folder and its permissions\n'
  expect(said).toEqual([
    {code: 2, stdout: '', stderr},
    {code: 2, stdout: '', stderr}
  ])
  expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a.md', 'shut.md'])
})

// Not even the superuser reads a folder whose path is longer than the system takes.
test.runIf(process.platform === 'linux')(
  'tells of folders that it cannot read, in a folder and of a glob',
  async () => {
    const cwd = folderOf({'in/a.txt': raw})
    const part = 'x'.repeat(200)
    const half = Array<string>(12).fill(part)
    const deepest = join(cwd, 'in', ...half)
    const rest = join(cwd, 'rest')
    for (const folder of [deepest, join(rest, ...half)]) mkdirSync(folder, {recursive: true})
    writeFileSync(join(rest, ...half, 'b.txt'), raw)
    renameSync(rest, join(deepest, 'rest'))
    const fields = ['-t', 'jsonl', '--fields', 'id']
    const said = [
      await newsclean(['in', ...fields], {cwd}),
      await newsclean(['in/**/*.txt', ...fields], {cwd})
    ]
    renameSync(join(deepest, 'rest'), rest)
    for (const {code, stdout, stderr} of said) {
      expect({code, stdout}).toEqual({code: 2, stdout: '{"id":"in/a.txt"}\n'})
      expect(stderr).toMatch(
        /^newsclean: cannot read folder `in\/x[x/]+\/rest\/[x/]+`: the name is too long; check the folder and its permissions\n$/
      )
    }
  }
)

test('writes a record for each file to standard output, or to a file', async () => {
  const cwd = folderOf({'in/a.txt': raw, 'in/b.txt': ''})
  const {code, stdout, stderr} = await newsclean(['in', '-t', 'jsonl', '--fields', 'id,text,status'], {cwd})
  expect({code, stderr}).toEqual({code: 0, stderr: 'in/b.txt:1:1: Kept nothing, the text is empty (empty)\n'})
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  ).toEqual([
    {id: 'in/a.txt', text: cleaned.trimEnd(), status: 'changed'},
    {id: 'in/b.txt', text: '', status: 'empty'}
  ])
  await newsclean(['in', '-t', 'jsonl', '--fields', 'id,text,status', '-o', 'out/all.jsonl', '--quiet'], {
    cwd
  })
  expect(filesIn(join(cwd, 'out'))).toEqual({'all.jsonl': stdout})
})

test('picks fields of the JSON of one article', async () => {
  const {stdout} = await newsclean(['-t', 'json', '--fields', 'status,nothing,text'], {stdin: raw})
  expect(Object.entries(JSON.parse(stdout))).toEqual([
    ['status', 'changed'],
    ['nothing', null],
    ['text', cleaned.trimEnd()]
  ])
})

test('tells of fields that no text has, and writes them as null all the same', async () => {
  const cwd = folderOf({'a.txt': raw, 'b.txt': raw, 'c.jsonl': '{"text":"A."}\n'})
  const told = async (...argv: string[]) => (await newsclean(argv, {cwd})).stderr
  expect(await newsclean(['a.txt', 'b.txt', '-t', 'jsonl', '--fields', 'id,stauts'], {cwd})).toEqual({
    code: 0,
    stdout: '{"id":"a.txt","stauts":null}\n{"id":"b.txt","stauts":null}\n',
    stderr: 'newsclean: cannot fill field `stauts`: no such field; did you mean `status`?\n'
  })
  expect(await told('a.txt', '-t', 'json', '--fields', 'id,version,dropped')).toMatch(
    /^newsclean: cannot fill field `id`: no such field; use version, status, .+, messages\n$/
  )
  expect(await told('a.txt', '-t', 'jsonl', '--fields', 'stauts', '--quiet')).toBe('')
  expect(await told('a.txt', 'c.jsonl', '-t', 'jsonl', '--fields', 'stauts')).toBe('')
})
