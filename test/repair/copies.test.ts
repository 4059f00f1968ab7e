import {expect, test} from 'vitest'
import {weight} from '../../src/repair/copies.ts'
import {isUnspaced} from '../../src/repair/letters.ts'

test('weighs every character by what it says', () => {
  const wrong: number[] = []
  for (let code = 0; code <= 0xffff; code++) {
    if (weight(`a${String.fromCharCode(code)}`) !== 1 + (isUnspaced(code) ? 3 : 1)) wrong.push(code)
  }
  expect(wrong).toEqual([])
})
