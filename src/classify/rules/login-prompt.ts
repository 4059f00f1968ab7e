import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to log in, register or open an account.
 *
 * What a page shows instead of the rest of a story is no part of it.
 */
export const loginPrompt = definePleaRule({
  id: 'login-prompt',
  summary: 'drop a sentence that asks the reader to log in or register',
  role: 'paywall',
  things: ['account']
})
