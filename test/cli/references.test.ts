import {expect, test} from 'vitest'
import {readReferences} from '../../src/cli/references.ts'
import {longestReference} from '../../src/reference/index.ts'
import {folderOf, newsclean} from './support.ts'

const whole = `The harbour office closed its old ticket hall on Monday. Travellers buy their tickets on the quay.

The mayor said the hall would become a library by spring. Ships will go on leaving every hour.
`
const cut = whole.replace('The mayor said the hall', 'the hall')

test.each([
  ['before the file', ['--reference', 'whole.txt', 'cut.txt', '-t', 'text']],
  ['behind the file', ['cut.txt', '-t', 'text', '--reference', 'whole.txt']],
  ['with another', ['cut.txt', '-t', 'text', '--reference', 'cut.txt', '--reference', 'whole.txt']]
])('completes a text from a reference named %s', async (_, argv) => {
  const cwd = folderOf({'cut.txt': cut, 'whole.txt': whole})
  expect(await newsclean(argv, {cwd})).toEqual({code: 0, stdout: whole, stderr: ''})
})

test('completes a record from its field `other`, and from a reference', async () => {
  const cwd = folderOf({'whole.txt': whole})
  const alone = await newsclean(['-f', 'jsonl', '--fields', 'text'], {
    stdin: JSON.stringify({text: cut, other: [null, whole]})
  })
  expect(JSON.parse(alone.stdout)).toEqual({text: whole.trimEnd()})
  const named = await newsclean(['-f', 'jsonl', '--fields', 'text', '--reference', 'whole.txt'], {
    cwd,
    stdin: JSON.stringify({text: cut, other: null})
  })
  expect(JSON.parse(named.stdout)).toEqual({text: whole.trimEnd()})
})

test.each([
  ['missing.txt', 'no such file; check the name'],
  ['folder', 'it is a folder; check the name'],
  ['long.txt', 'it is longer than 4 million characters; name a copy of the story alone'],
  ['huge.txt', 'it is longer than 4 million characters; name a copy of the story alone'],
  ['picture.png', 'it is binary (it holds NUL bytes); name a text file']
])('refuses %s as a reference', async (name, why) => {
  const cwd = folderOf({
    'cut.txt': cut,
    'folder/a.txt': whole,
    'long.txt': new Uint8Array(longestReference + 1).fill(97),
    'huge.txt': new Uint8Array(4 * longestReference + 1).fill(97),
    'picture.png': new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 1, 0, 7, 0, 0])
  })
  expect(await newsclean(['cut.txt', '--reference', name], {cwd})).toEqual({
    code: 2,
    stdout: '',
    stderr: `newsclean: cannot use \`${name}\` for --reference: ${why}\n`
  })
})

test('takes a reference of as many characters as may be, however many bytes they are', () => {
  const text = '橋'.repeat(longestReference)
  const cwd = folderOf({'utf-8.txt': text, 'utf-16.txt': Buffer.from(`\ufeff${text}`, 'utf16le')})
  const read = readReferences(['utf-8.txt', 'utf-16.txt'], cwd)
  // Not `toEqual`, which would print them.
  expect(read.map((value) => value === text)).toEqual([true, true])
})

test('says that an empty reference is of no use, and goes on', async () => {
  const cwd = folderOf({'whole.txt': whole, 'empty.txt': ''})
  expect(await newsclean(['whole.txt', '-t', 'text', '--reference', 'empty.txt'], {cwd})).toEqual({
    code: 0,
    stdout: whole,
    stderr: 'whole.txt:1:1: Kept nothing of reference 1, it is empty (second-copy)\n'
  })
})
