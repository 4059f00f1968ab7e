import {isControl} from '../../rule/controls.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {isCapitals} from '../../rule/words.ts'
import {isSeveral, labelWords} from '../labels.ts'

/** No button is longer, in code units. */
const longest = 60

/** A count in brackets makes one word a button: `Discuss (58)`. */
const counted = /\s\(\d{1,6}\)$/

/** Whose labels stand on buttons. */
const buttons = [
  'share-widget',
  'follow-widget',
  'comment-button',
  'page-button',
  'player-chrome',
  'media-pointer',
  'more-heading'
] as const

/**
 * Drop a button or a heading of the page that was glued to a paragraph: `… he said. Share on Facebook`,
 * `You may also like The work will cost …`.
 *
 * All of it is a label of several words, without a stop: one word, but in
 * capitals or with a count in brackets, may be of the story.
 */
export const gluedButton = defineSentenceRule({
  id: 'glued-button',
  summary: 'drop a button or a heading of the page that was glued to a paragraph',
  unstoppedOnly: true,
  check(sentence, {languages}) {
    const {value} = sentence
    if (value.length > longest) return undefined
    const words = labelWords(sentence)
    const [first] = words
    if (!first || (words.length === 1 && !isSeveral(first.text) && !isOneButton(value))) return undefined
    if (!buttons.some((rule) => isPhrase(words, rule, languages)) && !isControl(value, languages))
      return undefined
    return {role: 'share', keep: false, evidence: joined(words), confidence: 0.95}
  }
})

/** One word in capitals has so many letters. */
const fewestShouted = 5

function isOneButton(value: string): boolean {
  return counted.test(value) || (value.length >= fewestShouted && isCapitals(value))
}
