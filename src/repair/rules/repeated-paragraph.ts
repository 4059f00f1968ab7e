import {defineArticleRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {dropCopy} from '../changes.ts'
import {weight, wordHash, wordKey} from '../copies.ts'

/** A shorter paragraph may come again on purpose. */
const least = 45
/** How much of a paragraph is looked at first. */
const headLength = 24

/** A copy this many blocks behind the first is one of the page's. */
const near = 6
/** Standfirsts and leads stand among so many blocks at the top, and come again in the story. */
const top = 3
/** So many paragraphs that come again at one distance are a passage. */
const passage = 4

/**
 * Drop a paragraph that stands a second time.
 *
 * Pages hold a paragraph twice, for wide and for narrow screens, or as a
 * standfirst and in the story. The first copy stays.
 *
 * Short ones, questions, labelled facts, quotations, list items, verse and what comes a third time are
 * repeated on purpose: answers, refrains, clauses of a law. So is what comes
 * again far from its first copy, as in the second of two tables, unless it
 * stood at the top or a whole passage comes again.
 */
export const repeatedParagraph = defineArticleRule({
  id: 'repeated-paragraph',
  summary: 'drop a paragraph that stands a second time',
  check({children}) {
    const alike = new Map<number, {block: Block; index: number}[]>()
    for (const [index, block] of children.entries()) {
      if (block.drop || block.kind !== 'paragraph' || block.role === 'headline') continue
      if (block.value.length < least / 3 || !endsSentence(block.value)) continue
      const head = wordHash(block.value, 0, Math.min(headLength, block.value.length))
      const list = alike.get(head)
      if (list) list.push({block, index})
      else alike.set(head, [{block, index}])
    }
    const copies = new Map<string, {block: Block; index: number}[]>()
    for (const list of alike.values()) {
      if (list.length < 2) continue
      for (const entry of list) {
        const key = wordKey(entry.block.value)
        if (weight(key) < least) continue
        const same = copies.get(key)
        if (same) same.push(entry)
        else copies.set(key, [entry])
      }
    }
    const passages = passagesOf(copies.values())
    const changes: Change[] = []
    for (const list of copies.values()) {
      const [first, second] = list
      if (!first || !second) continue
      const atOnce = list.every(
        ({index}, place) => place === 0 || index === (list[place - 1]?.index ?? 0) + 1
      )
      if (
        !atOnce &&
        (list.length > 2 ||
          (weight(first.block.value) < longestLabelled && question.test(first.block.value.slice(-3))))
      )
        continue
      for (const {block, index} of list.slice(1)) {
        const distance = index - first.index
        if (!atOnce && distance > near && first.index >= top && !passages.has(distance)) continue
        if (
          !atOnce &&
          ((weight(block.value) < longestLabelled && label.test(block.value)) || introduces(children, index))
        )
          continue
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

/** The distances at which a whole passage comes again. */
function passagesOf(copies: Iterable<readonly {index: number}[]>): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const [first, ...others] of copies) {
    for (const {index} of others) {
      const distance = index - (first?.index ?? 0)
      counts.set(distance, (counts.get(distance) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= passage).map(([distance]) => distance))
}

/** A labelled fact, or a question that an interview asks again, is not longer. */
const longestLabelled = 120

const question = /[?？؟]/

/** `Response: quick and easy.` may hold of two things. */
const label = /^[^.!?\n]{1,40}:\s/

/** Whether the block before ends in a colon: it quotes what follows. */
function introduces(blocks: readonly Block[], index: number): boolean {
  return /[:：]\s*$/.test(blocks[index - 1]?.value.slice(-3) ?? '')
}
