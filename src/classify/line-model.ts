/** The trained model beside the rules: for what no phrase gives away. */
import {languagesOf} from '../rule/context.ts'
import {mergeMeta} from '../tree/meta.ts'
import type {Article, Block, Drop, Sentence} from '../tree/types.ts'
import {lineAbove} from './meta/above.ts'
import {titleOf} from './meta/title.ts'
import {topOf} from './meta/top.ts'
import type {TopLine} from './meta/top-line.ts'
import {type DecideOptions, type Decision, decideUnits} from './model/index.ts'

/** The model's name in the account. */
export const lineModelId = 'line-model'

/**
 * Ask the model about every unit of a text that may be a page, and mark what
 * it takes for page furniture.
 *
 * Rules have spoken before: what they dropped stays dropped, and a byline
 * stays. In a page the first line is hardly ever the headline: it is looked for
 * when the story is known. A clean article is not looked at.
 */
export function askLineModel(article: Article, options: DecideOptions): void {
  const decisions = decideUnits(article, options)
  if (!decisions.some(({keep}) => !keep)) return
  const named = article.children.filter(({role}) => role === 'headline')
  for (const block of named) block.role = 'body'
  for (const decision of decisions) {
    const block = article.children[decision.block]
    if (block && block.role !== 'byline' && !decision.keep && !isSpared(block, decision))
      drop(article, block, decision)
  }
  const headline = titleOf(article, languagesOf(article))
  for (const block of headline ? [headline] : named) {
    if (block.drop?.rule === lineModelId) delete block.drop
    if (!block.drop) block.role = 'headline'
  }
  if (headline && !article.carried) tellLines(article, article.children.indexOf(headline))
}

/** Whether rules named a unit, or a part of it, and the user keeps what they named. */
function isSpared({spared, children}: Block, {sentence}: Decision): boolean {
  if (spared) return true
  if (sentence !== undefined) return children[sentence]?.spared !== undefined
  return children.some((part) => part.spared)
}

/** How far above the headline its lines may stand. */
const reachAbove = 3

/** Let the rules tell what the lines around the headline are, which the model takes for furniture. */
function tellLines(article: Article, headline: number): void {
  const languages = languagesOf(article)
  const others = ({drop}: Block) => drop !== undefined && drop.rule !== lineModelId
  for (const [block, line] of topOf(article, headline, languages, others).lines) apply(article, block, line)
  for (let at = headline - 1; at >= Math.max(0, headline - reachAbove); at--) {
    const block = article.children[at]
    const line = block && !others(block) ? lineAbove(article, at, languages) : undefined
    if (!block || !line) return
    apply(article, block, line)
  }
}

function apply(article: Article, block: Block, {rule, keep, meta}: TopLine): void {
  article.meta = mergeMeta(article.meta ?? {}, meta)
  if (keep) {
    delete block.drop
    block.role = rule === 'byline' ? 'byline' : 'dateline'
  } else if (block.drop) {
    const role = rule === 'kicker' ? 'kicker' : rule === 'agency-credit' ? 'credit' : 'time'
    const reason = `Dropped ${role}`
    block.drop = {kind: 'drop', rule, role, reason, evidence: block.value, confidence: 0.95}
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
