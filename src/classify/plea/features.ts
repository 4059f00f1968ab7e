/**
 * What a sentence looks like as a plea, in numbers: of itself first, then
 * among its neighbours. The same code makes the rows that the judge is taught
 * with.
 *
 * Nothing here is a word of any language: lists are counted, so what was
 * learned of one language holds for all whose lists are filled.
 */
import {isFunctionWord} from '../../languages/index.ts'
import {type Language, pleaThings} from '../../languages/types.ts'
import {unspaced} from '../../rule/words.ts'
import {ownsOneOf} from './owners.ts'
import {lists, quotation, quotedNames, type Signals, things} from './signals.ts'

const counted = [...lists, ...pleaThings] as const

/** The figures of a sentence by itself, in the order of a row. */
export const ownNames = [
  ...counted,
  'things',
  'kinds',
  'density',
  'opens',
  'owned',
  'firstThing',
  'firstAsk',
  'words',
  'names',
  'digits',
  'quoted',
  'exclaims',
  'questions',
  'trails',
  'stopped',
  'upperCase',
  'sign',
  'year',
  'address',
  'money',
  'arrow',
  'pointerFirst',
  'pointerLast',
  'covered',
  'unexplained',
  'plain',
  'callsForThing',
  'callsForUs',
  'longest',
  'phrases',
  'wording'
] as const

/** The figures of a sentence among its neighbours, behind those of its own. */
export const placedNames = [
  ...ownNames,
  'vote',
  'voteBefore',
  'voteBehind',
  'voteBefore2',
  'voteBehind2',
  'bestOther',
  'meanOther',
  'place',
  'placeFromEnd',
  'sentences',
  'blockWords',
  'blocksBehind',
  'blockPlace',
  'shared',
  'blockBefore',
  'blockBehind',
  'rightsBefore',
  'rightsBehind',
  'cutBehind',
  'pointerBehind',
  'newWords',
  'spreadThings',
  'spreadVotes',
  'wordingBefore',
  'wordingBehind'
] as const

/** A list that is hit more often says no more. */
const mostHits = 3

/** Code units that make a word, where no spaces part words. */
const unitsOfWord = 2.5

const addressSign = /@[a-z\d]|www\.|https?:/i
const moneySign = /[$€£¥₹₽₺₩]|\d\s?(?:eur|usd|zł|kr|chf)\b/i
const arrowSign = /[»›>→▶▸|]/
const yearSign = /(?:19|20)\d\d/
const stop = /[.!?…。！？؟۔।]["'”’»)\]」』]?\s?$/
const trail = /(?:…|\.\.\.)["'”’»)\]]?\s?$/

/** Fill a row with the figures of a sentence by itself. */
export function fillOwn(
  value: string,
  signals: Signals,
  languages: readonly Language[],
  row: Float32Array
): void {
  const {words, all, opensWith} = signals
  const counts = new Map<string, number>()
  const ends = new Map<string, number>()
  let firstThing = -1
  let firstAsk = -1
  for (const {category, from, start, end} of all) {
    // `newsletter` in `weekly newsletter` is no second one.
    if (start < (ends.get(category) ?? 0)) continue
    ends.set(category, end)
    counts.set(category, (counts.get(category) ?? 0) + 1)
    if (things.has(category)) firstThing = firstThing < 0 ? from : Math.min(firstThing, from)
    else if (category === 'asks') firstAsk = firstAsk < 0 ? from : Math.min(firstAsk, from)
  }
  let at = 0
  const put = (figure: number) => {
    row[at++] = figure
  }
  for (const category of counted) put(Math.min(mostHits, counts.get(category) ?? 0))
  let hits = 0
  let kinds = 0
  for (const thing of pleaThings) {
    const count = counts.get(thing) ?? 0
    hits += count
    if (count > 0) kinds++
  }
  const length = lengthOf(value, words.length)
  put(hits)
  put(kinds)
  put((hits + (counts.get('asks') ?? 0)) / Math.max(1, length))
  put(opensWith === 'asks' ? 2 : opensWith === 'invites' ? 1 : 0)
  put(Number(ownsOneOf(signals, things)))
  put(firstThing)
  put(firstAsk)
  put(Math.min(80, length))
  put(signals.names / Math.max(1, words.length))
  let digits = 0
  for (const {text} of words) if (text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57) digits++
  put(Math.min(4, digits))
  put(Number(quotation.test(value)))
  put(Number(signals.exclaims))
  put(Number(asksQuestion(value)))
  put(Number(isCutOff(value)))
  put(Number(stop.test(value.slice(-4))))
  put(Number(signals.upperCase))
  put(Number(value.includes('©')))
  put(Number(yearSign.test(value)))
  put(Number(addressSign.test(value)))
  put(Number(moneySign.test(value)))
  put(Number(arrowSign.test(value)))
  put(Number(signals.pointsFirst))
  put(Number(signals.pointsLast))
  const {covered, unexplained} = coverOf(value, signals, languages)
  put(covered)
  put(Math.min(25, unexplained))
  put(length > 0 ? Math.max(0, 1 - unexplained / length) : 0)
  const calls = opensWith === 'asks'
  put(Number(calls && kinds > 0))
  put(Number(calls && counts.has('newsroom')))
  const {longest, phrases} = phrasesOf(value, signals)
  put(Math.min(mostOfPhrase, longest))
  put(Math.min(mostPhrases, phrases))
  put(signals.wording)
}

/** A longer phrase says no more, nor do more phrases. */
const mostOfPhrase = 6
const mostPhrases = 4

/** How many words the longest hit of a list has, and how many hits have several: they say more than a word alone, which stories have too. */
function phrasesOf(value: string, {all}: Signals): {longest: number; phrases: number} {
  const wide = unspaced.test(value)
  let longest = 0
  let phrases = 0
  for (const {category, from, to, start, end} of all) {
    if (category === 'attribution') continue
    const size = wide ? Math.max(to - from, (end - start) / unitsOfWord) : to - from
    longest = Math.max(longest, size)
    if (size >= 2) phrases++
  }
  return {longest, phrases}
}

/** Whether a text ends as a question does. */
export function asksQuestion(value: string): boolean {
  return /[?？؟]/.test(value.slice(-3))
}

/** Whether a text ends in the mark of what was left out. */
export function isCutOff(value: string): boolean {
  return trail.test(value.slice(-6))
}

/**
 * Say how much of a sentence the lists explain: the share of its length that
 * hits cover, and how many words neither they nor the function words of the
 * languages account for. A plea is made of little else than such words.
 */
function coverOf(
  value: string,
  signals: Signals,
  languages: readonly Language[]
): {covered: number; unexplained: number} {
  const {all, words} = signals
  const hit = maskOf(value, all)
  let inHits = 0
  let inWords = 0
  let unexplained = 0
  const wide = unspaced.test(value)
  const names = quotedNames(value, signals)
  const named = names.length > 0 ? maskOf(value, names) : undefined
  for (const {text, start, end} of words) {
    if (named?.[start]) continue
    let own = 0
    for (let at = start; at < end; at++) own += hit[at] ?? 0
    inHits += own
    inWords += end - start
    if (wide && unspaced.test(text)) unexplained += (end - start - own) / unitsOfWord
    else if (own < end - start && !isFunctionWord(text, languages)) unexplained++
  }
  return {covered: inWords > 0 ? inHits / inWords : 0, unexplained}
}

/** Mark the code units of a text that stand in some stretches. */
function maskOf(value: string, stretches: readonly {start: number; end: number}[]): Uint8Array {
  const mask = new Uint8Array(value.length)
  for (const {start, end} of stretches) mask.fill(1, start, end)
  return mask
}

/** How many words a text has; where no spaces part them, as many as its length makes likely. */
export function lengthOf(value: string, words: number): number {
  return unspaced.test(value) ? Math.max(words, value.length / unitsOfWord) : words
}
