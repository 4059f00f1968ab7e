import {defineSentenceRule} from '../../rule/define.ts'
import {joined, phraseLength} from '../../rule/phrases.ts'
import {unspaced} from '../../rule/words.ts'
import {findPlea} from '../plea/define.ts'
import {signalsOf} from '../plea/signals.ts'

/** A copyright line has no more words than this. */
const mostWords = 40

/** In a longer line the sign stands near the beginning, or the line is a story's that mentions it. */
const shortLine = 14
const opening = 40

/**
 * The sign with a year on either side, as page feet write it.
 *
 * Without `u`: with it, the engine takes 8 ms to learn which letters of all
 * scripts differ by case alone, and there are none here but ASCII.
 */
const signed =
  /(?:©|\(c\))[^.]{0,60}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b[^.]{0,20}©|\bcopyright\s(?:19|20)\d\d\b/i

/**
 * Drop a line that claims the rights in the page.
 *
 * It shows the sign or the word with a year, or a set phrase such as `All
 * rights reserved`. A story about copyright has no such sign and stays.
 */
export const copyrightLine = defineSentenceRule({
  id: 'copyright-line',
  summary: 'drop a line that claims the rights in the page',
  check(sentence, context) {
    const {value} = sentence
    const {languages} = context
    if (value.length > 600) return undefined
    const match = signed.exec(value)
    const {words} = signalsOf(sentence, languages)
    if (words.length > mostWords) return undefined
    const claim = findPlea('legal', sentence, context, (thing) => thing === 'rights')
    if (claim) return claim
    if (match && (match.index < opening || words.length <= shortLine)) {
      return {role: 'legal', keep: false, evidence: match[0]}
    }
    for (const at of words.keys()) {
      const length = phraseLength(words, 'copyright-line', languages, at)
      // `copyright` alone is also what courts speak of.
      if (length > 2 || (length > 0 && (words.length <= shortLine || unspaced.test(value))))
        return {role: 'legal', keep: false, evidence: joined(words.slice(at, at + length))}
    }
    return undefined
  }
})
