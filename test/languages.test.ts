import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import * as credits from '../src/languages/credits.ts'
import {houseWords, newsAgencies, placeOpeners, placesOfWords} from '../src/languages/houses.ts'
import {findLanguage, languages} from '../src/languages/index.ts'
import {
  alsoWords,
  endWords,
  exclaimingNames,
  sharedAbbreviations,
  sharedFinalAbbreviations
} from '../src/languages/shared.ts'
import {strangers} from '../src/languages/strangers.ts'
import {codeOf, isTag, tagOf} from '../src/languages/tags.ts'
import {type Language, pleaThings} from '../src/languages/types.ts'
import {scanSentences} from '../src/parse/sentences.ts'

const fixture = (tag: string) => new URL(`../fixtures/languages/${tag}/sentences.txt`, import.meta.url)

/** Every list of a language, with its name. */
function listsOf(language: Language): [name: string, list: readonly string[]][] {
  const {plea, phrases} = language
  return [
    ['functionWords', language.functionWords],
    ['abbreviations', language.abbreviations],
    ['finalAbbreviations', language.finalAbbreviations],
    ['numberAbbreviations', language.numberAbbreviations],
    ['months', language.months],
    ['weekdays', language.weekdays],
    ['sentenceStarts', language.sentenceStarts ?? []],
    ['letters', [...(language.letters ?? '')]],
    ['openers', language.openers ?? []],
    ['politeCapitals', language.politeCapitals ?? []],
    ...Object.entries(phrases).map(([id, list]): [string, readonly string[]] => [`phrases.${id}`, list]),
    ...Object.entries(language.tones ?? {}).map(([id, list]): [string, readonly string[]] => [
      `tones.${id}`,
      list
    ]),
    ...Object.entries(language.politeEnds ?? {}).map(([id, list]): [string, readonly string[]] => [
      `politeEnds.${id}`,
      list
    ]),
    ...Object.entries(language.advertising ?? {}).map(([id, list]): [string, readonly string[]] => [
      `advertising.${id}`,
      list
    ]),
    ...Object.entries(language.controls ?? {}).map(([id, list]): [string, readonly string[]] => [
      `controls.${id}`,
      list
    ]),
    ...Object.entries(language.machineNotes ?? {}).map(([id, list]): [string, readonly string[]] => [
      `machineNotes.${id}`,
      list
    ]),
    ['plea.asks', plea.asks],
    ['plea.homonyms', plea.homonyms ?? []],
    ['plea.invites', plea.invites],
    ['plea.reader', plea.reader],
    ['plea.newsroom', plea.newsroom],
    ['plea.urgency', plea.urgency],
    ['plea.attribution', plea.attribution],
    ['plea.clicks', plea.clicks],
    ['plea.offers', plea.offers],
    ['plea.page', plea.page],
    ...Object.entries(plea.things).map(([id, list]): [string, readonly string[]] => [
      `plea.things.${id}`,
      list
    ]),
    ...metaLists(language)
  ]
}

function metaLists({meta}: Language): [name: string, list: readonly string[]][] {
  if (!meta) return []
  const {order: _, months, solarMonths = [], ...lists} = meta
  return [
    ...[...months, ...solarMonths].map((names, index): [string, readonly string[]] => [
      `meta.months.${index + 1}`,
      names
    ]),
    ...Object.entries(lists).map(([id, list]): [string, readonly string[]] => [`meta.${id}`, list])
  ]
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

test('every file of a language is listed', () => {
  const files = readdirSync(new URL('../src/languages/', import.meta.url)).map((name) =>
    name.replace('.ts', '')
  )
  const others = ['credits', 'houses', 'index', 'shared', 'strangers', 'tags', 'types']
  expect([...languages.keys()].sort()).toEqual(files.filter((name) => !others.includes(name)).sort())
})

describe('credits of pictures', () => {
  const {creditLabels, ...lists} = credits

  test.each(Object.entries(lists))('%s is sorted, lower case, trimmed and without repeats', (_name, list) => {
    const tidy = list.map((entry) => entry.trim().toLowerCase().replaceAll('’', "'").normalize('NFC'))
    expect(list).toEqual([...new Set(tidy)].sort(byCodeUnit))
    expect(list).not.toContain('')
  })

  test('have each label in one list', () => {
    expect(new Set(creditLabels).size).toBe(creditLabels.length)
  })
})

describe.each([...languages])('%s', (tag, language) => {
  test.each(listsOf(language))('%s is sorted, lower case, trimmed and without repeats', (_name, list) => {
    const tidy = list.map((entry) => entry.trim().toLowerCase().replaceAll('’', "'").normalize('NFC'))
    expect(list).toEqual([...new Set(tidy)].sort(byCodeUnit))
    expect(list).not.toContain('')
  })

  test('knows notices of advertisements, notes on machines and buttons where it knows pleas', () => {
    expect(language.advertising !== undefined).toBe(language.plea.asks.length > 0)
    expect(language.controls !== undefined).toBe(language.plea.asks.length > 0)
    expect(language.machineNotes !== undefined).toBe(language.plea.asks.length > 0)
  })

  test('says what it is', () => {
    expect(language.tag).toBe(tag)
    expect(language.name.length).toBeGreaterThan(1)
    expect(language.script).toMatch(/^[A-Z][a-z]{3}$/)
  })

  test('has the words by which it is known, its months and its days', () => {
    expect(language.functionWords.length).toBeGreaterThanOrEqual(40)
    expect(language.months.length).toBeGreaterThanOrEqual(12)
    expect(language.weekdays.length).toBeGreaterThanOrEqual(7)
  })

  test('has its special abbreviations among its abbreviations', () => {
    expect(language.abbreviations).toEqual(
      expect.arrayContaining([...language.finalAbbreviations, ...language.numberAbbreviations])
    )
    for (const abbreviation of language.abbreviations) expect(abbreviation).not.toMatch(/\.$/)
  })

  test('names only things that pleas are about', () => {
    expect(pleaThings).toEqual(expect.arrayContaining(Object.keys(language.plea.things)))
  })

  test('has sentences that are found again', () => {
    expect(existsSync(fixture(tag))).toBe(true)
    const texts = readFileSync(fixture(tag), 'utf8').trimEnd().split('\n\n')
    for (const sentences of texts.map((text) => text.split('\n'))) {
      const text = sentences.join(language.sentenceSpace)
      expect(scanSentences(text, language).map(({start, end}) => text.slice(start, end))).toEqual(sentences)
    }
    expect(texts.join('\n').split('\n').length).toBeGreaterThanOrEqual(6)
  })
})

const otherLists: readonly (readonly [name: string, list: readonly string[]])[] = [
  ['shared', sharedAbbreviations],
  ['shared final', sharedFinalAbbreviations],
  ['also', alsoWords],
  ['exclaiming', exclaimingNames],
  ['end', endWords],
  ['news agencies', newsAgencies],
  ['words of houses', houseWords],
  ['places of several words', placesOfWords],
  ['openers of places', placeOpeners],
  ...strangers.map(({functionWords}, index) => [`stranger ${index}`, functionWords] as const)
]

test.each(otherLists)('%s words are sorted, lower case and without repeats', (_name, list) => {
  expect(list).toEqual([...new Set(list.map((entry) => entry.trim().toLowerCase()))].sort(byCodeUnit))
})

test('a script has no more languages than a set of the language guess has bits', () => {
  const scripts = [...languages.values()].map(({script}) => script)
  for (const script of new Set(scripts)) {
    expect(scripts.filter((other) => other === script).length).toBeLessThan(32)
    expect(strangers.filter((other) => other.script === script).length).toBeLessThan(32)
  }
})

test.each([
  ['pt', 'pt'],
  ['pt-BR', 'pt'],
  ['zh_Hant', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['EN', 'en'],
  ['iw', 'he'],
  ['in', 'id']
])('%s is found as %s', (asked, tag) => {
  expect(findLanguage(asked)?.tag).toBe(tag)
})

test.each([undefined, '', 'xx', '-', 'constructor', 'fr\n'])('%j is no language', (asked) => {
  expect(findLanguage(asked)).toBeUndefined()
})

test.each([
  ['fr', 'fr'],
  ['FR', 'fr'],
  ['de_DE', 'de-DE'],
  ['de-de', 'de-DE'],
  ['zh_hant_tw', 'zh-Hant-TW'],
  ['zh-cmn-Hans', 'zh'],
  ['eng', 'en'],
  ['ger', 'de'],
  ['hr', 'hr'],
  ['sr_Latn', 'sr-Latn']
])('%s is the tag %s', (value, tag) => {
  expect(isTag(value)).toBe(true)
  expect(tagOf(value)).toBe(tag)
  expect(codeOf(tag)).toBe(tag.slice(0, 2))
})

test.each(['und', 'und-Latn', 'UND', 'unknown', 'Unknown', 'mul', 'mis', 'zxx'])(
  '%s names no language',
  (value) => {
    expect(isTag(value)).toBe(true)
    expect(tagOf(value)).toBeUndefined()
  }
)

test.each([
  '',
  '-',
  'x',
  'x-hr',
  'english',
  'null',
  'not a tag',
  'en_US.UTF-8',
  'fr\n',
  'fr-',
  'français',
  '5'
])('%j is no tag', (value) => {
  expect(isTag(value)).toBe(false)
  expect(tagOf(value)).toBeUndefined()
})

test('tags are read in time that grows with them', () => {
  expect(isTag(`fr${'-a'.repeat(100_000)}.`)).toBe(false)
})
