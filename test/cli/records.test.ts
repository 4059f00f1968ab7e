import {Readable} from 'node:stream'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Desk} from '../../src/cli/desk.ts'
import {lineBatches} from '../../src/cli/lines.ts'
import {main} from '../../src/cli/main.ts'
import {membersOf, readRecord} from '../../src/cli/record.ts'
import {filter as filterRecords} from '../../src/cli/records.ts'
import {settingsOf} from '../../src/cli/settings.ts'
import {sinkTo} from '../../src/cli/sink.ts'
import {nothingTold} from '../support/told.ts'
import {cleaned, filesIn, folderOf, Gathered, newsclean, openInput, raw} from './support.ts'

const filter = ['--from', 'jsonl', '--to', 'jsonl']
const text = cleaned.trimEnd()

function parsed(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

test('cleans the text of every record, in order', async () => {
  const stdin = `${JSON.stringify({id: 'a', text: raw, lang: 'en'})}\n${JSON.stringify({id: 'b', text: ''})}\n`
  const {code, stdout, stderr} = await newsclean(filter, {stdin})
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(parsed(stdout)).toEqual([
    {
      id: 'a',
      text,
      lang: 'en',
      headline: 'Bridge reopens after two years',
      byline: null,
      ...nothingTold,
      language: 'en',
      status: 'changed',
      body: text.slice(text.indexOf('\n')).trim()
    },
    {
      id: 'b',
      text: '',
      headline: null,
      byline: null,
      ...nothingTold,
      language: null,
      status: 'empty',
      body: ''
    }
  ])
})

test('gives what `--to text` prints', async () => {
  const {stdout} = await newsclean([...filter, '--fields', 'text'], {stdin: JSON.stringify({text: raw})})
  const printed = await newsclean(['--to', 'text'], {stdin: raw})
  expect(parsed(stdout)).toEqual([{text: printed.stdout.slice(0, -1)}])
})

test('brings all other fields back character for character', async () => {
  const others =
    '"id":12345678901234567890, "n" : 1.0,"e":-1E+5,"list":[1, {"a":"]}"} ,[]],"z\\"":"\\u00e9\\\\","url":"x\\/y","b":true,"o":null,"1":0,"__proto__":{}'
  const {stdout} = await newsclean(filter, {stdin: `  {${others} , "text":"A."}\r\n`})
  expect(stdout).toContain(
    '{"id":12345678901234567890,"n":1.0,"e":-1E+5,"list":[1, {"a":"]}"} ,[]],"z\\"":"\\u00e9\\\\","url":"x\\/y","b":true,"o":null,"1":0,"__proto__":{},"text":"A.","headline"'
  )
})

test('cuts an object into its members as they stand', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({unit: 'binary'}), fc.jsonValue({stringUnit: 'binary'})),
      fc.constantFrom(undefined, 1, '\t'),
      (object, indent) => {
        const members = [...membersOf(JSON.stringify(object, undefined, indent))]
        expect(members.map(([name, value]) => [name, JSON.parse(value)])).toEqual(
          Object.entries(JSON.parse(JSON.stringify(object)))
        )
      }
    )
  )
})

test('picks the fields that are named, and no others', async () => {
  const stdin = JSON.stringify({text: raw, id: 7, extra: 'x'})
  const {stdout} = await newsclean([...filter, '--fields', 'status, extra,nothing,dropped,id'], {stdin})
  const [record] = parsed(stdout)
  expect(Object.keys(record ?? {})).toEqual(['status', 'extra', 'nothing', 'dropped', 'id'])
  expect(record).toMatchObject({
    status: 'changed',
    extra: 'x',
    nothing: null,
    dropped: [{rule: 'share-widget'}],
    id: 7
  })
})

test('puts an error in the place of a line that it cannot use, and goes on', async () => {
  const lines = [
    '{"id":"first","text":"A."}',
    '{"id":"cut","text":"The coun',
    '',
    '[1,2]',
    '"text"',
    '{"id":3}',
    '{"id":{"n":4},"text":5}',
    '   ',
    '{"id":"last","text":"B."}'
  ]
  const {code, stdout, stderr} = await newsclean([...filter, '--fields', 'id,text'], {
    stdin: lines.join('\n')
  })
  expect(code).toBe(1)
  expect(parsed(stdout)).toEqual([
    {id: 'first', text: 'A.'},
    {id: 'cut', error: 'not JSON', line: 2},
    {error: 'not a JSON object', line: 4},
    {error: 'not a JSON object', line: 5},
    {id: 3, error: 'the field `text` is missing', line: 6},
    {id: {n: 4}, error: 'the field `text` is not a string', line: 7},
    {id: 'last', text: 'B.'}
  ])
  expect(stderr.split('\n')).toHaveLength(6)
  expect(stderr).toContain('newsclean: cannot clean -:2: not JSON\n')
})

test.each<[string, unknown]>([
  ['lang', 7],
  ['lang', ['en']],
  ['other', 'A.'],
  ['other', {text: 'A.'}],
  ['other', [{text: 'A.'}]],
  ['other', ['A.', 7]]
])('refuses a field `%s` that is %j', async (name, value) => {
  const stdin = JSON.stringify({id: 1, text: 'A.', [name]: value})
  const what = name === 'lang' ? 'a string' : 'a list of texts'
  expect(await newsclean(filter, {stdin})).toEqual({
    code: 1,
    stdout: `{"id":1,"error":"the field \`${name}\` is not ${what}","line":1}\n`,
    stderr: `newsclean: cannot clean -:1: the field \`${name}\` is not ${what}\n`
  })
})

test.each([
  {lang: null, other: null},
  {lang: '', other: []},
  {lang: 'en', other: [null]}
])('takes a record with %j', async (fields) => {
  const stdin = JSON.stringify({text: 'A.', ...fields})
  expect(await newsclean([...filter, '--fields', 'text'], {stdin})).toEqual({
    code: 0,
    stdout: '{"text":"A."}\n',
    stderr: ''
  })
})

test('takes the error of an earlier run off a record, and no field of the user', async () => {
  const line = async (record: object) => {
    const {stdout} = await newsclean(filter, {stdin: JSON.stringify({id: 1, ...record, text: 'A.'})})
    return stdout.slice(0, stdout.indexOf(',"headline"'))
  }
  expect(await line({error: 'not JSON', line: 3})).toBe('{"id":1,"text":"A."')
  expect(await line({error: 'not JSON', line: 'x'})).toBe('{"id":1,"line":"x","text":"A."')
  expect(await line({error: null, line: 3})).toBe('{"id":1,"error":null,"line":3,"text":"A."')
  expect(await line({line: 3})).toBe('{"id":1,"line":3,"text":"A."')
})

test('picks the parts of an article without its headline', async () => {
  const {code, stdout, stderr} = await newsclean([...filter, '--drop', 'headline', '--fields', 'id,kept'], {
    stdin: JSON.stringify({id: 1, text: raw})
  })
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(parsed(stdout)).toMatchObject([
    {
      id: 1,
      kept: [
        {role: 'body', line: 3},
        {role: 'body', line: 7}
      ]
    }
  ])
})

test('puts an error in the place of a record that cannot be written, and goes on', async () => {
  const stdin = Readable.from(['{"id":1,"text":"A."}\n{"id":2,"text":"B."}\n{"id":3,"text":"C."}\n'])
  const stdout = new Gathered()
  const stderr = new Gathered()
  const input = {name: '-', path: undefined, records: true}
  const desk: Desk = {
    settings: settingsOf({from: 'jsonl', fragments: 'mark'}, '.'),
    world: {stdin, stdout, stderr, cwd: '.', env: {}},
    stdout: sinkTo(() => stdout, 'standard output'),
    stderr: sinkTo(() => stderr, 'standard error'),
    found: {inputs: [input], failures: [], several: false, base: '.'},
    spare: () => {},
    tell: async () => {}
  }
  const code = await filterRecords(desk, input, desk.stdout, (file, members) => {
    if (members.get('id') === '2') throw new TypeError('no such place')
    return String(file).trimEnd()
  })
  expect({code, stdout: stdout.text}).toEqual({
    code: 1,
    stdout: 'A.\n{"id":2,"error":"newsclean failed: no such place","line":2}\nC.\n'
  })
  expect(stderr.text).toBe('newsclean: cannot clean -:2: newsclean failed: no such place\n')
})

test.each(['', 'und', 'unknown', 'english', 'not a tag', 'null', null])(
  'guesses the language of a record that says %j',
  async (lang) => {
    const {code, stdout, stderr} = await newsclean(filter, {stdin: JSON.stringify({text: raw, lang})})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(parsed(stdout)).toMatchObject([{lang, language: 'en'}])
  }
)

test('takes the language of a record, and --lang for one that names none', async () => {
  const stdin = ['fr_CA', 'und', 'ger'].map((lang) => JSON.stringify({text: 'Bonjour.', lang})).join('\n')
  const {stdout, stderr} = await newsclean([...filter, '--lang', 'pt_BR'], {stdin})
  expect(stderr).toBe('')
  expect(parsed(stdout)).toMatchObject([{language: 'fr'}, {language: 'pt'}, {language: 'de'}])
})

test('warns once of the languages of records that it does not know', async () => {
  const langs = ['hr', 'en', 'sw', 'hr-HR', 'aa', 'ab', 'ae', 'ak', 'an', 'as', 'av', 'ay', 'az']
  const stdin = langs.map((lang) => `${JSON.stringify({text: raw, lang})}\n`).join('')
  const {code, stdout, stderr} = await newsclean(filter, {stdin})
  expect({code, stderr}).toEqual({
    code: 0,
    stderr:
      'newsclean: does not know the language of 12 records of -: `hr`, `sw`, `aa`, `ab`, `ae`, `ak`, `an`, `as`, `av`, `ay` and 1 more; less is changed\n'
  })
  expect(parsed(stdout)).toMatchObject(langs.map((lang) => ({lang, language: lang === 'en' ? 'en' : null})))
  expect((await newsclean(['--quiet', ...filter], {stdin})).stderr).toBe('')
  expect((await newsclean(filter, {stdin: JSON.stringify({text: raw, lang: 'hr'})})).stderr).toBe(
    'newsclean: does not know the language of 1 record of -: `hr`; less is changed\n'
  )
})

test('says how long a line may be', () => {
  expect(readRecord(undefined)).toEqual({error: 'the line is longer than 256 MB', id: undefined})
})

test('tells of ten failures one by one, and of the rest together', async () => {
  const {code, stdout, stderr} = await newsclean(filter, {stdin: 'x\n'.repeat(50)})
  expect(code).toBe(1)
  expect(parsed(stdout)).toHaveLength(50)
  const said = stderr.trimEnd().split('\n')
  expect(said).toHaveLength(11)
  expect(said.at(-1)).toBe('newsclean: cannot clean 50 records of -; see their field `error`')
  const checked = await newsclean(['--check', '--from', 'jsonl'], {stdin: 'x\n'.repeat(50)})
  expect(checked).toMatchObject({code: 1, stdout: ''})
  expect(checked.stderr.trimEnd().split('\n').at(-1)).toBe(
    'newsclean: cannot clean 50 records of -; the first 10 are told above; see the others without --check'
  )
})

test.each(['{"text":"A."}', '{"text":"A."}\n', '\ufeff{"text":"A."}', '\n\n{"text":"A."}\r\n\r\n'])(
  'reads %j as one record',
  async (stdin) => {
    const {code, stdout} = await newsclean([...filter, '--fields', 'text'], {stdin})
    expect({code, stdout}).toEqual({code: 0, stdout: '{"text":"A."}\n'})
  }
)

test('answers nothing to nothing', async () => {
  expect(await newsclean(filter, {stdin: ''})).toEqual({code: 0, stdout: '', stderr: ''})
})

test('takes lone surrogates, controls and line separators, and writes them as escapes', async () => {
  const {code, stdout} = await newsclean(filter, {
    stdin: '{"id":"\\ud800\u2028\u009b\u007f","text":"A\\ud800 b."}'
  })
  expect(code).toBe(0)
  expect(stdout).toContain('"id":"\\ud800\\u2028\\u009b\\u007f"')
  expect(stdout).not.toMatch(/[\u2028\u007f-\u009f]/)
})

test('reads a record that is not UTF-8 by guess', async () => {
  const stdin = Buffer.from('{"id":"é","text":"Le maire a été élu à Orléans."}', 'latin1')
  expect(parsed((await newsclean([...filter, '--fields', 'id,text'], {stdin})).stdout)).toEqual([
    {id: 'é', text: 'Le maire a été élu à Orléans.'}
  ])
})

test('reads a record in ISO-2022-JP', async () => {
  const stdin = '{"id":1,"text":"\u001b$BBg?C$O?eMKF|!"7hDj$O\u001b(B"}\n{"id":2,"text":"A."}\n'
  expect(parsed((await newsclean([...filter, '--fields', 'id,text'], {stdin})).stdout)).toEqual([
    {id: 1, text: '大臣は水曜日、決定は'},
    {id: 2, text: 'A.'}
  ])
})

test.each([
  ['little endian with its mark', '\ufeff', false],
  ['big endian with its mark', '\ufeff', true],
  ['little endian without', '', false],
  ['big endian without', '', true]
])('reads records in UTF-16, %s', async (_, mark, big) => {
  const bytes = Buffer.from(`${mark}{"id":1,"text":"Élu 😀."}\n{"id":"Ċ","text":"B."}\n`, 'utf16le')
  if (big) bytes.swap16()
  // Chunks end inside characters, pairs and the mark.
  const stdin = Readable.from(Array.from(bytes, (byte) => Buffer.of(byte)))
  expect(await newsclean([...filter, '--fields', 'id,text'], {stdin})).toEqual({
    code: 0,
    stdout: '{"id":1,"text":"Élu 😀."}\n{"id":"Ċ","text":"B."}\n',
    stderr: ''
  })
})

test('tells of a stream of one byte', async () => {
  expect(await newsclean(filter, {stdin: '{'})).toEqual({
    code: 1,
    stdout: '{"error":"not JSON","line":1}\n',
    stderr: 'newsclean: cannot clean -:1: not JSON\n'
  })
})

test('answers before the input ends', async () => {
  const stdin = openInput()
  const stdout = new Gathered()
  const answered = new Promise<void>((resolve) => {
    const write = stdout._write.bind(stdout)
    stdout._write = (chunk: Buffer, encoding: BufferEncoding, done: () => void) => {
      write(chunk, encoding, done)
      resolve()
    }
  })
  const done = main(filter, {stdin, stdout, stderr: new Gathered(), cwd: folderOf(), env: {}})
  stdin.write('{"id":1,"text":"A."}\n{"id":2,')
  await answered
  expect(stdout.text).toContain('{"id":1,')
  expect(stdout.text).not.toContain('{"id":2,')
  stdin.end('"text":"B."}')
  expect(await done).toBe(0)
  expect(stdout.text).toContain('{"id":2,')
})

test('reads no further than what it writes is taken', async () => {
  let given = 0
  const record = Buffer.from(`${JSON.stringify({text: 'A word. '.repeat(1000)})}\n`)
  const stdin = new Readable({
    highWaterMark: 1,
    read() {
      given++
      this.push(given > 1000 ? null : record)
    }
  })
  const stdout = new Gathered({highWaterMark: 1})
  // It takes one chunk and then no more.
  stdout._write = () => {}
  void newsclean(filter, {stdin, stdout})
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(given).toBeLessThan(10)
})

test('ends, and stops reading, when nobody reads any more', async () => {
  const stdin = openInput()
  const stdout = new Gathered()
  stdout._write = (_chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void) => {
    done(Object.assign(new Error('EPIPE'), {code: 'EPIPE'}))
  }
  stdin.write('{"text":"A."}\n')
  expect(await newsclean(filter, {stdin, stdout})).toEqual({code: 0, stdout: '', stderr: ''})
  expect(stdin.destroyed).toBe(true)
})

test('knows JSON Lines by the name of the file, and one record stream from several files', async () => {
  const line = (id: string) => `${JSON.stringify({id, text: 'A.'})}\n`
  const cwd = folderOf({'in/a.jsonl': line('a'), 'in/b.ndjson': line('b'), 'in/c.txt': 'C.'})
  const ids = async (...argv: string[]) => {
    const {stdout, ...rest} = await newsclean(argv, {cwd})
    return {...rest, ids: parsed(stdout).map((record) => JSON.stringify(record).slice(0, 15))}
  }
  const both = {code: 0, stderr: '', ids: ['{"id":"a","text', '{"id":"b","text']}
  expect(await ids('in/a.jsonl', 'in/b.ndjson')).toEqual(both)
  expect(await ids('--from', 'jsonl', 'in')).toEqual(both)
  expect((await ids('in/a.jsonl', 'in/c.txt', '-t', 'jsonl')).ids).toEqual([
    '{"id":"a","text',
    '{"id":"in/c.txt'
  ])
  expect((await newsclean(['in/a.jsonl', '-t', 'text'], {cwd})).stderr).toBe(
    'newsclean: cannot write the records of `in/a.jsonl` as text; use --to jsonl\n'
  )
  await newsclean(['in/a.jsonl', '--fields', 'id', '-o', 'out.jsonl', '-f', 'jsonl'], {cwd})
  expect(filesIn(cwd)).toMatchObject({'out.jsonl': '{"id":"a"}\n'})
})

test('leaves the file of an earlier run when nothing comes of this one', async () => {
  const cwd = folderOf({'a.txt': Buffer.alloc(4), 'out.jsonl': 'old'})
  expect((await newsclean(['a.txt', '-t', 'jsonl', '-o', 'out.jsonl'], {cwd})).code).toBe(2)
  expect(filesIn(cwd)).toMatchObject({'out.jsonl': 'old'})
})

test('lists the records that are not clean', async () => {
  const stdin = [{text: raw}, {text: cleaned}, {id: 1}].map((record) => JSON.stringify(record)).join('\n')
  const {code, stdout} = await newsclean(['--check', '--from', 'jsonl'], {stdin})
  expect({code, stdout}).toEqual({code: 1, stdout: '-:1\n'})
})

test('tells the story of every record', async () => {
  const stdin = `${JSON.stringify({text: raw})}\n${JSON.stringify({text: raw})}\n`
  const {stderr} = await newsclean([...filter, '--explain'], {stdin})
  expect(stderr).toContain('-:1')
  expect(stderr).toContain('-:2')
  expect(stderr.match(/share-widget/g)).toHaveLength(2)
})

test('cuts a stream into lines wherever its chunks end', async () => {
  const pieces = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\u2028', '{"x":1}'), {maxLength: 30})
  await fc.assert(
    fc.asyncProperty(pieces, fc.array(fc.nat(9)), async (parts, cuts) => {
      const bytes = Buffer.from(parts.join(''))
      async function* chunks() {
        let at = 0
        for (const length of cuts) {
          yield bytes.subarray(at, at + length)
          at += length
        }
        yield bytes.subarray(at)
      }
      const lines: string[] = []
      for await (const batch of lineBatches(chunks())) {
        for (const line of batch) lines.push(Buffer.from(line ?? []).toString())
      }
      const expected = parts.join('').split('\n')
      if (expected.at(-1) === '') expected.pop()
      expect(lines).toEqual(expected)
    })
  )
})
