/** The trained model beside the rules: for what no phrase gives away. */
import {languagesOf} from '../rule/context.ts'
import type {Article, Block, Drop, Sentence} from '../tree/types.ts'
import {type DecideOptions, type Decision, decideUnits} from './model/index.ts'
import {bylineOf} from './rules/byline.ts'

/** The model's name in the account. */
export const lineModelId = 'line-model'

/**
 * Ask the model about every unit of a text that may be a page, and mark what
 * it takes for page furniture.
 *
 * Rules have spoken before: what they dropped stays dropped, and a byline
 * stays. The headline is the model's to find in a page, where the first line
 * is hardly ever it. A clean article is not looked at.
 */
export function askLineModel(article: Article, options: DecideOptions): void {
  const decisions = decideUnits(article, options)
  if (decisions.length === 0) return
  // What the model keeps anyway is story: then the rules know best what it is.
  const found = decisions.find(({headline, keep}) => headline && !keep)
  if (found) for (const block of article.children) if (block.role === 'headline') block.role = 'body'
  for (const decision of decisions) {
    const block = article.children[decision.block]
    if (!block || block.role === 'byline' || block.role === 'headline' || isSpared(block, decision)) continue
    if (decision === found && decision.sentence === undefined && !block.drop) {
      block.role = 'headline'
      continue
    }
    if (!decision.keep) drop(article, block, decision)
  }
  if (found) keepByline(article, found.block)
}

/** Whether rules named a unit, or a part of it, and the user keeps what they named. */
function isSpared({spared, children}: Block, {sentence}: Decision): boolean {
  if (spared) return true
  if (sentence !== undefined) return children[sentence]?.spared !== undefined
  return children.some((part) => part.spared)
}

/** How far behind the headline a byline stands. */
const bylineReach = 4

/** Keep the first line near the headline that is a byline by its words. */
function keepByline(article: Article, headline: number): void {
  const languages = languagesOf(article)
  for (const block of article.children.slice(headline + 1, headline + 1 + bylineReach)) {
    if (block.drop?.rule !== lineModelId || bylineOf(block.value, languages) === undefined) continue
    delete block.drop
    block.role = 'byline'
    return
  }
}

function drop(article: Article, block: Block, {sentence, start, end, probability, evidence}: Decision): void {
  const cause: Drop = {
    kind: 'drop',
    rule: lineModelId,
    role: 'teaser',
    reason: 'Dropped page furniture',
    evidence: `story ${probability.toFixed(2)}: ${evidence}`,
    confidence: 1 - probability
  }
  const node: Block | Sentence | undefined = sentence === undefined ? block : block.children[sentence]
  if (node && start <= node.start && end >= node.end) node.drop ??= cause
  // In a wall without stops, a unit may be a part of a sentence.
  else article.changes.push({start, end, value: '', cause})
}
