import {isFunctionWord} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {lineAtEnd} from '../../rule/credit-line.ts'
import {defineArticleRule} from '../../rule/define.ts'
import {isLower} from '../../rule/letters.ts'
import {type Word, wordsOf} from '../../rule/words.ts'
import {excerpt} from '../../text/excerpt.ts'
import {endsSentence, isProse, isStopless} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {gapMark, markGap} from '../changes.ts'
import {weight, wordKey} from '../copies.ts'
import {isUnspaced, isWordLast} from '../letters.ts'
import {proofsOf} from '../proofs.ts'

/** A line that stands alone and weighs less may be a title or a label. */
const leastAlone = 48
/** Without another paragraph to compare with, it has to weigh this much. */
const leastOnly = 100
/** The last piece of a paragraph may be the sign of an agency. */
const leastBehind = 18
/** A text has as many words in lower case at least, or it is names. */
const fewestSmall = 3
/** Titles have seldom more words. */
const longestTitle = 20

/**
 * Mark the end of a text that was cut off: `She could work alm […]`.
 *
 * Feeds give the first so many characters of a story. What shows is that the
 * last sentence of the text has no end, in a text whose other paragraphs have
 * one.
 *
 * Titles, labels, lists, verse, names and signs of agencies have no stop
 * either: a line that is short, in brackets or mostly capitals stays. Where
 * sentences have no mark at their end, nothing tells a whole one from a cut one.
 */
export const taillessSentence = defineArticleRule({
  id: 'tailless-sentence',
  summary: 'mark the end of a text that was cut off',
  check(article, {languages}) {
    const block = article.children.findLast(({drop}) => !drop)
    if (block?.kind !== 'paragraph' || block.role !== 'body') return []
    const sentences = block.children.filter(({drop}) => !drop)
    const last = sentences.at(-1)
    if (!last || last !== block.children.at(-1) || isStopless(last.value)) return []
    const alone = sentences.length === 1
    if (attribution.test(block.value.slice(-longestAttribution)) || lineAtEnd(block.value) !== undefined)
      return []
    if (!isWordLast(last.value) || !isCut(last.value, alone, languages)) return []
    const others = article.children.filter((other) => other !== block && !other.drop)
    if (alone && weight(last.value) < leastOnly && !others.some(isProse)) return []
    if (alone && (isCopy(block, others) || isLabelled(last.value) || hasNoStops(others))) return []
    const {completions, teasers} = proofsOf(article, languages)
    if (completions.some(({end}) => end === last.end) || teasers.some((teaser) => teaser.block === block)) {
      return []
    }
    // With the last character, so that nothing is marked that another rule drops.
    const ink = block.value.charAt(block.value.length - 1)
    return [
      markGap(
        'tailless-sentence',
        'Marked cut after',
        block.end - 1,
        block.end,
        `${ink} ${gapMark}`,
        excerpt(last.value, last.value.length - 40)
      )
    ]
  }
})

/** Whether a text without an end reads like running text. */
function isCut(value: string, alone: boolean, languages: readonly Language[]): boolean {
  const least = alone ? leastAlone : leastBehind
  if (weight(value) < least || /^[([]/.test(value) || address.test(value.slice(-200))) return false
  if (/[©|•@]|:\/\/|www\.|\.\w{2,4}\/|\.{3}\s*$/.test(value.slice(-60))) return false
  let unspaced = 0
  for (let at = 0; at < value.length && at < 40; at++) if (isUnspaced(value.charCodeAt(at))) unspaced++
  if (unspaced > 5) return true
  const words = wordsOf(value.slice(0, 600))
  if (!/\p{Ll}/u.test(value.slice(0, 600))) {
    return words.length > (alone ? 7 : 2) && !/\p{Lu}/u.test(value.slice(0, 600))
  }
  if (endsInNames(value, languages)) return false
  const small = words.filter(({start}) => isLower(value.charCodeAt(start)))
  if (small.length < (alone ? fewestSmall : 2)) return false
  // `A Title Has Capitals in Most of Its Words`
  if (alone) return !isTitle(value, words, small, languages)
  // `Reporting by Jane Doe and John Smith`
  return small.length > 2 || small.some(({text}) => !isFunctionWord(text, languages))
}

function isTitle(
  value: string,
  words: readonly Word[],
  small: readonly Word[],
  languages: readonly Language[]
): boolean {
  const functional = small.filter(({text}) => isFunctionWord(text, languages))
  if (functional.length === 0 && weight(value) < 2 * leastAlone) return true
  return small.length - functional.length < 2 && words.length < longestTitle
}

/** `Read next: …`, `“…” — Jane Doe, a painter` */
function isLabelled(value: string): boolean {
  return weight(value) < 2 * leastAlone && (/^[^,.]{1,30}[:：]\s/.test(value) || /[”"»]\s?[—–-]/.test(value))
}

/** `“…” — Jane Doe, a painter` */
const longestAttribution = 100
const attribution = /[”"»]\s?[—–-]\s?\p{Lu}[^.!?”"»]*$/u

/** What ends in an address has no stop. */
const address = /(?:^|\s)(?=\S*[/\\])\S{16,}$/

/** Whether a text ends in a title or in names, between commas: `Jane Doe, Head of Research and Data`. */
function endsInNames(value: string, languages: readonly Language[]): boolean {
  if (languages[0]?.capitalNouns) return false
  const clauses = value.slice(-longestNames).split(', ').slice(1)
  const last = clauses.at(-1)
  if (last === undefined) return false
  const few = namesIn(last, languages)
  return (
    few >= fewestInTitle ||
    (few > 0 && clauses.slice(-3, -1).filter((other) => namesIn(other, languages) > 0).length === 2)
  )
}

/** How many words a text has besides those of every sentence, when all of them begin with a capital; 0 when not. */
function namesIn(value: string, languages: readonly Language[]): number {
  const words = wordsOf(value).filter(({text}) => !isFunctionWord(text, languages))
  return words.every(({start}) => !isLower(value.charCodeAt(start))) ? words.length : 0
}

/** So much of the end of a text is looked at for names. */
const longestNames = 160
/** A title has so many words with a capital. */
const fewestInTitle = 3

/** Whether the block before is as long as a sentence and has no stop either: the text may be written so. */
function hasNoStops(others: readonly Block[]): boolean {
  const before = others.at(-1)
  return (
    before !== undefined &&
    before.role !== 'headline' &&
    weight(before.value) > leastAlone &&
    !endsSentence(before.value)
  )
}

function isCopy(block: Block, others: readonly Block[]): boolean {
  const key = wordKey(block.value)
  return others.some(({value}) => Math.abs(value.length - block.value.length) < 12 && wordKey(value) === key)
}
