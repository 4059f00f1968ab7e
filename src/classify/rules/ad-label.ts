import {defineBlockRule} from '../../rule/define.ts'
import {joined, phrasesIn} from '../../rule/phrases.ts'
import {labelWords} from '../labels.ts'

/**
 * Drop a block that only labels an advertisement: `Advertisement`, `La suite après la publicité`.
 *
 * The advertisement was a picture and is gone; its label interrupts the story.
 * Only a whole block goes. It may say so in two languages: `ADVERTISEMENT 广告`.
 */
export const adLabel = defineBlockRule({
  id: 'ad-label',
  summary: 'drop a block that only labels an advertisement',
  opensWith: ['ad-label'],
  check(block, {languages}) {
    const words = labelWords(block)
    if (phrasesIn(words, ['ad-label'], languages) === 0) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words)}
  }
})
