import type {Language} from '../../languages/types.ts'
import {isControl, mayBeControl} from '../../rule/controls.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {endsSentence, hasProseBefore, hasProseBehind} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {isSeveral, labelWords} from '../labels.ts'

/** What a page writes while it waits: `Loading…` */
const waits = /(?:…|\.\.\.)$/

/**
 * Drop a block that is a control of the page: `Back to top`, `Show more`, `Open in app`, `Loading…`.
 *
 * It is one of the list, or is made of acts and pieces of the page and stands
 * behind the story: `Report an error in the text`. One word alone (`Print`,
 * `Close`) may be a sub-heading, and goes only where no prose comes after it.
 * An item of a list may be one of its contents.
 */
export const pageButton = defineBlockRule({
  id: 'page-button',
  summary: 'drop a block that is a control of the page',
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    if (words.length === 0 || isListed(article, index)) return undefined
    if (!isPhrase(words, 'page-button', languages) && !isUnlisted(block, article, languages, index))
      return undefined
    const several = words.length > 1 || isSeveral(words[0]?.text ?? '')
    if (!several && !waits.test(block.value) && hasProseBehind(article, index)) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words), confidence: 0.95}
  }
})

/** Whether a block is a button by what it is made of: before prose, it may be a sub-heading of a guide (`Turn off notifications`). */
function isUnlisted(
  {value, kind}: Block,
  article: Article,
  languages: readonly Language[],
  index: number
): boolean {
  return (
    kind === 'paragraph' &&
    !endsSentence(value) &&
    mayBeControl(value, languages) &&
    isControl(value, languages) &&
    hasProseBefore(article, index) &&
    !hasProseBehind(article, index)
  )
}

/** Whether a block is one of the items of a list. */
function isListed({children}: Article, index: number): boolean {
  const beside = [children[index - 1], children[index + 1]]
  return children[index]?.kind === 'item' && beside.some((block) => block?.kind === 'item')
}
