import {defineRepairRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'

/**
 * Put the missing space between two sentences: `en Ukraine.Certaines`.
 *
 * The sentence scanner says where one ends and the next begins, and guards
 * addresses, abbreviations, initials and numbers. Chinese, Japanese and Thai
 * write no space there.
 */
export const gluedSentence = defineRepairRule({
  id: 'glued-sentence',
  summary: 'put the missing space between two sentences',
  check(block, {languages}) {
    const space = languages[0]?.sentenceSpace ?? ' '
    if (space === '') return []
    const changes: Change[] = []
    for (const [place, {end, value, drop}] of block.children.entries()) {
      const next = block.children[place + 1]
      if (!next || next.start !== end || drop || next.drop) continue
      const evidence = value.slice(-12) + next.value.slice(0, 12)
      if (unspaced.test(evidence)) continue
      changes.push({
        start: end,
        end,
        value: space,
        cause: {kind: 'repair', rule: 'glued-sentence', reason: 'Rewrote glued sentences', evidence}
      })
    }
    return changes
  }
})

/** Full-width stops carry their own space, and what is written around them has none. */
const unspaced = /[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/
