import {pleaThings} from '../../languages/types.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {evidenceOf, signalsOf} from '../plea/signals.ts'

/** A button is short. */
const mostWords = 12

/**
 * Drop a sentence in capitals that calls the reader to do something.
 *
 * `ABONNEZ-VOUS MAINTENANT` is the text of a button that lost its shape, even
 * where it stands at the end of a body paragraph. A sentence in capitals that
 * calls nobody is somebody's emphasis and stays.
 */
export const callToAction = defineSentenceRule({
  id: 'call-to-action',
  summary: 'drop a sentence in capitals that calls the reader to do something',
  check(sentence, {languages}) {
    const signals = signalsOf(sentence, languages)
    const {upperCase, reported, words, hits, opensWith} = signals
    if (!upperCase || reported || words.length > mostWords) return undefined
    if (opensWith !== 'asks' && !(opensWith && pleaThings.some((thing) => hits.has(thing)))) return undefined
    return {
      role: 'call-to-action',
      keep: false,
      evidence: evidenceOf(sentence, signals, ['asks', 'invites', 'urgency'])
    }
  }
})
