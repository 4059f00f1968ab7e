/** Finds where the story begins behind a label of the page that stands before its sentence without a stop. */
import {opensNews} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {languagesBeside} from '../../rule/context.ts'
import {controlAt, mayBeControl} from '../../rule/controls.ts'
import {hasCase} from '../../rule/letters.ts'
import {adContinuation, countsIn, isReadingTime, readingTimeEnd} from '../../rule/page-labels.ts'
import {isPhrase, longestPhrase, openerOf} from '../../rule/phrases.ts'
import {firstWordOf, unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import {allLabels, behindSpace, buttons, isButton, isShouted} from './button.ts'
import {behindByline, behindCredit, behindUncasedCredit, isCredited} from './credit.ts'
import {around, behindMark, fewest, fewestUnits, hasWords, reach} from './marked.ts'

/** Ids of the phrases that such labels begin with. */
const labels = ['ad-label', 'reading-time', 'view-count']
const labelOpeners = [...labels, ...buttons]

/** A capital behind a blank, and what opens a quotation before it. */
const capital = /\s(?=["'«“„‘¿¡([]?\p{Lu})/gu

/** Marks around a label: `– Publicidad –`. */
const marks = '-–—*|•▼▽'

/** A label of so many words is one wherever it stands; so is one of so many letters in capitals. */
const plainWords = 3
const plainLetters = 4

/** From this code unit on letters have no case, but for a few. */
const firstCaseless = 0x590

/**
 * Find where a sentence begins inside one, behind a label of the page, a credit
 * or a time: `ADVERTISEMENT The work will cost`, `You may also like The work will cost`.
 *
 * Where letters have no case, only a time and a long label can be told, or one
 * that a mark leads to: `广告将继续播放到年底。` is news. Where no spaces part
 * words, one parts a label from the story.
 */
export function storyBehindLabel(value: string, language: Language | undefined): number | undefined {
  const languages = languagesBeside(language)
  const marked = behindMark(value, languages)
  if (marked !== undefined) return marked
  // Most sentences begin with a letter that has case, and are asked for their first word alone.
  const cased = value.charCodeAt(0) < firstCaseless
  const head = value.slice(0, reach)
  if (unspaced.test(head)) {
    const found = cased ? undefined : adContinuation(value, languages)
    return found && !found.isAll && found.story && found.end >= fewestUnits
      ? skipMarks(value, found.end)
      : behindSpace(value, languages)
  }
  if (cased && isCredited(value)) return behindCredit(value, language)
  const signed = (cased ? behindByline(value, languages, language) : undefined) ?? behindUncasedCredit(value)
  if (signed !== undefined) return signed
  if (!openerOf(labelOpeners, languages)(value) && !mayBeControl(value, languages)) return undefined
  if (!cased && !hasCase(head)) return storyBehindUncased(value, language, languages)
  const mayBeLabel = openerOf(labels, languages)(value)
  let button: number | undefined
  for (const {index} of head.matchAll(capital)) {
    const at = index + 1
    const label = value.slice(0, index)
    const behind = value.slice(at)
    if (mayBeLabel && isLabel(label, behind, language, languages)) return hasWords(value, at) ? at : undefined
    // Of several buttons in a row the last one counts.
    if (isButton(label, behind, language)) button = at
  }
  return button
}

/** Find it in a script without case, whose words have spaces between them. */
function storyBehindUncased(
  value: string,
  language: Language | undefined,
  languages: readonly Language[]
): number | undefined {
  const words = wordsOf(value.slice(0, reach))
  const time = readingTimeEnd(value, languages)
  if (time !== undefined) {
    const behind = words.filter(({start}) => start >= time)
    return behind.length >= fewest ? behind[0]?.start : undefined
  }
  if (!endsSentence(value)) return undefined
  const count = labelledCount.exec(value)?.[0]
  if (count !== undefined && countsIn(count, languages)) return skipMarks(value, count.length)
  const length = Math.max(longestPhrase(words, allLabels, languages), controlLength(value, languages))
  const [first] = words
  const next = words[length]
  const led = first !== undefined && leading.test(value.slice(0, first.start))
  const enough =
    length >= plainWords ||
    (led && length > 1) ||
    (length > 0 && next !== undefined && language?.openers?.includes(next.text))
  return enough && words.length >= length + fewest ? next?.start : undefined
}

/** What is counted, a colon and the count. */
const labelledCount = /^[^:：\d]{2,24}[:：]\s?[\d٠-٩۰-۹०-९০-৯][\d٠-٩۰-۹०-९০-৯.,٬]{0,11}(?=\s\p{L})/u

/** How many words a button of several acts has that opens a text; 0 where none does: of one act, it may be what somebody did. */
function controlLength(value: string, languages: readonly Language[]): number {
  const control = controlAt(value, languages)
  return control && !control.isAll && control.acts > 1 ? control.words : 0
}

/** What leads to a button. */
const leading = /[▶▷►▸>＞<＜([【]/

function isLabel(
  text: string,
  behind: string,
  own: Language | undefined,
  languages: readonly Language[]
): boolean {
  const label = text.replace(around, '')
  const words = wordsOf(label)
  if (words.length === 0 || /[:,;]$/.test(label)) return false
  if (isPhrase(words, 'ad-label', languages)) {
    const framed = marks.includes(text.trimStart().charAt(0)) && marks.includes(text.trimEnd().slice(-1))
    const shouted = label.length >= plainLetters && isShouted(label, behind)
    return (
      words.length >= plainWords ||
      framed ||
      shouted ||
      (own !== undefined && opensNews(firstWordOf(behind), own))
    )
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
