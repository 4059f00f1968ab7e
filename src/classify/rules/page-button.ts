import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {hasProseBehind} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {isSeveral, labelWords} from '../labels.ts'

/** What a page writes while it waits: `Loading…` */
const waits = /(?:…|\.\.\.)$/

/**
 * Drop a block that is a control of the page: `Back to top`, `Show more`, `Open in app`, `Loading…`.
 *
 * One word alone (`Print`, `Close`) may be a sub-heading, and goes only where
 * no prose comes after it. An item of a list may be one of its contents.
 */
export const pageButton = defineBlockRule({
  id: 'page-button',
  summary: 'drop a block that is a control of the page',
  opensWith: ['page-button'],
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    if (!isPhrase(words, 'page-button', languages) || isListed(article, index)) return undefined
    const several = words.length > 1 || isSeveral(words[0]?.text ?? '')
    if (!several && !waits.test(block.value) && hasProseBehind(article, index)) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words), confidence: 0.95}
  }
})

/** Whether a block is one of the items of a list. */
function isListed({children}: Article, index: number): boolean {
  const beside = [children[index - 1], children[index + 1]]
  return children[index]?.kind === 'item' && beside.some((block) => block?.kind === 'item')
}
