import {defineSentenceRule, type SentenceRule} from '../../rule/define.ts'
import {endsSentence, isBetweenProse} from '../../tree/prose.ts'
import {findPlea} from '../plea/define.ts'

/**
 * Drop a sentence without a thing to plead for that stands in a run of pleas.
 *
 * A plea often opens with its reason: « À une époque de désinformation, on a
 * besoin de vous. » Alone, such a sentence may be the story's; before
 * « Abonnez-vous » it is the plea's. And it often goes on: `It takes a minute.`
 * Its neighbours decide, and that it shares little with the story.
 */
export const pleaRun = defineSentenceRule({
  id: 'plea-run',
  summary: 'drop a sentence that goes with the pleas beside it',
  pleasOnly: true,
  check(sentence, context) {
    if (isSubheading(sentence.value, context)) return undefined
    return findPlea('call-to-action', sentence, context, (thing) => thing === undefined)
  }
})

/** Marks of links and labels, which sub-headings have not. */
const labelMarks = /[:/|@]/

/** Whether a line may head what follows, and nothing beside it pleads: `Share of the vote`. */
function isSubheading(value: string, {block, article, index}: Parameters<SentenceRule['check']>[1]): boolean {
  if (block.children.length > 1 || endsSentence(value) || labelMarks.test(value)) return false
  return isBetweenProse(article, index)
}
