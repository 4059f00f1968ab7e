import {expect, test} from 'vitest'
import {fromSolar} from '../../src/classify/meta/solar.ts'

// New years as the calendar centre of the University of Tehran has them.
test.each([
  [1399, 1, 1, '2020-03-20'],
  [1400, 1, 1, '2021-03-21'],
  [1403, 1, 1, '2024-03-20'],
  [1403, 5, 12, '2024-08-02'],
  [1403, 12, 30, '2025-03-20'],
  [1405, 8, 11, '2026-11-02']
])('%i-%i-%i is %s', (year, month, day, ours) => {
  expect(fromSolar(year, month, day)).toBe(ours)
})

test.each([
  [1402, 12, 30],
  [1403, 7, 31],
  [1200, 1, 1],
  [1600, 1, 1]
])('%i-%i-%i is no day that news speak of', (year, month, day) => {
  expect(fromSolar(year, month, day)).toBeUndefined()
})

test('each day comes behind the one before', () => {
  let last = ''
  for (let year = 1380; year <= 1420; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const date = fromSolar(year, month, day)
        if (date === undefined) continue
        if (last !== '') expect(Date.parse(date) - Date.parse(last)).toBe(86_400_000)
        last = date
      }
    }
  }
})
