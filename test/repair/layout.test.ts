import {expect, test} from 'vitest'
import {trimEnds} from '../../src/repair/layout.ts'
import {startDraft} from '../../src/text/draft.ts'

test.each([
  ['', ''],
  ['A.', 'A.'],
  ['A.\n', 'A.'],
  ['\n \t\n\nA.\n\nB. \n\n', 'A.\n\nB.'],
  ['  A.', '  A.'],
  ['\n\u3000A.\u00a0\n', '\u3000A.\u00a0'],
  [' \n ', '']
])('takes white space off both ends of %j', (value, expected) => {
  expect(trimEnds(startDraft(value)).value).toBe(expected)
})

test('takes off a million blank lines', () => {
  const blank = '\n'.repeat(1_000_000)
  expect(trimEnds(startDraft(blank)).value).toBe('')
  expect(trimEnds(startDraft(`${blank}A.${blank}`)).value).toBe('A.')
})
