/**
 * Finds the lines around a headline: above it, between it and the story, and
 * behind the story's end.
 *
 * A line is read by itself (`reading.ts`). What is certain by its words counts
 * anywhere near the headline; what may be a name and no more counts beside a
 * line that is certain.
 */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import type {Context} from '../../rule/define.ts'
import {Memo} from '../../rule/memo.ts'
import {isCapitals, unspaced, wordsOf} from '../../rule/words.ts'
import type {Meta} from '../../tree/meta.ts'
import {originalOf} from '../../tree/nodes.ts'
import {endsSentence, isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {offersToShare} from '../shares.ts'
import {isTrail} from '../trail.ts'
import {datelineOf} from './dateline.ts'
import {knownAt, lineOf as lineOfWords} from './line.ts'
import {firstUncased, isHouse} from './names.ts'
import {blankReading, longestLine, type Name, type Reading, readLine} from './reading.ts'
import {fold, vocabularyOf} from './vocabulary.ts'

/** Ids of the rules that take what is found. */
export type TopRule = 'agency-credit' | 'byline' | 'dateline' | 'kicker' | 'published-time' | 'reading-time'

/** What a line near the headline is. */
export interface TopLine {
  rule: TopRule
  keep: boolean
  meta: Meta
}

export interface Top {
  lines: ReadonlyMap<Block, TopLine>
  /** The summary under the headline, when there is one. */
  standfirst: Block | undefined
  /** Where the story may begin: its first two paragraphs. */
  openings: readonly Block[]
}

/** How far behind the headline its lines stand, and how many others may stand between them. */
const reach = 14
const mostOthers = 4
/** How far above it. */
const reachAbove = 4
/** A standfirst is not longer, in code units. */
const longestStandfirst = 600

/** How far from a certain line one stands that is only likely. */
const nearby = 2

interface Candidate {
  at: number
  block: Block
  reading: Reading
  /** Whether a paragraph stands between the headline and it. */
  late: boolean
}

const tops = new Memo<Article, number, Top>()

/**
 * Find the lines between a headline and its story; `ignored` are blocks that
 * do not count, as something else was found in them. `headline` is -1 where
 * a text has none.
 */
export function topOf(
  article: Article,
  headline: number,
  languages: readonly Language[],
  ignored: (block: Block) => boolean = ({drop}) => drop !== undefined
): Top {
  return tops.get(article, headline, () => findTop(article, headline, languages, ignored))
}

/** How many blocks before a line may be those above its headline. */
const headReach = 24
/** A line at the end stands among so many last blocks. */
const tailReach = 3

/**
 * Whether a block stands so near the last headline above it, the beginning or
 * the end of a text that it may be one of the lines there; `headline` is
 * -Infinity where none stands above it.
 */
export function isNear({children}: Article, index: number, headline: number): boolean {
  return (
    index - headline <= Math.max(headReach, reach) || index <= reach || index >= children.length - tailReach
  )
}

/** What was found of a block; several rules ask with the same context. */
const near = new WeakMap<Pick<Context, 'article'>, {line: TopLine | undefined}>()

/**
 * Find what a block is as a line near the headline, or at the end of the
 * article, by what rules said of the blocks before it.
 */
export function lineNear(
  block: Block,
  context: Pick<Context, 'article' | 'index' | 'languages'>
): TopLine | undefined {
  let found = near.get(context)
  if (!found) {
    found = {line: findNear(block, context)}
    near.set(context, found)
  }
  return found.line
}

function findNear(
  block: Block,
  {article, index, languages}: Pick<Context, 'article' | 'index' | 'languages'>
): TopLine | undefined {
  if (block.value.length > longestLine) return undefined
  const {children} = article
  let fresh = true
  for (let at = index - 1; at >= Math.max(0, index - headReach); at--) {
    const before = children[at]
    if (before?.role === 'headline') {
      const line = index - at > reach ? undefined : topOf(article, at, languages).lines.get(block)
      return line ?? lineAtEnd(article, index, languages)
    }
    fresh &&= before?.drop !== undefined || before?.role !== 'body'
  }
  if (!fresh || index >= reachAbove) return lineAtEnd(article, index, languages)
  const above = lineAbove(article, index, languages)
  if (above || !children.slice(0, reachAbove).some(mayTellTime)) return above
  return topOf(article, -1, languages).lines.get(block)
}

/** Whether a block can be a line with a time in it. */
function mayTellTime({value}: Block): boolean {
  return value.length <= longestLine && digit.test(value) && !isPlainProse(value)
}

function lineAtEnd(article: Article, index: number, languages: readonly Language[]): TopLine | undefined {
  const {children} = article
  if (index < children.length - tailReach || index === 0) return undefined
  return children.slice(0, index).some(isProse) ? lineBelow(article, index, languages) : undefined
}

/**
 * The headline that a block stands near, as the rules have it: -1 for a block
 * at the beginning of a text without any, `undefined` for one far from both.
 */
export function headlineNear({children}: Article, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const before = children[at]
    if (before?.role === 'headline' && !before.drop) return at
  }
  return index <= reach ? -1 : undefined
}

function findTop(
  article: Article,
  headline: number,
  languages: readonly Language[],
  ignored: (block: Block) => boolean
): Top {
  const candidates: Candidate[] = []
  const prose: Block[] = []
  let before: Block | undefined
  let others = 0
  const end = Math.min(article.children.length - 1, headline + reach)
  for (let at = headline + 1; at <= end; at++) {
    const block = article.children[at]
    if (!block || ignored(block)) continue
    const last = candidates.at(-1)
    const signed = last && last.at === at - 1 && last.reading.sure && last.reading.names.length > 0
    const reading = isItem(block, languages)
      ? undefined
      : (readingOf(block, languages) ??
        (signed ? pictured(block, languages) : nameOverTime(article, at, languages)))
    if (reading) {
      candidates.push({at, block, reading, late: prose.length > 0})
      continue
    }
    if (isProse(block)) {
      prose.push(block)
      if (prose.length > 1 || block.value.length > longestStandfirst) break
      if (candidates.length === 0) before ??= block
      continue
    }
    if (++others > mostOthers) break
    if (candidates.length === 0 && isSummary(block)) before ??= block
  }
  const accepted = acceptedOf(candidates, article, headline, languages)
  const lines = new Map<Block, TopLine>()
  const names = new NameList()
  for (const {block, reading} of accepted) lines.set(block, lineOf(block, reading, names))
  const first = accepted.find(({reading}) => reading.names.length > 0 || reading.moments.length > 0)
  // Only a byline or a date under it tells a summary from a first paragraph.
  const standfirst =
    before && first && before.start < first.block.start && !goesOn(article, before, first.at, ignored)
      ? before
      : undefined
  const openings = prose.filter((block) => block !== standfirst)
  if (openings.length === 0) {
    const next = article.children.find(
      (block) => block.start > (accepted.at(-1)?.block.start ?? -1) && isProse(block)
    )
    if (next && next !== standfirst) openings.push(next)
  }
  const [opening] = openings
  if (lines.size > 0)
    names.tell(lines, opening && datelineOf(opening.value, languages, article.draft.value)?.dateline)
  return {lines, standfirst, openings}
}

/** Whether sentences stand between a block and the place of a line: then the block is the story's first, and the line at its end. */
function goesOn({children}: Article, block: Block, end: number, ignored: (block: Block) => boolean): boolean {
  return children
    .slice(children.indexOf(block) + 1, end)
    .some((other) => !ignored(other) && endsSentence(other.value))
}

/** Whether a block is an item of a list, and not a date that begins like one: `3. Mai 2024`. */
export function isItem(block: Block, languages: readonly Language[]): boolean {
  if (block.kind !== 'item') return false
  const reading = /^\d/.test(block.value) ? readingOf(block, languages) : undefined
  return !reading?.moments[0]?.moment.date
}

/** Whether a block that is no prose is a summary: a line of many words without a stop. */
function isSummary({value, kind}: Block): boolean {
  if (kind !== 'paragraph' || value.length > longestStandfirst || value.length < 50) return false
  return !/[:©]/.test(value) && (endsSentence(value) || wordsOf(value).length >= 8)
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
function pictured({value}: Block, languages: readonly Language[]): Reading | undefined {
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

/** A name in a script without capitals has so many words. */
const fewestNames = 2
const mostNames = 3

/**
 * A name right over a time, in a script that writes spaces and no capitals:
 * nothing but its place between headline and time tells it from words.
 */
function nameOverTime({children}: Article, at: number, languages: readonly Language[]): Reading | undefined {
  const block = children[at]
  const next = children[at + 1]
  if (
    !block ||
    !next ||
    block.value.charCodeAt(0) < firstUncased ||
    unspaced.test(block.value) ||
    !/^[\p{Lo}\p{M}'’׳־\s-]{5,36}$/u.test(block.value)
  )
    return undefined
  const words = block.value.split(' ')
  const vocabulary = vocabularyOf(languages)
  if (words.length < fewestNames || words.length > mostNames || isHouse(words)) return undefined
  const isKnown = lineOfWords(block.value, vocabulary).known.size > 0
  if (isKnown || words.some((word) => vocabulary.common.has(word))) return undefined
  if (offersToShare(wordsOf(block.value), languages)) return undefined
  const under = readingOf(next, languages)
  const timed = under?.moments.some(({label, moment}) => moment.year && (moment.time || label !== undefined))
  if (!under || !timed || under.names.length > 0) return undefined
  return {...blankReading(), names: [{start: 0, end: block.value.length, text: block.value}]}
}

/** The name of a house in quotation marks at the end of a line: `مراسل «الأفق العربي»`. */
const houseBehind = /\s[«“„][^«»“”„]{2,40}[»”]$/

/** The same behind a comma, as papers sign what they took from others: `Артём Вихорев, «Хроника»`. */
const namedForHouse = /,\s[«“„][^«»“”„]{2,40}[»”]$/

/** Buttons side by side: two or more wide gaps, as no name has. */
const buttons = /\S[ \u00a0]{2,}\S.*\S[ \u00a0]{2,}\S/

/** Whether a line offers to share the story, or says who made a picture: its words are no author's. */
function isFurniture(value: string, languages: readonly Language[]): boolean {
  if (buttons.test(value) && !digit.test(value)) return true
  if (offersToShare(wordsOf(value), languages)) return true
  const lower = value.toLowerCase()
  // `Photo by Jane Doe`, `写真・図版`
  if (creditOpeners.some((label) => lower.startsWith(label))) return true
  if (lower.split(/\s?[・/,、]\s?/).every((part) => wordSet(creditLabels).has(part))) return true
  const label = labelOf(value)
  if (label === undefined) return false
  if (wordSet(creditLabels).has(label))
    return knownAt(lineOfWords(value, vocabularyOf(languages)), 0, 'source') === undefined
  return offersToShare(wordsOf(label), languages)
}

/** Labels of several words stand before a name without a colon. */
const creditOpeners = creditLabels.filter((label) => label.includes(' ')).map((label) => `${label} `)

/** What a line has before its first stop or colon, in lower case, when it is short. */
function labelOf(value: string): string | undefined {
  return /^[^.:：]{2,24}(?=[.:：])/.exec(value)?.[0].toLowerCase()
}

/** A digit, by which a line may hold a time; written out, as a class of all scripts takes its time to make. */
const digit = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/

/** What ends like a sentence and is longer than this is one, but for a stop behind a time. */
const longestWithStop = 60
const stopOfTime = /(?:\d|[apAP]\.?\s?[mM]|μ|г|р|น|[hH]|[mM]in|[uU]hr|hod|godz)\.$/

/** Whether a text is so plainly a sentence, or of so many small words in a row, that it is not read. */
function isPlainProse(value: string): boolean {
  if (value.length <= longestWithStop) return false
  if (endsSentence(value) && !stopOfTime.test(value.slice(-6))) return true
  return /(?:\s\p{Ll}{3,}){6}/u.test(value)
}

/** Whether a line is certain by its words alone. */
function isSure({names, sure, moments, counted, sections, agency}: Reading): boolean {
  if (names.length > 0)
    return sure || names.length > 1 || moments.some(({moment}) => moment.year || moment.time)
  if (moments.some(({label, moment}) => label !== undefined || moment.year || (moment.date && moment.time)))
    return true
  return counted || (agency !== undefined && sections.length > 0 && moments.length > 0)
}

/** Choose the lines that are what they seem to be, each by itself or by its neighbours. */
function acceptedOf(
  candidates: readonly Candidate[],
  article: Article,
  headline: number,
  languages: readonly Language[]
): Candidate[] {
  const sure = candidates.map(({reading}) => isSure(reading))
  const accepted: Candidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    const {at, reading, late} = candidate
    const bare = isBareDate(reading)
    const beside = [index - 2, index - 1, index + 1, index + 2].some((other) => {
      const neighbour = candidates[other]
      if (!neighbour || Math.abs(neighbour.at - at) > nearby) return false
      // What somebody is, right under a name.
      const closes = candidates[other + 1]?.at !== neighbour.at + 1
      if (other > index && neighbour.at === at + 1 && isRoleAlone(neighbour.reading, closes)) return true
      // A name and a bare date speak for each other.
      if (bare && Math.abs(neighbour.at - at) === 1 && isNameAlone(neighbour.reading)) return true
      return sure[other] === true && !(bare && isBareDate(neighbour.reading))
    })
    if (sure[index]) {
      // Without a headline, one line alone is the headline more often than not.
      if (headline === -1 && !beside && (bare || reading.names.length > 0)) continue
      if (late && !beside && (bare || (!reading.sure && reading.names.length > 0))) continue
      if (bare && !beside && isChronicle(article, candidate.block, languages)) continue
      accepted.push(candidate)
      continue
    }
    // Behind a paragraph, a name is the heading of what comes sooner than one more author.
    if (late && isNameAlone(reading) && accepted.some((one) => one.reading.names.length > 0)) continue
    const last = candidates[index - 1]
    const above = last?.at === at - 1 ? last : undefined
    const follows = above?.reading.pending !== undefined
    const next = candidates[index + 1]
    // One name a line.
    const joins =
      above !== undefined && above === accepted.at(-1) && isNameAlone(above.reading) && isNameAlone(reading)
    // A name that lists have, and nothing else, between a headline and its story.
    const signs = reading.known && isNameAlone(reading) && headline !== -1 && !late
    const opens =
      reading.pending !== undefined &&
      next?.at === at + 1 &&
      (reading.pending === 'by' ? next.reading.names.length > 0 : next.reading.moments.length > 0)
    const weak =
      reading.names.length > 0 || reading.sure || reading.moments.length > 0 || reading.agency !== undefined
    // Her own address right under a name.
    const addressed = isNameAlone(reading) && address.test(article.children[at + 1]?.value ?? '')
    if (!(opens || joins || addressed || signs || (weak && (beside || follows)))) continue
    // In capitals, a label is as likely as a name: `FEATURED PROVIDER`; under one, a name is.
    const overName = next?.at === at + 1 && isNameAlone(next.reading)
    if (!opens && !follows && isShouted(reading) && (overName || !besideClock(candidates, index))) continue
    // What lists do not have, near a name that they have, is a button or a place: `Save Articles`, `Brejo das Antas`.
    if (!opens && !follows && !reading.known && isNameAlone(reading) && besideKnown(candidates, index))
      continue
    accepted.push(candidate)
  }
  return accepted
}

/** Whether a line says what somebody is; `Reporter` may also go on in the next one, but for one that `closes`. */
function isRoleAlone({sure, names, moments, pending}: Reading, closes: boolean): boolean {
  return (
    sure && names.length + moments.length === 0 && (pending === undefined || (pending === 'by' && closes))
  )
}

const address = /^[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$/

/** Whether a line is a name as names are written, and nothing else. */
function isNameAlone(reading: Reading): boolean {
  const {names, moments, places, sections} = reading
  return names.length > 0 && moments.length + places.length + sections.length === 0 && !isShouted(reading)
}

function isShouted({names, known}: Reading): boolean {
  return names.length > 0 && !known && names.every(({text}) => isCapitals(text))
}

/** Whether a line near one is a name that lists have. */
function besideKnown(candidates: readonly Candidate[], index: number): boolean {
  const at = candidates[index]?.at ?? 0
  return candidates.some(
    (other) => Math.abs(other.at - at) <= nearby && other.reading.known && isNameAlone(other.reading)
  )
}

/** Whether a line beside one tells a time of day, as only a story's own lines do. */
function besideClock(candidates: readonly Candidate[], index: number): boolean {
  return [index - 1, index + 1].some((other) =>
    candidates[other]?.reading.moments.some(({moment}) => moment.time)
  )
}

function isBareDate({names, moments, pending, counted, agency, sections, places}: Reading): boolean {
  return (
    moments.length === 1 &&
    moments[0]?.label === undefined &&
    moments[0]?.moment.time === false &&
    names.length + places.length + sections.length === 0 &&
    pending === undefined &&
    agency === undefined &&
    !counted
  )
}

/** How many blocks are looked at for other dates. */
const chronicleReach = 60

/** Whether other lines of the text are dates too: then they are the headings of a chronicle. */
function isChronicle(article: Article, date: Block, languages: readonly Language[]): boolean {
  const from = article.children.indexOf(date)
  for (const block of article.children.slice(from + 1, from + chronicleReach)) {
    if (block.value.length > 40 || !/\d/.test(block.value)) continue
    const reading = readingOf(block, languages)
    if (reading && isBareDate(reading)) return true
  }
  return false
}

/** Gathers the names of the lines, so that one who is named twice is one. */
class NameList {
  readonly #found: {block: Block; names: readonly Name[]; sure: boolean}[] = []

  add(block: Block, {names, sure}: Reading): void {
    if (names.length > 0) this.#found.push({block, names, sure})
  }

  /** Put byline and authors to the first line that has names; that of the place that the story opens with is nobody's. */
  tell(lines: Map<Block, TopLine>, dateline = ''): void {
    const place = fold(dateline)
    const found = this.#found
      .map((entry) => ({...entry, names: entry.names.filter(({text}) => fold(text) !== place)}))
      .filter(({names}) => names.length > 0)
    const first = found.find(({sure}) => sure) ?? found[0]
    if (!first) return
    const authors: string[] = []
    let byline = ''
    for (const {block, names, sure} of found) {
      if (sure !== first.sure && block !== first.block && block.start < first.block.start) continue
      const fresh = names.filter(
        ({text}) => !authors.some((known) => known.toLowerCase() === text.toLowerCase())
      )
      if (fresh.length === 0) continue
      byline += (byline === '' ? '' : ', ') + stretchOf(block, fresh)
      for (const {text} of fresh) authors.push(text)
    }
    const line = lines.get(first.block)
    if (line) line.meta = {...line.meta, byline, authors}
  }
}

/** The names as they stand, where little stands between them. */
function stretchOf({value}: Block, names: readonly Name[]): string {
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return ''
  for (const [index, {start}] of names.entries()) {
    const before = names[index - 1]
    if (before && start - before.end > 7) return names.map(({text}) => text).join(', ')
  }
  return value.slice(first.start, last.end)
}

function lineOf(block: Block, reading: Reading, names: NameList): TopLine {
  const meta: Meta = {}
  const {moments, sections, agency, places, counted, others} = reading
  for (const {label, moment} of moments) {
    if (moment.iso === undefined) continue
    if (label === 'updated') meta.updated ??= moment.iso
    else meta.published ??= moment.iso
  }
  if (agency !== undefined) meta.agency = agency
  if (reading.credit !== undefined) meta.credits = [reading.credit]
  if (sections[0] !== undefined) meta.kicker = sections[0]
  if (reading.names.length > 0 || reading.sure || reading.pending === 'by') {
    names.add(block, reading)
    return {rule: 'byline', keep: true, meta}
  }
  const [place] = places
  if (place && moments.length > 0 && moments.every(({label}) => label === undefined)) {
    // A line of its own that opens like a story from an agency: `Berlin, 3 May 2024`.
    if (
      !others &&
      sections.length === 0 &&
      moments.every(({moment}) => !moment.time) &&
      !block.value.includes('|')
    ) {
      meta.dateline = block.value
      return {rule: 'dateline', keep: true, meta}
    }
    meta.dateline = place.text
  }
  if (moments.length === 0 && agency !== undefined) return {rule: 'agency-credit', keep: false, meta}
  return {rule: counted && moments.length === 0 ? 'reading-time' : 'published-time', keep: false, meta}
}

/** A section has few words. */
const mostSectionWords = 3
/** An agency and the word before it, too. */
const mostCreditWords = 6

/** How long a headline may be, in words. */
const mostTitleWords = 32

/** Whether a block can be a headline. */
function isTitle({value, kind}: Block): boolean {
  if (kind === 'item' || kind === 'verse' || value.length > 240) return false
  return !/[.;,。；，।۔:：]["'”’»)\s]{0,2}$/u.test(value.slice(-4)) && wordsOf(value).length <= mostTitleWords
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
  const opens = article.children[at - 1]?.role === 'kicker' && reading.known && isNameAlone(reading)
  if (!opens && (!isSure(reading) || (reading.names.length > 0 && reading.moments.length === 0)))
    return undefined
  if (isBareDate(reading) && isChronicle(article, block, languages)) return undefined
  return toldLine(block, reading)
}

/** What a line is that stands by itself, with its names told as the authors. */
function toldLine(block: Block, reading: Reading): TopLine {
  const names = new NameList()
  const line = lineOf(block, reading, names)
  names.tell(new Map([[block, line]]))
  return line
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
const mostBelow = 16

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
    const long = !wide && words > mostBelow && !isTrail(block.value)
    if (!over && (short || long || isProse(next))) return undefined
    return {rule: 'kicker', keep: true, meta: {kicker: block.value.replace(colonAtEnd, '')}}
  }
  return undefined
}

/** Whether the next block that counts behind a place is a sentence. */
function isOverSentence({children}: Article, place: number): boolean {
  const next = children.slice(place + 1).find(({drop}) => !drop)
  return next !== undefined && endsSentence(next.value)
}

/** The same in code units where no spaces part words. */
const leastWide = 8

/** Whether a block is a label by its shape: a few words, or a few parts of a few words. */
function isLabel({kind, value, children}: Block): boolean {
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

function isSection({names, moments, sections, pending, agency, counted, others, places}: Reading): boolean {
  return (
    sections.length > 0 &&
    names.length + moments.length + places.length === 0 &&
    pending === undefined &&
    agency === undefined &&
    !counted &&
    !others
  )
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

/** Read a line at the end of an article: a time with its label, or an agency. */
export function lineBelow(article: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const block = article.children[at]
  if (!block || block.value.length > longestLine || block.kind === 'item') return undefined
  if (!digit.test(block.value) && wordsOf(block.value).length > mostCreditWords) return undefined
  const reading = readingOf(block, languages)
  if (!reading || reading.sections.length > 0) return undefined
  if (reading.names.length > 0) return signedBelow(article, at, reading)
  const labelled = reading.moments.length > 0 && reading.moments.every(({label}) => label !== undefined)
  const agency = reading.moments.length === 0 && reading.agency !== undefined && reading.places.length === 0
  if (!labelled && !agency) return undefined
  const line = lineOf(block, reading, new NameList())
  return line.keep ? undefined : line
}

/** Read a name that lists have, and nothing else, as who signed a story that nobody has signed above; what stands behind it is no sentence. */
function signedBelow({children}: Article, at: number, reading: Reading): TopLine | undefined {
  const block = children[at]
  if (!block || !reading.known || !(isNameAlone(reading) || reading.sure)) return undefined
  if (children.slice(at + 1).some((after) => !after.drop && isProse(after))) return undefined
  if (children.slice(0, at).some(({role}) => role === 'byline')) return undefined
  const before = children.slice(0, at).findLast(({drop}) => !drop)
  return before && isProse(before) ? toldLine(block, reading) : undefined
}
