import {expect, test} from 'vitest'
import {da} from '../../src/languages/da.ts'
import {en} from '../../src/languages/en.ts'
import {es} from '../../src/languages/es.ts'
import {fr} from '../../src/languages/fr.ts'
import {languages} from '../../src/languages/index.ts'
import {nl} from '../../src/languages/nl.ts'
import {pl} from '../../src/languages/pl.ts'
import {ru} from '../../src/languages/ru.ts'
import {alarmOf} from '../../src/rule/alarm.ts'

const alarm = alarmOf([fr, en])

test.each([
  'subscribe to our newsletter.',
  'please sign up today',
  'abonnez-vous maintenant',
  'inscrivez-vous à notre newsletter',
  'copyright 2024',
  '© 2024 the paper',
  '(c) 2024 the paper'
])('is raised by %j', (text) => {
  expect(alarm.test(text)).toBe(true)
})

test.each([
  '',
  'the council met on monday, and the mayor was glad of it.',
  // It holds a long word of a phrase, and not the phrase.
  'the first of the month is a monday.',
  'xsubscribers'
])('is not raised by %j', (text) => {
  expect(alarm.test(text)).toBe(false)
})

test('is made once for the same languages', () => {
  expect(alarmOf([fr, en])).toBe(alarm)
  expect(alarmOf([en])).not.toBe(alarm)
})

test.each([...languages.values()].map((language) => [language.tag, language] as const))(
  'is raised by each phrase of %s that pleas are made of',
  (_, language) => {
    const own = alarmOf([language])
    const {asks, clicks, things} = language.plea
    const phrases = [...asks, ...(clicks ?? []), ...Object.values(things).flat()]
    const text = (phrase: string) => `1, ${phrase.replaceAll(' * ', ' word ').replaceAll('*', '')} 2`
    expect(phrases.filter((phrase) => !own.test(text(phrase)))).toEqual([])
  }
)

test('knows words by their beginnings, inside a phrase too', () => {
  const polish = alarmOf([pl])
  expect(polish.test('droga dostępna tylko dla pieszych')).toBe(true)
  expect(polish.test('droga dostępna dla pieszych')).toBe(false)
})

test.each([
  [es, 'tiene un artículo gratis', true],
  [es, 'tiene un artículo, gratis', true],
  [es, 'los «artículos» gratuitos', true],
  [es, 'el ‘artículo’ gratis', true],
  [es, 'un artículo-gratis', true],
  [es, 'artículo y gratis', false],
  [es, 'artículo-regalo gratis', false],
  [es, 'artículogratis', false],
  [nl, 'maximaal honderd woorden', true],
  [nl, 'maximaal (honderd) woorden', true],
  [nl, 'maximaal - woorden', false],
  [nl, 'onmaximaal honderd woorden', false],
  [nl, 'maximaal honderd nieuwe woorden', false]
] as const)('knows beginnings of words, and any word, inside a phrase: %#', (language, text, raised) => {
  expect(alarmOf([language]).test(text)).toBe(raised)
})

// What takes the square of these never ends.
test.each([
  [es, `artículo${'-'.repeat(200_000)}x gratis`],
  [es, `artículo${'-’'.repeat(100_000)}x gratis`],
  [es, `${'artículo'.repeat(30_000)} a gratis`],
  [es, `${'artículo--'.repeat(30_000)}x gratis`],
  [da, `er ${'-'.repeat(200_000)} x korrespondenten`],
  [da, `${'er '.repeat(60_000)}, korrespondenten`],
  [da, `er ${'x'.repeat(200_000)}, y korrespondenten`],
  [ru, `${'полн'.repeat(50_000)}-и версия материал`]
] as const)('walks once over a long line: %#', (language, text) => {
  expect(alarmOf([language]).test(text)).toBe(false)
})
