import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {hasProseBehind} from '../../tree/prose.ts'
import {labelWords} from '../labels.ts'

/**
 * Drop a block that is a button or a label of the comments: `Load more comments`, `Leave a reply`.
 *
 * One word alone (`Comments`) may be a sub-heading, and goes only where no
 * prose comes after it; so does a label of a script without spaces.
 */
export const commentButton = defineBlockRule({
  id: 'comment-button',
  summary: 'drop a block that is a button or a label of the comments',
  opensWith: ['comment-button'],
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    if (!isPhrase(words, 'comment-button', languages)) return undefined
    if (words.length === 1 && hasProseBehind(article, index)) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words)}
  }
})
