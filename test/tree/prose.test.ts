import {expect, test} from 'vitest'
import {signatureOf} from '../../src/classify/meta/below.ts'
import {en} from '../../src/languages/en.ts'
import {ja} from '../../src/languages/ja.ts'
import {pictureCaption} from '../../src/repair/rules/picture-caption.ts'
import {hasProse, hasProseBefore, hasProseBehind} from '../../src/tree/prose.ts'
import type {Article} from '../../src/tree/types.ts'
import {article, articleOf} from '../support/sketch.ts'

const prose = 'The council met again on Monday evening to talk about the new bridge.'

test('says where prose is', () => {
  const story = article({value: 'Bridge'}, {value: prose}, {value: 'Photo: Jane Doe'})
  expect(hasProse(story)).toBe(true)
  expect([0, 1, 2].map((index) => hasProseBefore(story, index))).toEqual([false, false, true])
  expect([0, 1, 2].map((index) => hasProseBehind(story, index))).toEqual([true, false, false])
  expect(hasProse(article({value: 'Bridge'}))).toBe(false)
})

const lines = 500

/** An article of lines, and how often one of them was looked at. */
function counted(value: string, language: string): {story: Article; looks: () => number} {
  const story: Article = {...articleOf(new Array(lines).fill({value})), language}
  let looks = 0
  for (const block of story.children)
    Object.defineProperty(block, 'value', {
      get() {
        looks++
        return value
      }
    })
  return {story, looks: () => looks}
}

test.each([
  [
    'captions',
    'en',
    'Image caption, The bridge at low tide',
    (story: Article, index: number) => {
      const block = story.children[index]
      const context = {languages: [en], fragments: 'mark', references: [], index} as const
      return block && pictureCaption.check(block, {article: story, ...context})
    }
  ],
  ['signatures', 'ja', '（堀江俊介）', (story: Article, index: number) => signatureOf(story, index, [ja])]
])('looks at a page of %s a few times, not once for each of them', (_, language, line, check) => {
  const {story, looks} = counted(line, language)
  for (let index = 0; index < lines; index++) check(story, index)
  expect(looks()).toBeLessThan(lines * 10)
})
