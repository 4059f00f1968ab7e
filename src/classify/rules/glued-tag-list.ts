import {defineSentenceRule} from '../../rule/define.ts'
import {isGlued} from '../glued.ts'
import {tagLabel} from '../tags.ts'

/** A list of tags is no longer, in code units. */
const longest = 400

/**
 * Drop the topics of a page that were glued to a paragraph: `… he said. Tags: lighthouse, harbour`.
 *
 * They have a label that only lists of tags have, and no stop. `Topics: tides,
 * tempers` may be those of a meeting.
 */
export const gluedTagList = defineSentenceRule({
  id: 'glued-tag-list',
  summary: 'drop the topics of a page that were glued to a paragraph',
  opensWith: ['tag-list'],
  check({value}, {block, place}) {
    if (value.length > longest || !isGlued(block, place)) return undefined
    const label = tagLabel(value)
    return label === undefined ? undefined : {role: 'teaser', keep: false, evidence: label, confidence: 0.95}
  }
})
