import {defineArticleRule} from '../../rule/define.ts'
import {dropCopy} from '../changes.ts'
import {proofsOf} from '../proofs.ts'

/**
 * Drop a cut teaser of a sentence that the story has in full.
 *
 * Lists of stories print the first words of each with an ellipsis or `Read
 * more`, and often the story's own among them. The full text stays.
 *
 * A teaser of anything that does not stand in the text stays: it may be news.
 */
export const teaserRepeat = defineArticleRule({
  id: 'teaser-repeat',
  summary: 'drop a cut teaser of a sentence that the story has in full',
  check(article, {languages}) {
    return proofsOf(article, languages).teasers.map(({block}) =>
      dropCopy(
        'teaser-repeat',
        'Dropped cut teaser, the full sentence stays',
        block.start,
        block.end,
        block.value
      )
    )
  }
})
