/** The shape that all rules against pleas share: the things they know, and what such a sentence is. */
import type {PleaThing} from '../../languages/types.ts'
import {defineSentenceRule, type SentenceRule} from '../../rule/define.ts'
import type {Role} from '../../tree/types.ts'
import {certain, weighPlea} from './judge.ts'
import {evidenceOf, signalsOf} from './signals.ts'

export interface PleaRuleInit {
  id: string
  summary: string
  role: Role
  things: readonly PleaThing[]
}

/** Make a rule that drops a sentence that pleads for one of some things. */
export function definePleaRule({id, summary, role, things}: PleaRuleInit): SentenceRule {
  return defineSentenceRule({
    id,
    summary,
    check(sentence, {languages}) {
      const signals = signalsOf(sentence, languages)
      const confidence = weighPlea(signals, things)
      if (confidence < certain) return undefined
      return {
        role,
        keep: false,
        confidence,
        evidence: evidenceOf(sentence, signals, ['asks', 'invites', 'reader', 'newsroom', ...things])
      }
    }
  })
}
