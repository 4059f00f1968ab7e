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
  return wordsOf(value.slice(whole.length, whole.length + reach)).length < fewest && !unspaced.test(value)
    ? undefined
    : whole.length
}

/** The label of a time and its colon, and what the time is written with; or the clock of a player. */
const timed = /^([^:：\d]{2,24})[:：]\s?(?=[\d\p{L}])/u
const timeRun = /^[\d\s:./年月日时時分秒-]{4,28}|^(?=\p{L})/u
const clock = /^\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}(?=\s)/

/** What stands beside a clock: `17:36 Uhr`, `10:55 صباحا` */
const besideClock: ReadonlySet<string> = new Set(['am', 'h', 'kl', 'pm', 'uhr', 'صباحا', 'مساء'])

/** Where a time that begins with a number or a weekday ends: behind numbers, months, weekdays and small words among them. */
function momentEnd(value: string, start: number, languages: readonly Language[]): number {
  let end = start
  for (const word of wordsOf(value.slice(start, start + reach))) {
    const {text} = word
    const isOfTime =
      /^\d/.test(text) ||
      besideClock.has(text) ||
      languages.some(({months, weekdays}) => months.includes(text) || weekdays.includes(text))
    if (isOfTime) end = start + word.end
    else if (!isLower(value.charCodeAt(start + word.start)) || !isFunctionWord(text, languages)) break
  }
  return end
}

/** Find where a sentence begins behind a time with its label, or the clock of a player. */
function behindTime(value: string, languages: readonly Language[]): number | undefined {
  const label = timed.exec(value)
  const lower = label?.[1]?.trim().toLowerCase()
  const isTime =
    lower !== undefined &&
    !wordSet(dateWords).has(lower) &&
    languages.some(({meta}) => meta?.published.includes(lower) || meta?.updated.includes(lower))
  const start = isTime ? (label?.[0].length ?? 0) : 0
  const run = isTime ? timeRun.exec(value.slice(start)) : clock.exec(value)
  if (!run) return undefined
  let at = start + run[0].trimEnd().length
  // Where no spaces part words, the story would be one with the minutes.
  if (isTime && !unspaced.test(value)) at = Math.max(at, momentEnd(value, start, languages))
  while (/\s/.test(value.charAt(at))) at++
  const behind = value.slice(at)
  const enough = unspaced.test(behind)
    ? behind.length >= fewestUnits
    : wordsOf(behind.slice(0, reach)).length >= fewest
  // Words alone are no time.
  if (!/\d/.test(value.slice(start, at))) return undefined
  // `Updated: 11:47 — with comments`
  return enough && /^["«“„(]?[\p{Lu}\p{Lo}]/u.test(behind) ? at : undefined
}

/** Where the first of them stands, in code units. */
const longestTags = 40

/** Words with `#` before them, with a label or without. */
const hashtags = /^(?:[^:：#]{2,24}[:：]\s?)?(?:[#＃][^\s#＃]{1,60}\s){2,20}(?![#＃])/

/** Find where a sentence begins behind hashtags. */
function behindHashtags(value: string): number | undefined {
  const at = value.slice(0, longestTags).includes('#') ? hashtags.exec(value)?.[0].length : undefined
  return at !== undefined && endsSentence(value) && wordsOf(value.slice(at, at + reach)).length >= fewest
    ? at
    : undefined
}
