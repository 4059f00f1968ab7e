import {defineBlockRule} from '../../rule/define.ts'
import {excerpt} from '../../text/excerpt.ts'
import {headOf} from '../meta/head.ts'

/**
 * Drop what a page has above its headline: the labels of its menu, today's
 * date among them, the weather.
 *
 * There must be several, and a title behind them that opens the story; a single
 * label may be the headline's.
 */
export const siteMenu = defineBlockRule({
  id: 'site-menu',
  summary: 'drop the menu above the headline',
  check(block, {article, index, languages}) {
    const head = headOf(article, languages)
    if (!head?.menu.has(index)) return undefined
    return {role: 'navigation', keep: false, evidence: excerpt(block.value, 0, 60), confidence: 0.9}
  }
})
