import {readFileSync} from 'node:fs'
import {Writable} from 'node:stream'
import {expect, test} from 'vitest'
import {command} from '../../src/cli/command.ts'
import {isMarkup} from '../../src/cli/markup.ts'
import {nothingTold} from '../support/told.ts'
import {cleaned, cleanedMarkdown, folderOf, newsclean, raw} from './support.ts'

test('prints one file as Markdown on standard output, and says nothing', async () => {
  const cwd = folderOf({'a.txt': raw})
  expect(await newsclean(['a.txt'], {cwd})).toEqual({code: 0, stdout: cleanedMarkdown, stderr: ''})
})

test.each([[[]], [['-']]])('reads standard input with arguments %j', async (argv) => {
  expect(await newsclean(argv, {stdin: raw})).toEqual({code: 0, stdout: cleanedMarkdown, stderr: ''})
})

test('prints plain text, JSON and a JSON record', async () => {
  expect((await newsclean(['-t', 'text'], {stdin: raw})).stdout).toBe(cleaned)
  const {stdout: json} = await newsclean(['--to', 'json'], {stdin: raw})
  expect(JSON.parse(json)).toMatchObject({
    headline: 'Bridge reopens after two years',
    language: 'en',
    status: 'changed',
    dropped: [{rule: 'share-widget', text: 'Share this article'}]
  })
  const {stdout: record} = await newsclean(['--to', 'jsonl'], {stdin: raw})
  expect(record.indexOf('\n')).toBe(record.length - 1)
  expect(JSON.parse(record)).toEqual({
    id: '-',
    text: cleaned.trimEnd(),
    headline: 'Bridge reopens after two years',
    byline: null,
    ...nothingTold,
    language: 'en',
    status: 'changed',
    body: cleaned.slice(cleaned.indexOf('\n')).trim()
  })
})

test('prints the version', async () => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await newsclean(['--version'])).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
})

test('opens its help with examples, and names every option', async () => {
  const {code, stdout, stderr} = await newsclean(['--help'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Options:'))
  const options = command(() => {}).options.map(({flags}) => flags)
  expect(options).toContain('-V, --version')
  const listed = stdout.slice(stdout.indexOf('Options:')).split('\n')
  for (const flags of [...options, '-h, --help'])
    expect(listed.filter((line) => line.trimStart().startsWith(`${flags} `))).toHaveLength(1)
})

test.each([
  [['--explian'], 'cannot use option `--explian`: no such option; did you mean `--explain`?'],
  [['--frobnicate'], 'cannot use option `--frobnicate`: no such option; see newsclean --help'],
  [['--output'], 'cannot use option `-o, --output <path>`: its value is missing; see newsclean --help'],
  [['--output', ''], 'cannot use `` for --output: no name; name a file or a folder'],
  [['--to', 'markdwon'], 'cannot use `markdwon` for --to: no such value; did you mean `markdown`?'],
  [['--to', 'pdf'], 'cannot use `pdf` for --to: no such value; use markdown, text, json, jsonl'],
  [['--from', 'html'], 'cannot use `html` for --from: no such value; use auto, text, jsonl'],
  [['--fragments', 'kep'], 'cannot use `kep` for --fragments: no such value; did you mean `keep`?'],
  [
    ['--lang', 'not a tag'],
    'cannot use `not a tag` for --lang: not a language tag; use one such as `fr` or `pt-BR`'
  ],
  [['--lang', 'english'], 'cannot use `english` for --lang: not a language tag; did you mean `en`?'],
  [['--lang', 'Deutsch'], 'cannot use `Deutsch` for --lang: not a language tag; did you mean `de`?'],
  [['--lang', 'portugese'], 'cannot use `portugese` for --lang: not a language tag; did you mean `pt`?'],
  [['--lang', 'norwegian'], 'cannot use `norwegian` for --lang: not a language tag; did you mean `nb`?'],
  [['--lang', ''], 'cannot use `` for --lang: not a language tag; use one such as `fr` or `pt-BR`'],
  [['--fields', 'text'], 'cannot use --fields without JSON; add --to jsonl or --to json'],
  [
    ['--fields', 'id,,text', '-t', 'jsonl'],
    'cannot use `id,,text` for --fields: a name is missing; use names such as `id,text`'
  ],
  [['--check', '-o', 'out'], 'cannot use --output with --check: it writes nothing; leave one of them out']
])('refuses %j', async (argv, line) => {
  expect(await newsclean(argv)).toEqual({code: 2, stdout: '', stderr: `newsclean: ${line}\n`})
})

test('does not wait for a person to type an article', async () => {
  const {code, stdout, stderr} = await newsclean([], {stdinIsTTY: true})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toBe(
    'newsclean: cannot clean nothing: no file is named; try newsclean article.txt, or see newsclean --help\n'
  )
})

test('reads what a person types when asked to', async () => {
  expect((await newsclean(['-'], {stdin: raw, stdinIsTTY: true})).stdout).toBe(cleanedMarkdown)
})

test('suggests a file of nearly that name', async () => {
  const cwd = folderOf({'news/article.txt': raw, 'news/other.txt': raw})
  expect(await newsclean(['news/articel.txt'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'newsclean: cannot read `news/articel.txt`: no such file; did you mean `news/article.txt`?\n'
  })
  expect((await newsclean(['nothing-like-it'], {cwd})).stderr).toBe(
    'newsclean: cannot read `nothing-like-it`: no such file; check the name\n'
  )
  expect((await newsclean(['nowhere/article.txt'], {cwd})).stderr).toBe(
    'newsclean: cannot read `nowhere/article.txt`: no such file; check the name\n'
  )
})

test.each(['', '\n\n', ' \n\t\n', '\ufeff'])(
  'prints nothing for an empty file %j, and warns',
  async (content) => {
    const cwd = folderOf({'a.txt': content})
    expect(await newsclean(['a.txt'], {cwd})).toEqual({
      code: 0,
      stdout: '',
      stderr: 'a.txt:1:1: Kept nothing, the text is empty (empty)\n'
    })
    expect(JSON.parse((await newsclean(['a.txt', '-t', 'json'], {cwd})).stdout)).toMatchObject({
      status: 'empty',
      text: ''
    })
  }
)

test('is quiet when asked to', async () => {
  expect(await newsclean(['--quiet'], {stdin: ''})).toEqual({code: 0, stdout: '', stderr: ''})
})

test('refuses what is binary', async () => {
  const cwd = folderOf({'a.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff])})
  expect(await newsclean(['a.txt'], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: 'newsclean: cannot clean `a.txt`: it is binary (it holds NUL bytes); name a text file\n'
  })
})

test('says which encoding it guessed', async () => {
  const cwd = folderOf({'a.txt': Buffer.from('Le maire a été élu.\n', 'latin1')})
  expect(await newsclean(['a.txt', '-t', 'text'], {cwd})).toEqual({
    code: 0,
    stdout: 'Le maire a été élu.\n',
    stderr: 'a.txt:1:1: Decoded as `windows-1252`, a guess (encoding)\n'
  })
})

test('says at how many places it could not read a file', async () => {
  const line = Buffer.from('Le maire a été élu à la mairie, où l’été a déjà commencé.\n')
  const cwd = folderOf({
    'a.txt': Buffer.concat([
      line,
      Buffer.from('Il a \xe9t\xe9 r\xe9\xe9lu.\n', 'latin1'),
      line,
      line,
      line,
      line
    ])
  })
  expect((await newsclean(['a.txt'], {cwd})).stderr).toContain(
    'a.txt:1:1: Decoded as `utf-8`, a guess, bytes at 4 places could not be read (encoding)\n'
  )
})

test('warns of HTML, once a file', async () => {
  const html = `<!DOCTYPE html>\n<html><body><p>${raw}</p></body></html>\n`
  const note = 'Kept tags as text, looks like HTML; give the text of the page (html)\n'
  const cwd = folderOf({'a.html': html, 'b.txt': `<p>${raw}</p>\n<div><a href="/">Home</a></div>\n`})
  for (const name of ['a.html', 'b.txt']) {
    const {code, stdout, stderr} = await newsclean([name], {cwd})
    expect({code, stderr}).toEqual({code: 0, stderr: `${name}:1:1: ${note}`})
    expect(stdout).toContain('The old bridge over the river reopened on Monday')
  }
  expect((await newsclean(['a.html', '--quiet'], {cwd})).stderr).toBe('')
  expect(JSON.parse((await newsclean(['a.html', '-t', 'json'], {cwd})).stdout).messages).toContainEqual(
    expect.objectContaining({severity: 'warning', rule: 'html'})
  )
  const stdin = [raw, html, html].map((text) => `${JSON.stringify({text})}\n`).join('')
  expect(await newsclean(['-f', 'jsonl'], {stdin})).toMatchObject({code: 0, stderr: `-:2: ${note}`})
  expect((await newsclean(['-f', 'jsonl', '--quiet'], {stdin})).stderr).toBe('')
})

test.each([
  raw,
  `<b>Bridge reopens</b>\n\n${cleaned}`,
  `< 5 % of voters, <b>they</b> said <i>so</i> in <u>May</u>.\n\n${cleaned}`,
  `How <html> and <body> came to be, and why <p>, <a> and <div> stayed.\n\n${cleaned}`,
  `<name> wrote to <name>, <name> and <name> that <name> had left.\n\n${cleaned}`
])('takes no story for HTML: %j', async (text) => {
  expect((await newsclean([], {stdin: text})).stderr).toBe('')
})

test('looks for tags in no more than the time of the text', () => {
  for (const bit of ['<', '<p ', '<?xml ', '<!doctype ', '\n', '<p/'])
    expect(isMarkup(bit.repeat(300_000))).toBe(false)
})

test('passes nothing of the text or a name to the terminal that acts on it', async () => {
  const name = 'a\u001b[31m\u009b.txt'
  const cwd = folderOf({[name]: `\u001b]0;title\u0007${raw}\u009b2J\r\n\u0085\u202e`})
  for (const option of ['text', 'markdown', 'json', 'jsonl']) {
    const {code, stdout, stderr} = await newsclean([name, '--to', option, '--explain', '--no-color'], {cwd})
    expect(code).toBe(0)
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  }
  const {stderr} = await newsclean([`${name}2`], {cwd})
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})

test('tells the story on standard error, in colour where it is seen and wanted', async () => {
  const plain = await newsclean(['--explain'], {stdin: raw})
  expect(plain.stdout).toBe(cleanedMarkdown)
  expect(plain.stderr).toContain('share-widget')
  const isColoured = async (argv: string[], env: Record<string, string>, stderrIsTTY: boolean) =>
    (await newsclean(['--explain', ...argv], {stdin: raw, env, stderrIsTTY})).stderr.includes('\u001b[')
  expect(await isColoured([], {}, false)).toBe(false)
  expect(await isColoured([], {}, true)).toBe(true)
  expect(await isColoured([], {NO_COLOR: '1'}, true)).toBe(false)
  expect(await isColoured([], {NO_COLOR: ''}, true)).toBe(true)
  expect(await isColoured([], {TERM: 'dumb'}, true)).toBe(false)
  expect(await isColoured([], {FORCE_COLOR: '1'}, false)).toBe(true)
  expect(await isColoured([], {FORCE_COLOR: '0'}, true)).toBe(false)
  expect(await isColoured(['--color'], {NO_COLOR: '1'}, false)).toBe(true)
  expect(await isColoured(['--no-color'], {FORCE_COLOR: '1'}, true)).toBe(false)
})

test('takes the language and the policy for fragments', async () => {
  const text =
    'The council met on Monday. of the town want the ferry back. It will vote in May, the mayor said.\n'
  const print = async (...argv: string[]) => (await newsclean(['-t', 'text', ...argv], {stdin: text})).stdout
  expect(await print()).toContain('Monday. […] of the town')
  expect(await print('--fragments', 'keep')).toBe(text)
  expect(await print('--fragments', 'drop')).not.toContain('of the town')
  const {stdout} = await newsclean(['-t', 'jsonl', '--lang', 'FR'], {stdin: 'Bonjour.'})
  expect(JSON.parse(stdout).language).toBe('fr')
})

test.each(['und', 'unknown', 'de_DE', 'deu'])('reads --lang %s', async (tag) => {
  const stdin = 'Die Brücke über den Fluss ist seit Montag wieder offen, und alle sind froh darüber.'
  const {code, stdout, stderr} = await newsclean(['-t', 'jsonl', '--lang', tag], {stdin})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(JSON.parse(stdout).language).toBe('de')
})

test('warns of a language that it does not know, and believes that it is one', async () => {
  const cwd = folderOf({'a.txt': raw, 'b.txt': raw})
  const argv = ['-t', 'jsonl', '--lang', 'hr-HR', '.']
  const {code, stdout, stderr} = await newsclean(argv, {cwd})
  expect({code, stderr}).toEqual({
    code: 0,
    stderr: 'newsclean: does not know the language of --lang: `hr-HR`; less is changed\n'
  })
  for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line).language).toBeNull()
  expect((await newsclean(['--quiet', ...argv], {cwd})).stderr).toBe('')
})

test('lists what is not clean, and writes nothing', async () => {
  const cwd = folderOf({'b.txt': raw, 'a.txt': cleaned, 'c/d.txt': raw, 'e.txt': ''})
  expect(await newsclean(['--check', '.'], {cwd})).toEqual({code: 1, stdout: 'b.txt\nc/d.txt\n', stderr: ''})
  expect(await newsclean(['--check', 'a.txt'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
  const {code, stdout} = await newsclean(['--check', 'b.txt', 'missing.txt'], {cwd})
  expect({code, stdout}).toEqual({code: 2, stdout: 'b.txt\n'})
})

test('finds its own output clean', async () => {
  const cwd = folderOf({'a.txt': raw})
  await newsclean(['a.txt', '-t', 'text', '-o', 'b.txt'], {cwd})
  expect(await newsclean(['--check', 'b.txt'], {cwd})).toEqual({code: 0, stdout: '', stderr: ''})
})

/** An output that fails as the system makes one fail. */
function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(code), {code}))
    }
  })
}

test('ends quietly when nobody reads any more', async () => {
  expect(await newsclean([], {stdin: raw, stdout: failing('EPIPE')})).toEqual({
    code: 0,
    stdout: '',
    stderr: ''
  })
})

test('says when standard output takes no more', async () => {
  const {code, stderr} = await newsclean([], {stdin: raw, stdout: failing('ENOSPC')})
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'newsclean: cannot write standard output: no space left on the disk\n'
  })
})
