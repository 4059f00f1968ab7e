import {defineSentenceRule} from '../../rule/define.ts'
import {countsIn} from '../../rule/page-labels.ts'
import {isGlued} from '../glued.ts'

/** No letter stands before the first number. */
const opensWithNumber = /^\P{L}*\p{Nd}/u

/** Pictures for reactions, each with a number: `👍 214 🔥 87` */
const reactions = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]?\s?\d[\d.,]{0,9}[km]?\s?){1,12}$/iu

/**
 * Drop a count of views, shares or comments that was glued to a paragraph: `… he said. Views: 1,204`.
 *
 * It says nothing else, and it stands at the end of its paragraph or before a
 * sentence that it has no stop to part it from. What is counted stands first:
 * `12 comments` may be all that a survey brought.
 */
export const gluedViewCount = defineSentenceRule({
  id: 'glued-view-count',
  summary: 'drop a count of views, shares or comments that was glued to a paragraph',
  opensWith: ['view-count'],
  check({value}, {languages, block, place}) {
    if (!isGlued(block, place)) return undefined
    if (reactions.test(value)) return {role: 'share', keep: false, evidence: value, confidence: 0.95}
    const found = opensWithNumber.test(value) ? undefined : countsIn(value, languages)
    return found && {role: 'share', keep: false, evidence: found.evidence, confidence: 0.9}
  }
})
