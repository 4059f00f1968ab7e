import fc from 'fast-check'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {
  clean,
  newscleanClassify,
  newscleanFormat,
  newscleanParse,
  newscleanRepair,
  newscleanSettle,
  type Options,
  replay
} from '../../src/index.ts'
import {longestReference} from '../../src/reference/index.ts'

const sentences = [
  'The harbour office closed its old ticket hall on Monday.',
  'Travellers now buy their tickets on the windy quay.',
  'The mayor said the hall would become a library by spring.',
  'Ships will go on leaving for the islands every hour.',
  'A ferry company has run the line since the war.',
  'It carries three thousand people a week, and their bicycles.',
  'Nobody will lose work, the owners promised on Tuesday.',
  'Two clerks move to the quay, where a new booth was built.',
  'In autumn the council will vote about a second landing stage.',
  'Until then the smaller boats have to wait outside the walls.'
]
const story = sentences
  .map((sentence, index) => sentence + (index % 3 === 2 ? '\n\n' : ' '))
  .join('')
  .trim()

function cleaned(text: string, references?: readonly string[]): string {
  return String(clean(text, {to: 'text', ...(references && {references})})).trimEnd()
}

function reasons(text: string, references: readonly string[]): string[] {
  return clean(text, {references})
    .messages.filter(({ruleId}) => ruleId === 'second-copy')
    .map(({reason}) => reason)
}

/** A text, from which sentences are lost in the middle, or their ends. */
const damaged = fc
  .array(fc.constantFrom('whole', 'gone', 'headless', 'tailless'), {
    minLength: sentences.length,
    maxLength: sentences.length
  })
  .map((losses) => {
    const parts = sentences.map((sentence, index) => {
      const loss = index === 0 || index === sentences.length - 1 ? 'whole' : losses[index]
      const middle = sentence.indexOf(' ', 18) + 1
      const part =
        loss === 'gone'
          ? ''
          : loss === 'headless'
            ? sentence.slice(middle)
            : loss === 'tailless'
              ? sentence.slice(0, middle + 2)
              : sentence
      return part + (index % 3 === 2 ? '\n\n' : ' ')
    })
    return parts.join('').replace(/ +/g, ' ').trim()
  })

describe('references', () => {
  test('complete a text that lost something in every way at once', () => {
    const text = story
      .replace('The mayor said the hall', 'the hall')
      .replace('It carries three thousand people a week, and their bicycles.', '')
      .replace('where a new booth was built.', 'whe')
    expect(cleaned(text, [story])).toBe(story)
  })

  test('complete a text where the stages are used one by one', () => {
    const text = story.replace('The mayor said the hall', 'the hall')
    const options: Options = {references: [story], to: 'text', language: 'en'}
    const processor = unified()
      .use(newscleanParse, options)
      .use(newscleanClassify, options)
      .use(newscleanRepair, options)
      .use(newscleanSettle, options)
      .use(newscleanFormat, options)
    const file = processor.processSync(text)
    const whole = clean(text, options)
    expect(String(file).trimEnd()).toBe(story)
    expect(String(file)).toBe(String(whole))
    expect(file.data.newsclean?.edits).toEqual(whole.data.newsclean?.edits)
    expect(file.messages.map(String)).toEqual(whole.messages.map(String))
  })

  test('say where the words were taken', () => {
    const text = story.replace('The mayor said the hall', 'the hall')
    const cause = clean(text, {references: [story]})
      .data.newsclean?.edits.flatMap(({causes}) => causes)
      .find(({rule}) => rule === 'second-copy')
    const [, start, end] = /reference 1 at (\d+)-(\d+)/.exec(cause?.reason ?? '') ?? []
    expect(cause?.evidence).toBe('The mayor said')
    expect(story.slice(Number(start), Number(end)).trim()).toBe(cause?.evidence)
  })

  test('change nothing when they are the text itself', () => {
    expect(cleaned(story, [story])).toBe(story)
    expect(reasons(story, [story])).toEqual([])
  })

  test('that cannot be used are named, and the text is cleaned without them', () => {
    const references = ['', ' \n', 'a\0b', '\u0001\u0002abc', 'x'.repeat(longestReference + 1)]
    expect(cleaned(story, references)).toBe(story)
    expect(reasons(story, references)).toEqual([
      'Kept nothing of reference 1, it is empty',
      'Kept nothing of reference 2, it is empty',
      'Kept nothing of reference 3, it is binary',
      'Kept nothing of reference 4, it is binary',
      'Kept nothing of reference 5, it is longer than 4 million characters'
    ])
  })

  test('are read again when their list was changed', () => {
    const text = story.replace('The mayor said the hall', 'the hall')
    const references = ['']
    expect(cleaned(text, references)).not.toBe(story)
    references[0] = story
    expect(cleaned(text, references)).toBe(story)
  })

  test('must be a list of texts', () => {
    const wrong: unknown[] = ['a text', [1], {}]
    for (const references of wrong) {
      expect(() => Reflect.apply(clean, undefined, ['a', {references}])).toThrow(TypeError)
    }
  })

  test('bring in no word of their own, hold replay, and settle', () => {
    fc.assert(
      fc.property(damaged, damaged, (text, reference) => {
        const references = [reference]
        const result = clean(text, {references}).data.newsclean
        const out = result?.text ?? ''
        const words = new Set(`${text} ${reference}`.match(/\w+/g))
        expect((out.match(/\w+/g) ?? []).filter((word) => !words.has(word))).toEqual([])
        expect(replay(result?.source ?? '', result?.edits ?? [])).toBe(out)
        expect(clean(out, {references}).data.newsclean?.text).toBe(out)
      }),
      {numRuns: 60}
    )
  })

  test('complete every single loss', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 8}), fc.constantFrom('gone', 'headless'), (index, loss) => {
        const sentence = sentences[index] ?? ''
        const part = loss === 'gone' ? '' : sentence.slice(sentence.indexOf(' ', 18) + 1)
        const text = story
          .replace(sentence, part)
          .replace(/ +/g, ' ')
          .replace(/ ?\n\n ?/g, '\n\n')
        expect(cleaned(text, [story])).toBe(story)
      })
    )
  })
})
