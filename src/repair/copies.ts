/** Compares texts that may be copies of each other. */
import {joined} from '../rule/phrases.ts'
import {isWordCode, wordsOf} from '../rule/words.ts'
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

/**
 * Hash a stretch of a text as `level` writes it. Other stretches may have the
 * same hash; a `seed` keeps kinds of stretches apart.
 */
export function hashOf(value: string, from: number, to: number, seed: number): number {
  let hash = seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ levelCode(value.charCodeAt(at)), 0x01000193)
  return hash ^ (hash >>> 15)
}

/**
 * Hash the words of a stretch, so that stretches of one `wordKey` have one hash;
 * others may have it too.
 */
export function wordHash(value: string, from: number, to: number): number {
  let hash = 1
  let apart = false
  for (let at = from; at < to; at++) {
    const code = value.charCodeAt(at)
    if (!isWordCode(code)) apart = hash !== 1
    // What lower case parts from its letter: that of `İ` is `i` and a dot.
    else if (code < 0x300 || code > 0x36f) {
      if (apart) hash = Math.imul(hash ^ 0x20, 0x01000193)
      apart = false
      hash = Math.imul(hash ^ small(code), 0x01000193)
    }
  }
  return hash
}

function small(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code
  if ((code >= 0x3000 && code < 0xa000) || (code >= 0xac00 && code < 0xd800)) return code
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  // The sigma at the end of a word.
  return lower === 0x3c2 ? 0x3c3 : lower
}

/** What `level` makes of a code unit. */
function levelCode(code: number): number {
  if (code < 0xa0) return code === 0x0a || code === 0x09 ? 0x20 : code
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return 0x20
  if (code === 0x2018 || code === 0x2019) return 0x27
  return code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201e) ? 0x22 : code
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
