import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to get the app.
 *
 * A story about an app tells what it does; it does not send the reader to a
 * store.
 */
export const appPrompt = definePleaRule({
  id: 'app-prompt',
  summary: 'drop a sentence that offers an app',
  role: 'call-to-action',
  things: ['app']
})
