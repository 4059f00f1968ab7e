import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that offers the reader a newsletter, alerts or mail.
 *
 * Such prompts stand between paragraphs in every language. « La newsletter du
 * parti a été envoyée lundi » has no reader in it and stays.
 */
export const newsletterPrompt = definePleaRule({
  id: 'newsletter-prompt',
  summary: 'drop a sentence that offers a newsletter or alerts',
  role: 'call-to-action',
  things: ['newsletter']
})
