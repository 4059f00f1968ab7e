/** Finds where the story begins behind what its marks tell: a remark in brackets, a time with its label, hashtags. */
import {agencies} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {isControl} from '../../rule/controls.ts'
import {isPictureNote} from '../../rule/credit-line.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {labelledTimeEnd} from '../../rule/time-label.ts'
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
export function opensSentence(value: string, at: number): boolean {
  return unspaced.test(value.slice(at)) ? value.length - at >= fewestUnits : hasWords(value, at)
}

/** Find where a sentence begins behind a remark in brackets, a caption with its note, a time or hashtags. */
export function behindMark(value: string, languages: readonly Language[]): number | undefined {
  return (
    behindBrackets(value, languages) ??
    behindFrame(value) ??
    behindCaption(value) ??
    behindTime(value, languages) ??
    behindHashtags(value)
  )
}

/** Marks that frame a notice: `+++ Read on: four weeks for 1 euro +++`, `*** Advertisement ***` */
const frame = /^(\+\+\+|\*\*\*|---|===|[↓▼]{2,5})\s?[^+*=↓▼]{4,200}?\s?\1\s(?=["«“„]?[\p{Lu}\p{Lo}])/u

/** Find where a sentence begins behind a notice in a frame. */
function behindFrame(value: string): number | undefined {
  const at = '+*-=↓▼'.includes(value.charAt(0)) ? frame.exec(value)?.[0].length : undefined
  return at !== undefined && opensSentence(value, at) ? at : undefined
}

/** No caption before its note is longer, in code units. */
const longestCaption = 200

/** Brackets inside a text, and a capital or a letter without case behind them. */
const bracketed = /[(（][^()（）]{3,60}[)）]\s(?=["'«“„「]?[\p{Lu}\p{Lo}])/gu

/** Find where a sentence begins behind the note of a caption: `The bridge at low tide (archive photo) The work will cost` */
function behindCaption(value: string): number | undefined {
  if (!/[)）]\s/.test(value)) return undefined
  for (const {0: note, index} of value.slice(0, longestCaption).matchAll(bracketed)) {
    const at = index + note.length
    if (index > 0 && isPictureNote(note.trimEnd())) return opensSentence(value, at) ? at : undefined
  }
  return undefined
}

/** Brackets around a whole remark, and what begins a sentence behind them. */
const remark =
  /^(?:[(（[【]([^()（）[\]【】<>＜＞]{2,80})[)）\]】]|[<＜]([^<>＜＞]{2,80})[>＞])\s{0,2}(?=["«“„「『《]?[\p{Lu}\p{Lo}])/u

/** Find where a sentence begins behind a remark in brackets: `(Click the picture to enlarge it) The work will cost`, `【广告】 工程将耗资`. */
function behindBrackets(value: string, languages: readonly Language[]): number | undefined {
  if (!'(（[【<＜'.includes(value.charAt(0))) return undefined
  const found = remark.exec(value)
  if (!found) return undefined
  const [whole, inRound, inside = inRound ?? ''] = found
  const words = wordsOf(inside)
  const isLong = inside.length >= fewestUnits && (unspaced.test(inside) || words.length >= fewest)
  const isOfAgency = wordSet(agencies).has(words.at(-1)?.text ?? '')
  const told =
    isLong ||
    isOfAgency ||
    isPhrase(words, 'ad-label', languages) ||
    isControl(inside, languages) ||
    isPictureNote(whole.trimEnd())
  if (!told) return undefined
  return unspaced.test(value) || hasWords(value, whole.length) ? whole.length : undefined
}

/** The clock of a player: `00:00 / 01:47` */
const clock = /^\d{1,2}:\d{2}\s?\/\s?\d{1,2}:\d{2}(?=\s)/

/** Find where a sentence begins behind a time with its label, or the clock of a player. */
function behindTime(value: string, languages: readonly Language[]): number | undefined {
  let at = labelledTimeEnd(value, languages) ?? clock.exec(value)?.[0].length
  if (at === undefined) return undefined
  while (/\s/.test(value.charAt(at))) at++
  // `Updated: 11:47 — with comments`
  return opensSentence(value, at) && /^["«“„(]?[\p{Lu}\p{Lo}]/u.test(value.slice(at)) ? at : undefined
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
