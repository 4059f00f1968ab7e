/** What the library says of options and values that it does not take. */
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {clean, newsclean} from '../src/index.ts'

/** Call as somebody without types would. */
function said(call: (...args: never[]) => unknown, ...args: readonly unknown[]): unknown {
  try {
    return Reflect.apply(call, undefined, args)
  } catch (error) {
    return error
  }
}

test.each<[string, unknown, string]>([
  ['langage', 'de', 'cannot use option `langage`: no such option'],
  ['toString', true, 'cannot use option `toString`: no such option'],
  ['to', 'pdf', 'cannot use `"pdf"` as option `to`: expected one of markdown, text, json'],
  ['to', ['text'], 'cannot use `["text"]` as option `to`: expected one of markdown, text, json'],
  ['fragments', ['mark'], 'cannot use `["mark"]` as option `fragments`: expected one of mark, drop, keep'],
  ['preset', null, 'cannot use `null` as option `preset`: expected one of precision, balanced, recall'],
  ['threshold', true, 'cannot use `true` as option `threshold`: expected a number from 0 to 1'],
  ['threshold', null, 'cannot use `null` as option `threshold`: expected a number from 0 to 1'],
  ['threshold', '0.5', 'cannot use `"0.5"` as option `threshold`: expected a number from 0 to 1'],
  ['threshold', Number.NaN, 'cannot use `NaN` as option `threshold`: expected a number from 0 to 1'],
  ['threshold', 1.5, 'cannot use `1.5` as option `threshold`: expected a number from 0 to 1'],
  ['frontMatter', 'false', 'cannot use `"false"` as option `frontMatter`: expected true or false'],
  ['frontMatter', 1, 'cannot use `1` as option `frontMatter`: expected true or false'],
  ['language', 5, 'cannot use `5` as option `language`: expected a language tag such as `fr` or `pt-BR`'],
  [
    'language',
    'not a tag',
    'cannot use `"not a tag"` as option `language`: expected a language tag such as `fr` or `pt-BR`'
  ],
  ['off', 'share-widget', 'cannot use `"share-widget"` as option `off`: expected a list of ids of rules'],
  ['off', ['ligature', 'share'], 'cannot use `"share"` as option `off`: expected a list of ids of rules'],
  ['references', 'a text', 'cannot use `"a text"` as option `references`: expected a list of texts'],
  ['references', [undefined], 'cannot use `undefined` as option `references`: expected a list of texts']
])('refuses option %s: %j', (name, value, message) => {
  const error = new TypeError(message)
  expect(said(clean, 'text', {[name]: value})).toEqual(error)
  expect(said(newsclean, {[name]: value})).toEqual(error)
})

test.each(['keep', 'drop'])('refuses what is no list of kinds for %s', (name) => {
  for (const value of ['byline', ['byline', 'advert'], [['byline']], new Set(['byline'])]) {
    for (const error of [said(clean, 'text', {[name]: value}), said(newsclean, {[name]: value})]) {
      expect(error).toBeInstanceOf(TypeError)
      expect(String(error)).toContain(`as option \`${name}\`: expected a list of kinds, of headline, byline`)
    }
  }
})

test('refuses options that are none', () => {
  for (const options of [null, 'text', 5]) {
    expect(String(said(clean, 'text', options))).toMatch(
      /^TypeError: cannot use .+ as options: expected an object$/
    )
    expect(String(said(newsclean, options))).toMatch(
      /^TypeError: cannot use .+ as options: expected an object$/
    )
  }
})

test('shows little of what it refuses, whatever that is', () => {
  const circle: unknown[] = []
  circle.push(circle)
  for (const value of ['x'.repeat(1e6), circle, 10n, Symbol('to'), () => 1, Object.create(null)]) {
    const error = said(clean, 'text', {to: value})
    expect(error).toBeInstanceOf(TypeError)
    expect(String(error).length).toBeLessThan(200)
  }
})

test('takes every option, and `undefined` for one that is left out', () => {
  const all = {
    to: 'markdown',
    language: 'pt-BR',
    fragments: 'keep',
    preset: 'recall',
    threshold: 0,
    off: [],
    frontMatter: true,
    references: ['A.'],
    keep: ['ad'],
    drop: ['byline']
  }
  const none = Object.fromEntries(Object.keys(all).map((name) => [name, undefined]))
  expect(String(said(clean, 'A.', all))).toBe('---\nlanguage: pt\n---\n\nA.\n')
  expect(String(said(clean, 'A.', none))).toBe('A.\n')
})

test.each<[unknown, string]>([
  [undefined, '`undefined`'],
  [5, '`5`'],
  [null, '`null`'],
  [new ArrayBuffer(4), '`ArrayBuffer`'],
  [new Uint16Array(4), '`Uint16Array`'],
  [Promise.resolve('A.'), '`Promise`'],
  [['A.'], '`Array`']
])('refuses to clean %s', (value, name) => {
  expect(said(clean, value)).toEqual(new TypeError(`cannot clean ${name}: expected a string or a Uint8Array`))
})

test('takes bytes of another realm', () => {
  expect(String(said(clean, runInNewContext('new Uint8Array([65, 46])')))).toBe('A.\n')
})

test.each([
  [undefined, 'de'],
  ['und', 'de'],
  ['unknown', 'de'],
  ['fr_FR', 'fr'],
  ['hr', undefined],
  ['sw-KE', undefined]
])('reads %s as a language', (language, tag) => {
  const text = 'Die Brücke über den Fluss ist seit Montag wieder offen, und alle sind froh darüber.'
  expect(clean(text, {...(language !== undefined && {language})}).data.newsclean?.language).toBe(tag)
})
