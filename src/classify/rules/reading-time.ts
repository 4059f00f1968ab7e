import {defineBlockRule} from '../../rule/define.ts'
import {findTime} from '../meta/stray-time.ts'

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
  check: (block, context) => findTime('reading-time', block, context)
})
