/** Leaves out what the user does not want though it is the story's: headline, byline and their kind. */
import {layout} from './repair/layout.ts'
import {type Choice, droppedRoles} from './rule/kinds.ts'
import {type Change, revise} from './text/draft.ts'
import {makeArticle, moveBlock, placer} from './tree/nodes.ts'
import type {Article} from './tree/types.ts'

/**
 * Take the blocks of chosen kinds out of a cleaned article, and give the tree
 * of what is left; the article itself when there are none.
 *
 * This comes after all rounds and is done once: were the headline gone before
 * the next round, a sub-heading would be taken for it, and go too.
 */
export function leaveOut(article: Article, choice: Choice): Article {
  const roles = droppedRoles(choice)
  const gone = new Set(roles.size === 0 ? [] : article.children.filter(({role}) => roles.has(role)))
  if (gone.size === 0) return article
  const drops = [...gone].map(({start, end, role, value}): Change => {
    const rule = roles.get(role) ?? role
    const reason = `Dropped ${role}, as asked`
    return {
      start,
      end,
      value: '',
      cause: {kind: 'drop', rule, role, reason, evidence: value.slice(0, shown), confidence: 1}
    }
  })
  const {draft, made} = revise(article.draft, [...drops, ...layout(article, gone)])
  const move = mover(made)
  const place = placer(draft)
  const children = article.children
    .filter((block) => !gone.has(block))
    .map((block) => moveBlock(block, move, place))
  const rest = makeArticle(draft, article.language, children, place)
  if (article.meta) rest.meta = article.meta
  if (article.carried) rest.carried = article.carried
  if (article.foreign !== undefined) rest.foreign = article.foreign
  return rest
}

/** How much of a block is told as evidence, in code units. */
const shown = 60

/** Give the function that finds where a place of the old text is in the new; the changes are few. */
function mover(changes: readonly Change[]): (offset: number) => number {
  return (offset) => {
    let shift = 0
    for (const {start, end, value} of changes) {
      if (end > offset) break
      shift += value.length - (end - start)
    }
    return offset + shift
  }
}
