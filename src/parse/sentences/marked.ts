/** Finds where the story begins behind what its marks tell: a remark in brackets, a time with its label, hashtags. */
import type {Language} from '../../languages/types.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'

/** No label is longer, in code units, and a sentence has at least so many words. */
export const reach = 90
export const fewest = 3

/** In a script without spaces either has at least so many code units. */
export const fewestUnits = 8

/** Marks around a label: `– Publicidad –` */
export const around = /^[\s*|•▼▽–—-]+|[\s*|•▼▽–—-]+$/g

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
  if (!isLong && !isPhrase(words, 'ad-label', languages)) return undefined
  return wordsOf(value.slice(whole.length, whole.length + reach)).length < fewest && !unspaced.test(value)
    ? undefined
    : whole.length
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
  const enough = unspaced.test(behind)
    ? behind.length >= fewestUnits
    : wordsOf(behind.slice(0, reach)).length >= fewest
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
