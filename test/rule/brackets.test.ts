/** What stands in brackets, in those of all scripts. */
import {expect, test} from 'vitest'
import {insideBrackets, lastBrackets} from '../../src/rule/brackets.ts'

test.each([
  ['(Foto: privat)', 'Foto: privat'],
  ['【独自】', '独自'],
  ['〔記者蔡孟潔／花蓮報導〕', '記者蔡孟潔／花蓮報導'],
  ['(one) and (two)', undefined],
  ['(one (two))', undefined],
  ['one (two)', undefined],
  ['(', undefined],
  ['', undefined]
])('%s holds %s', (value, inside) => {
  expect(insideBrackets(value)).toBe(inside)
})

test.each([
  ['The end. (Ende)', 9],
  ['工程明年开工。（完）', 7],
  ['(far away from its end)', undefined],
  ['no brackets', undefined],
  [')', undefined],
  ['', undefined]
])('the last brackets of %s, near its end, begin at %s', (value, at) => {
  expect(lastBrackets(value, 14)).toBe(at)
})
