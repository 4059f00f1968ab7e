import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {quote, shorten, visible, visibleBlanks} from '../../src/report/quote.ts'

describe('visible', () => {
  test.each([
    ['a line feed', 'a\nb', 'a\\nb'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['an escape', '\u001b[31mred', '\\u001b[31mred'],
    ['a control of the upper half', '\u009b31m', '\\u009b31m'],
    ['a carriage return', '\r', '\\u000d'],
    ['half a pair', 'a\ud83db\ude00', 'a\\ud83db\\ude00'],
    ['a turn of direction', '\u202eabc', '\\u202eabc'],
    ['nothing wide', 'a\u200bb\ufeff\u00ad', 'a\\u200bb\\ufeff\\u00ad'],
    ['a line separator', '\u2028', '\\u2028']
  ])('shows %s', (_, value, expected) => {
    expect(visible(value)).toBe(expected)
  })

  test.each(['« Oui\u00a0», 5\u202f%', '😀👩‍👩‍👧', 'می‌خواهم', '中文，。'])('leaves %s as it is', (value) => {
    expect(visible(value)).toBe(value)
  })

  test('shows odd blanks where they are asked for', () => {
    expect(visibleBlanks('5\u202f% \u00a0')).toBe('5\\u202f% \\u00a0')
  })

  test('leaves nothing that acts on a terminal', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (value) => {
        for (const one of visible(value)) {
          const code = one.codePointAt(0) ?? 0
          expect(code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff)).toBe(
            true
          )
        }
      })
    )
  })
})

describe('shorten', () => {
  test('leaves what is short', () => {
    expect(shorten('a'.repeat(60))).toBe('a'.repeat(60))
  })

  test('shortens in the middle', () => {
    expect(shorten('The first words of it, and the last words', 20)).toBe('The first wo…t words')
  })

  test('keeps to the width and never halves a pair', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 80}),
        fc.integer({min: 3, max: 40}),
        (value, width) => {
          const short = shorten(value, width)
          expect(short.length).toBeLessThanOrEqual(Math.max(width, 3))
          expect(/\p{Cs}/u.test(short)).toBe(/\p{Cs}/u.test(value))
        }
      )
    )
  })

  test('is quick about a megabyte', () => {
    expect(quote('a\u001b'.repeat(500_000)).length).toBeLessThan(300)
  })
})
