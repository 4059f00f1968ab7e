import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that asks the reader to follow, like or join on a network.
 *
 * Networks are named in the news all day: the asking decides, not the name.
 */
export const socialPrompt = definePleaRule({
  id: 'social-prompt',
  summary: 'drop a sentence that asks the reader to follow or like',
  role: 'share',
  things: ['social']
})
