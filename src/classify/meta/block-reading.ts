/** Reads a block as a line, where it may be one. */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {isCreditLine} from '../../rule/credit-line.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {originalOf} from '../../tree/nodes.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {offersToShare} from '../shares.ts'
import {knownAt, lineOf} from './line.ts'
import {longestLine, readLine} from './read-line.ts'
import {isBareDate, type Reading} from './reading.ts'
import {vocabularyOf} from './vocabulary.ts'

/** Whether a block is an item of a list, and not a date that begins like one: `3. Mai 2024`. */
export function isItem(block: Block, languages: readonly Language[]): boolean {
  if (block.kind !== 'item') return false
  const reading = /^\d/.test(block.value) ? readingOf(block, languages) : undefined
  return !reading?.moments[0]?.moment.date
}

const readings = new WeakMap<object, {reading: Reading | undefined}>()

/** Read a block as a line, once. */
export function readingOf(block: Block, languages: readonly Language[]): Reading | undefined {
  const original = originalOf(block)
  let read = readings.get(original)
  if (!read) {
    const {value} = block
    const bare = value.length > longestLine ? value : value.replace(houseBehind, '')
    const line =
      value.length <= longestLine &&
      !isPlainProse(value) &&
      !/[?!“”„«»]/.test(bare) &&
      !isFurniture(value, languages)
    const reading = line ? readLine(bare, vocabularyOf(languages)) : undefined
    // Only behind who wrote it, and what he is, is it the house's name.
    const named = reading && reading.names.length > 0 && (reading.sure || namedForHouse.test(value))
    read = {reading: bare === value || named ? reading : undefined}
    readings.set(original, read)
  }
  return read.reading
}

/** Who took the pictures, right under who wrote: `Photos: Jane Doe`. Her name, and nothing else, makes a line of it; she is no author. */
export function pictured({value}: Block, languages: readonly Language[]): Reading | undefined {
  const label = labelOf(value)
  if (label === undefined || value[label.length] === '.' || !wordSet(creditLabels).has(label))
    return undefined
  // Blanks in place of the label and its colon: the name keeps its place.
  const name = label.length + 1
  const reading = readLine(' '.repeat(name) + value.slice(name), vocabularyOf(languages))
  const bare = reading && reading.names.length > 0 && reading.moments.length + reading.places.length === 0
  return bare && !reading.others && !reading.agency
    ? {...reading, names: [], sure: true, credit: value.slice(name).trim()}
    : undefined
}

/** The name of a house in quotation marks at the end of a line: `مراسل «الأفق العربي»`. */
const houseBehind = /\s[«“„][^«»“”„]{2,40}[»”]$/

/** The same behind a comma, as papers sign what they took from others: `Артём Вихорев, «Хроника»`. */
const namedForHouse = /,\s[«“„][^«»“”„]{2,40}[»”]$/

/** Buttons side by side: two or more wide gaps, as no name has. */
const buttons = /\S[ \u00a0]{2,}\S.*\S[ \u00a0]{2,}\S/

/** Rules whose phrases are labels of the page. */
const labels = ['player-chrome', 'page-button', 'comment-button', 'gallery-prompt'] as const

/** Whether a line offers to share the story, is a label of the page, or says who made a picture: its words are no author's. */
function isFurniture(value: string, languages: readonly Language[]): boolean {
  if (buttons.test(value) && !digit.test(value)) return true
  // `REUTERS/Jane Doe`
  if (/^\p{Lu}{3,}\s?\//u.test(value) && isCreditLine(value)) return true
  const words = wordsOf(value)
  if (offersToShare(words, languages)) return true
  // `VER VIDEO` is written like a name.
  if (words.length > 1 && labels.some((rule) => isPhrase(words, rule, languages))) return true
  const lower = value.toLowerCase()
  // `Photo by Jane Doe`, `写真・図版`
  if (creditOpeners.some((label) => lower.startsWith(label))) return true
  if (lower.split(/\s?[・/,、]\s?/).every((part) => wordSet(creditLabels).has(part))) return true
  const label = labelOf(value)
  if (label === undefined) return false
  if (wordSet(creditLabels).has(label))
    return knownAt(lineOf(value, vocabularyOf(languages)), 0, 'source') === undefined
  return offersToShare(wordsOf(label), languages)
}

/** Labels of several words stand before a name without a colon. */
const creditOpeners = creditLabels.filter((label) => label.includes(' ')).map((label) => `${label} `)

/** What a line has before its first stop or colon, in lower case, when it is short. */
function labelOf(value: string): string | undefined {
  return /^[^.:：]{2,24}(?=[.:：])/.exec(value)?.[0].toLowerCase()
}

/** A digit, by which a line may hold a time; written out, as a class of all scripts takes its time to make. */
export const digit = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/

/** What ends like a sentence and is longer than this is one, but for a stop behind a time. */
const longestWithStop = 60

const stopOfTime = /(?:\d|[apAP]\.?\s?[mM]|μ|г|р|น|[hH]|[mM]in|[uU]hr|hod|godz)\.$/

/** Whether a text is so plainly a sentence, or of so many small words in a row, that it is not read. */
export function isPlainProse(value: string): boolean {
  if (value.length <= longestWithStop) return false
  if (endsSentence(value) && !stopOfTime.test(value.slice(-6))) return true
  return /(?:\s\p{Ll}{3,}){6}/u.test(value)
}

/** How many blocks are looked at for other dates. */
const chronicleReach = 60

/** Whether other lines of the text are dates too: then they are the headings of a chronicle. */
export function isChronicle(article: Article, date: Block, languages: readonly Language[]): boolean {
  const from = article.children.indexOf(date)
  for (const block of article.children.slice(from + 1, from + chronicleReach)) {
    if (block.value.length > 40 || !/\d/.test(block.value)) continue
    const reading = readingOf(block, languages)
    if (reading && isBareDate(reading)) return true
  }
  return false
}
