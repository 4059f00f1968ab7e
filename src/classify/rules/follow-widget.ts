import {isFunctionWord} from '../../languages/index.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {joined, phraseLength} from '../../rule/phrases.ts'
import {labelWords} from '../labels.ts'

/**
 * Drop a block that only offers the newsroom's networks: `Stay Connected`, `Suivez-nous`.
 *
 * Only a whole block goes: the label, alone or with names of networks behind
 * it. A sentence in which somebody follows or stays connected is news.
 */
export const followWidget = defineBlockRule({
  id: 'follow-widget',
  summary: "drop a block that only offers the newsroom's networks",
  opensWith: ['follow-widget'],
  check(block, {languages}) {
    const words = labelWords(block)
    const label = phraseLength(words, 'follow-widget', languages)
    if (label === 0) return undefined
    for (let at = label; at < words.length; ) {
      const network = phraseLength(words, 'social-network', languages, at)
      if (network === 0 && !isFunctionWord(words[at]?.text ?? '', languages)) return undefined
      at += network || 1
    }
    return {role: 'share', keep: false, evidence: joined(words)}
  }
})
