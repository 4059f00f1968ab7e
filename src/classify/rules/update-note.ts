import {defineSentenceRule} from '../../rule/define.ts'
import {isPhrase, joined, mayOpenWith} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'

/** The longest such notes have about this many code units. */
const longest = 160

/**
 * Drop a note that a story is still being written: `This is a developing story.`, `Новость дополняется.`
 *
 * All of it is such a note: `The list is being updated by the ministry.` is
 * news.
 */
export const updateNote = defineSentenceRule({
  id: 'update-note',
  summary: 'drop a note that a story is still being written',
  opensWith: ['update-note'],
  check({value}, {languages}) {
    if (value.length > longest || !mayOpenWith(value, 'update-note', languages)) return undefined
    const words = wordsOf(value)
    if (!isPhrase(words, 'update-note', languages)) return undefined
    return {role: 'time', keep: false, evidence: joined(words), confidence: 0.9}
  }
})
