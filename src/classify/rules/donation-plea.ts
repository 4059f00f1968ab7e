import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to support the newsroom.
 *
 * News about donations reports who gave; a plea speaks of us and you.
 */
export const donationPlea = definePleaRule({
  id: 'donation-plea',
  summary: 'drop a sentence that asks the reader for money',
  role: 'paywall',
  things: ['donation', 'journalism']
})
