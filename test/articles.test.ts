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

/** What is printed, and where the right answer to it stands. */
const answers = [
  ['markdown', 'out.md'],
  ['text', 'out.txt']
] as const

describe('known failures', () => {
  const failures = cases('known-failures')
  const answered = failures.flatMap((entry) =>
    answers
      .filter(([, file]) => has(entry, file))
      .map(([to, file]) => ({...entry, to, answer: expected(entry, file)}))
  )

  // What only has to fail passes, too, where nothing is compared and where cleaning breaks.
  test('have an answer each', () => {
    const names = new Set(answered.map(({name}) => name))
    expect(failures.filter(({name}) => !names.has(name))).toEqual([])
  })

  test.each(answered)('$name is cleaned to $to', ({input, options, to}) => {
    expect(clean(input, {...options, to}).data.newsclean).toBeDefined()
  })

  test.fails.each(answered)('$name as $to', ({input, options, to, answer}) => {
    expect(String(clean(input, {...options, to}))).toBe(answer)
  })
})

// The first real article belongs to its publisher and is not part of the
// repository; it lies beside it where newsclean is developed.
const seed = new URL('../../shared/seed/', import.meta.url)

test.skipIf(!existsSync(seed)).each([
  ['markdown', 'expected.md'],
  ['text', 'expected.txt']
] as const)('the seed article as %s (skipped without ../shared)', (to, file) => {
  const input = readFileSync(new URL('article.txt', seed), 'utf8')
  expect(String(clean(input, {to}))).toBe(readFileSync(new URL(file, seed), 'utf8'))
})
