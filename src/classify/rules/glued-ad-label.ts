import {defineSentenceRule} from '../../rule/define.ts'
import {isPhrase, joined, mayOpenWith} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'

/** The longest labels have about this many code units. */
const longest = 80

/**
 * Drop a label of an advertisement that was glued to the end of a paragraph:
 * `… he said. Advertisement`, `… im Januar. Text geht unter der Anzeige weiter`.
 *
 * It is the last of its block, all of it is a label, and what stands before it
 * is a whole sentence: `It ends in a word: advertisement.` stays, and so does a
 * label that opens a sentence.
 */
export const gluedAdLabel = defineSentenceRule({
  id: 'glued-ad-label',
  summary: 'drop a label of an advertisement at the end of a paragraph',
  opensWith: ['ad-label'],
  check({value}, {languages, block, place}) {
    if (place === 0 || place < block.children.length - 1 || value.length > longest) return undefined
    if (!mayOpenWith(value, 'ad-label', languages)) return undefined
    const before = block.children[place - 1]
    if (!before || !endsSentence(before.value)) return undefined
    const words = wordsOf(value)
    if (!isPhrase(words, 'ad-label', languages)) return undefined
    return {role: 'call-to-action', keep: false, evidence: joined(words)}
  }
})
