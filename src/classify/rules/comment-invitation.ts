import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that invites the reader to comment.
 *
 * What ministers or users commented is news and stays.
 */
export const commentInvitation = definePleaRule({
  id: 'comment-invitation',
  summary: 'drop a sentence that invites the reader to comment',
  role: 'call-to-action',
  things: ['comments']
})
