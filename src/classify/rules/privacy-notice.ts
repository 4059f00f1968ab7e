import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence about what the page does with data of its readers: privacy policies, terms, consent.
 *
 * News about data protection speaks of others than the page.
 */
export const privacyNotice = definePleaRule({
  id: 'privacy-notice',
  summary: 'drop a sentence about what the page does with data of its readers',
  role: 'legal',
  things: ['privacy']
})
