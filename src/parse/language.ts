/** Guesses the language of a text from its script and its commonest words. */
import {languages} from '../languages/index.ts'
import type {Language} from '../languages/types.ts'
import {wordsOf} from '../rule/words.ts'

/** A guess, from 0 (nothing is known) to 1 (sure). */
export interface Guess {
  /** BCP 47 tag of a known language; `undefined` when none is likely enough. */
  tag: string | undefined
  confidence: number
}

/** How much is read at the beginning, in the middle and at the end of a long text. */
const sampleLength = 8192

/** Guess the language of a text. Reads a bounded part of it. */
export function guessLanguage(text: string): Guess {
  const sample = sampleOf(text)
  let best: Language | undefined
  let bestScore = 0
  const words = wordsOf(sample)
  for (const language of languages.values()) {
    const known = new Set(language.functionWords)
    let score = 0
    for (const word of words) if (known.has(word.text)) score++
    if (score > bestScore) {
      best = language
      bestScore = score
    }
  }
  const confidence = Math.min(1, (4 * bestScore) / Math.max(8, words.length))
  return {tag: confidence < 0.3 ? undefined : best?.tag, confidence}
}

function sampleOf(text: string): string {
  if (text.length <= 3 * sampleLength) return text
  const middle = (text.length - sampleLength) >> 1
  return [
    text.slice(0, sampleLength),
    text.slice(middle, middle + sampleLength),
    text.slice(-sampleLength)
  ].join(' ')
}
