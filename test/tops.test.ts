/** The tops of articles: what their lines tell, and that no sentence of the story is taken for one of them. */
import {describe, expect, test} from 'vitest'
import {clean} from '../src/index.ts'
import {cases, expected} from './support/cases.ts'

const tops = cases('tops')

/** The two paragraphs that every case ends with. */
function storyOf(input: string): string[] {
  return input.trimEnd().split('\n\n').slice(-2)
}

describe('tops of articles', () => {
  test('are of twelve languages, five each or more', () => {
    const counts = new Map<string, number>()
    for (const {name} of tops) {
      const language = name.split('/')[1] ?? ''
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    expect(counts.size).toBe(12)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5)
  })

  test.each(tops)('$name', (entry) => {
    const {body, byline, dateline, published, updated, ...others} = toldOf(entry.input)
    const {
      byline: wantedByline,
      dateline: wantedDateline,
      published: wantedPublished,
      updated: wantedUpdated,
      ...more
    } = JSON.parse(expected(entry, 'expected.json'))
    expect({byline, dateline, published, updated}).toEqual({
      byline: wantedByline,
      dateline: wantedDateline,
      published: wantedPublished,
      updated: wantedUpdated
    })
    expect(others).toMatchObject(more)
    for (const paragraph of storyOf(entry.input)) expect(body).toContain(paragraph)
    expect(body.split('\n\n').length).toBeLessThanOrEqual(3)
  })
})

test('who took the pictures is a credit, and no author', () => {
  const input = `Ferry back on the bay after two years

Text: Ada Winter
Photos: Tom Reyes
12 March 2024, 09:41

The ferry left the harbour on Tuesday with forty people on board. Nobody had to wait, the captain said.
`
  const result = clean(input, {to: 'text'}).data.newsclean
  expect([result?.authors, result?.credits]).toEqual([['Ada Winter'], ['Tom Reyes']])
})

function toldOf(input: string) {
  const result = clean(input, {to: 'text'}).data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  const {body, agency, headline, kicker} = result
  const [byline, dateline, published, updated] = [
    result.byline ?? null,
    result.dateline ?? null,
    result.published ?? null,
    result.updated ?? null
  ]
  return {body, agency, headline, kicker, byline, dateline, published, updated}
}
