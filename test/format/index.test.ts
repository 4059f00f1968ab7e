import type {Heading, Root} from 'mdast'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {newscleanFormat} from '../../src/format/index.ts'
import {formatJson} from '../../src/format/json.ts'
import type {OutputFormat} from '../../src/options.ts'
import {cleaned} from '../support/cleaned.ts'
import {article} from '../support/sketch.ts'

function format(to?: OutputFormat) {
  const tree = article({value: 'A *title*', role: 'headline'}, {value: 'Text.'})
  const file = cleaned('A *title*\n\nText.')
  const processor = unified().use(newscleanFormat, {to}).freeze()
  return {file, value: processor.stringify(processor.runSync(tree, file), file)}
}

describe('newscleanFormat', () => {
  test('writes Markdown when not told otherwise', () => {
    expect(format().value).toBe('# A \\*title\\*\n\nText.\n')
    expect(format('markdown').value).toBe(format().value)
  })

  test('writes text', () => {
    expect(format('text').value).toBe('A *title*\n\nText.\n')
  })

  test('writes JSON', () => {
    const {file, value} = format('json')
    expect(value).toBe(formatJson(file))
  })

  test('lets remark plugins see Markdown', () => {
    const deeper = () => (tree: Root) => {
      for (const node of tree.children) if (node.type === 'heading') node.depth = 2 satisfies Heading['depth']
    }
    const processor = unified().use(newscleanFormat).use(deeper).freeze()
    const tree = processor.runSync(article({value: 'Title', role: 'headline'}))
    expect(processor.stringify(tree)).toBe('## Title\n')
  })

  test('refuses a tree that is no article', () => {
    const processor = unified().use(newscleanFormat, {to: 'text'}).freeze()
    expect(() => processor.stringify({type: 'root'})).toThrow('expected an article')
  })
})
