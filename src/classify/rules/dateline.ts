import {defineBlockRule} from '../../rule/define.ts'
import {datelineOf} from '../meta/dateline.ts'
import {headlineNear, lineNear, topOf} from '../meta/top.ts'

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
    if (!topOf(article, headline, languages).openings.includes(block)) return undefined
    const meta = datelineOf(block.value, languages)
    return meta && {role: 'body', keep: true, evidence: meta.dateline ?? '', meta, passes: true}
  }
})
