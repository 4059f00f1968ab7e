/** Mends what scraping broke in the blocks that stay. */
import type {FragmentPolicy} from '../options.ts'
import {contextAt, contextOf} from '../rule/context.ts'
import type {Context} from '../rule/define.ts'
import {type Choice, keptRules} from '../rule/kinds.ts'
import {signsIn} from '../rule/signs.ts'
import {type Change, standing} from '../text/draft.ts'
import type {Article, Block, Sentence} from '../tree/types.ts'
import {layout} from './layout.ts'
import {articleRules, repairRules} from './rules/index.ts'

export interface RepairOptions extends Choice {
  fragments?: FragmentPolicy | undefined
  /** Ids of rules that are not asked. */
  off?: readonly string[]
  /** Gives the second copies of the story, cleaned as text of a language; an empty place for one that cannot be used. */
  copies?: ((language: string | undefined) => readonly (Article | undefined)[]) | undefined
}

/**
 * Add to `article.changes` what has to change: what was dropped goes, what is
 * broken is mended, and the white space that this leaves is set in order.
 *
 * All rules look at the same text; where two want the same place, the one
 * named first has it and the other finds its place in the next round.
 */
export function repair(article: Article, options: RepairOptions = {}): void {
  const base = contextOf(article, options.fragments, options.copies?.(article.language))
  const kept = keptRules(options)
  const on = (rule: {id: string}) => !options.off?.includes(rule.id) && !kept.has(rule.id)
  // One by one: a call takes only so many arguments, and a page may have more changes.
  const add = (changes: readonly Change[]) => {
    for (const change of changes) article.changes.push(change)
  }
  for (const {drop, start, end} of article.children) {
    if (drop) article.changes.push({start, end, value: '', cause: drop})
  }
  // What goes as a whole goes before its parts do.
  for (const rule of articleRules.filter(on)) add(rule.check(article, base))
  for (const block of article.children) {
    if (block.drop) continue
    for (const {drop, start, end} of block.children) {
      if (drop) article.changes.push({start, end, value: '', cause: drop})
    }
  }
  const forBlocks = repairRules.filter(on)
  const text = article.draft.value
  for (const [index, block] of article.children.entries()) {
    if (block.drop) continue
    const signs = signsIn(text, block.start, block.end)
    let context: Context | undefined
    for (const rule of forBlocks) {
      if (rule.signs !== undefined && (rule.signs & signs) === 0) continue
      context ??= contextAt(base, index)
      add(rule.check(block, context))
    }
  }
  const gone = droppedBy(article)
  if (gone.size > 0) {
    // A space before what goes would stand where the break between blocks is set.
    const starts = new Set([...gone].map(({start}) => start))
    article.changes = article.changes.filter(
      ({start, end, value}) => start !== end || value.trim() !== '' || !starts.has(start)
    )
  }
  add(layout(article, gone))
}

/** The blocks and sentences that nothing is left of once the changes that drop text, and stand, are made. */
function droppedBy({children, changes, draft}: Article): ReadonlySet<Block | Sentence> {
  const isDrop = ({cause}: Change) => cause.kind === 'drop'
  const gone = new Set<Block | Sentence>()
  if (!changes.some(isDrop)) return gone
  const drops = standing(draft.value, changes).filter(isDrop)
  let at = 0
  let reach = 0
  for (const block of children) {
    for (const node of [block, ...block.children]) {
      for (let next = drops[at]; next && next.start <= node.start; next = drops[++at])
        reach = Math.max(reach, next.end)
      if (reach >= node.end) gone.add(node)
    }
  }
  return gone
}
