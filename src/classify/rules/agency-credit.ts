import {defineBlockRule} from '../../rule/define.ts'
import {lineNear} from '../meta/near.ts'

/**
 * Drop a line that names the agency of a story and nothing else, and keep it as data: `Reuters`, `(dpa)`, `Source : AFP`.
 *
 * It stands near the headline or at the end. An agency in a sentence, in a
 * dateline or behind a name stays where it is.
 */
export const agencyCredit = defineBlockRule({
  id: 'agency-credit',
  summary: 'drop a line that names the agency of a story and nothing else',
  check(block, context) {
    const line = lineNear(block, context)
    if (line?.rule !== 'agency-credit') return undefined
    return {role: 'credit', keep: false, evidence: block.value, confidence: 0.9, meta: line.meta}
  }
})
