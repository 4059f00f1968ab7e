import {wordSet} from '../../languages/index.ts'
import {dateWords} from '../../languages/shared.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {labelledTimeEnd} from '../../rule/time-label.ts'
import {goesOnBehind} from '../glued.ts'
import {longestLine, readLine} from '../meta/read-line.ts'
import type {Reading} from '../meta/reading.ts'
import {vocabularyOf} from '../meta/vocabulary.ts'

/**
 * Drop when a page was published or changed where it was glued to a paragraph:
 * `… he said. Updated: 3 May 2024, 14:05`, `… she said. Published 3 hours ago`.
 *
 * It says nothing else and has a label, or is counted from a day that nobody
 * knows. A date alone may be the last word of the story, and `Date: 1 Feb 2002`
 * of a mail in it. Behind all of the story it needs a label and a time of day:
 * a review ends in `Published: 3 May 2024`.
 */
export const gluedPublishedTime = defineSentenceRule({
  id: 'glued-published-time',
  summary: 'drop when a page was published or changed where it was glued to a paragraph',
  unstoppedOnly: true,
  check({value}, {article, languages, index, place}) {
    if (value.length > longestLine) return undefined
    const label = /^[^:：\d]{2,24}(?=[:：])/.exec(value)?.[0].trim().toLowerCase() ?? ''
    if (wordSet(dateWords).has(label)) return undefined
    const reading = readLine(value, vocabularyOf(languages))
    const goesOn = goesOnBehind(article, index, place)
    const told =
      (reading !== undefined && isMoment(reading, goesOn)) ||
      // A day without its year is no certain time, but a time.
      (goesOn && labelledTimeEnd(value, languages) === value.length)
    return told ? {role: 'time', keep: false, evidence: value, confidence: 0.9} : undefined
  }
})

function isMoment({sure, names, places, moments, counted}: Reading, goesOn: boolean): boolean {
  if (sure || names.length + places.length > 0) return false
  const isLabelled = moments.length > 0 && moments.every(({label}) => label !== undefined)
  if (goesOn) return counted || isLabelled
  return isLabelled && moments.some(({moment}) => moment.date && moment.time)
}
