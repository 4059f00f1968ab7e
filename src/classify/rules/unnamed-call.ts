import {defineSentenceRule} from '../../rule/define.ts'
import {findPlea} from '../plea/define.ts'

/**
 * Drop a sentence that calls the reader without saying what for: `Sign up today and you will hear from us`.
 *
 * It holds a call that hardly anything but a plea opens with. What somebody
 * is reported to have said stays.
 */
export const unnamedCall = defineSentenceRule({
  id: 'unnamed-call',
  summary: 'drop a sentence that calls the reader without saying what for',
  pleasOnly: true,
  check: (sentence, context) =>
    findPlea(
      'call-to-action',
      sentence,
      context,
      (thing, {opensWith}) => thing === undefined && opensWith === 'asks'
    )
})
