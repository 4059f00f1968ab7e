import {expect, test} from 'vitest'
import {writersOf} from '../../../src/classify/meta/work-credit.ts'

test.each([
  ['(Reporting by Jane Doe in Paris and John Roe; Editing by Ann Poe)', ['Jane Doe', 'John Roe']],
  ['(Reporting by J. K. Doe, Ann Poe)', ['J. K. Doe', 'Ann Poe']],
  ['Reporting by Jane Doe; Writing by John Roe', ['Jane Doe', 'John Roe']],
  ['(Reporte de Ana Pérez y Luis Gómez. Editado por Juan Díaz)', ['Ana Pérez', 'Luis Gómez']],
  ['Editing by Nadine Horsfall and Peter Quill', []],
  ['Редактор: С. Омельянов', []],
  ['【编辑:李明】', []]
])('%s names who wrote', (value, writers) => {
  expect(writersOf(value)).toEqual(writers)
})

test.each([
  'Reporting by Jane Doe has shown that the first arch is unsafe.',
  'Reporting by hand',
  '(Written by nobody)',
  'Editor in chief',
  '编辑室里的灯',
  'Jane Doe; John Roe',
  ''
])('%s is no such line', (value) => {
  expect(writersOf(value)).toBeUndefined()
})
