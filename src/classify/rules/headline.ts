import {type Context, defineBlockRule} from '../../rule/define.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {hasProseBehind, isProse} from '../../tree/prose.ts'
import {isItem} from '../meta/block-reading.ts'
import {headOf} from '../meta/head.ts'

/** The longest headlines of news have about this many words. */
const mostWords = 32
const mostLength = 240

/** A headline of two sentences is short: `No deal. No talks.` */
const mostWordsOfTwo = 18

/** No page has more furniture than this before its headline; the bound keeps the look-back linear. */
const lastPlace = 100

/** A headline may ask or exclaim, but it has no stop. */
const stopped = /[.:;,。：；，।۔][\s"'”’»)]{0,2}$/u

/** What has an agency behind its stop is a caption: `Nobody was hurt. (AFP)`. */
const credited = /[.。।۔]\s?\([^()]{2,30}\)\s?$/u

/**
 * Know the headline: the first block, when it is a title and prose comes after it.
 *
 * It is kept whatever it says. A text that lost its headline begins with its
 * first sub-heading: one or two words (`Introduction`, `Key takeaways`), or
 * what a list stands under.
 */
export const headline = defineBlockRule({
  id: 'headline',
  summary: 'know the headline',
  check(block, context) {
    const {article, index} = context
    if (
      block.kind === 'item' ||
      block.kind === 'verse' ||
      index > lastPlace ||
      block.value.length > mostLength
    )
      return undefined
    const head = headOf(article, context.languages)
    if (head && head.headline !== index) return undefined
    for (let before = head ? index : 0; before < index; before++) {
      const above = article.children[before]
      const known = above?.role === 'byline' || above?.role === 'dateline' || above?.role === 'kicker'
      if (!above?.drop && !above?.spared && !known) return undefined
    }
    const words = wordsOf(block.value).length
    if (stopped.test(block.value.slice(-4)) || credited.test(block.value.slice(-36))) return undefined
    if (words > mostWords) return undefined
    if (!head && block.children.length > 1 && words > mostWordsOfTwo) return undefined
    if (opensSection(block.value, words, context)) return undefined
    if (!hasProseBehind(article, index)) return undefined
    return {role: 'headline', keep: true, evidence: ''}
  }
})

/** A sub-heading may have as few words as this; a headline hardly does, but before a byline or a date. */
const mostWordsOfLabel = 2

/** Whether a title is that of the first part of a text, and not of the whole. */
function opensSection(
  value: string,
  words: number,
  {article: {children}, index, languages}: Pick<Context, 'article' | 'index' | 'languages'>
): boolean {
  const next = children.slice(index + 1).find(({drop}) => !drop)
  // Sentences in a list sum up what is behind them.
  if (next && isItem(next, languages) && !isProse(next)) return true
  return words <= mostWordsOfLabel && !unspaced.test(value) && next !== undefined && isProse(next)
}
