import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to turn off the ad blocker.
 *
 * A story about ad blockers does not ask.
 */
export const adBlockerNotice = definePleaRule({
  id: 'ad-blocker-notice',
  summary: 'drop a sentence that asks to turn off an ad blocker',
  role: 'legal',
  things: ['ad-blocker']
})
