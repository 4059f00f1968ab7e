import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {align} from '../../src/reference/align.ts'

const numbers = (text: string) => Int32Array.from([...text].map((letter) => letter.charCodeAt(0)))
const aligned = (a: string, b: string) =>
  align(numbers(a), numbers(b)).map(({a: from, length}) => a.slice(from, from + length))

describe('align', () => {
  test('finds what is the same', () => {
    expect(aligned('abcdefghij', 'abcdefghij')).toEqual(['abcdefghij'])
  })

  test('finds what stands around a loss', () => {
    expect(aligned('abcdefghijklmnop', 'abcdefgh123ijklmnop')).toEqual(['abcdefgh', 'ijklmnop'])
  })

  test('finds short stretches between long ones', () => {
    expect(aligned('abcdefghi?xyz!jklmnopqr', 'abcdefghi123xyz456jklmnopqr')).toEqual([
      'abcdefghi',
      'xyz',
      'jklmnopqr'
    ])
  })

  test('takes the longer part when the order is another', () => {
    expect(aligned('ABCDEFGHabcdefghijkl', 'abcdefghijklABCDEFGH')).toEqual(['abcdefghijkl'])
  })

  test('finds a text that the other holds twice', () => {
    expect(aligned('abcdefghij', 'abcdefghij-abcdefghij')).toEqual(['abcdefghij'])
  })

  test('finds nothing where no eight words are shared', () => {
    expect(aligned('abcdefg12345', 'abcdefg67890')).toEqual([])
    expect(aligned('', 'abcdefgh')).toEqual([])
    expect(aligned('abcdefgh', '')).toEqual([])
  })

  test('gives runs that agree, in order, without overlaps', () => {
    const words = fc.array(fc.integer({min: 1, max: 6}), {maxLength: 80})
    fc.assert(
      fc.property(words, words, words, (start, lost, end) => {
        const a = Int32Array.from([...start, ...end])
        const b = Int32Array.from([...start, ...lost, ...end])
        let atA = 0
        let atB = 0
        for (const run of align(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(atA)
          expect(run.b).toBeGreaterThanOrEqual(atB)
          expect(run.length).toBeGreaterThan(0)
          atA = run.a + run.length
          atB = run.b + run.length
          expect(a.slice(run.a, atA)).toEqual(b.slice(run.b, atB))
        }
        expect(atA).toBeLessThanOrEqual(a.length)
        expect(atB).toBeLessThanOrEqual(b.length)
      })
    )
  })

  test('takes a million of one word', () => {
    const same = new Int32Array(1_000_000).fill(7)
    expect(align(same, same)).toEqual([{a: 0, b: 0, length: 1_000_000}])
  })
})
