import {definePleaRule} from '../plea/define.ts'

/**
 * Drop a note on where a text first appeared, or who else made it.
 *
 * `This article was originally published by …` is about the page; a book
 * that first appeared in 1923 is the story's.
 */
export const originNote = definePleaRule({
  id: 'origin-note',
  summary: 'drop a note on where a text first appeared',
  role: 'credit',
  things: ['origin']
})
