import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findEscapes} from '../../src/format/unescape.ts'
import {clean} from '../../src/index.ts'
import {cases} from '../support/cases.ts'

const read = (text: string) => {
  const gone = new Set(findEscapes(text))
  return [...text].filter((_, at) => !gone.has(at)).join('')
}

describe('reads the escapes that we write', () => {
  test.each([
    ['\\*Golden Loaf\\*, 3 medals', '*Golden Loaf*, 3 medals'],
    ['# A \\_title\\_', '# A _title_'],
    ['- \\[x] done', '- [x] done'],
    ['2024\\. The year of the ferry', '2024. The year of the ferry'],
    ['The river\\\nand the sea\\\nand the rain', 'The river\nand the sea\nand the rain'],
    ['a \\\\\\* b', 'a \\* b']
  ])('%j', (markdown, text) => {
    expect(read(markdown)).toBe(text)
  })
})

describe('leaves a backslash that is one', () => {
  test.each([
    'C:\\temp\\new.txt',
    'the fraction \\frac{1}{2} and \\(x^2\\)',
    'curl -X POST \\\n  -d name=ferry \\\n  https://ferry.example',
    'half \\* escaped *',
    '\\'
  ])('%j', (text) => {
    expect(read(text)).toBe(text)
  })
})

describe('Markdown that is cleaned again stays as it is', () => {
  test.each(cases('articles'))('$name', ({input, options}) => {
    const once = String(clean(input, options))
    expect(String(clean(once, options))).toBe(once)
  })

  test('whatever signs it has', () => {
    const sign = fc.constantFrom('\\', '*', '_', '`', '[', ']', '(', '#', '&', '~', 'a', 'B', ' ', '.')
    const line = fc
      .array(sign, {minLength: 1, maxLength: 12})
      .map((signs) => `The ferry ${signs.join('')} sails again on Monday, they said.`)
    fc.assert(
      fc.property(fc.array(line, {minLength: 2, maxLength: 4}), (lines) => {
        const once = String(clean(lines.join('\n\n')))
        expect(String(clean(once))).toBe(once)
      }),
      {numRuns: 300}
    )
  })
})
