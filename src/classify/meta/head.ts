/**
 * Finds the headline under what a page has above it: its menu, today's date,
 * the weather, the name of the house.
 *
 * A menu is known by its shape and its place: labels, each on a line, or side
 * by side with bars between them, and a title behind them that opens a story.
 */
import type {Language} from '../../languages/types.ts'
import {Memo} from '../../rule/memo.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {offersToShare} from '../shares.ts'
import {isTrail} from '../trail.ts'
import {isLabel, isTitle} from './above.ts'
import {readingOf} from './block-reading.ts'
import {isCapitalised, isParticle} from './names.ts'
import {isBareDate, isNameAlone, isSure, type Reading} from './reading.ts'

/** What a page has above its story. */
export interface Head {
  /** Place of the headline. */
  headline: number
  /** Places of the lines of the menu. */
  menu: ReadonlySet<number>
}

/** What a line may be for its shape. */
type Shape = 'label' | 'menu' | 'status' | 'date' | 'name' | 'line' | 'title' | 'share' | 'other'

/** No head of a page has more lines: the bound keeps this linear. */
const mostLines = 100

/** So much makes a menu: a label counts one, a line of several as much as it has at the least. */
const leastWeight = 3
const weights: Partial<Record<Shape, number>> = {label: 1, menu: 3, status: 1}

/** A title has so many words; in scripts without spaces, so many code units. */
const leastWords = 4
const leastWide = 8

const heads = new Memo<Article, 'head', Head | undefined>()

/** Find the headline under a menu; `undefined` where no menu stands above the first paragraph. */
export function headOf(article: Article, languages: readonly Language[]): Head | undefined {
  return heads.get(article, 'head', () => findHead(article, languages))
}

function findHead({children}: Article, languages: readonly Language[]): Head | undefined {
  const story = children.findIndex((block, index) => index >= mostLines || isStory(block))
  const shapes = children.slice(0, Math.max(0, story)).map((block) => shapeOf(block, languages))
  let weight = 0
  /** The last title that labels stand under: the name of the house, or the headline over buttons. */
  let house: number | undefined
  for (const [at, shape] of shapes.entries()) {
    if (shape === 'line') return titleOverLine(shapes, at, weight)
    // In the middle of a menu, what is short is of it: `Namnsdag: Anton, Tony`.
    if (shape === 'other' && (weight < leastWeight || !isShort(children[at]?.value ?? ''))) return undefined
    if (shape !== 'title') {
      weight += weights[shape] ?? 0
      continue
    }
    const behind = behindTitle(shapes, at)
    // A day under it is the story's where the menu stands above it.
    if (behind === 'menu' || (behind === 'date' && weight < leastWeight)) {
      if (!isShort(children[at]?.value ?? '')) return undefined
      house = at
      continue
    }
    if (weight < leastWeight) return undefined
    const own = shapes.slice((house ?? -1) + 1, at)
    if (house !== undefined && !own.includes('menu') && behind !== 'line') return undefined
    return {headline: at, menu: menuAbove(shapes, at)}
  }
  return undefined
}

/** The name of a house, or a link past the menu, has so few words; in scripts without spaces, code units. */
const mostHouseWords = 6
const longestWideHouse = 12

function isShort(value: string): boolean {
  return unspaced.test(value) ? value.length <= longestWideHouse : wordsOf(value).length <= mostHouseWords
}

/** Whether a block is of the story: a title may ask, as a sentence does. */
function isStory(block: Block): boolean {
  return isProse(block) && !(isTitle(block) && block.children.length === 1)
}

/** So many labels may stand between a title and the line that tells who wrote, or when: her name, a button. */
const mostBetween = 2

/** What a title stands over: more of a menu, a line on the story, or the story itself. */
function behindTitle(shapes: readonly Shape[], title: number): 'menu' | 'date' | 'line' | 'story' {
  let labels = 0
  for (const shape of shapes.slice(title + 1)) {
    if (shape === 'share') continue
    if (shape === 'line' || shape === 'name') return 'line'
    if (shape === 'date') return labels > 0 ? 'line' : 'date'
    if (shape === 'label' && labels < mostBetween) labels++
    else if (shape === 'title' || shape === 'other') return labels > 0 ? 'menu' : 'story'
    else return 'menu'
  }
  return labels > 0 ? 'menu' : 'story'
}

/** A headline of a few words right over who wrote it, where no other title stands under it. */
function titleOverLine(shapes: readonly Shape[], line: number, weight: number): Head | undefined {
  const headline = line - 1
  if (shapes[headline] !== 'label' || weight <= leastWeight || shapes.includes('title')) return undefined
  return {headline, menu: menuAbove(shapes, headline)}
}

/** The lines of the menu; a label right over the headline is the headline's. */
function menuAbove(shapes: readonly Shape[], headline: number): ReadonlySet<number> {
  const last = shapes[headline - 1] === 'label' ? headline - 1 : headline
  return new Set(Array.from({length: last}, (_, at) => at))
}

function shapeOf(block: Block, languages: readonly Language[]): Shape {
  const {value, kind} = block
  const reading = readingOf(block, languages)
  const isMenu = isMenuLine(value)
  if (reading && (isBareDate(reading) || (isMenu && tellsDayAlone(reading)))) return 'date'
  if (reading && isSure(reading)) return 'line'
  if (reading?.known && isNameAlone(reading)) return 'name'
  if (offersToShare(wordsOf(value), languages)) return 'share'
  if (isStatus(value)) return 'status'
  if (isMenu || isTrail(value) || namesFirstPage(value, languages)) return 'menu'
  if (!/\p{L}/u.test(value)) return 'share'
  if (isLabel(block) || (kind === 'item' && wordsOf(value).length < leastWords)) return 'label'
  // `daily.example`, `Aljarín de la Vega`: the house, and a place.
  if (isAddress.test(value) || isShortName(value)) return 'label'
  const long = unspaced.test(value) ? value.length >= leastWide : wordsOf(value).length >= leastWords
  return long && isTitle(block) ? 'title' : 'other'
}

/** Whether one of the parts of a line is what sites call their first page: `You are here: Home / Police`. */
function namesFirstPage(value: string, languages: readonly Language[]): boolean {
  const parts = value.split(/[:/>»]/)
  return parts.length > 2 && parts.some((part) => isPhrase(wordsOf(part), 'breadcrumb', languages))
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
