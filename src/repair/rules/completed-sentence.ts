import {defineArticleRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {sourceOffset} from '../../text/draft.ts'
import {dropCopy, mend} from '../changes.ts'
import {proofsOf} from '../proofs.ts'

/**
 * Complete a cut sentence whose whole stands elsewhere in the text.
 *
 * A page prints the first sentence of its story as a teaser as well, and a
 * scraper that loses half of it in the story has it whole in the teaser. The
 * missing words are taken from there, the account names the place, and the
 * teaser, which has nothing left to say, goes.
 *
 * Only words that continue the cut sentence character for character are a
 * proof. Without one the gap is marked.
 */
export const completedSentence = defineArticleRule({
  id: 'completed-sentence',
  summary: 'complete a cut sentence whose whole stands elsewhere in the text',
  check(article, {languages}) {
    const changes: Change[] = []
    const gone = new Set<number>()
    for (const {start, end, value, proof, copy} of proofsOf(article, languages).completions) {
      const from = sourceOffset(article.draft, proof.start, 'after')
      const to = sourceOffset(article.draft, proof.end, 'before')
      const reason = `Rewrote cut sentence from its copy at ${from}-${to}:`
      changes.push(mend('completed-sentence', reason, start, end, value, proof.value))
      if (copy && !gone.has(copy.start)) {
        gone.add(copy.start)
        changes.push(
          dropCopy(
            'completed-sentence',
            'Dropped teaser, the completed sentence stays',
            copy.start,
            copy.end,
            copy.value
          )
        )
      }
    }
    return changes
  }
})
