/** Compares texts that may be copies of each other. */
import {joined} from '../rule/phrases.ts'
import {wordsOf} from '../rule/words.ts'
import {isUnspaced} from './letters.ts'

/** The words of a text, by which copies are known. */
export function wordKey(value: string): string {
  return joined(wordsOf(value))
}

/**
 * Write a text so that the forms of quotation marks, apostrophes and blanks do
 * not matter. It stays as long as it was.
 */
export function level(value: string): string {
  if (!special.test(value)) return value
  return value.replace(eachSpecial, (mark) => {
    if (mark === '’' || mark === '‘') return "'"
    return '“”„«»'.includes(mark) ? '"' : ' '
  })
}

const special = /[\u00a0\u202f\u2009\n\t‘’“”„«»]/
const eachSpecial = /[\u00a0\u202f\u2009\n\t‘’“”„«»]/g

/** How much a text says: a character of Chinese or Japanese says as much as three letters. */
export function weight(value: string): number {
  if (!unspaced.test(value)) return value.length
  let sum = 0
  for (let at = 0; at < value.length; at++) sum += isUnspaced(value.charCodeAt(at)) ? 3 : 1
  return sum
}

/** What `isUnspaced` takes, as a test holds: the engine's own search is ready sooner than a loop. */
const unspaced = /[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff]/
