import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to subscribe, or says what subscribers get.
 *
 * Newsrooms put such pleas behind or into body paragraphs, written as normal
 * prose, where no markup tells them from the story. News about subscribers
 * asks nobody for anything and stays.
 */
export const subscriptionPlea = definePleaRule({
  id: 'subscription-plea',
  summary: 'drop a sentence that asks the reader to subscribe',
  role: 'paywall',
  things: ['access', 'subscription']
})
