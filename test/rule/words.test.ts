import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isWordCode, wordsOf} from '../../src/rule/words.ts'

test('cuts a text into words, with their places', () => {
  expect(wordsOf('L’été 2021, “Oui” !')).toEqual([
    {text: 'l', start: 0, end: 1},
    {text: 'été', start: 2, end: 5},
    {text: '2021', start: 6, end: 10},
    {text: 'oui', start: 13, end: 16}
  ])
  expect(wordsOf('')).toEqual([])
})

test('takes the same characters as part of a word everywhere', () => {
  const wrong: number[] = []
  for (let code = 0; code <= 0xffff; code++) {
    if ((wordsOf(String.fromCharCode(code)).length === 1) !== isWordCode(code)) wrong.push(code)
  }
  expect(wrong).toEqual([])
})

test('leaves out nothing but what parts words', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (value) => {
      const words = wordsOf(value)
      expect(words.map(({start, end}) => value.slice(start, end).toLowerCase())).toEqual(
        words.map(({text}) => text)
      )
      let at = 0
      for (const {start, end} of [...words, {start: value.length, end: value.length}]) {
        for (; at < start; at++) expect(isWordCode(value.charCodeAt(at))).toBe(false)
        for (; at < end; at++) expect(isWordCode(value.charCodeAt(at))).toBe(true)
      }
    })
  )
})
