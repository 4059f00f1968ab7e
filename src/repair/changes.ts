/** Makes the changes that repair rules ask for. */
import type {Change} from '../text/draft.ts'

/** A repair: what stands in a stretch afterwards. `reason` is told with what stood there before. */
export function mend(
  rule: string,
  reason: string,
  start: number,
  end: number,
  value: string,
  evidence: string
): Change {
  return {start, end, value, cause: {rule, kind: 'repair', reason, evidence}}
}

/** A copy of other text that goes. */
export function dropCopy(rule: string, reason: string, start: number, end: number, evidence: string): Change {
  return {
    start,
    end,
    value: '',
    cause: {rule, kind: 'drop', reason, evidence, role: 'body', confidence: 1}
  }
}

/** How a gap is printed. */
export const gapMark = '[…]'

/** A mark for lost text. */
export function markGap(
  rule: string,
  reason: string,
  start: number,
  end: number,
  value: string,
  evidence: string
): Change {
  return {start, end, value, cause: {rule, kind: 'gap', reason, evidence}}
}
