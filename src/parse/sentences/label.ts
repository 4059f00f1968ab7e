/** Finds where the story begins behind a label of the page that stands before its sentence without a stop. */
import type {Language} from '../../languages/types.ts'
import {languagesBeside} from '../../rule/context.ts'
import {hasCase} from '../../rule/letters.ts'
import {adContinuation, countsIn, isReadingTime} from '../../rule/page-labels.ts'
import {isPhrase, openerOf, phraseLength} from '../../rule/phrases.ts'
import {isCapitals, unspaced, wordsOf} from '../../rule/words.ts'
import type {Knowledge} from './knowledge.ts'

/** Ids of the phrases that such labels begin with. */
const labels = ['ad-label', 'reading-time', 'view-count']

/** No label is longer, in code units, and a sentence has at least so many words. */
const reach = 90
const fewest = 3

/** A capital behind a blank, and what opens a quotation before it. */
const capital = /\s(?=["'«“„‘¿¡([]?\p{Lu})/gu

/** Marks around a label: `– Publicidad –`. */
const marks = '-–—*|•▼▽'
const around = /^[\s*|•▼▽–—-]+|[\s*|•▼▽–—-]+$/g

/** A label of so many words is one wherever it stands; so is one of so many letters in capitals. */
const plainWords = 3
const plainLetters = 4

/** From this code unit on letters have no case, but for a few. */
const firstCaseless = 0x590

/** In a script without spaces it has at least so many code units. */
const fewestUnits = 8

/**
 * Find where a sentence begins inside one, behind a label of an advertisement,
 * of a time of reading or of counts: `ADVERTISEMENT The work will cost`.
 *
 * Where letters have no case, only a long label of an advertisement can be
 * told: `广告将继续播放到年底。` is news.
 */
export function storyBehindLabel(
  value: string,
  language: Language | undefined,
  {starters}: Knowledge
): number | undefined {
  const languages = languagesBeside(language)
  const bracketed = behindBrackets(value)
  if (bracketed !== undefined) return bracketed
  // Most sentences begin with a letter that has case, and are asked for their first word alone.
  const cased = value.charCodeAt(0) < firstCaseless
  if (!cased && unspaced.test(value)) {
    const found = adContinuation(value, languages)
    return found && !found.isAll && found.story && found.end >= fewestUnits
      ? skipMarks(value, found.end)
      : undefined
  }
  if (!openerOf(labels, languages)(value)) return undefined
  if (!cased && !hasCase(value.slice(0, reach))) {
    const words = wordsOf(value.slice(0, reach))
    const length = phraseLength(words, 'ad-label', languages)
    return length >= plainWords && words.length >= length + fewest ? words[length]?.start : undefined
  }
  for (const {index} of value.slice(0, reach).matchAll(capital)) {
    const at = index + 1
    const label = value.slice(0, index)
    if (!isLabel(label, value.slice(at), languages, starters)) continue
    return wordsOf(value.slice(at)).length < fewest ? undefined : at
  }
  return undefined
}

function isLabel(
  text: string,
  behind: string,
  languages: readonly Language[],
  starters: ReadonlySet<string>
): boolean {
  const label = text.replace(around, '')
  const words = wordsOf(label)
  if (words.length === 0 || /[:,;]$/.test(label)) return false
  if (isPhrase(words, 'ad-label', languages)) {
    const framed = marks.includes(text.trimStart().charAt(0)) && marks.includes(text.trimEnd().slice(-1))
    const next = wordsOf(behind.slice(0, reach)).slice(0, 2)
    const shouted =
      isCapitals(label) && label.length >= plainLetters && !isCapitals(behind.slice(0, next[1]?.end))
    return words.length >= plainWords || framed || shouted || starters.has(next[0]?.text ?? '')
  }
  if (adContinuation(label, languages)?.isAll || isReadingTime(label, languages)) return true
  // `300 comments Facebook deleted` counts for the story; a label stands before its number.
  return /^\p{L}/u.test(label) && countsIn(label, languages) !== undefined
}

function skipMarks(value: string, from: number): number {
  let at = from
  while (at < value.length && /[\s.。！*|•▼▽–—-]/.test(value.charAt(at))) at++
  return at
}

/** Brackets around a whole remark, and what begins a sentence behind them. */
const remark = /^[(（[【]([^()（）[\]【】]{8,80})[)）\]】]\s{0,2}(?=["«“„]?[\p{Lu}\p{Lo}])/u

/** Find where a sentence begins behind a remark in brackets: `(Click the picture to enlarge it) The work will cost`. */
function behindBrackets(value: string): number | undefined {
  if (!'(（[【'.includes(value.charAt(0))) return undefined
  const found = remark.exec(value)
  if (!found) return undefined
  const [whole, inside = ''] = found
  if (!unspaced.test(inside) && wordsOf(inside).length < fewest) return undefined
  return wordsOf(value.slice(whole.length)).length < fewest && !unspaced.test(value)
    ? undefined
    : whole.length
}
