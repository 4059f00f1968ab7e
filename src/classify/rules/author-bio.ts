import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a sentence that tells who the author is and how to reach her.
 *
 * It stands behind the story, and is not of it: `Jane Doe is a staff writer.`
 * A story about a writer tells what she did.
 */
export const authorBio = definePleaRule({
  id: 'author-bio',
  summary: 'drop a sentence that tells who the author is and how to reach her',
  role: 'byline',
  things: ['bio']
})
