import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence in which the page says that it earns on its links.
 *
 * Commissions that others earn are news and stay.
 */
export const affiliateNotice = definePleaRule({
  id: 'affiliate-notice',
  summary: 'drop a sentence about commissions on links',
  role: 'legal',
  things: ['affiliate']
})
