import {defineSentenceRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {endsSentence} from '../../tree/prose.ts'
import {isGlued} from '../glued.ts'
import {isSeveral, labelWords} from '../labels.ts'

/** No button is longer, in code units. */
const longest = 60

/** Whose labels stand on buttons. */
const buttons = ['share-widget', 'follow-widget', 'comment-button', 'page-button', 'player-chrome'] as const

/**
 * Drop a button of the page that was glued to the end of a paragraph: `… he said. Share on Facebook`.
 *
 * All of it is a label of several words, without a stop: one word may be the
 * last of a story.
 */
export const gluedButton = defineSentenceRule({
  id: 'glued-button',
  summary: 'drop a button of the page that was glued to the end of a paragraph',
  opensWith: buttons,
  check(sentence, {languages, block, place}) {
    const {value} = sentence
    if (value.length > longest || place < block.children.length - 1 || endsSentence(value)) return undefined
    if (!isGlued(block, place)) return undefined
    const words = labelWords(sentence)
    const [first] = words
    if (!first || (words.length === 1 && !isSeveral(first.text))) return undefined
    if (!buttons.some((rule) => isPhrase(words, rule, languages))) return undefined
    return {role: 'share', keep: false, evidence: joined(words), confidence: 0.95}
  }
})
