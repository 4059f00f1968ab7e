import {defineArticleRule} from '../../rule/define.ts'
import {isSpace} from '../../rule/letters.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import {dropCopy, gapMark, markGap} from '../changes.ts'
import {lostHeads} from '../fragments.ts'
import {proofsOf} from '../proofs.ts'

/**
 * Mark a sentence that lost its beginning: `[…] coup de pouce diplomatique majeur`.
 *
 * A scraper that drops links or spans drops the words in them, and what
 * follows begins in the middle. In scripts with case this shows: the sentence
 * before is complete, and this one begins in lower case. Elsewhere only a mark
 * shows it that can begin nothing: `% contre dollar`.
 *
 * Names such as `iPhone` and `von der Leyen` and addresses have their own
 * case; so have lists and labels. A stop that may belong to an abbreviation
 * ends nothing. An attribution may begin a paragraph behind a quotation. A
 * writer who hardly uses capitals says nothing by leaving one out.
 */
export const headlessSentence = defineArticleRule({
  id: 'headless-sentence',
  summary: 'mark a sentence that lost its beginning',
  check(article, {languages, fragments}) {
    if (fragments === 'keep') return []
    const {value} = article.draft
    const found = lostHeads(article, languages)
    if (found.length === 0) return []
    const completed = new Set(proofsOf(article, languages).completions.map(({start}) => start))
    const ends = new Set(article.children.flatMap(({children}) => children.map((child) => child.end)))
    const changes: Change[] = []
    for (const {start, end, value: evidence} of found) {
      if (completed.has(start)) continue
      const shown = excerpt(evidence, 0, 40)
      if (fragments === 'drop') {
        // Behind a part of a sentence the space goes too; behind a whole one layout sets it.
        let to = end
        while (
          !ends.has(end) &&
          to < value.length &&
          isSpace(value.charCodeAt(to)) &&
          value.charAt(to) !== '\n'
        )
          to++
        changes.push(dropCopy('headless-sentence', 'Dropped fragment', start, to, shown))
        continue
      }
      // With the first letter, so that nothing is marked that another rule drops.
      const mark = `${gapMark} ${value.charAt(start)}`
      changes.push(markGap('headless-sentence', 'Marked gap', start, start + 1, mark, shown))
    }
    return changes
  }
})
