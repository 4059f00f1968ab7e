import {defineBlockRule} from '../../rule/define.ts'
import {lineNear} from '../meta/near.ts'
import {strayTime} from '../meta/stray-time.ts'

/**
 * Drop a line that says how long reading takes, or how old a story is: `4 min read`, `vor 3 Stunden`.
 *
 * Counted from a day that nobody knows, `3 hours ago` is no time of
 * publication. The line must hold nothing else, wherever it stands; in a
 * sentence it is news.
 */
export const readingTime = defineBlockRule({
  id: 'reading-time',
  summary: 'drop a line that says how long reading takes, or how old a story is',
  check(block, context) {
    const line = lineNear(block, context)
    if ((line?.rule ?? strayTime(block, context.languages)) !== 'reading-time') return undefined
    return {
      role: 'time',
      keep: false,
      evidence: block.value,
      confidence: 0.95,
      ...(line && {meta: line.meta})
    }
  }
})
