import {defineSentenceRule} from '../../rule/define.ts'
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
  check: (sentence, context) => findPlea('call-to-action', sentence, context, (thing) => thing === undefined)
})
