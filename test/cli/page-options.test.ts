import {expect, test} from 'vitest'
import {newsclean} from './support.ts'

const labels = 'Home\nNews\nSport\nLog in\nSearch\nWeather\nContact\nAbout us\nArchive\nPuzzles\n'

test('a threshold of nothing keeps every line of a page', async () => {
  const {stdout} = await newsclean(['-t', 'text', '--threshold', '0'], {stdin: labels})
  expect(stdout).toContain('Archive')
  expect(stdout).toContain('Home')
})

test('a threshold that nothing reaches keeps none', async () => {
  const {stdout} = await newsclean(['-t', 'text', '--threshold', '1'], {stdin: labels})
  expect(stdout).not.toContain('Archive')
})

test.each([
  [['--threshold', '2'], 'cannot use `2` for --threshold'],
  [['--preset', 'recal'], 'did you mean `recall`?']
])('%j is refused', async (argv, said) => {
  const {code, stderr} = await newsclean(argv, {stdin: labels})
  expect(code).toBe(2)
  expect(stderr).toContain(said)
})
