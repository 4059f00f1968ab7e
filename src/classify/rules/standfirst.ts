import {defineBlockRule} from '../../rule/define.ts'
import {headlineNear} from '../meta/near.ts'
import {topOf} from '../meta/top.ts'

/**
 * Know the standfirst: the summary between the headline and the byline or the date.
 *
 * It stays in the text, as it is part of what the newsroom wrote; it is told
 * as data besides.
 */
export const standfirst = defineBlockRule({
  id: 'standfirst',
  summary: 'know the standfirst',
  check(block, {article, index, languages}) {
    const headline = headlineNear(article, index)
    if (headline === undefined || headline === -1) return undefined
    if (topOf(article, headline, languages).standfirst !== block) return undefined
    return {role: 'standfirst', keep: true, evidence: '', meta: {standfirst: block.value}, passes: true}
  }
})
