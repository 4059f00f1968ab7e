import {defineBlockRule} from '../../rule/define.ts'
import {wordsOf} from '../../rule/words.ts'
import {hasProseBehind} from '../../tree/prose.ts'

/** The longest headlines of news have about this many words. */
const mostWords = 32
const mostLength = 240

/** A headline of two sentences is short: `No deal. No talks.` */
const mostWordsOfTwo = 14

/** No page has more furniture than this before its headline; the bound keeps the look-back linear. */
const lastPlace = 100

/** A headline may ask or exclaim, but it has no stop. */
const stopped = /[.:;,。：；，।۔][\s"'”’»)]{0,2}$/u

/**
 * Know the headline: the first block, when it is a title and prose comes after it.
 *
 * It is kept whatever it says.
 */
export const headline = defineBlockRule({
  id: 'headline',
  summary: 'know the headline',
  check(block, {article, index}) {
    if (
      block.kind === 'item' ||
      block.kind === 'verse' ||
      index > lastPlace ||
      block.value.length > mostLength
    )
      return undefined
    for (let before = 0; before < index; before++) {
      const above = article.children[before]
      if (!above?.drop && !above?.spared) return undefined
    }
    const words = wordsOf(block.value).length
    if (stopped.test(block.value.slice(-4)) || words > mostWords) return undefined
    if (block.children.length > 1 && words > mostWordsOfTwo) return undefined
    if (!hasProseBehind(article, index)) return undefined
    return {role: 'headline', keep: true, evidence: ''}
  }
})
