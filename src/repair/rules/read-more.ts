import {defineArticleRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence} from '../../tree/prose.ts'
import {gapMark, markGap} from '../changes.ts'
import {endingOf} from '../pointer.ts'
import {proofsOf} from '../proofs.ts'

/**
 * Take out the pointer to the rest of a text that was cut: `… Read more`, `[+2219 chars]`.
 *
 * Feeds cut a text after so many characters and put a link there. The link
 * goes; the ellipsis before it stays and says that there is more. Where there
 * is none, the gap is marked.
 *
 * A pointer behind a whole sentence is a button, and other rules' prey.
 */
export const readMore = defineArticleRule({
  id: 'read-more',
  summary: 'take out the pointer to the rest of a text that was cut',
  check(article, {languages}) {
    const changes: Change[] = []
    const teasers = new Set(proofsOf(article, languages).teasers.map(({block}) => block))
    const last = article.children.findLast(({drop}) => !drop)
    for (const block of article.children) {
      if (block.drop || teasers.has(block)) continue
      const {ink, ellipsis, pointer} = endingOf(block.value, languages)
      if (pointer === '' || ink === 0) continue
      const text = block.value.slice(0, ink)
      if (ellipsis === '' && (block !== last || endsSentence(text) || isOfSentence(pointer))) continue
      const bracketed = ellipsis.startsWith('[') || ellipsis.startsWith('(')
      const mark = ellipsis === '' ? ` ${gapMark}` : bracketed ? ` ${ellipsis}` : ellipsis
      changes.push(
        markGap(
          'read-more',
          `Dropped pointer to the rest, matched \`${pointer}\``,
          block.start + ink,
          block.end,
          mark,
          pointer
        )
      )
    }
    return changes
  }
})

/** Whether the words of a pointer may be how a sentence ends: it has a stop and opens with no capital, as in `تبلیغات ادامه دارد.` */
function isOfSentence(pointer: string): boolean {
  return /[.。।۔]$/.test(pointer) && !/^\p{Lu}/u.test(pointer)
}
