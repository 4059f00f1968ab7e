/** Reads the lines above a headline: a section, a label, a time, a byline. */
import type {Language} from '../../languages/types.ts'
import {insideBrackets} from '../../rule/brackets.ts'
import {isCapitals, unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence, isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {isTrail} from '../trail.ts'
import {digit, isChronicle, readingOf} from './block-reading.ts'
import {longestLine} from './read-line.ts'
import {isBareDate, isNameAlone, isSection, isSure} from './reading.ts'
import {type TopLine, toldLine} from './top-line.ts'

/** How far above it. */
export const reachAbove = 4

/** A section has few words. */
const mostSectionWords = 3

/** How long a headline may be, in words and in code units. */
export const mostTitleWords = 32
export const longestTitle = 240

/** A headline may ask or exclaim, but it has no stop. */
const stopped = /[.:;,。：；，।۔][\s"'”’»)]{0,2}$/u

/** What has an agency behind its stop is a caption: `Nobody was hurt. (AFP)`. */
const credited = /[.。।۔]\s?\([^()]{2,30}\)\s?$/u

/** Two sentences of Japanese or Chinese, however they go on. */
const twoStops = /。[^。」』]+。/

/** Whether all of a block stands in brackets: it says something of the story, and is no title: `〔記者蔡孟潔／花蓮報導〕`. */
export function isBracketed({value}: Block): boolean {
  return insideBrackets(value) !== undefined
}

/** Whether a block can be a headline. */
export function isTitle(block: Block): boolean {
  const {value, kind} = block
  if (kind === 'item' || kind === 'verse' || value.length > longestTitle || twoStops.test(value)) return false
  if (isBracketed(block)) return false
  return !stopped.test(value.slice(-4)) && wordsOf(value).length <= mostTitleWords
}

/** Whether a title ends as captions do. */
export function endsInCredit({value}: Block): boolean {
  return credited.test(value.slice(-36))
}

/**
 * Read a line above the headline: a section, a time, a byline, when a title
 * comes behind it.
 */
export function lineAbove(article: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const block = article.children[at]
  if (!block || block.value.length > longestLine || block.kind === 'item') return undefined
  const label = labelAbove(article, at, languages)
  if (label) return label
  // A time, or a section of few words: the cheap question before the others.
  const most = mostSectionWords * block.value.split(parted).length
  if (!digit.test(block.value) && wordsOf(block.value).length > most) return undefined
  const reading = readingOf(block, languages)
  const next = reading && nextTitle(article, at, languages)
  if (!reading || !next) return undefined
  if (isSection(reading) && isLongTitle(next.value)) {
    return {rule: 'kicker', keep: false, meta: {kicker: block.value}}
  }
  // `Von der Leyen in Kiew` is a headline; a byline above one has a time in it, or is a known name under a label.
  const under = article.children[at + 1]
  const labelled =
    article.children[at - 1]?.role === 'kicker' || (under !== undefined && isButton(under, languages))
  const opens = labelled && reading.known && isNameAlone(reading)
  if (!opens && (!isSure(reading) || (reading.names.length > 0 && reading.moments.length === 0)))
    return undefined
  if (isBareDate(reading) && isChronicle(article, block, languages)) return undefined
  return toldLine(block, reading)
}

/** Whether a block is a label and no name: `All columns`. */
function isButton(block: Block, languages: readonly Language[]): boolean {
  return isLabel(block) && readingOf(block, languages) === undefined
}

/** A label of its own is not longer, in code units, nor has it more parts: `Regio > Oost-Vlaanderen > Gent`. */
const longestLabel = 48

const mostParts = 4

const parted = /\s*[>›»→＞|｜/·•:：]\s*|\s[-–]\s/

/** The name of a series in brackets of its own: `＜連載・島に生きる 第4回＞`. */
const bracketedLabel = /^(?:＜[^＜＞]{2,30}＞|【[^【】]{2,30}】|［[^［］]{2,30}］)$/

const colonAtEnd = /\s*[:：›»>|]$/

/** A title below a label has so many words; fewer may be another label, and more are a summary. */
const leastBelow = 4

const mostBelow = 24

/**
 * Read a short line over a title as the label above it: `Poznań`, `Business / Africa`.
 *
 * It stays in the text, as nothing says what it is but its place; a section
 * that is known goes.
 */
function labelAbove(article: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const block = article.children[at]
  if (!block || !isLabel(block)) return undefined
  const reading = readingOf(block, languages)
  if (reading && (isSection(reading) || isSure(reading))) return undefined
  const parts = block.value.split(parted)
  const end = Math.min(article.children.length - 1, at + reachAbove)
  for (let place = at + 1; place <= end; place++) {
    const next = article.children[place]
    if (!next || next.drop) continue
    const words = wordsOf(next.value).length
    const wide = unspaced.test(next.value)
    const short = wide ? next.value.length < leastWide : words < leastBelow
    // Under a label of several parts, what stands right over a sentence is the title, however short.
    const over = parts.length > 1 && isOverSentence(article, place)
    if (short && !over && isLabel(next)) continue
    if (!isTitle(next) || readingOf(next, languages)) return undefined
    // What a dash opens goes on from a title: `——`.
    if (subtitle.test(next.value)) return undefined
    const long = !wide && words > mostBelow && !isTrail(block.value)
    const told = isProse(next) && !question.test(next.value)
    if (!over && (short || long || told)) return undefined
    return {rule: 'kicker', keep: true, meta: {kicker: block.value.replace(colonAtEnd, '')}}
  }
  return undefined
}

/** How the second line of a title opens in Chinese. */
const subtitle = /^——/

/** How a title ends that asks. One that calls is no surer a title here than any sentence. */
const question = /[?？]$/

/** Whether the next block that counts behind a place is a sentence. */
function isOverSentence({children}: Article, place: number): boolean {
  const next = children.slice(place + 1).find(({drop}) => !drop)
  return next !== undefined && endsSentence(next.value)
}

/** The same in code units where no spaces part words. */
const leastWide = 8

/** Whether a block is a label by its shape: a few words, or a few parts of a few words. */
export function isLabel({kind, value, children}: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false
  if (value.length > longestLabel || children.length > 1) return false
  if (bracketedLabel.test(value)) return true
  // `[Plan] Back to the alleys` may be one; `[+2219 chars]` says that a text was cut.
  const bare = value.replace(/\b[A-Z]\.|\b\d{1,2}\.(?=\s)|^\[[\p{L} ]{2,12}\]|\s»\s/gu, ' ')
  if (/[.!?。！？…,;"“”„«»()（）[\]]/.test(bare)) return false
  const label = value.replace(colonAtEnd, '')
  const parts = label.split(parted)
  if (parts.length > mostParts || parts.includes('')) return false
  // `Pile-up on the motorway: 7 hurt` is a headline.
  if (/[:：]/.test(label) && wordsOf(label).length > mostSectionWords && !isTrail(label)) return false
  // `EGENSLEV KOM SKIDT FRA START – OG VANDT` is a headline.
  if (isCapitals(label) && wordsOf(label).length > mostUpperWords + 1 && !isTrail(label)) return false
  return parts.every((part) => {
    const words = wordsOf(part).length
    const most = isCapitals(part) ? mostUpperWords : mostSectionWords
    return words > 0 && (unspaced.test(part) ? part.length <= 10 : words <= most)
  })
}

/** A label in capitals may have so many words: `ELECTIONS IN GUINEA-BISSAU`. */
const mostUpperWords = 5

/** Whether a title is longer than a section is; in scripts without spaces, fewer characters say as much. */
function isLongTitle(value: string): boolean {
  return wordsOf(value).length >= 3 || (unspaced.test(value) && value.length >= 6)
}

/** The next block when it is a title, or the one behind other lines that are read, a name alone, or labels. */
function nextTitle(article: Article, at: number, languages: readonly Language[]): Block | undefined {
  const end = Math.min(article.children.length, at + 1 + reachAbove)
  for (let place = at + 1; place < end; place++) {
    const block = article.children[place]
    if (!block || block.drop) continue
    if (isProse(block) && wordsOf(block.value).length > 14) return undefined
    const reading = readingOf(block, languages)
    if (reading && (isSure(reading) || isSection(reading) || isNameAlone(reading))) continue
    if (labelAbove(article, place, languages)) continue
    return isTitle(block) ? block : undefined
  }
  return undefined
}
