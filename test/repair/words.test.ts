import {expect, test} from 'vitest'
import {findLanguage} from '../../src/languages/index.ts'
import {endingOf} from '../../src/repair/pointer.ts'
import {quotationOf} from '../../src/repair/quotation.ts'
import {isSureWord} from '../../src/repair/words.ts'
import {article} from '../support/sketch.ts'

const languages = (...tags: string[]) => tags.map(findLanguage).filter((language) => language !== undefined)

test.each([
  ['The bridge was clo… Read more', 'en', '…', 'Read more'],
  ['The bridge was clo ... Continue reading »', 'en', '...', 'Continue reading »'],
  ['The bridge was clo… [+2219 chars]', 'en', '…', '[+2219 chars]'],
  ['Le pont a été fer… Lire l’article complet', 'fr', '…', 'Lire l’article complet'],
  ['橋は閉鎖され… 続きを読む', 'ja', '…', '続きを読む'],
  ['The bridge was clo [...]', 'en', '[...]', ''],
  ['The council wants to know more', 'en', '', ''],
  ['Why the bridge costs More', 'en', '', ''],
  ['The bridge was closed.', 'en', '', '']
])('%j ends as it does', (value, tag, ellipsis, pointer) => {
  expect(endingOf(value, languages(tag, 'en'))).toMatchObject({ellipsis, pointer})
})

test.each([
  ['de', '„', '“'],
  ['pl', '„', '”'],
  ['ru', '«', '»'],
  ['sv', '”', '”'],
  ['en', '“', '”']
])('%s opens with %s and closes with %s', (language, open, close) => {
  const quotation = quotationOf({...article({value: 'x'}), language})
  expect([quotation.open, quotation.close]).toEqual([open, close])
  expect(quotation.isPair(open, close)).toBe(true)
})

test('a text shows its own marks', () => {
  expect(quotationOf({...article({value: 'Il dit «oui».'}), language: 'es'}).open).toBe('«')
  expect(quotationOf({...article({value: 'l’eau, l’air'}), language: 'fr'}).apostrophe).toBe('’')
})

test.each([
  ['bridge', true],
  ['era', true],
  ['NATO', true],
  ['Inc', false],
  ['J', false],
  ['vol', false],
  ['xyz', false]
])('%j before a stop is a word: %j', (word, sure) => {
  expect(isSureWord(word, {...article({value: 'x'}), language: 'en'}, languages('en'))).toBe(sure)
})
