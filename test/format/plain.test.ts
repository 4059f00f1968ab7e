import {expect, test} from 'vitest'
import {formatText} from '../../src/format/plain.ts'
import {article} from '../support/sketch.ts'

test('writes the text and a line feed', () => {
  expect(formatText('one\n\n*two* &amp;')).toBe('one\n\n*two* &amp;\n')
  expect(formatText(article({value: 'one'}, {value: '- two', kind: 'item'}))).toBe('one\n\n- two\n')
})

test('writes nothing of nothing', () => {
  expect(formatText('')).toBe('')
  expect(formatText(article())).toBe('')
})
