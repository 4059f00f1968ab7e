import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/index.ts'
import {cases, expected, has} from './support/cases.ts'
import {messageLines} from './support/message-lines.ts'

const fixtures = new URL('../fixtures/', import.meta.url)

describe('articles', () => {
  test('are there in each language that has news to keep', () => {
    const languages = readdirSync(new URL('languages/', fixtures)).filter((tag) =>
      existsSync(new URL(`languages/${tag}/news.txt`, fixtures))
    )
    const articles = new Set(readdirSync(new URL('articles/', fixtures)).map((name) => name.slice(0, 2)))
    expect(languages.filter((tag) => !articles.has(tag))).toEqual([])
    expect(languages.length).toBeGreaterThanOrEqual(30)
  })

  test.each(cases('articles'))('$name', (entry) => {
    expect(String(clean(entry.input, entry.options))).toBe(expected(entry, 'out.md'))
    const text = clean(entry.input, {...entry.options, to: 'text'})
    expect(String(text)).toBe(expected(entry, 'out.txt'))
    expect(messageLines(text)).toBe(expected(entry, 'messages.txt'))
  })
})

describe('known failures', () => {
  test.fails.each(cases('known-failures'))('$name', (entry) => {
    const to = has(entry, 'out.md') ? 'markdown' : 'text'
    expect(String(clean(entry.input, {...entry.options, to}))).toBe(
      expected(entry, to === 'text' ? 'out.txt' : 'out.md')
    )
  })
})

// The first real article belongs to its publisher and is not part of the
// repository; it lies beside it where newsclean is developed.
const seed = new URL('../../shared/seed/', import.meta.url)
const here = existsSync(seed)

describe(here ? 'the seed article' : 'the seed article (not here, nothing compared)', () => {
  test.runIf(here).each([
    ['markdown', 'expected.md'],
    ['text', 'expected.txt']
  ] as const)('as %s', (to, file) => {
    const input = readFileSync(new URL('article.txt', seed), 'utf8')
    expect(String(clean(input, {to}))).toBe(readFileSync(new URL(file, seed), 'utf8'))
  })
})
