import {defineSentenceRule} from '../../rule/define.ts'
import {unspaced} from '../../rule/words.ts'
import {evidenceOf, signalsOf} from '../plea/signals.ts'

/** A button is short. */
const mostWords = 5

/** So is one without spaces, whose words are not told apart. */
const mostLength = 16

/**
 * Drop a short sentence that is nothing but a call: `Subscribe now!`, `Jetzt abonnieren`.
 *
 * It needs a call that hardly anything else opens with, and beside it only
 * words that press. `Register now or lose the vote, she said` is reported and
 * longer, and stays.
 */
export const callButton = defineSentenceRule({
  id: 'call-button',
  summary: 'drop a short sentence that is nothing but a call',
  check(sentence, {languages}) {
    const signals = signalsOf(sentence, languages)
    const {words, hits, reported, opensWith} = signals
    if (words.length > mostWords || reported || opensWith !== 'asks' || !hits.has('urgency')) return undefined
    if (sentence.value.length > mostLength && unspaced.test(sentence.value)) return undefined
    return {
      role: 'call-to-action',
      keep: false,
      evidence: evidenceOf(sentence, signals, ['asks', 'urgency']),
      confidence: 0.9
    }
  }
})
