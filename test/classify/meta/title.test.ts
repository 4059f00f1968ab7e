import {expect, test} from 'vitest'
import {classify} from '../../../src/classify/index.ts'
import {titleCandidates, titleOf} from '../../../src/classify/meta/title.ts'
import {languagesOf} from '../../../src/rule/context.ts'
import {begin} from '../../../src/settle.ts'

const story = `The ferry to the northern islands sails again on Monday, the harbour office said on Friday.

Two hundred people had waited for the ferry since the storm of last November closed the harbour.

The islands have no other way to the shore, and the ferry takes their post and their bread.`

function told(text: string) {
  const article = begin(text)
  classify(article)
  return titleOf(article, languagesOf(article))?.value
}

test('prefers the line that the title of the page has in it', () => {
  const page = `Northern ferry to sail again - Harbour Gazette

Ten walks for the first days of spring

Northern ferry to sail again

3 May 2024

${story}`
  expect(told(page)).toBe('Northern ferry to sail again')
})

test('prefers the line whose words the story has', () => {
  const page = `Subscribe today and save

Northern ferry to the islands sails again

Photos and videos of readers

${story}`
  expect(told(page)).toBe('Northern ferry to the islands sails again')
})

test('finds none where no line may be one', () => {
  expect(told('')).toBeUndefined()
  expect(told(story)).toBeUndefined()
})

test('asks no line far above the story', () => {
  const menu = Array.from({length: 400}, (_, index) => `Entry number ${index} of the menu`).join('\n\n')
  const article = begin(`Northern ferry to sail again\n\n${menu}\n\n${story}`)
  expect(titleCandidates(article, languagesOf(article)).length).toBeLessThanOrEqual(61)
})
