import {expect, test} from 'vitest'
import {ownsOneOf} from '../../../src/classify/plea/owners.ts'
import {signalsOf} from '../../../src/classify/plea/signals.ts'
import {findLanguage} from '../../../src/languages/index.ts'
import type {Language, PleaWords} from '../../../src/languages/types.ts'
import type {Sentence} from '../../../src/tree/types.ts'

const nothing: PleaWords = {
  asks: [],
  attribution: [],
  invites: [],
  newsroom: [],
  reader: [],
  things: {},
  urgency: [],
  clicks: [],
  offers: [],
  page: []
}

function language(init: Partial<Language>, plea: Partial<PleaWords>): Language {
  const english = findLanguage('en')
  if (!english) throw new Error('English is not known')
  const {verbFinal: _verb, please: _please, ownersFollow: _owners, ...base} = english
  return {...base, ...init, plea: {...nothing, ...plea}}
}

function opens(value: string, known: Language) {
  return signalsOf(sentence(value), [known]).opensWith
}

function sentence(value: string): Sentence {
  return {
    type: 'sentence',
    value,
    start: 0,
    end: value.length,
    position: {
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: value.length + 1, offset: value.length}
    }
  }
}

test('a call opens a sentence or a clause', () => {
  const english = language({}, {asks: ['subscribe']})
  expect(opens('Subscribe to read on.', english)).toBe('asks')
  expect(opens('If you like it, subscribe.', english)).toBe('asks')
  expect(opens('Many readers will subscribe.', english)).toBeUndefined()
})

test('where verbs come last, a call closes a clause', () => {
  const turkish = language({verbFinal: true}, {asks: ['abone olun']})
  expect(opens('Haber bültenimize hemen abone olun!', turkish)).toBe('asks')
  expect(opens('Kanala hemen abone olun, haberleri kaçırmayın.', turkish)).toBe('asks')
  expect(opens('Bakan herkese abone olun dedi.', turkish)).toBeUndefined()
})

test('without spaces, a call stands at the edge of a clause or behind a polite word', () => {
  const chinese = language({please: ['请']}, {invites: ['点击']})
  expect(opens('点击链接阅读全文。', chinese)).toBe('invites')
  expect(opens('想看更多请先点击链接。', chinese)).toBe('invites')
  expect(opens('他点击了那个链接。', chinese)).toBe('invites')
  expect(opens('警方称用户不要点击链接。', chinese)).toBeUndefined()
  const japanese = language({verbFinal: true}, {asks: ['登録してください']})
  expect(opens('今すぐニュースレターに登録してください。', japanese)).toBe('asks')
  expect(opens('当局は登録してくださいと呼びかけた。', japanese)).toBeUndefined()
})

test('a thing is owned by a word before it, and by one behind it where such words follow', () => {
  const words = {newsroom: ['kami'], things: {newsletter: ['newsletter']}} satisfies Partial<PleaWords>
  const owned = (init: Partial<Language>, value: string) =>
    ownsOneOf(signalsOf(sentence(value), [language(init, words)]), new Set(['newsletter']))
  expect(owned({}, 'Ada newsletter gratis kami')).toBe(false)
  expect(owned({ownersFollow: true}, 'Ada newsletter gratis kami')).toBe(true)
  expect(owned({ownersFollow: true}, 'Ada newsletter yang baru dari kami')).toBe(false)
  expect(owned({}, 'Ada kami newsletter gratis')).toBe(true)
})

test('a pointer of one word needs a mark', () => {
  const english = findLanguage('en')
  const shows = (value: string) => {
    const {pointsFirst, pointsLast} = signalsOf(sentence(value), english ? [english] : [])
    return [pointsFirst, pointsLast]
  }
  expect(shows('Read more about the bridge here')).toEqual([true, false])
  expect(shows('Read: the bridge that fell')).toEqual([true, false])
  expect(shows('Read the bill before you vote.')).toEqual([false, false])
  expect(shows('The council will vote on the … More')).toEqual([false, true])
  expect(shows('They asked for more.')).toEqual([false, false])
})

test('a word that is polite with a capital speaks of others without it', () => {
  const german = language(
    {politeCapitals: ['ihre', 'sie']},
    {reader: ['ihre', 'sie', 'wenn ihr'], things: {comments: ['ihre meinung']}}
  )
  const kinds = (value: string) => [...signalsOf(sentence(value), [german]).hits.keys()]
  expect(kinds('Was ist Ihre Meinung?')).toEqual(['reader', 'comments'])
  expect(kinds('Die Leute sagten ihre Meinung.')).toEqual([])
  expect(kinds('Schreibt uns, wenn ihr mögt.')).toEqual(['reader'])
})
