import {defineBlockRule} from '../../rule/define.ts'
import {lineNear} from '../meta/near.ts'

/**
 * Drop the label above a headline, and keep it as data: `Politics`, `Kommentar`.
 *
 * It must be a section of a paper or a kind of piece, and a title must come
 * behind it. Any other short line over a title is known as a label too, so that
 * it is not taken for the headline, and stays.
 */
export const kicker = defineBlockRule({
  id: 'kicker',
  summary: 'drop the label above a headline',
  check(block, context) {
    const line = lineNear(block, context)
    if (line?.rule !== 'kicker') return undefined
    return {role: 'kicker', keep: line.keep, evidence: block.value, confidence: 0.9, meta: line.meta}
  }
})
