import {wordSet} from '../../languages/index.ts'
import {dateWords} from '../../languages/shared.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {goesOnBehind} from '../glued.ts'
import {longestLine, readLine} from '../meta/read-line.ts'
import {vocabularyOf} from '../meta/vocabulary.ts'

/**
 * Drop when a page was published or changed where it was glued to a paragraph
 * inside the story: `… he said. Updated: 3 May 2024, 14:05`, `… she said. Published 3 hours ago`.
 *
 * It says nothing else and has a label, or is counted from a day that nobody
 * knows. A date alone may be the last word of the story, and `Date: 1 Feb 2002`
 * of a mail in it.
 */
export const gluedPublishedTime = defineSentenceRule({
  id: 'glued-published-time',
  summary: 'drop when a page was published or changed where it was glued to a paragraph',
  unstoppedOnly: true,
  check({value}, {article, languages, index, place}) {
    if (value.length > longestLine || !goesOnBehind(article, index, place)) return undefined
    const label = /^[^:：\d]{2,24}(?=[:：])/.exec(value)?.[0].trim().toLowerCase() ?? ''
    if (wordSet(dateWords).has(label)) return undefined
    const reading = readLine(value, vocabularyOf(languages))
    if (!reading || reading.sure || reading.names.length + reading.places.length > 0) return undefined
    const {moments, counted} = reading
    const told = counted || (moments.length > 0 && moments.every(({label}) => label !== undefined))
    return told ? {role: 'time', keep: false, evidence: value, confidence: 0.9} : undefined
  }
})
