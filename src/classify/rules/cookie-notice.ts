import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence in which the page speaks of its cookies and terms.
 *
 * Cookies that are baked, and laws about cookies, have no `we` and no `you`.
 */
export const cookieNotice = definePleaRule({
  id: 'cookie-notice',
  summary: 'drop a sentence about the cookies of the page',
  role: 'legal',
  things: ['cookies']
})
