import {defineSentenceRule} from '../../rule/define.ts'
import {adContinuation as findContinuation} from '../../rule/page-labels.ts'

/**
 * Drop a sentence that says that the story goes on behind an advertisement:
 * `The story continues below this ad.`, `広告の下に続きます。`
 *
 * It says nothing else: `The ad campaign continues after Christmas.` stays.
 */
export const adContinuation = defineSentenceRule({
  id: 'ad-continuation',
  summary: 'drop a sentence that says that the story goes on behind an advertisement',
  check({value}, {languages}) {
    const found = findContinuation(value, languages)
    if (!found?.isAll) return undefined
    return {role: 'call-to-action', keep: false, evidence: found.evidence}
  }
})
