import fc from 'fast-check'
import {expect, test} from 'vitest'
import {normalizeLines} from '../../src/decode/lines.ts'

test.each([
  ['a\r\nb\r\n', 'a\nb\n'],
  ['a\rb', 'a\nb'],
  ['a\r\r\nb', 'a\n\nb'],
  ['a\n\rb', 'a\n\nb'],
  ['a\u2028b\u2029c\u0085d\fe\vf', 'a\u2028b\u2029c\u0085d\fe\vf']
])('makes %j %j', (value, expected) => {
  expect(normalizeLines(value)).toBe(expected)
})

test('keeps the number of lines, and leaves no carriage return', () => {
  const text = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', ' ')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (value) => {
      const lines = normalizeLines(value)
      expect(lines.split('\n')).toEqual(value.split(/\r\n|\r|\n/))
      expect(normalizeLines(lines)).toBe(lines)
    })
  )
})
