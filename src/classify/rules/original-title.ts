import {insideBrackets} from '../../rule/brackets.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {openingPhrase} from '../../rule/phrases.ts'
import {endsSentence} from '../../tree/prose.ts'

/** No title is longer, in code units. */
const longest = 120

/**
 * Drop the note under which title a story stood where a portal took it from: `（原标题：卡尔德大桥将关闭两年）`.
 *
 * It opens with the label and its colon, and brackets close it, or it is a
 * block of its own without a stop.
 */
export const originalTitle = defineSentenceRule({
  id: 'original-title',
  summary: 'drop the note under which title a story stood where a portal took it from',
  opensWith: ['original-title'],
  check({value}, {languages, block}) {
    const label = value.length > longest ? undefined : openingPhrase(value, 'original-title', languages)?.last
    if (!label || !/^[:：]/.test(value.slice(label.end))) return undefined
    const isAlone = block.children.length === 1 && !endsSentence(value)
    if (insideBrackets(value) === undefined && !isAlone) return undefined
    return {role: 'credit', keep: false, evidence: value.slice(0, label.end), confidence: 0.95}
  }
})
