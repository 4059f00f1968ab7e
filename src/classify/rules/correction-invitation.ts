import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to write to the newsroom: tips, errors, questions.
 *
 * An appeal of the police for witnesses is news: it is reported, or it does
 * not speak of us.
 */
export const correctionInvitation = definePleaRule({
  id: 'correction-invitation',
  summary: 'drop a sentence that asks the reader for tips or corrections',
  role: 'call-to-action',
  things: ['correction']
})
