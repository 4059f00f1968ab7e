/** What holds for every text: all fixtures, and random scraps. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean, type Options, replay} from '../src/index.ts'
import type {Result} from '../src/result.ts'
import {cases} from './support/cases.ts'
import {scrapedText} from './support/scraps.ts'

const all = [...cases('rules'), ...cases('articles'), ...cases('known-failures')]
const runs = {numRuns: 400}

/** What random scraps broke once: kickers that were told before they were mended, or dropped. */
const found: [string][] = [
  ['T he \ufb01nal\n\nShare this article Share this article '],
  ['&amp;rsquo; [+2219 chars]\nShare this article Share this article '],
  ['\ua000\u{10000}\ua000\u0000\u{10000} wohlha-\nbenden\nShare this article wohlha-\nbenden '],
  ['&amp;rsquo; À lire aussi » Nos conseils \n\nShare this article Share this article ']
]

function resultOf(input: string, options: Options = {}): Result {
  const result = clean(input, {to: 'text', ...options}).data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  return result
}

/** Words as a reader counts them: letters and digits, without case, typographic forms folded. */
function wordsOf(value: string): string[] {
  return (
    value
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const properties: Record<string, (input: string, options?: Options) => void> = {
  'cleaning twice changes nothing more': (input, options) => {
    const {text} = resultOf(input, options)
    expect(resultOf(text, options).text).toBe(text)
  },
  'replaying the account on the source gives the text': (input, options) => {
    const {source, edits, text} = resultOf(input, options)
    expect(replay(source, edits)).toBe(text)
  },
  'the source can be rebuilt from the text and the account': (input, options) => {
    const {source, edits, text} = resultOf(input, options)
    const parts: string[] = []
    let at = 0
    let shift = 0
    for (const {start, end, value} of edits) {
      parts.push(text.slice(at, start - shift), source.slice(start, end))
      shift += end - start - value.length
      at = end - shift
    }
    expect(parts.join('') + text.slice(at)).toBe(source)
  },
  'every edit names its rule and its reason': (input, options) => {
    for (const {causes} of resultOf(input, options).edits) {
      expect(causes.length).toBeGreaterThan(0)
      for (const {rule, reason} of causes) expect([rule, reason]).not.toContain('')
    }
  },
  'every message has a rule and a place': (input, options) => {
    for (const {ruleId, place} of clean(input, options).messages) {
      expect(ruleId).toBeTruthy()
      expect(place).toBeTruthy()
    }
  },
  'the headline is part of the text, and what is told of the story stands in it or in the source': (
    input,
    options
  ) => {
    const {text, source, headline, ...told} = resultOf(input, options)
    expect(text).toContain(headline ?? '')
    const {kicker, standfirst, dateline, agency, authors, captions, credits} = told
    const given = `${source} ${text}`.replace(/\s+/g, ' ')
    for (const part of [kicker, standfirst, dateline, agency, ...authors, ...captions, ...credits]) {
      expect(given).toContain((part ?? '').replace(/\s+/g, ' '))
    }
  }
}

describe.each(Object.entries(properties))('%s', (_, holds) => {
  test.each(all)('$name', ({input, options}) => holds(input, options))

  test('random scraps', () => {
    fc.assert(
      fc.property(scrapedText, (input) => holds(input)),
      {...runs, examples: found}
    )
  })
})

describe('no word is invented', () => {
  // Where a word is put together again, its letters stand in the source and
  // the word does not: these rules have the letters compared.
  const letters = (value: string) => wordsOf(value).join('')

  test.each(all.filter(({name}) => !/mojibake|entity|known-failures/.test(name)))(
    '$name',
    ({input, options}) => {
      const {text} = resultOf(input, options)
      const given = [input, ...(options.references ?? [])].join('\n')
      const own = new Set(wordsOf(given))
      const all = letters(given)
      for (const word of wordsOf(text)) expect(own.has(word) || all.includes(word), word).toBe(true)
    }
  )
})
