import {pleaThings} from '../../languages/types.ts'
import {defineRunRule, type Finding} from '../../rule/define.ts'
import type {Block, Sentence} from '../../tree/types.ts'
import {doubtful, weighPlea} from '../plea/judge.ts'
import {evidenceOf, signalsOf} from '../plea/signals.ts'

/** How many doubtful sentences one plea may take with it. */
const most = 3

/**
 * Drop a doubtful sentence that stands beside a plea at the end of a block.
 *
 * A plea often opens with its reason: « À une époque de désinformation, un
 * journalisme de qualité est plus crucial que jamais. » Alone, such a sentence
 * may be the story's; before « Abonnez-vous » it is the plea's. It goes only
 * when nothing but pleas stands behind it in its block, when it speaks of what
 * pleas speak of, and when it has nothing of a story: no names, no figures, no
 * quotation.
 */
export const pleaRun = defineRunRule({
  id: 'plea-run',
  summary: 'drop a doubtful sentence that stands beside a plea at the end of a block',
  check({children}, {languages}) {
    const found: {node: Block | Sentence; finding: Finding}[] = []
    for (const block of children) {
      const sentences = block.children
      if (block.drop || !sentences.at(-1)?.drop) continue
      let at = sentences.length - 1
      while (at >= 0 && sentences[at]?.drop) at--
      for (let taken = 0; taken < most && at >= 0; taken++, at--) {
        const sentence = sentences[at]
        if (!sentence) break
        const signals = signalsOf(sentence, languages)
        const weight = weighPlea(signals, pleaThings)
        if (weight < doubtful || signals.names > 0 || /\d/.test(sentence.value)) break
        const evidence = evidenceOf(sentence, signals, ['reader', 'newsroom', ...pleaThings])
        found.push({
          node: sentence,
          finding: {role: 'paywall', keep: false, evidence, confidence: Math.max(0.5, weight)}
        })
      }
    }
    return found
  }
})
