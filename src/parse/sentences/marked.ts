/** Finds where the story begins behind what its marks tell: a remark in brackets, a time with its label, hashtags. */
import {agencies} from '../../languages/credits.ts'
import {isFunctionWord, wordSet} from '../../languages/index.ts'
import {dateWords} from '../../languages/shared.ts'
import type {Language} from '../../languages/types.ts'
import {isLower} from '../../rule/letters.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'

/** No label is longer, in code units, and a sentence has at least so many words. */
export const reach = 90
export const fewest = 3

/** In a script without spaces either has at least so many code units. */
export const fewestUnits = 8

/** Marks around a label: `– Publicidad –` */
export const around = /^[\s*|•▼▽↓→»>–—-]+|[\s*|•▼▽↓→»>–—-]+$/g

/** Whether so many words as a sentence has stand behind a place. */
export function hasWords(value: string, at: number): boolean {
  return wordsOf(value.slice(at, at + reach)).length >= fewest
}

/** The same where no spaces may part them. */
function opensSentence(value: string, at: number): boolean {
  return unspaced.test(value.slice(at)) ? value.length - at >= fewestUnits : hasWords(value, at)
}

/** Find where a sentence begins behind a remark in brackets, a time or hashtags. */
export function behindMark(value: string, languages: readonly Language[]): number | undefined {
  return behindBrackets(value, languages) ?? behindTime(value, languages) ?? behindHashtags(value)
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
  const isOfAgency = wordSet(agencies).has(words.at(-1)?.text ?? '')
  if (!isLong && !isOfAgency && !isPhrase(words, 'ad-label', languages)) return undefined
  return unspaced.test(value) || hasWords(value, whole.length) ? whole.length : undefined
}

/** The label of a time and its colon, and figures that a time is written with; or the clock of a player. */
const labelled = /^([^:：\d]{2,24})[:：]\s?(?=[\d\p{L}])/u
const figures = /^[\d\s:./年月日时時分秒-]{4,28}/
const clock = /^\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}(?=\s)/

/** What stands beside a clock: `17:36 Uhr`, `10:55 صباحا` */
const besideClock: ReadonlySet<string> = new Set(['am', 'h', 'kl', 'pm', 'uhr', 'صباحا', 'مساء'])

/** Find where a sentence begins behind a time with its label, or the clock of a player. */
function behindTime(value: string, languages: readonly Language[]): number | undefined {
  const start = behindTimeLabel(value, languages)
  let at = start === undefined ? (clock.exec(value)?.[0].length ?? 0) : timeEnd(value, start, languages)
  // Words alone are no time.
  if (!/\d/.test(value.slice(start, at))) return undefined
  while (/\s/.test(value.charAt(at))) at++
  // `Updated: 11:47 — with comments`
  return opensSentence(value, at) && /^["«“„(]?[\p{Lu}\p{Lo}]/u.test(value.slice(at)) ? at : undefined
}

/** Where the label of a time ends that opens a text; `undefined` where none does. */
function behindTimeLabel(value: string, languages: readonly Language[]): number | undefined {
  const [label, words = ''] = labelled.exec(value) ?? []
  if (label === undefined) return undefined
  const lower = words.trim().toLowerCase()
  const isTime =
    !wordSet(dateWords).has(lower) &&
    languages.some(({meta}) => meta?.published.includes(lower) || meta?.updated.includes(lower))
  return isTime ? label.length : undefined
}

/** Where a time ends: behind its figures, or behind numbers, months, weekdays and small words among them. */
function timeEnd(value: string, start: number, languages: readonly Language[]): number {
  const run = figures.exec(value.slice(start))?.[0].trimEnd().length ?? 0
  let end = start + run
  // Where no spaces part words, the story would be one with the minutes.
  if (unspaced.test(value)) return end
  // `Updated: 3 Men are held`: one number is a time only beside a month or its like.
  let isNamed = run > 0
  for (const word of wordsOf(value.slice(start, start + reach))) {
    const {text} = word
    const isName =
      besideClock.has(text) ||
      languages.some(({months, weekdays}) => months.includes(text) || weekdays.includes(text))
    isNamed ||= isName
    if (isName || /^\d/.test(text)) end = Math.max(end, start + word.end)
    else if (!isLower(value.charCodeAt(start + word.start)) || !isFunctionWord(text, languages)) break
  }
  return isNamed ? end : start
}

/** Where the first of them stands, in code units. */
const longestTags = 40

/** Words with `#` before them, with a label or without. */
const hashtags = /^(?:[^:：#]{2,24}[:：]\s?)?(?:[#＃][^\s#＃]{1,60}\s){2,20}(?![#＃])/

/** Find where a sentence begins behind hashtags. */
function behindHashtags(value: string): number | undefined {
  const at = value.slice(0, longestTags).includes('#') ? hashtags.exec(value)?.[0].length : undefined
  return at !== undefined && endsSentence(value) && hasWords(value, at) ? at : undefined
}
