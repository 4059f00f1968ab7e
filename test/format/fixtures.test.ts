/** What is written of every fixture is what its tree says. */
import {describe, expect, test} from 'vitest'
import {toMdast} from '../../src/format/to-mdast.ts'
import {clean} from '../../src/index.ts'
import {cases} from '../support/cases.ts'
import {outline, readers} from '../support/outline.ts'

const all = [...cases('rules'), ...cases('articles')]

function lettersOf(value: string): string {
  return (value.match(/\p{L}+/gu) ?? []).join('')
}

describe.each(Object.entries(readers))('Markdown read by %s', (_, read) => {
  test.each(all)('is the same blocks: $name', ({input, options}) => {
    const file = clean(input, {...options, to: 'markdown'})
    const tree = file.data.newsclean?.article
    if (!tree) throw new Error('cleaning gave no result')
    expect(read(String(file))).toStrictEqual(outline(toMdast(tree)))
  })
})

test.each(all)('no letter is lost on the way to Markdown: $name', ({input, options}) => {
  const result = clean(input, options).data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  const texts = outline(toMdast(result.article)).flatMap((block) => {
    if ('list' in block) return block.items
    return 'paragraph' in block ? [block.paragraph] : 'text' in block ? [block.text] : []
  })
  expect(lettersOf(texts.join(' '))).toBe(lettersOf(result.text))
})
