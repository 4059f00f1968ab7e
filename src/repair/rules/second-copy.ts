import {type Filling, fillingsFrom} from '../../reference/fillings.ts'
import {Dictionary, passagesOf} from '../../reference/passages.ts'
import {defineArticleRule} from '../../rule/define.ts'
import {type Change, sourceOffset} from '../../text/draft.ts'
import type {Article} from '../../tree/types.ts'
import {mend} from '../changes.ts'

/**
 * Complete the text from a second copy of its story.
 *
 * Two scrapes of one page, or the pages of two papers that print one agency,
 * lose different parts. What the text lost stands in the copy between words
 * that both have: the rest of a cut sentence, its beginning, and whole
 * sentences. It is taken from there, and the account names the place.
 *
 * Where the copies disagree, the text stands as it is. Nothing is taken from
 * before the first or behind the last sentence that both have, nor what would
 * be dropped from the copy, nor from a text that shares too little to be one.
 */
export const secondCopy = defineArticleRule({
  id: 'second-copy',
  summary: 'complete the text from a second copy of its story',
  check(article, {languages, references}) {
    if (!references.some((copy) => copy !== undefined)) return []
    const words = new Dictionary()
    const text = passagesOf(article, (word) => words.learn(word))
    const space = languages[0]?.sentenceSpace ?? ' '
    const taken = takenBefore(article)
    const seams: (readonly [number, number])[] = []
    const changes: Change[] = []
    for (const [index, copy] of references.entries()) {
      if (!copy) continue
      const fillings =
        fillingsFrom(
          text,
          passagesOf(copy, (word) => words.find(word)),
          space
        ) ?? []
      const own: (readonly [number, number])[] = []
      for (const filling of fillings) {
        const evidence = copy.draft.value.slice(filling.from, filling.to).trim()
        if (taken.has(evidence) || seams.some((seam) => touches(seam, filling.seam))) continue
        own.push(filling.seam)
        const {start, end, value} = filling
        changes.push(mend('second-copy', reasonOf(filling, copy, index + 1), start, end, value, evidence))
      }
      // What one copy fills, the next need not fill again.
      for (const seam of own) seams.push(seam)
    }
    return changes
  }
})

/** What rounds before this one took: if another rule took it out again, it stays out. */
function takenBefore({draft}: Article): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const {causes} of draft.edits) {
    for (const {rule, evidence} of causes) if (rule === 'second-copy') taken.add(evidence)
  }
  return taken
}

function touches(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

function reasonOf({from, to, sentences, completes}: Filling, copy: Article, number: number): string {
  const start = sourceOffset(copy.draft, from, 'after')
  const end = sourceOffset(copy.draft, to, 'before')
  const what = completes ? 'Completed sentence' : sentences > 1 ? 'Added sentences' : 'Added sentence'
  return `${what} from reference ${number} at ${start}-${end}:`
}
