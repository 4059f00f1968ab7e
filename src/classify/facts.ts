/** Knows lines that tell facts of a story, and are no titles of others. */
import {hasCase} from '../rule/letters.ts'
import {wordsOf} from '../rule/words.ts'
import {endsSentence} from '../tree/prose.ts'
import type {Block} from '../tree/types.ts'

/** The label of a fact has no more words, and a name. */
const labelWords = 4
const nameWords = 2

/** A word in small letters that is longer than an abbreviation: a title has some, and a name or a number none. */
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}{4,}/u

/** Whether a line is a label and what it says of it, in names and numbers: `The Last Ferry: 41,000`, `Referees: T. Ünsal, K. Yurt`. */
export function isLabelledFact({value}: Block): boolean {
  const colon = value.search(/[:：]\s/)
  if (colon < 1 || wordsOf(value.slice(0, colon)).length > labelWords) return false
  const told = value.slice(colon + 1).trim()
  return told !== '' && hasCase(value) && !endsSentence(value) && !smallWord.test(told)
}

/** Whether a line may be an entry of a list that the story has: a name, or a fact. */
export function isEntry(block: Block): boolean {
  const {value} = block
  if (isLabelledFact(block)) return true
  return (
    hasCase(value) && !endsSentence(value) && !smallWord.test(value) && wordsOf(value).length <= nameWords
  )
}
