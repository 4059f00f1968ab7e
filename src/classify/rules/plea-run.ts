import {type Language, pleaThings} from '../../languages/types.ts'
import {defineRunRule, type Finding} from '../../rule/define.ts'
import type {Block, Sentence} from '../../tree/types.ts'
import {isDoubtful, weighPlea} from '../plea/judge.ts'
import {evidenceOf, signalsOf} from '../plea/signals.ts'

/** How many doubtful sentences one plea may take with it, on either side. */
const most = 3

/** Where nouns have capitals, so many name nobody. */
const mostNouns = 4

/**
 * Drop a doubtful sentence that stands beside a plea at the end of a block.
 *
 * A plea often opens with its reason: « À une époque de désinformation, un
 * journalisme de qualité est plus crucial que jamais. » Alone, such a sentence
 * may be the story's; before « Abonnez-vous » it is the plea's. And it often
 * goes on: `We will never sell your address.`
 *
 * Before a plea, a sentence goes when it speaks of what pleas speak of; behind
 * one, also when it speaks to the reader of the newsroom. Either only when
 * nothing else stands behind it in its block, and when it has nothing of a
 * story: no names, no figures, no quotation.
 */
export const pleaRun = defineRunRule({
  id: 'plea-run',
  summary: 'drop a doubtful sentence that stands beside a plea at the end of a block',
  check({children}, {languages}) {
    const found: {node: Block | Sentence; finding: Finding}[] = []
    for (const block of children) {
      const sentences = block.children
      if (block.drop || sentences.length < 2 || !sentences.some(({drop}) => drop)) continue
      const last = sentences.findLastIndex(({drop}) => drop)
      const behind = sentences.slice(last + 1).map((sentence) => judge(sentence, languages, 'behind'))
      if (behind.length > most || behind.includes(undefined)) continue
      for (const finding of behind) if (finding) found.push(finding)
      let at = last
      while (at >= 0 && sentences[at]?.drop) at--
      for (let taken = 0; taken < most && at >= 0; taken++, at--) {
        const sentence = sentences[at]
        const finding = sentence && judge(sentence, languages, 'before')
        if (!finding) break
        found.push(finding)
      }
    }
    return found
  }
})

function judge(
  sentence: Sentence,
  languages: readonly Language[],
  side: 'before' | 'behind'
): {node: Sentence; finding: Finding} | undefined {
  const signals = signalsOf(sentence, languages)
  if (signals.reported || /\d/.test(sentence.value)) return undefined
  const mostNames = languages[0]?.capitalNouns === true ? mostNouns : 0
  if (signals.names > mostNames) return undefined
  const weight = weighPlea(signals, pleaThings)
  const addressed = signals.hits.has('reader') && signals.hits.has('newsroom')
  if (!isDoubtful(signals) && !(side === 'behind' && addressed)) return undefined
  const evidence = evidenceOf(sentence, signals, ['reader', 'newsroom', ...pleaThings])
  return {
    node: sentence,
    finding: {role: 'paywall', keep: false, evidence, confidence: Math.max(0.5, weight)}
  }
}
