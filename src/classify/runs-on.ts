/** Tells a pointer's title that the next sentence of the story may have run into. */
import type {Language} from '../languages/types.ts'
import {late} from '../rule/late.ts'
import {wordsOf} from '../rule/words.ts'

/** A word of some length in small letters, and one with a capital that small letters follow: `never opened Only residents may` */
const opensInside = late(() => /(?<=\s\p{Ll}{4,24})\s(?=\p{Lu}\p{Ll}*\s\p{Ll})/gu)

/** No title and sentence are longer together, in code units. */
const longest = 600

/** A title, and the sentence behind it, have at least so many words. */
const fewest = 3

/**
 * Whether a text that ends as a sentence does seems to be a title without a
 * stop and a sentence behind it. Where nouns have capitals, nothing tells.
 */
export function runsOn(text: string, languages: readonly Language[]): boolean {
  if (languages[0]?.capitalNouns || text.length > longest || !/\.["”»)]?\s?$/.test(text)) return false
  for (const {index} of text.matchAll(opensInside())) {
    if (wordsOf(text.slice(0, index)).length >= fewest && wordsOf(text.slice(index + 1)).length > fewest)
      return true
  }
  return false
}
