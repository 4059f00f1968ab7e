import {expect, test} from 'vitest'
import {en} from '../../src/languages/en.ts'
import {fr} from '../../src/languages/fr.ts'
import {languages} from '../../src/languages/index.ts'
import {pl} from '../../src/languages/pl.ts'
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
    const text = (phrase: string) => `1, ${phrase.replaceAll('*', '')} 2`
    expect(phrases.filter((phrase) => !own.test(text(phrase)))).toEqual([])
  }
)

test('knows words by their beginnings, inside a phrase too', () => {
  const polish = alarmOf([pl])
  expect(polish.test('droga dostępna tylko dla pieszych')).toBe(true)
  expect(polish.test('droga dostępna dla pieszych')).toBe(false)
})
