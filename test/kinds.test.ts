/** `keep` and `drop`: what stays and what goes by kind. */
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {clean, type Options, replay} from '../src/index.ts'
import type {Result} from '../src/result.ts'
import {lineIndex} from '../src/tree/position.ts'
import {cases} from './support/cases.ts'

const story = [
  'Ferry returns to the northern harbour',
  'By Ada Quill',
  'Share this article',
  'The ferry came back on Monday after four months in the dock. Some two hundred people waited for it on the pier. Sign up for our newsletter today.',
  'Why the fare stays the same',
  'The fare stays at four crowns until the summer, the council said. Subscribe now to read all our stories.'
].join('\n\n')

function cleaned(options: Options, text = story) {
  const file = clean(text, {to: 'text', ...options})
  const result = file.data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  return {...result, messages: file.messages, markdown: String(clean(text, options))}
}

describe('keep', () => {
  test('lets text of a kind stand, and no other', () => {
    const plain = cleaned({}).text
    const {text} = cleaned({keep: ['newsletter', 'share']})
    expect(plain).not.toMatch(/newsletter|Share this|Subscribe/)
    expect(text).toContain('Sign up for our newsletter today.')
    expect(text).toContain('Share this article')
    expect(text).not.toContain('Subscribe now')
  })

  test('keeps nothing that no rule of the kind named', () => {
    expect(cleaned({keep: ['cookies', 'gallery']}).text).toBe(cleaned({}).text)
  })

  test('finds the headline under what it lets stand', () => {
    expect(cleaned({keep: ['share']}, `Share this article\n\n${story}`).headline).toBe(
      'Ferry returns to the northern harbour'
    )
  })

  test('keeps a block from the line model that a rule of the kind named, and no other', () => {
    const page = readFileSync(
      new URL('../fixtures/rules/line-model/page-dump/in.txt', import.meta.url),
      'utf8'
    ).replace('\n', '\n\nShare this article\n\nStart page\n\n')
    expect(cleaned({}, page).text).not.toContain('Share this article')
    const {text} = cleaned({keep: ['share']}, page)
    expect(text).toContain('Share this article')
    expect(text).not.toContain('Start page')
  })

  test('keeps the furniture of a page when asked to', () => {
    const page = readFileSync(
      new URL('../fixtures/rules/line-model/page-dump/in.txt', import.meta.url),
      'utf8'
    )
    expect(cleaned({}, page).text).not.toMatch(/^(?:Sport|Weather|Reply)$/m)
    const {text} = cleaned({keep: ['button', 'navigation', 'page']}, page)
    for (const label of ['Sport', 'Weather', 'Reply']) expect(text.split('\n')).toContain(label)
  })

  test('comes out the same twice', () => {
    const options: Options = {keep: ['newsletter', 'share', 'subscription']}
    const {text} = cleaned(options)
    expect(cleaned(options, text).text).toBe(text)
  })
})

describe('drop', () => {
  test('leaves headline and byline out of the text and keeps them as data', () => {
    const {text, body, headline, byline, markdown, article} = cleaned({drop: ['headline', 'byline']})
    expect(text).toBe(cleaned({}).body)
    expect(body).toBe(text)
    expect(headline).toBe('Ferry returns to the northern harbour')
    expect(byline).toBe('Ada Quill')
    // A sub-heading is none the more the headline.
    expect(markdown).not.toContain('#')
    expect(text).toContain('Why the fare stays the same')
    for (const {start, end, value, children} of article.children) {
      expect(text.slice(start, end)).toBe(value)
      for (const sentence of children) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.value)
    }
  })

  test('is accounted for', () => {
    const {text, source, edits, messages} = cleaned({drop: ['byline']})
    expect(replay(source, edits)).toBe(text)
    expect(messages.map(({reason, ruleId}) => `${reason} (${ruleId})`)).toContain(
      'Dropped byline, as asked, matched `By Ada Quill` (byline)'
    )
  })

  test('yields to keep', () => {
    expect(cleaned({drop: ['byline'], keep: ['byline']}).text).toBe(cleaned({}).text)
  })
})

describe('what is left', () => {
  /** Where each block and sentence of a result stands in the source. */
  const places = ({article}: Result) =>
    article.children.flatMap((block) =>
      [block, ...block.children].map(({type, value, position}) => ({type, role: block.role, value, position}))
    )
  const options: readonly Options[] = [
    {drop: ['headline']},
    {drop: ['byline']},
    {drop: ['headline', 'byline', 'kicker', 'standfirst', 'dateline']},
    {frontMatter: true}
  ]

  test.each(cases('articles'))('stands in $name where it stood', ({input, options: own}) => {
    const whole = clean(input, {...own, to: 'text'}).data.newsclean
    expect.assert(whole)
    for (const choice of options) {
      const file = clean(input, {...own, ...choice, to: choice.frontMatter ? 'markdown' : 'json'})
      const left = file.data.newsclean
      expect.assert(left)
      const gone = new Set(choice.frontMatter ? ['byline', 'dateline', 'kicker', 'standfirst'] : choice.drop)
      expect(places(left)).toEqual(places(whole).filter(({role}) => !gone.has(role)))
      const point = lineIndex(left.source)
      for (const {position} of [left.article, ...places(left)]) {
        const {start, end} = position
        expect([start, end]).toEqual([point(start.offset ?? -1), point(end.offset ?? -1)])
      }
      // A node as JSON has its position, like any unist node.
      expect(places({...left, article: JSON.parse(JSON.stringify(left.article))})).toEqual(places(left))
      if (choice.frontMatter) continue
      expect(JSON.parse(String(file)).kept).toMatchObject(
        left.article.children.map(({value, position: {start}}) => ({
          text: value,
          start: start.offset,
          line: start.line
        }))
      )
    }
  })
})

describe('off', () => {
  test('asks no rule of that name, whatever its stage', () => {
    const text = 'Share Post:\n\nThe caf&eacute; is open again. The caf&eacute; is open again.'
    const off = ['html-entity', 'repeated-sentence', 'share-widget']
    expect(cleaned({off}, text).text).toBe(text)
  })
})

test('messages about removals say kind, rule, evidence and confidence', () => {
  const {messages} = cleaned({})
  const removals = messages.filter(({reason}) => reason.startsWith('Dropped'))
  expect(removals.length).toBeGreaterThan(2)
  expect(removals[0]).toMatchObject({
    ruleId: 'share-widget',
    kind: 'share',
    evidence: 'share this article',
    confidence: 1
  })
})

test.each<[string, unknown]>([
  ['keep', ['advert']],
  ['drop', 'headline'],
  ['off', ['share']]
])('%s: %j is refused', (name, value) => {
  expect(() => clean('text', {[name]: value})).toThrow(TypeError)
})
