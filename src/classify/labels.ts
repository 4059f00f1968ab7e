/** Short blocks read as labels. */
import type {Language} from '../languages/types.ts'
import {openerOf} from '../rule/phrases.ts'
import {type Word, wordsOf} from '../rule/words.ts'
import {originalOf} from '../tree/nodes.ts'
import type {Block} from '../tree/types.ts'

/** What is longer than this, in words or code units, is no label. */
const mostWords = 16
const mostLength = 160

/** A number as counters write it: `12`, `1,2k`. */
const count = /^\d+[km]?$/

const none: readonly Word[] = []
const known = new WeakMap<object, readonly Word[]>()

/** Rules that ask for the words of a label with its languages. */
const labelRules = ['ad-label', 'follow-widget', 'more-heading', 'share-widget', 'social-network'] as const

/**
 * The words of a block that is short enough for a label, without counts; none
 * when it is longer.
 *
 * Of a block that does not begin like a label of `labelRules` in the
 * `languages`, none either: most blocks are told so by their first word.
 */
export function labelWords(block: Block, languages?: readonly Language[]): readonly Word[] {
  if (block.value.length > mostLength) return none
  if (languages && !openerOf(labelRules, languages)(block.value)) return none
  const original = originalOf(block)
  let words = known.get(original)
  if (!words) {
    const all = wordsOf(block.value)
    words = all.length > mostWords ? none : all.filter(({text}) => !count.test(text))
    known.set(original, words)
  }
  return words
}
