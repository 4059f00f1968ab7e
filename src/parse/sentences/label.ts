/** Finds where the story begins behind a label of the page, or a credit, that stands before its sentence without a stop. */
import {agencies, creditLabels} from '../../languages/credits.ts'
import {isFunctionWord, wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {languagesBeside} from '../../rule/context.ts'
import {isCreditLine, isPictureNote} from '../../rule/credit-line.ts'
import {hasCase, isLower} from '../../rule/letters.ts'
import {adContinuation, countsIn, isReadingTime, readingTimeEnd} from '../../rule/page-labels.ts'
import {isPhrase, openerOf, phraseLength} from '../../rule/phrases.ts'
import {isCapitals, unspaced, type Word, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Knowledge} from './knowledge.ts'

/** Ids of the phrases that such labels begin with. */
const labels = ['ad-label', 'reading-time', 'view-count']

/** The same of buttons and headings, which are told by all of several words. */
const buttons = [
  'comment-button',
  'follow-widget',
  'gallery-prompt',
  'media-pointer',
  'more-heading',
  'page-button',
  'player-chrome',
  'share-widget',
  'update-note'
]
/** Those that are complete by themselves: a title or the name of a network may stand behind the others. */
const plainButtons = ['comment-button', 'gallery-prompt', 'page-button', 'player-chrome', 'update-note']
const openers = [...labels, ...buttons]

/** A button of so many words is one whatever follows; one of two only before a small word with a capital. */
const plainButton = 3

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
 * Find where a sentence begins inside one, behind a label of the page, a credit
 * or a time: `ADVERTISEMENT The work will cost`, `You may also like The work will cost`.
 *
 * Where letters have no case, only a time and a long label can be told, or one
 * that a mark leads to: `广告将继续播放到年底。` is news. Where no spaces part
 * words, one parts a label from the story.
 */
export function storyBehindLabel(
  value: string,
  language: Language | undefined,
  {starters}: Knowledge
): number | undefined {
  const languages = languagesBeside(language)
  const marked = behindBrackets(value, languages) ?? behindTime(value, languages) ?? behindHashtags(value)
  if (marked !== undefined) return marked
  // Most sentences begin with a letter that has case, and are asked for their first word alone.
  const cased = value.charCodeAt(0) < firstCaseless
  if (unspaced.test(value)) {
    const found = cased ? undefined : adContinuation(value, languages)
    return found && !found.isAll && found.story && found.end >= fewestUnits
      ? skipMarks(value, found.end)
      : behindSpace(value, languages)
  }
  if (cased && (isCredited(value) || isOfAgency(value))) return behindCredit(value, starters)
  if (!openerOf(openers, languages)(value)) return undefined
  if (!cased && !hasCase(value.slice(0, reach))) {
    const words = wordsOf(value.slice(0, reach))
    const time = readingTimeEnd(value, languages)
    if (time !== undefined) {
      const behind = words.filter(({start}) => start >= time)
      return behind.length >= fewest ? behind[0]?.start : undefined
    }
    const length = longestLabel(words, languages)
    const [first] = words
    const led = first !== undefined && leading.test(value.slice(0, first.start))
    const enough = length >= plainWords || (led && length > 1)
    return enough && words.length >= length + fewest && endsSentence(value) ? words[length]?.start : undefined
  }
  const mayBeLabel = openerOf(labels, languages)(value)
  for (const {index} of value.slice(0, reach).matchAll(capital)) {
    const at = index + 1
    const label = value.slice(0, index)
    const behind = value.slice(at)
    if (
      !(mayBeLabel && isLabel(label, behind, languages, starters)) &&
      !isButton(label, behind, language, starters)
    )
      continue
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

/** What leads to a button. */
const leading = /[▶▷►▸>＞<＜([【]/

/** How many words the longest label has that opens a text. */
function longestLabel(words: readonly Word[], languages: readonly Language[]): number {
  return Math.max(...['ad-label', ...buttons].map((id) => phraseLength(words, id, languages)))
}

/** A count behind a label: `(12 photos)`, `· 5 min` */
const counted = /\s[(·|]?\s?\d{1,4}\s?\p{L}{0,12}\)?$/u

/** What stands behind a button has so many words, and is no title. */
const fewestBehind = 4

/** Whether a text is a button or a heading of several words, and what stands behind it a sentence. */
function isButton(
  text: string,
  behind: string,
  own: Language | undefined,
  starters: ReadonlySet<string>
): boolean {
  const label = text.replace(around, '').replace(counted, '')
  const words = wordsOf(label)
  if (words.length < 2 || /[:,;]$/.test(label) || !endsSentence(behind)) return false
  const [next, ...others] = wordsOf(behind)
  if (!next || others.length + 1 < fewestBehind) return false
  const shouted = isCapitals(label) && !isCapitals(behind.slice(0, others[0]?.end))
  const opened = shouted || (starters.has(next.text) && !own?.politeCapitals?.includes(next.text))
  if (!opened && (own?.capitalNouns || words.length < plainButton)) return false
  // `Follow us on Facebook …`
  if (isFunctionWord(words.at(-1)?.text ?? '', languagesBeside(own))) return false
  // `Watch Video Of The Storm`
  if (!others.slice(0, 3).some(({start}) => isLower(behind.charCodeAt(start)))) return false
  return (opened ? buttons : plainButtons).some((id) => isPhrase(words, id, languagesBeside(own)))
}

/** A label or a credit of so many code units, and a space. */
const widePieces = /\s/g
const longestWide = 24

/** Find where a sentence begins behind a space, where none parts words: `广告 工程将耗资`, `图源：临江社 工程将耗资`. */
function behindSpace(value: string, languages: readonly Language[]): number | undefined {
  if (!endsSentence(value)) return undefined
  let found: number | undefined
  for (const {index} of value.slice(0, longestWide).matchAll(widePieces)) {
    const label = value.slice(0, index)
    if (value.length - index <= fewestUnits) break
    const told =
      label.split(/\s/).every((piece) => isWideLabel(piece, languages)) ||
      isWideLabel(label, languages) ||
      isCreditLine(label) ||
      isPictureNote(label)
    if (told) found = index + 1
  }
  return found
}

/** Words with `#` before them, with a label or without. */
const hashtags = /^(?:[^:：#]{2,24}[:：]\s?)?(?:[#＃][^\s#＃]{1,60}\s){2,20}(?![#＃])/

/** Find where a sentence begins behind hashtags. */
function behindHashtags(value: string): number | undefined {
  const at = value.slice(0, longestTags).includes('#') ? hashtags.exec(value)?.[0].length : undefined
  return at !== undefined && endsSentence(value) && wordsOf(value.slice(at)).length >= fewest ? at : undefined
}

const longestTags = 40

function isWideLabel(text: string, languages: readonly Language[]): boolean {
  const words = wordsOf(text)
  return ['ad-label', ...buttons].some((id) => isPhrase(words, id, languages))
}

/** The label of a time and its colon, and what the time is written with; or the clock of a player. */
const timed = /^([^:：\d]{2,24})[:：]\s?(?=\d)/
const timeRun = /^[\d\s:./年月日时時分秒-]{4,28}/
const clock = /^\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}(?=\s)/

/** Find where a sentence begins behind a time with its label, or the clock of a player. */
function behindTime(value: string, languages: readonly Language[]): number | undefined {
  const label = timed.exec(value)
  const lower = label?.[1]?.trim().toLowerCase()
  const isTime =
    lower !== undefined &&
    languages.some(({meta}) => meta?.published.includes(lower) || meta?.updated.includes(lower))
  const start = isTime ? (label?.[0].length ?? 0) : 0
  const run = isTime ? timeRun.exec(value.slice(start)) : clock.exec(value)
  if (!run) return undefined
  let at = start + run[0].trimEnd().length
  while (/\s/.test(value.charAt(at))) at++
  const behind = value.slice(at)
  const enough = unspaced.test(behind) ? behind.length >= fewestUnits : wordsOf(behind).length >= fewest
  // `Updated: 11:47 — with comments`
  return enough && /^["«“„(]?[\p{Lu}\p{Lo}]/u.test(behind) ? at : undefined
}

/** A label, its colon, and a name. */
const credited = /^([^:：]{2,24})[:：]\s\p{Lu}/u

/** Whether the label of a picture's credit opens a sentence. */
function isCredited(value: string): boolean {
  const label = credited.exec(value)?.[1]
  return label !== undefined && wordSet(creditLabels).has(label.toLowerCase())
}

const dash = /\s[–—-]$/

/** One or two words with a capital that open a text, or one and a slash. */
const agency = /^(?:([\p{L}-]{2,20})\s?\/\s?|(\p{Lu}[\p{L}-]+)\s(?:(\p{Lu}\p{L}+)\s)?)(?=\p{Lu})/u

/** The same with a name behind the slash. */
const agencyAndName = /^[^\s/]{2,20}\s?\/\s?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}$/u

/** Whether an agency opens a sentence: `dpa/Jane Doe`, `Getty Images The hall`. */
function isOfAgency(value: string): boolean {
  const [, beforeSlash, alone, second] = agency.exec(value) ?? []
  const one = (beforeSlash ?? alone ?? '').toLowerCase()
  return (
    wordSet(agencies).has(one) ||
    (second !== undefined && wordSet(agencies).has(`${one} ${second.toLowerCase()}`))
  )
}

/** A word with a capital that small letters follow, behind a blank. */
const opened = /\s(?=(\p{Lu}\p{Ll}*)\s\p{Ll})/gu

function isCredit(text: string): boolean {
  return isCreditLine(text) || agencyAndName.test(text) || wordSet(agencies).has(text.toLowerCase())
}

/** Find where a sentence begins behind a credit: `Photo: Jane Doe/The Courier In the hall nobody spoke.` */
function behindCredit(value: string, starters: ReadonlySet<string>): number | undefined {
  for (const {index, 1: word = ''} of value.slice(0, reach).matchAll(opened)) {
    const at = index + 1
    // `Photo: Jane Doe – She will come`: the dash of somebody speaking.
    const credit = value.slice(0, index).replace(dash, '')
    if (!starters.has(word.toLowerCase()) || !isCredit(credit)) continue
    if (wordsOf(value.slice(at)).length < fewest) return undefined
    return credit.length < index ? credit.length + 1 : at
  }
  return undefined
}

function skipMarks(value: string, from: number): number {
  let at = from
  while (at < value.length && /[\s.。！*|•▼▽–—-]/.test(value.charAt(at))) at++
  return at
}

/** Brackets around a whole remark, and what begins a sentence behind them. */
const remark = /^[(（[【<＜]([^()（）[\]【】<>＜＞]{2,80})[)）\]】>＞]\s{0,2}(?=["«“„]?[\p{Lu}\p{Lo}])/u

/** Find where a sentence begins behind a remark in brackets: `(Click the picture to enlarge it) The work will cost`, `【广告】 工程将耗资`. */
function behindBrackets(value: string, languages: readonly Language[]): number | undefined {
  if (!'(（[【<＜'.includes(value.charAt(0))) return undefined
  const found = remark.exec(value)
  if (!found) return undefined
  const [whole, inside = ''] = found
  const words = wordsOf(inside)
  const isLong = inside.length >= fewestUnits && (unspaced.test(inside) || words.length >= fewest)
  if (!isLong && !isPhrase(words, 'ad-label', languages)) return undefined
  return wordsOf(value.slice(whole.length)).length < fewest && !unspaced.test(value)
    ? undefined
    : whole.length
}
