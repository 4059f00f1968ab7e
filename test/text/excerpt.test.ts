import {expect, test} from 'vitest'
import {clean} from '../../src/index.ts'
import {excerpt} from '../../src/text/excerpt.ts'

test.each([
  ['abc', 0, 2, 'ab'],
  ['abc', -5, 9, 'abc'],
  ['abc', 1, undefined, 'bc'],
  ['😀bc😀', 0, 5, '😀bc'],
  ['😀bc😀', 1, 4, 'bc'],
  ['😀bc😀', 2, 6, 'bc😀'],
  ['a\ud83d', 0, 2, 'a\ud83d'],
  ['\ude00a', 0, 2, '\ude00a'],
  ['', 0, 5, '']
])('of %j from %j to %j is %j', (value, start, end, shown) => {
  expect(excerpt(value, start, end)).toBe(shown)
})

const story =
  'The council met again on Monday evening to talk about the new bridge over the river in the old town.'

test.each([
  ['tailless-sentence', `${story} The mayor said that he 😀${' would not'.repeat(3)} pay fort`],
  ['doubled-space', 'The 😀 old bridge  is closed, they said on Monday evening in the old town.'],
  ['doubled-space', 'The old bridge  is closed, 😀 they said on Monday evening in the old town.']
])('evidence of %s holds no half of a pair', (rule, text) => {
  const edits = clean(`${story}\n\n${text}`).data.newsclean?.edits ?? []
  const causes = edits.flatMap((edit) => edit.causes.filter((cause) => cause.rule === rule))
  expect(causes).toHaveLength(1)
  for (const {evidence} of causes) expect(evidence).not.toMatch(/\p{Cs}/u)
})
