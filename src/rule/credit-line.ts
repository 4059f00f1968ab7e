/** Reads lines that say of a picture who made it, or that it shows something else: `Foto: archiv města`, `Symbolbild`. */
import {agencies, creditLabels, pictureNotes, topicLabels, unsignedCredits} from '../languages/credits.ts'
import {wordSet} from '../languages/index.ts'
import {endsSentence} from '../tree/prose.ts'
import {unspaced, wordsOf} from './words.ts'

/** No label is longer, in code units. */
const longestLabel = 32

/** What a credit names has no more words; in a script without spaces, no more code units. */
const mostWords = 7
const longestUnspaced = 20

/** A credit that ends in a stop is an abbreviation: `D.R.` */
const longestWithStop = 5

/** What stands behind a label; a stop where the label is short for something. */
const mark = /[:：=＝]/
const shortened = /^(?:fot|foto|zdj|φωτ|φωτο)\.(?=\s?\S)/iu

/** A digit of any script in use, or a mark that a credit has no part in. */
const foreign = /[\d?!…;:：=＝\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/

/** What may stand around a note. */
const bracketed = /^[([（［【]([^()[\]（）［］【】]*)[)\]）］】]$/

/**
 * Whether a text is a credit and nothing else: a label, and up to seven words
 * that end in no stop and count nothing.
 *
 * A label that titles begin with, too, needs a word behind it that credits have.
 */
export function isCreditLine(value: string): boolean {
  const short = shortened.exec(value)?.[0]
  const at = short === undefined ? value.slice(0, longestLabel + 1).search(mark) : short.length - 1
  if (at < 1) return false
  const label = plain(value.slice(0, at))
  const isNote = wordSet(pictureNotes).has(label)
  if (!isNote && !wordSet(creditLabels).has(label)) return false
  const rest = value.slice(at + 1).trim()
  if (rest === '' || foreign.test(rest) || (endsSentence(rest) && rest.length > longestWithStop)) return false
  const words = wordsOf(rest)
  if (words.length === 0 || words.length > mostWords) return false
  if (unspaced.test(rest) && rest.length > longestUnspaced) return false
  return isNote || !wordSet(topicLabels).has(label) || isUnsigned(rest)
}

/** Whether a credit names nobody, or an agency: `privat`, `courtesy of the family`. */
function isUnsigned(rest: string): boolean {
  return (
    wordSet(agencies).has(plain(rest)) || wordsOf(rest).some(({text}) => wordSet(unsignedCredits).has(text))
  )
}

/** Whether a text only says that a picture is old or shows something else, in brackets or without, with a credit behind it or none. */
export function isPictureNote(value: string): boolean {
  const inside = bracketed.exec(value)?.[1]?.trim() ?? value
  return wordSet(pictureNotes).has(plain(inside)) || (inside !== value && isCreditLine(inside))
}

/** Lower case, and no mark around it. */
function plain(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[*※▲△■□◆◇▼▽/]\s?/, '')
    .replace(/[.。]$/, '')
}

/** A credit or a note at the end of a text is looked for so far back, at so many borders. */
const reach = 90
const mostBorders = 4

/** What closes a sentence before a credit that got glued to it. */
const closing = /[.!?…。！？؟۔।»”"'’)\]」』）]/

/**
 * Where the credit or the note begins that a paragraph ends with, behind the
 * end of a sentence; `undefined` when it ends otherwise.
 */
export function lineAtEnd(value: string): number | undefined {
  if (endsSentence(value) && !/[)\]）］】]$/.test(value)) return undefined
  const least = Math.max(1, value.length - reach)
  for (let at = value.length - 1, borders = 0; at >= least && borders < mostBorders; at--) {
    if (!closing.test(value.charAt(at - 1))) continue
    borders++
    const line = value.slice(at).trim()
    if (isCreditLine(line) || isPictureNote(line)) return at
  }
  return undefined
}

/** No note in brackets is longer; `[^…]` is bounded by it. */
const noteAtEnd = /[([（［【][^()[\]（）［］【】]{2,60}[)\]）］】]$/

/** Where the note in brackets or the credit that names nobody begins that a caption ends with; `undefined` when it ends otherwise. */
export function noteBehind(value: string): number | undefined {
  const note = noteAtEnd.exec(value)
  if (note && isPictureNote(note[0])) return note.index
  const least = Math.max(1, value.length - reach)
  for (let at = value.length - 1; at >= least; at--) {
    if (!mark.test(value.charAt(at))) continue
    if (!isUnsigned(value.slice(at + 1))) return undefined
    // The label may have several words: the longest is taken.
    let found: number | undefined
    for (let start = at - 1; start >= Math.max(1, at - longestLabel); start--)
      if (/[\s|(]/.test(value.charAt(start - 1)) && isCreditLine(value.slice(start))) found = start
    return found
  }
  return undefined
}

/** What stands in a list of facts: a label, a colon, a few words. */
const fact = /^[^:：\n]{1,40}[:：]\s?\S/
const longestFact = 100

/** Whether a block beside another is a line of a list of facts and no credit: then the other may be one, too. */
export function isFact(value: string | undefined): boolean {
  return (
    value !== undefined &&
    value.length <= longestFact &&
    fact.test(value) &&
    !endsSentence(value) &&
    !isCreditLine(value)
  )
}
