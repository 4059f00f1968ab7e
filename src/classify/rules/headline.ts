import {type Context, defineBlockRule} from '../../rule/define.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {isMarkedTitle} from '../../tree/heading.ts'
import {hasProseBehind, isProse} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {endsInCredit, isBracketed, isTitle} from '../meta/above.ts'
import {isItem} from '../meta/block-reading.ts'
import {headOf} from '../meta/head.ts'

/** A headline of two sentences is short: `No deal. No talks.` */
const mostWordsOfTwo = 18

/** No page has more furniture than this before its headline; the bound keeps the look-back linear. */
const lastPlace = 100

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
    if (index > lastPlace) return undefined
    const head = headOf(article, context.languages)
    const isFirst = head ? head.headline === index : article.children.slice(0, index).every(mayStandAbove)
    if (!isFirst || !isTitle(block) || endsInCredit(block)) return undefined
    const words = wordsOf(block.value).length
    if (!head && block.children.length > 1 && words > mostWordsOfTwo) return undefined
    if (!isMarkedTitle(block) && opensSection(block.value, words, context)) return undefined
    if (!hasProseBehind(article, index)) return undefined
    return {role: 'headline', keep: true, evidence: ''}
  }
})

/** Whether a block may stand above the headline: it goes, or is one of the headline's lines. */
function mayStandAbove(block: Block): boolean {
  const {drop, spared, role} = block
  if (drop || spared || isBracketed(block)) return true
  return role === 'byline' || role === 'dateline' || role === 'kicker'
}

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
