import {defineArticleRule} from '../../rule/define.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {dropCopy} from '../changes.ts'
import {weight, wordKey} from '../copies.ts'

/** A title of fewer words may come again as the title of a part. */
const fewestWords = 3
const fewestUnspaced = 24

/**
 * Drop the headline where it stands again.
 *
 * Pages print it in their title, above the story and in a list of their newest
 * stories. The first copy stays.
 *
 * Only a whole block is dropped. A title of one or two words inside the story
 * (`Background`) is a sub-heading and stays.
 */
export const repeatedHeadline = defineArticleRule({
  id: 'repeated-headline',
  summary: 'drop the headline where it stands again',
  check({children}) {
    const title = titleOf(children)
    if (!title) return []
    const key = wordKey(title.value)
    const last = children.findLastIndex((block) => !block.drop && endsSentence(block.value))
    const long = key.split(' ', fewestWords).length === fewestWords || weight(key) >= fewestUnspaced
    return children
      .filter((block, index) => {
        if (block === title || block.drop || block.value.length > title.value.length + 12) return false
        if (!long && index < last && children[index - 1] !== title) return false
        return wordKey(block.value) === key
      })
      .map(({start, end, value}) =>
        dropCopy('repeated-headline', 'Dropped repeated headline', start, end, value)
      )
  }
})

/** The headline, or a first line that could be one. */
function titleOf(children: readonly Block[]): Block | undefined {
  const headline = children.find(({role, drop}) => role === 'headline' && !drop)
  if (headline) return headline
  const first = children.find(({drop}) => !drop)
  if (!first || first.kind === 'item' || first.kind === 'verse') return undefined
  if (stopped.test(first.value.slice(-4))) return undefined
  return first.value.length < 200 && first.children.length < 3 ? first : undefined
}

/** A first line with a stop is a sentence, and the next rule's. */
const stopped = /[.。।۔]["”»)]?$/
