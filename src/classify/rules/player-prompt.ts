import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that belongs to a player of audio or video: `Listen to this article`, `Your browser does not support video`.
 *
 * What somebody said in a podcast is news and stays.
 */
export const playerPrompt = definePleaRule({
  id: 'player-prompt',
  summary: 'drop a sentence that belongs to a player of audio or video',
  role: 'caption',
  things: ['player']
})
