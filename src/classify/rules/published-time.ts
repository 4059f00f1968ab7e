import {defineBlockRule} from '../../rule/define.ts'
import {findTime} from '../meta/stray-time.ts'

/**
 * Drop a line that says when a story was published or changed: `Published 3 May 2024`, `Stand: 03.05.2024, 14:20 Uhr`.
 *
 * Pages set it beside the headline or under the story; it is kept as data, in
 * ISO 8601 where the line is certain. Elsewhere it needs a label and a year,
 * and tells nothing. Every part of the line must be understood: a paragraph
 * that begins with a date is story. A bare date stays where others follow, as
 * these are the headings of a chronicle.
 */
export const publishedTime = defineBlockRule({
  id: 'published-time',
  summary: 'drop a line that says when a story was published or changed',
  check: (block, context) => findTime('published-time', block, context)
})
