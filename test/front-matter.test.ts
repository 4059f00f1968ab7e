/** `frontMatter`: what is known about an article as YAML above its Markdown. */
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {clean, replay} from '../src/index.ts'
import {newsclean} from './cli/support.ts'
import {cases} from './support/cases.ts'

const article = `Politics

Bridge to close for two years

The wall under the second arch has moved by eleven inches since November.

By Ellen Marsh | 3 May 2024, 10:15

CALDER, May 3 (Reuters) – The council voted on Monday to close the bridge for two years, a decision that surprised nobody.

The work will cost nine million dollars: half of it is "paid" by the state.
`

function printed(input: string): string {
  return String(clean(input, {frontMatter: true}))
}

function parts(markdown: string): {head: unknown; below: string} {
  const end = markdown.indexOf('\n---\n', 4)
  return {head: parse(markdown.slice(4, end)), below: markdown.slice(end + 5)}
}

test('tells what is known above the article, and prints it below no more', () => {
  const {head, below} = parts(printed(article))
  expect(head).toEqual({
    title: 'Bridge to close for two years',
    kicker: 'Politics',
    standfirst: 'The wall under the second arch has moved by eleven inches since November.',
    byline: 'Ellen Marsh',
    authors: ['Ellen Marsh'],
    dateline: 'CALDER, May 3 (Reuters)',
    agency: 'Reuters',
    published: '2024-05-03T10:15',
    language: 'en'
  })
  expect(below).toMatch(/^\n# Bridge to close for two years\n\nCALDER, May 3/)
  expect(below).not.toMatch(/Ellen Marsh|2024|eleven inches/)
})

test('accounts for what it moves', () => {
  const result = clean(article, {frontMatter: true}).data.newsclean
  expect(replay(result?.source ?? '', result?.edits ?? [])).toBe(result?.text)
  expect(result?.byline).toBe('Ellen Marsh')
})

test.each([...cases('tops'), ...cases('articles')])('$name comes out the same twice', ({input}) => {
  const once = printed(input)
  expect(printed(once)).toBe(once)
})

test('carries through what the text does not tell any more', () => {
  const head = '---\ntitle: A title of old\nupdated: 2024-05-04\ncredits:\n  - Jane Doe/AFP\n---\n'
  expect(parts(printed(`${head}\n${article}`)).head).toEqual({
    title: 'A title of old',
    updated: '2024-05-04',
    credits: ['Jane Doe/AFP'],
    language: 'en'
  })
})

test('carries through without being asked: the output of one run is the input of the next', () => {
  const once = printed(article)
  expect(String(clean(once))).toBe(once)
  const {byline, body} = clean(once, {to: 'text'}).data.newsclean ?? {}
  expect(byline).toBe('Ellen Marsh')
  expect(body).not.toContain('---')
})

test('leaves the front matter of somebody else as it stands', () => {
  const foreign = '---\nlayout: post # of the blog\ntitle: "A title"\ndate: 2024-05-01\n---\n'
  for (const frontMatter of [false, true]) {
    const cleaned = String(clean(`${foreign}\n${article}`, {frontMatter}))
    expect(cleaned.startsWith(`${foreign}\n`)).toBe(true)
    expect(cleaned).toContain('The work will cost nine million dollars')
    expect(String(clean(cleaned, {frontMatter}))).toBe(cleaned)
  }
})

test.each([
  ['fr', 'fr'],
  ['fr_CA', 'fr'],
  ['und', 'en'],
  ['english', 'en'],
  ['hr', undefined]
])('takes the language that it names: %s', (tag, language) => {
  const text = `---\nlanguage: ${tag}\n---\n\n${article}`
  expect(clean(text, {frontMatter: true}).data.newsclean?.language).toBe(language)
  expect(clean(text, {frontMatter: true, language: 'und'}).data.newsclean?.language).toBe(language)
  expect(clean(text, {frontMatter: true, language: 'de_DE'}).data.newsclean?.language).toBe('de')
})

describe('what only looks like front matter is text', () => {
  test.each([
    '---\n',
    '---\n---\n',
    '---\nLisbon: rain\nPorto: sun\n---\n',
    '---\ntitle: [unclosed\n---\n',
    '---\ntitle: 7\n---\n',
    '---\n- title\n---\n',
    '---\ntitle: &a x\nbyline: *a\n---\n',
    `---\n${'a: '.repeat(1000)}\n---\n`
  ])('%j', (head) => {
    const result = clean(`${head}\n${article}`, {frontMatter: true}).data.newsclean
    const plain = clean(`${head}\n${article}`).data.newsclean
    expect(result?.headline).toBe(plain?.headline)
    expect(result?.text).toContain('The work will cost nine million dollars')
  })
})

test('says nothing above nothing', () => {
  expect(printed('')).toBe('')
})

test.each(['text', 'json'] as const)('is refused with %s', (to) => {
  expect(() => clean(article, {to, frontMatter: true})).toThrow(TypeError)
})

test('is an option of the command line, with Markdown alone', async () => {
  const {stdout} = await newsclean(['--front-matter'], {stdin: article})
  expect(stdout).toBe(printed(article))
  for (const more of [['-t', 'text'], ['-t', 'jsonl'], ['-f', 'jsonl'], ['--check']]) {
    const {code, stderr} = await newsclean(['--front-matter', ...more], {stdin: article})
    expect(code).toBe(2)
    expect(stderr).toContain('cannot use --front-matter with')
  }
})
