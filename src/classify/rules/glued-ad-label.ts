import {defineSentenceRule} from '../../rule/define.ts'
import {isPhrase, joined, mayOpenWith} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {isGlued} from '../glued.ts'

/** The longest labels have about this many code units. */
const longest = 80

/**
 * Drop a label of an advertisement that was glued to a paragraph: `… he said. Advertisement`,
 * `… im Januar. Text geht unter der Anzeige weiter`, `ADVERTISEMENT The work will cost …`.
 *
 * All of it is a label, and it stands behind a whole sentence at the end of
 * its paragraph, or before one that it has no stop to part it from: `It ends in
 * a word: advertisement.` stays.
 */
export const gluedAdLabel = defineSentenceRule({
  id: 'glued-ad-label',
  summary: 'drop a label of an advertisement that was glued to a paragraph',
  opensWith: ['ad-label'],
  check({value}, {languages, block, place}) {
    if (value.length > longest || !mayOpenWith(value, 'ad-label', languages)) return undefined
    if (!isGlued(block, place)) return undefined
    const words = wordsOf(value)
    if (!isPhrase(words, 'ad-label', languages)) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words)}
  }
})
