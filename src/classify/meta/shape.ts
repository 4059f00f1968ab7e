/** Tells what a line above a story may be for its shape: of a menu, of the lines that tell who and when, a title. */
import type {Language} from '../../languages/types.ts'
import {isPhrase, phraseLength} from '../../rule/phrases.ts'
import {unspaced, type Word, wordsOf} from '../../rule/words.ts'
import type {Block} from '../../tree/types.ts'
import {offersToShare} from '../shares.ts'
import {isTrail} from '../trail.ts'
import {isLabel, isTitle} from './above.ts'
import {readingOf} from './block-reading.ts'
import {isCapitalised, isParticle} from './names.ts'
import {isBareDate, isNameAlone, isSure, type Reading} from './reading.ts'

export type Shape = 'label' | 'menu' | 'status' | 'date' | 'name' | 'line' | 'title' | 'share' | 'other'

/** A title has so many words; in scripts without spaces, so many code units. */
const leastWords = 4
const leastWide = 8

/** Give the shape of a block. */
export function shapeOf(block: Block, languages: readonly Language[]): Shape {
  const {value, kind} = block
  const reading = readingOf(block, languages)
  const isMenu = isMenuLine(value)
  if (reading && (isBareDate(reading) || (isMenu && tellsDayAlone(reading)))) return 'date'
  if (reading && isSure(reading)) return 'line'
  if (reading?.known && isNameAlone(reading)) return 'name'
  const words = wordsOf(value)
  if (offersToShare(words, languages) || listsTags(value, words, languages)) return 'share'
  if (isStatus(value)) return 'status'
  if (isMenu || ((isTrail(value) || namesFirstPage(value, languages)) && isOfLabels(value))) return 'menu'
  if (!/\p{L}/u.test(value)) return 'share'
  if (isLabel(block) || (kind === 'item' && words.length < leastWords)) return 'label'
  // `daily.example`, `Aljarín de la Vega`: the house, and a place.
  if (isAddress.test(value) || isShortName(value)) return 'label'
  const long = unspaced.test(value) ? value.length >= leastWide : words.length >= leastWords
  return long && isTitle(block) ? 'title' : 'other'
}

/** Whether a line opens with the label of tags and a colon. */
function listsTags(value: string, words: readonly Word[], languages: readonly Language[]): boolean {
  const last = words[phraseLength(words, 'tag-list', languages) - 1]
  return last !== undefined && /^\s?[:：]/.test(value.slice(last.end, last.end + 2))
}

/** Whether one of the parts of a line is what sites call their first page: `You are here: Home / Police`. */
function namesFirstPage(value: string, languages: readonly Language[]): boolean {
  const parts = value.split(/[:/>»]/)
  return parts.length > 2 && parts.some((part) => isPhrase(wordsOf(part), 'breadcrumb', languages))
}

/** A part of a trail has no more words: a paragraph with arrows in it is none. */
const mostPartWords = 12

function isOfLabels(value: string): boolean {
  return value.split(/[:/>»›→]/).every((part) => wordsOf(part).length <= mostPartWords)
}

/** The address of a house. */
const isAddress = /^[a-z\d-]{2,24}(?:\.[a-z\d-]{2,12}){1,3}$/i

/** Whether a line is a name of a few words, with small ones inside: no headline is so short. */
function isShortName(value: string): boolean {
  const words = value.split(' ')
  return words.length <= leastWords && isCapitalised(words) && words.some(isParticle)
}

/** Whether a line tells a day, and neither hour nor anybody: `Friday, 3 May 2024 | Shop | E-paper`. */
function tellsDayAlone({names, moments}: Reading): boolean {
  return (
    names.length === 0 &&
    moments.length > 0 &&
    moments.every(({label, moment}) => label === undefined && !moment.time)
  )
}

/** A line that tells the weather is not longer, and one that tells a rate. */
const longestWeather = 80
const longestRate = 40

/** Whether a line tells the weather or a rate: `58° Mostly cloudy`, `USD 81,2`. */
function isStatus(value: string): boolean {
  if (value.length > longestWeather) return false
  return /\d\s?[°℃]/.test(value) || (value.length <= longestRate && /[$€£¥₽₺₴]\s?\d|^[A-Z]{3} \d/.test(value))
}

/** What parts the labels of a menu on one line: bars and dots, or gaps that are wider than a blank. */
const bars = /\s*[|｜·•]\s*|[ \t\u00a0]{2,}/
const fewestLabels = 3
const mostLabelWords = 6
/** A label of a menu in Chinese or Japanese. */
const wideLabel = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,6}$/u

/** Whether a line is labels side by side: `News | Sport | Weather`; with blanks alone where no word needs one. */
function isMenuLine(value: string): boolean {
  if (/[.!?。！？]$/.test(value)) return false
  const parts = value.split(bars)
  if (parts.length >= fewestLabels) return parts.every((part) => wordsOf(part).length <= mostLabelWords)
  const labels = value.split(/[ \u3000]/)
  return labels.length >= fewestLabels && labels.every((label) => wideLabel.test(label))
}
