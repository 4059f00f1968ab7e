/** Short blocks read as labels. */
import {unspaced, type Word, wordsOf} from '../rule/words.ts'
import {originalOf} from '../tree/nodes.ts'
import type {Block, Sentence} from '../tree/types.ts'

/** What is longer than this, in words or code units, is no label. */
const mostWords = 16
const mostLength = 160

/** A number as counters write it: `12`, `1,2k`. */
const count = /^\d+[km]?$/

/** A label of so many characters, in a script without spaces, is more than one word. */
const severalWords = 4

/** Whether a word is as much as several: one of a script without spaces. */
export function isSeveral(word: string): boolean {
  return unspaced.test(word) && word.length >= severalWords
}

const none: readonly Word[] = []
const known = new WeakMap<object, readonly Word[]>()

/**
 * The words of a block or sentence that is short enough for a label, without
 * counts; none when it is longer.
 */
export function labelWords(node: Block | Sentence): readonly Word[] {
  if (node.value.length > mostLength) return none
  const original = originalOf(node)
  let words = known.get(original)
  if (!words) {
    const all = wordsOf(node.value)
    words = all.length > mostWords ? none : all.filter(({text}) => !count.test(text))
    known.set(original, words)
  }
  return words
}
