import {defineBlockRule} from '../../rule/define.ts'
import {countsIn} from '../../rule/page-labels.ts'
import {isBetweenProse} from '../../tree/prose.ts'

/**
 * Drop a line that counts readers and clicks: `1,234 views`, `Просмотров: 532`, `12 comments · 3 shares`.
 *
 * Nothing but numbers and what is counted may stand in it. Between two
 * paragraphs of the story, a single count may be one of its figures and
 * stays.
 */
export const viewCount = defineBlockRule({
  id: 'view-count',
  summary: 'drop a line that counts views, shares or comments',
  opensWith: ['view-count'],
  check({value}, {article, languages, index}) {
    const found = countsIn(value, languages)
    if (!found || (found.counts === 1 && isBetweenProse(article, index))) return undefined
    return {role: 'share', keep: false, evidence: found.evidence, confidence: 0.95}
  }
})
