import {defineSentenceRule} from '../../rule/define.ts'
import {certain, weighCall} from '../plea/judge.ts'
import {evidenceOf, signalsOf} from '../plea/signals.ts'

/**
 * Drop a sentence that calls the reader without saying what for: `Sign up today and you will hear from us`.
 *
 * It opens with a call that hardly anything but a plea opens with, and it
 * speaks of the newsroom or with words that press. What
 * somebody is reported to have said stays, and so does a longer sentence, in
 * which the call may be the story's.
 */
export const unnamedCall = defineSentenceRule({
  id: 'unnamed-call',
  summary: 'drop a sentence that calls the reader without saying what for',
  check(sentence, {languages}) {
    const signals = signalsOf(sentence, languages)
    const confidence = weighCall(signals)
    if (confidence < certain) return undefined
    const evidence = evidenceOf(sentence, signals, ['asks', 'reader', 'newsroom', 'urgency'])
    return {role: 'call-to-action', keep: false, evidence, confidence}
  }
})
