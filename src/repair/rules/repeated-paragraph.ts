import {defineArticleRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {dropCopy} from '../changes.ts'
import {weight, wordKey} from '../copies.ts'

/** A shorter paragraph may come again on purpose. */
const least = 45

/**
 * Drop a paragraph that stands a second time.
 *
 * Pages hold a paragraph twice, for wide and for narrow screens, or as a
 * standfirst and in the story. The first copy stays.
 *
 * Short ones, questions, list items, verse and what comes a third time are
 * repeated on purpose: answers, refrains, clauses of a law.
 */
export const repeatedParagraph = defineArticleRule({
  id: 'repeated-paragraph',
  summary: 'drop a paragraph that stands a second time',
  check({children}) {
    const copies = new Map<string, {block: Block; index: number}[]>()
    for (const [index, block] of children.entries()) {
      if (block.drop || block.kind !== 'paragraph' || block.role === 'headline') continue
      if (block.value.length < least / 3 || !endsSentence(block.value)) continue
      const key = wordKey(block.value)
      if (weight(key) < least) continue
      const list = copies.get(key)
      if (list) list.push({block, index})
      else copies.set(key, [{block, index}])
    }
    const changes: Change[] = []
    for (const list of copies.values()) {
      const [first, second] = list
      if (!first || !second) continue
      const atOnce = list.every(
        ({index}, place) => place === 0 || index === (list[place - 1]?.index ?? 0) + 1
      )
      if (!atOnce && (list.length > 2 || question.test(first.block.value.slice(-3)))) continue
      for (const {block} of list.slice(1)) {
        changes.push(
          dropCopy(
            'repeated-paragraph',
            'Dropped repeated paragraph, the first copy stays',
            block.start,
            block.end,
            block.value
          )
        )
      }
    }
    return changes.sort((a, b) => a.start - b.start)
  }
})

const question = /[?？؟]/
