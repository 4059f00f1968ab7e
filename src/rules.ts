/** All rules, in the order in which they are asked. */
import {characterRules} from './characters/index.ts'
import {lineModelId} from './classify/line-model.ts'
import {blockRules, runRules, sentenceRules} from './classify/rules/index.ts'
import {articleRules, repairRules} from './repair/rules/index.ts'

/** A rule as it can be named: in `off`, in messages, in `--list-rules`. */
export interface NamedRule {
  readonly id: string
  readonly summary: string
}

/** The line model is no rule, but it has a name like one. */
const lineModel: NamedRule = {id: lineModelId, summary: 'drop what the line model takes for page furniture'}

export const rules: readonly NamedRule[] = [
  ...characterRules,
  ...blockRules,
  ...sentenceRules,
  ...runRules,
  lineModel,
  ...articleRules,
  ...repairRules
]

export function isRule(id: unknown): boolean {
  return rules.some((rule) => rule.id === id)
}
