import {defineSentenceRule} from '../../rule/define.ts'
import {isReadingTime} from '../../rule/page-labels.ts'
import {isGlued} from '../glued.ts'

/** A label, its colon, and a number: `Lesezeit: 3 Min.` */
const labelled = /^[^\d:：]{2,40}[:：]\s?\d/

/**
 * Drop a time of reading that was glued to a paragraph: `… he said. 4 min read`, `… sagte sie.Lesezeit: 3 Minuten`.
 *
 * It says nothing else, and it stands at the end of its paragraph or before a
 * sentence that it has no stop to part it from, or has a label and its colon.
 */
export const gluedReadingTime = defineSentenceRule({
  id: 'glued-reading-time',
  summary: 'drop a time of reading that was glued to a paragraph',
  opensWith: ['reading-time'],
  check({value}, {languages, block, place}) {
    if (!isGlued(block, place) && !labelled.test(value)) return undefined
    if (!isReadingTime(value, languages)) return undefined
    return {role: 'time', keep: false, evidence: value, confidence: 0.95}
  }
})
