import {defineRepairRule} from '../../rule/define.ts'
import type {Cause} from '../../text/draft.ts'

/** A word or closing mark, a stop, white space, a comma, white space, and what goes on in lower case. */
const stray = /(?<=[\p{L}\p{N}»”"’')%\]])[ \u00a0]?(?:\.|…)\s+(?=,\s\P{Lu})/gu

/**
 * Take out a stop that stands before a comma clause.
 *
 * A scraper that loses a closing quote often leaves a full stop behind it:
 * `… réussiront. , a déclaré Lavrov mardi.` The stop is the scraper's and the
 * comma is the writer's, so the stop goes and the two become one sentence.
 *
 * `Inc.,` and `etc.,` have no space before the comma and stay.
 */
export const strayStop = defineRepairRule({
  id: 'stray-stop',
  summary: 'take out a stop that stands before a comma clause',
  check({value, start}) {
    if (!value.includes(' ,')) return []
    return [...value.matchAll(stray)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      value: '',
      cause: {...cause, evidence: match[0]}
    }))
  }
})

const cause: Cause = {kind: 'repair', rule: 'stray-stop', reason: 'Joined comma clause', evidence: ''}
