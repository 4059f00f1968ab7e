/** Tells when so much would go that it is safer to keep it. */

import {lineModelId} from './classify/line-model.ts'
import {blockRules, runRules, sentenceRules} from './classify/rules/index.ts'
import {kindOf} from './rule/kinds.ts'
import {leadingCause} from './text/account.ts'
import type {Draft} from './text/draft.ts'
import {isProse} from './tree/prose.ts'
import type {Article} from './tree/types.ts'

/**
 * When more than this share of the running text would go, it stays.
 *
 * Of the page dumps of two corpora (every fourth of 1,573 pages, as layout and
 * as strings) none and one of 395 lose more: pages with long threads of
 * comments. The median loses 8 %, one in a hundred 82 to 85 %. None of their
 * 1,061 gold texts loses half of it.
 */
const most = 0.9

/** Less running text than this, in code units, may be furniture and nothing else. */
const leastProse = 400

/** Rules that go by the words of a whole label or by a sign that only pages write. */
const certain: ReadonlySet<string> = new Set([
  ...blockRules.map(({id}) => id),
  'copyright-line',
  'gallery-prompt',
  'orphan-punctuation'
])

/** The rules that are not asked about a text that stays because too much of it would go. */
export const uncertain: readonly string[] = [
  ...[...sentenceRules, ...runRules].map(({id}) => id).filter((id) => !certain.has(id)),
  lineModelId
]

/**
 * The share of the running text of a source that edits take out, from 0 to 1,
 * when it is so large that nobody should trust them; else `undefined`.
 *
 * `article` is the tree of the source, `draft` the text that came of it. Text
 * that stands elsewhere too is not lost. What a rule that is not ours takes
 * out is its author's to answer for: then there is no doubt.
 */
export function doubtfulLoss(article: Article, draft: Draft): number | undefined {
  const losses: {start: number; end: number}[] = []
  let lost = 0
  for (const edit of draft.edits) {
    const cause = leadingCause(edit)
    if (cause?.kind !== 'drop') continue
    const kind = kindOf(cause.rule)
    if (kind === undefined) return undefined
    if (kind === 'repeat' || edit.value.trim() !== '') continue
    losses.push(edit)
    lost += edit.end - edit.start
  }
  if (lost < most * leastProse) return undefined
  let all = 0
  let gone = 0
  let at = 0
  for (const block of article.children) {
    if (!isProse(block)) continue
    const {start, end} = block.position
    const from = start.offset ?? 0
    const to = end.offset ?? from
    all += to - from
    for (let loss = losses[at]; loss && loss.start < to; loss = losses[at]) {
      gone += Math.max(0, Math.min(to, loss.end) - Math.max(from, loss.start))
      if (loss.end > to) break
      at++
    }
  }
  return all >= leastProse && gone > most * all ? gone / all : undefined
}
