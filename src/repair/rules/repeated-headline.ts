import {defineArticleRule} from '../../rule/define.ts'
import {joined} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {isProse} from '../../tree/prose.ts'

/**
 * Drop the headline where it stands again behind the story.
 *
 * Pages repeat it in a list of their newest stories. The same words as a
 * sub-heading inside the story stay.
 */
export const repeatedHeadline = defineArticleRule({
  id: 'repeated-headline',
  summary: 'drop the headline where it stands again behind the story',
  check({children}) {
    const headline = children.find(({role}) => role === 'headline')
    if (!headline) return []
    const words = joined(wordsOf(headline.value))
    const last = children.findLastIndex((block) => !block.drop && isProse(block))
    return children
      .filter(
        (block, index) =>
          index > last && !block.drop && block !== headline && joined(wordsOf(block.value)) === words
      )
      .map(({start, end, value}) => ({
        start,
        end,
        value: '',
        cause: {
          kind: 'drop' as const,
          rule: 'repeated-headline',
          role: 'headline',
          reason: 'Dropped repeated headline',
          evidence: value,
          confidence: 1
        }
      }))
  }
})
