/** Tells when so much would go that it is safer to keep it. */

import {lineModelId} from './classify/line-model.ts'
import {blockRules, runRules, sentenceRules} from './classify/rules/index.ts'
import {documentWords} from './languages/shared.ts'
import {kindOf} from './rule/kinds.ts'
import {late} from './rule/late.ts'
import {Lexicon} from './rule/lexicon.ts'
import {wordsOf} from './rule/words.ts'
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

/**
 * When appeals alone would take more than this share of a text that announces
 * a speech, an open letter or an appeal, it stays too.
 *
 * Of what stays and what they take they are 4 % at most in 790 gold texts, 12
 * in 292 articles with noise glued to them, and 21 in 251 page dumps; a short
 * article with a long call for donations has more.
 */
const mostByAppeals = 0.25

/** Rules of what speakers call for as well as pages do; nobody offers a newsletter in a speech. */
const appeals: ReadonlySet<string> = new Set([
  'call-button',
  'call-to-action',
  'donation-plea',
  'plea-run',
  'social-prompt',
  'unnamed-call'
])

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
  const losses: {start: number; end: number; appeal: boolean}[] = []
  let lost = 0
  for (const edit of draft.edits) {
    const cause = leadingCause(edit)
    if (cause?.kind !== 'drop') continue
    const kind = kindOf(cause.rule)
    if (kind === undefined) return undefined
    if (kind === 'repeat' || edit.value.trim() !== '') continue
    losses.push({start: edit.start, end: edit.end, appeal: appeals.has(cause.rule)})
    lost += edit.end - edit.start
  }
  if (lost < mostByAppeals * leastProse) return undefined
  let all = 0
  let gone = 0
  let appealed = 0
  let at = 0
  for (const block of article.children) {
    if (!isProse(block)) continue
    const {start, end} = block.position
    const from = start.offset ?? 0
    const to = end.offset ?? from
    all += to - from
    for (let loss = losses[at]; loss && loss.start < to; loss = losses[at]) {
      const inside = Math.max(0, Math.min(to, loss.end) - Math.max(from, loss.start))
      gone += inside
      if (loss.appeal) appealed += inside
      if (loss.end > to) break
      at++
    }
  }
  if (all < leastProse) return undefined
  return gone > most * all || (appealed > mostByAppeals * all && isAnnounced(article))
    ? gone / all
    : undefined
}

/** The announcement stands in one of so many blocks at the top. */
const top = 4

const documents = late(() => new Lexicon<'document'>().add('document', documentWords))

/** Whether the top of an article says that somebody's words follow. */
function isAnnounced({children}: Article): boolean {
  return children.slice(0, top).some(({value}) => documents().find(wordsOf(value), value).length > 0)
}
