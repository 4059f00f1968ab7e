/** Tells a pointer's title that the next sentence of the story may have run into. */
import {isFunctionWord} from '../languages/index.ts'
import type {Language} from '../languages/types.ts'
import {late} from '../rule/late.ts'
import {sentenceBehindTitle} from '../rule/title-case.ts'
import {unspaced, wordsOf} from '../rule/words.ts'
import {isUncased} from './meta/names.ts'

/** A word in small letters or a number, and words with a capital that small letters follow: `never opened Only residents may` */
const opensInside = late(() => /(?<=\s(\p{Ll}{2,24})|[\d)])\s(?=(?:\p{Lu}[\p{L}\p{M}]*\s){1,4}[\p{Ll}\d])/gu)

/** No title and sentence are longer together, in code units. */
const longest = 600

/** A title that has a stop has no more words; of a script without spaces, code units. */
const longestTitle = 11
const longestWide = 36

/** A title, and the sentence behind it, have at least so many words; with more than so many together they are hardly one. */
const fewest = 3
const mostOfOne = 20

/**
 * Whether a text that ends as a sentence does seems to be a title without a
 * stop and a sentence behind it. Where nouns have capitals, its length alone
 * tells.
 */
export function runsOn(text: string, languages: readonly Language[]): boolean {
  if (text.length > longest || !/[.。।۔]["”»)」』]?\s?$/.test(text)) return false
  // Without capitals its length alone tells: titles have no stop, and are shorter. A Chinese road has a letter, too: `X207线`.
  if (unspaced.test(text)) return text.length > longestWide || /[.。]["”»)」』]\s?$/.test(text)
  if (languages[0]?.capitalNouns || isUncased(text)) return wordsOf(text).length > longestTitle
  if (wordsOf(text).length > mostOfOne || sentenceBehindTitle(text) !== undefined) return true
  for (const {1: before = '', index} of text.matchAll(opensInside())) {
    // `in the Old Harbour`: a name inside a title.
    if (isFunctionWord(before, languages)) continue
    if (wordsOf(text.slice(0, index)).length >= fewest && wordsOf(text.slice(index + 1)).length > fewest)
      return true
  }
  return false
}
