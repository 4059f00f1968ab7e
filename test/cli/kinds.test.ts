import {expect, test} from 'vitest'
import {kinds} from '../../src/rule/kinds.ts'
import {rules} from '../../src/rules.ts'
import {newsclean} from './support.ts'

const story =
  'Ferry returns to the harbour\n\nBy Ada Quill\n\nShare this article\n\nThe ferry came back on Monday after four months in the dock. Sign up for our newsletter.\n'

test('kinds are kept and dropped', async () => {
  const {stdout} = await newsclean(
    ['-t', 'text', '--keep', 'share, newsletter', '--drop', 'byline', '--drop', 'headline'],
    {stdin: story}
  )
  expect(stdout).toBe(
    'Share this article\n\nThe ferry came back on Monday after four months in the dock. Sign up for our newsletter.\n'
  )
})

test('rules are not asked', async () => {
  const {stdout} = await newsclean(['-t', 'text', '--off', 'drop-cap,share-widget'], {stdin: story})
  expect(stdout).toContain('Share this article')
  expect(stdout).not.toContain('newsletter')
})

test.each([
  [
    ['--keep', 'subscriptions'],
    'cannot use `subscriptions` for --keep: no such kind; did you mean `subscription`?'
  ],
  [
    ['--drop', 'headline,nothing'],
    'cannot use `nothing` for --drop: no such kind; see newsclean --list-kinds'
  ],
  [['--off', 'drop-caps'], 'cannot use `drop-caps` for --off: no such rule; did you mean `drop-cap`?'],
  [['--keep', 'ad,'], 'cannot use `ad,` for --keep: a name is missing; use names such as `ad,share`']
])('%j is refused', async (argv, said) => {
  const {code, stdout, stderr} = await newsclean(argv, {stdin: story})
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(said)
})

test('the kinds are listed, each with what it means and its rules', async () => {
  const {code, stdout} = await newsclean(['--list-kinds'], {stdinIsTTY: true})
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(kinds.map(({kind}) => kind))
  expect(lines[0]).toMatch(/^headline +the title of the story +headline$/)
})

test('the rules are listed, each with its kind and what it does', async () => {
  const {stdout} = await newsclean(['--list-rules'], {stdinIsTTY: true})
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(rules.map(({id}) => id))
  expect(lines).toContainEqual(
    expect.stringMatching(/^share-widget +share +drop a block that only offers to share the story$/)
  )
})
