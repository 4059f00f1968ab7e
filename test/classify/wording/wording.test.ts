/** The words of notices lean to notices, in every language whose lists know pleas. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import * as weights from '../../../src/classify/wording/weights.ts'
import {eachFeature, languageOf, weighWords} from '../../../src/classify/wording/wording.ts'
import {findLanguage, languages} from '../../../src/languages/index.ts'
import {languagesBeside} from '../../../src/rule/context.ts'
import {wordsOf} from '../../../src/rule/words.ts'

const weigh = (text: string, tag: string) => weighWords(wordsOf(text), languagesBeside(findLanguage(tag)))

function featuresOf(text: string): number[] {
  const features: number[] = []
  eachFeature(wordsOf(text), (hash) => features.push(hash))
  return features
}

test('every language whose lists know calls has a table, and no other', () => {
  const wanted = [...languages.values()].filter(({plea}) => plea.asks.length > 0).map(({tag}) => tag)
  expect(Object.keys(weights).sort()).toEqual(wanted.sort())
})

test('a table has as many weights as a power of two, behind two floats', () => {
  for (const packed of Object.values(weights)) {
    const size = Buffer.from(packed(), 'base64').length - 8
    expect(Math.log2(size) % 1).toBe(0)
  }
})

// Nothing is taught with these texts; of the fourteenth set nobody looked at what is missed.
test.each(['13', '14'])(
  'of a notice and a sentence of news of set %s, nine times in ten the notice leans more',
  (set) => {
    const read = (name: string) =>
      readFileSync(new URL(`../../../fixtures/held-out/${name}-${set}.jsonl`, import.meta.url), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): {lang: string; text: string} => JSON.parse(line))
        .map(({lang, text}) => weigh(text, lang))
    const news = read('news')
    const pairs = read('pleas').flatMap((plea) => news.map((other): number => Number(plea > other)))
    expect(pairs.reduce((sum, one) => sum + one, 0) / pairs.length).toBeGreaterThan(0.9)
  }
)

test('chrome in English is weighed by the table of English', () => {
  const french = languagesBeside(findLanguage('fr'))
  expect(languageOf(wordsOf('Sign up to our newsletter and get the best of it.'), french)?.tag).toBe('en')
  expect(languageOf(wordsOf('Le maire a rouvert le pont et la route.'), french)?.tag).toBe('fr')
})

test('nothing is said of a language that nothing was learned of', () => {
  const unknown = languagesBeside(undefined).slice(1)
  expect(weighWords(wordsOf('Subscribe now'), unknown)).toBe(weighWords([], unknown))
})

test('numbers are one feature, and so are the same words', () => {
  expect(featuresOf('200 pages')).toEqual(featuresOf('7 pages'))
  expect(featuresOf('Pages')).toEqual(featuresOf('pages'))
})

test('of a text without spaces pieces of up to three characters are told', () => {
  expect(featuresOf('水车').length).toBe(3)
  expect(featuresOf('水车转').length).toBe(6)
})
