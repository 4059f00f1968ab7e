import {agencies, creditLabels, textLabels} from '../../languages/credits.ts'
import {isFunctionWord, wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {insideBrackets} from '../../rule/brackets.ts'
import {isCreditLine, isPictureNote} from '../../rule/credit-line.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {goesOnBehind} from '../glued.ts'
import {sourceOf} from '../meta/below.ts'
import {isKnownName} from '../meta/known-names.ts'
import {readLine} from '../meta/read-line.ts'
import {type Vocabulary, vocabularyOf} from '../meta/vocabulary.ts'
import {writersOf} from '../meta/work-credit.ts'

/** No signature is longer, in code units. */
const longest = 100

/** What somebody did, or the desk of a Japanese paper, before a name: `撮影・`, `文・構成=`, `経済部・`. */
const work = /^([^=＝・\s]{1,4})(?:・[^=＝・\s]{1,4})?[=＝・]/
const desk = /^[^\s・=＝]{1,12}[部局班室][・\s]/

/** What a Japanese name looks like. */
const wideName = /^[\u3005\u3041-\u30ff\u3400-\u9fff]{3,8}$/

/** An agency by its name, in brackets: `(CalderPress)` */
const house = /^\p{Lu}[\p{L}\d]*(?:[Pp]resse?|PRESS)$/u

/** An agency, and the initials of who edited its story: `dpa/ms` */
const initials = /^([^/\s]{2,20})\/\p{Ll}{2,4}$/u

/** The initials of who wrote and who edited. */
const ofTwo = /^\p{Ll}{2,4}\/\p{Ll}{2,4}$/u

/** The same as a Portuguese agency writes them, with its name and an end perhaps: `JGO (AMC) // MLS`, `JGO // MLS | Agência Calda/Fim` */
const ofLusophones =
  /^\p{Lu}{2,5}(?:\s\(\p{Lu}{2,5}\))?\s\/\/\s\p{Lu}{2,5}(?:\s?[.,|–—-]\s?[\p{L}\s]{2,30}\/\p{L}{3,6})?$/u

/**
 * Drop who wrote, edited or supplied a part that was glued to a paragraph
 * inside the story: `… he said. By Jane Doe`, `… he said. Source: Calder Agency`, `… と話した。（経済部・相馬ゆかり）`.
 *
 * A word says what it is: a name alone may be the last word of the story, and
 * behind a dash stands who said what stands before it.
 * Behind the last paragraph who wrote the story stays.
 */
export const gluedByline = defineSentenceRule({
  id: 'glued-byline',
  summary: 'drop who wrote, edited or supplied a part where it was glued to a paragraph',
  unstoppedOnly: true,
  check({value}, {article, languages, index, place}) {
    if (value.length > longest || /^[–—-]/.test(value)) return undefined
    // Who took a picture is `photo-credit`'s.
    if (isCreditLine(value) || isPictureNote(value)) return undefined
    const writers = writersOf(value)
    const told =
      sourceOf(value, languages) !== undefined ||
      isOfAgency(value, languages) ||
      ofLusophones.test(value) ||
      writers?.length === 0 ||
      (goesOnBehind(article, index, place) &&
        (writers !== undefined || isSignature(value, vocabularyOf(languages))))
    return told ? {role: 'byline', keep: false, evidence: value, confidence: 0.9} : undefined
  }
})

function isSignature(value: string, vocabulary: Vocabulary): boolean {
  const inside = insideBrackets(value)
  const line = inside ?? value
  const label = work.exec(line)
  const worked =
    label && (wordSet(creditLabels).has(label[1] ?? '') || wordSet(textLabels).has(label[1] ?? ''))
  const rest = worked ? line.slice(label[0].length) : line
  const name = inside === undefined ? rest : rest.replace(desk, '')
  // Behind a work and a mark, or a desk in brackets, stands a name, known or not.
  if (name !== line && (isKnownName(name, vocabulary) || wideName.test(name))) return true
  const reading = readLine(value, vocabulary)
  return reading?.sure === true && reading.names.length > 0 && reading.moments.length === 0
}

/** Whether a text is an agency in brackets, or with initials, or the initials of two: `(Ansa)`, `dpa/ms`, `(rdk/why)`. */
function isOfAgency(value: string, languages: readonly Language[]): boolean {
  const inside = insideBrackets(value)
  const [first = '', ...others] = inside?.toLowerCase().split(' ') ?? []
  // `(Avec AFP)`
  if (isFunctionWord(first, languages) && wordSet(agencies).has(others.join(' '))) return true
  if (
    inside !== undefined &&
    (wordSet(agencies).has(inside.toLowerCase()) || ofTwo.test(inside) || house.test(inside))
  )
    return true
  const [, agency = ''] = initials.exec(inside ?? value) ?? []
  return wordSet(agencies).has(agency.toLowerCase())
}
