/** Tells how much of a text the words of some lists take in. */
import {countingDigit} from './letters.ts'
import type {Hit} from './lexicon.ts'
import type {Word} from './words.ts'

/** A digit of any of our scripts. */
export const anyDigit = new RegExp(countingDigit)

/** Until where some hits take in all words from the beginning on: all letters, where no spaces part words. */
export function coveredUntil<Part>(
  value: string,
  words: readonly Word[],
  hits: readonly Hit<Part>[]
): number {
  let at = words[0]?.start ?? 0
  for (const word of words) {
    if (word.start > at) at = word.start
    while (at < word.end) {
      const reach = Math.max(
        at,
        ...hits.filter(({start, end}) => start <= at && at < end).map(({end}) => end)
      )
      if (reach > at) at = reach
      else if (anyDigit.test(value.charAt(at))) at++
      else return at
    }
  }
  return at
}
