/** Short blocks read as labels. */

import {type Word, wordsOf} from '../rule/words.ts'

/** More words than this are no label. */
const mostWords = 16

/** A number as counters write it: `12`, `1,2k`. */
const count = /^\d+[km]?$/

/** The words of a block that is short enough for a label, without counts; empty when it is longer. */
export function labelWords(value: string): Word[] {
  if (value.length > mostWords * 16) return []
  const words = wordsOf(value)
  return words.length > mostWords ? [] : words.filter(({text}) => !count.test(text))
}
