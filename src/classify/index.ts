/** Says what is not the story: every block and sentence is asked about once, in the order of `rules/index.ts`. */
import type {Plugin} from 'unified'
import {contextAt, contextOf} from '../rule/context.ts'
import type {Finding} from '../rule/define.ts'
import {type Choice, keptRules} from '../rule/kinds.ts'
import {openerOf} from '../rule/phrases.ts'
import {type Meta, mergeMeta} from '../tree/meta.ts'
import type {Article, Block, Drop, Sentence} from '../tree/types.ts'
import {isUnstopped} from './glued.ts'
import {askLineModel, lineModelId} from './line-model.ts'
import {isNear} from './meta/near.ts'
import type {DecideOptions} from './model/index.ts'
import {isPlea} from './plea/define.ts'
import {isAlarmed} from './plea/judge.ts'
import {cutRunOns} from './plea/run-on.ts'
import {blockRules, runRules, sentenceRules, topRules} from './rules/index.ts'

/** The phrases that rules of labels know. */
const labels = [...new Set(blockRules.flatMap(({opensWith = []}) => opensWith))]

/** The same of rules that are asked about every sentence that opens so, and the marks of such. */
const quickPhrases = [...new Set(sentenceRules.flatMap(({opensWith = []}) => opensWith))]
const quickMarks = sentenceRules.map(({opensWithMark = ''}) => opensWithMark).join('')

export interface ClassifyOptions extends DecideOptions, Choice {
  /** Ids of rules that are not asked. */
  off?: readonly string[]
}

/**
 * Give blocks their role, and mark the blocks and sentences that are not the story.
 *
 * Nothing is removed here: what is dropped keeps its place and its text, so
 * that later stages see the article as it was. Only sentences are cut in two
 * where a plea ran into the story.
 *
 * Where it is known that nothing is found in the sentences of any block, say
 * `sentences: false`, and they are not looked at.
 */
export function classify(article: Article, options: ClassifyOptions = {}, {sentences = true} = {}): void {
  const base = contextOf(article)
  const asked = <R extends {id: string}>(rules: readonly R[]) =>
    options.off === undefined ? rules : rules.filter((rule) => !options.off?.includes(rule.id))
  const kept = keptRules(options)
  const mark = (node: Block | Sentence, rule: string, finding: Finding) => {
    if (kept.has(rule)) node.spared ??= dropOf(rule, finding)
    else node.drop ??= dropOf(rule, finding)
  }
  // Where front matter of an earlier run has told all, no line is asked for it again.
  const forBlocks = asked(
    article.carried ? blockRules.filter((rule) => !topRules.includes(rule)) : blockRules
  )
  const forSentences = asked(sentenceRules)
  // These ask for the first word of a sentence, or for its place, which is cheaper than any alarm.
  const quick = forSentences.filter(
    ({opensWith, opensWithMark, unstoppedOnly}) => opensWith ?? opensWithMark ?? unstoppedOnly
  )
  const mayBeQuick = openerOf(quickPhrases, base.languages)
  const mayBeLabel = openerOf(labels, base.languages)
  // Most blocks stand far from the headline and begin like no label: few rules are asked of them.
  const asking = (near: boolean, opens: boolean) =>
    forBlocks.filter((rule) => (near || !topRules.includes(rule)) && (opens || !rule.opensWith))
  const asks = {
    near: {label: forBlocks, other: asking(true, false)},
    far: {label: asking(false, true), other: asking(false, false)}
  }
  if (sentences) cutRunOns(article, base.languages)
  let headline = Number.NEGATIVE_INFINITY
  const told: {block: Block; rule: string; meta: Meta}[] = []
  for (const [index, block] of article.children.entries()) {
    const context = contextAt(base, index)
    let guarded = false
    const rules = isNear(article, index, headline) ? asks.near : asks.far
    for (const rule of mayBeLabel(block.value) ? rules.label : rules.other) {
      const finding = rule.check(block, context)
      if (!finding) continue
      if (finding.meta) told.push({block, rule: rule.id, meta: finding.meta})
      if (finding.passes) continue
      block.role = finding.role
      if (finding.keep) guarded = true
      else mark(block, rule.id, finding)
      break
    }
    if (block.role === 'headline') headline = index
    if (guarded || block.drop || block.spared || !sentences) continue
    // A sentence that shows nothing of a plea may stand beside one in its block.
    const alarmed = isAlarmed(article, index)
    for (let place = 0; place < block.children.length; place++) {
      const sentence = block.children[place]
      if (!sentence) continue
      const unstopped = isUnstopped(block, place)
      const mayAsk = alarmed || unstopped || quickMarks.includes(sentence.value.charAt(0))
      if (!mayAsk && !mayBeQuick(sentence.value)) continue
      const {article, languages, fragments, references} = context
      const inside = {article, languages, fragments, references, index, block, place}
      const plea = alarmed && isPlea(sentence, inside)
      for (const rule of alarmed ? forSentences : quick) {
        if ((rule.pleasOnly && !plea) || (rule.unstoppedOnly && !unstopped)) continue
        const finding = rule.check(sentence, inside)
        if (!finding) continue
        if (!finding.keep) mark(sentence, rule.id, finding)
        break
      }
    }
  }
  for (const rule of asked(runRules)) {
    for (const {node, finding} of rule.check(article, base)) mark(node, rule.id, finding)
  }
  if (!options.off?.includes(lineModelId) && !kept.has(lineModelId)) askLineModel(article, options)
  // What opens the story tells its place better than what stands beside the byline.
  const first = ({rule}: {rule: string}) => Number(rule !== 'dateline')
  for (const {block, rule, meta} of told.sort((one, other) => first(one) - first(other))) {
    // What another rule dropped was not about the story.
    if (block.drop && block.drop.rule !== rule) continue
    article.meta = mergeMeta(article.meta ?? {}, meta)
  }
}

function dropOf(rule: string, finding: Finding): Drop {
  return {
    kind: 'drop',
    rule,
    role: finding.role,
    reason: `Dropped ${finding.role.replaceAll('-', ' ')}`,
    evidence: finding.evidence,
    confidence: finding.confidence ?? 1
  }
}

/** The stage as a unified plugin. */
export const newscleanClassify: Plugin<[ClassifyOptions?], Article> = (options) => (article) => {
  classify(article, options)
}
