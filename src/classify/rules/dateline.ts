import {defineBlockRule} from '../../rule/define.ts'
import type {Article} from '../../tree/types.ts'
import {datelineOf} from '../meta/dateline.ts'
import {headlineNear, lineNear} from '../meta/near.ts'
import {topOf} from '../meta/top.ts'

/**
 * Know the dateline: `MOSCOW, May 3 (Reuters) –` before the first words of a story, or a line of its own.
 *
 * It stays in the text, where readers look for it.
 */
export const dateline = defineBlockRule({
  id: 'dateline',
  summary: 'know the dateline',
  check(block, context) {
    const {article, index, languages} = context
    const line = lineNear(block, context)
    if (line?.rule === 'dateline')
      return {role: 'dateline', keep: true, evidence: block.value, meta: line.meta}
    const headline = headlineNear(article, index)
    if (headline === undefined) return undefined
    const {openings, lines} = topOf(article, headline, languages)
    if (!openings.includes(block)) return undefined
    // What stands before the story's first paragraph may be a caption that ends like a sentence.
    const [opening, second] = openings
    const opens = block === opening || (block === second && (opening?.value.length ?? 0) < longestCaption)
    const led = opens && (lines.size > 0 || isTimedAbove(article, headline))
    const found = datelineOf(block.value, languages, led ? article.draft.value : undefined)
    if (!found) return undefined
    const {published, ...meta} = found
    // A line above the story tells the time more exactly than the day in its dateline.
    const timed = [...lines.values()].some(({meta}) => meta.published !== undefined)
    const told = published === undefined || timed ? meta : {...meta, published}
    return {role: 'body', keep: true, evidence: meta.dateline ?? '', meta: told, passes: true}
  }
})

/** A caption without a mark of its own is not longer, in code units. */
const longestCaption = 90

/** Whether a time or a byline stands above a headline. */
function isTimedAbove({children}: Article, headline: number): boolean {
  return children
    .slice(0, Math.max(0, headline))
    .some(({role, drop}) => role === 'byline' || drop?.rule === 'published-time')
}
