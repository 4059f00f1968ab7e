/**
 * What a sentence shows of a plea: who asks whom for what.
 *
 * A plea is known by its meaning and not by its wording: somebody of the
 * newsroom asks the reader for something that has nothing to do with the
 * story. News about subscribers, cookies or newsletters has the thing without
 * the asking.
 */
import {type Language, type PleaThing, type PleaWords, pleaThings} from '../../languages/types.ts'
import {isUpper} from '../../rule/letters.ts'
import {type Hit, Lexicon} from '../../rule/lexicon.ts'
import {phraseLength} from '../../rule/phrases.ts'
import {unspaced, type Word, wordsOf} from '../../rule/words.ts'
import {originalOf} from '../../tree/nodes.ts'
import type {Sentence} from '../../tree/types.ts'
import {weighWords} from '../wording/wording.ts'

type List = Exclude<keyof PleaWords, 'homonyms' | 'things'>

export interface Signals {
  words: readonly Word[]
  /** The first hit of each kind, in any of the languages asked. */
  hits: ReadonlyMap<List | PleaThing, Hit<List | PleaThing>>
  /** All hits, in the order of their first words within each language. */
  all: readonly Hit<List | PleaThing>[]
  /** Where words of the newsroom or the reader stand. */
  owners: readonly Hit<List | PleaThing>[]
  /** Of these, the words of languages in which they stand behind what is theirs. */
  followers: readonly Hit<List | PleaThing>[]
  /**
   * The sentence opens with a call, or closes with one where verbs come last:
   * one of `asks`, or of the weaker `invites`.
   */
  opensWith: 'asks' | 'invites' | undefined
  /** It says who said something: a word for that stands in it that is not part of a longer phrase of a plea. */
  attributed: boolean
  /** It quotes somebody, or says who said it: somebody speaks in it who is not the newsroom. */
  reported: boolean
  /** Words with a capital, but for the first, in text that is not all capitals. */
  names: number
  /** Nearly all letters are capitals. */
  upperCase: boolean
  /** It ends in an exclamation mark. */
  exclaims: boolean
  /** It begins, or ends, with a pointer: `See also`, `Read more`. */
  pointsFirst: boolean
  pointsLast: boolean
  /** The log-odds that it is a notice, by its words alone. */
  wording: number
}

/** The lists of a language that say who asks whom, beside those of things. */
export const lists = [
  'asks',
  'invites',
  'reader',
  'newsroom',
  'urgency',
  'clicks',
  'offers',
  'page',
  'attribution'
] as const

/** Quotation marks of any script. An apostrophe is none, but see below. */
export const quotation = /["«»“”„‟「」『』]/

/** What opens in single quotation marks, with letters inside and a mark or a comma at their end: `'Help us,' she said`. */
const singleQuotation = /^['‘](?=[\p{Lu}\p{Lo}])[^'‘’]{2,300}(?:[.,!?…।][’']|[’'],)(?=[\s\p{L}]|$)/u

/** Whether somebody is quoted in a text. */
export function isQuoting(value: string): boolean {
  return quotation.test(value) || singleQuotation.test(value)
}

/** What stands in quotation marks, without another mark inside. */
const inQuotes = /[«"“„‟「『]([^«»"“”„‟「」『』]{1,40})[»"”“」』]/gu

/** A name has at most so many words, or so many characters where no spaces part them. */
const wordsOfName = 3
const unitsOfName = 10

/** A text without what is a name in quotation marks, such as of a button: a few words without a stop. */
function withoutNames(value: string): string {
  return value.replace(inQuotes, (quoted: string, inner: string) => (isQuotedName(inner) ? '' : quoted))
}

function isQuotedName(inner: string): boolean {
  if (/[.!?…。！？，]./u.test(inner)) return false
  return unspaced.test(inner) ? inner.length <= unitsOfName : wordsOf(inner).length <= wordsOfName
}

/** Where names stand in quotation marks in what may name a button or a newsletter so. */
export function quotedNames(value: string, signals: Signals): {start: number; end: number}[] {
  if (!quotation.test(value) || !mayName(signals)) return []
  return [...value.matchAll(inQuotes)]
    .filter(({1: inner = ''}) => isQuotedName(inner))
    .map(({0: all, index}) => ({start: index, end: index + all.length}))
}

/** A sentence with a word of these lists may name a button or a newsletter in quotation marks. */
const naming = ['asks', 'clicks', 'page', 'newsroom', 'offers'] as const

/** Whether a text that calls or speaks of the page quotes nobody, but names in quotation marks what it calls to. */
function onlyNames(value: string, hits: Signals['hits'], opensWith: Signals['opensWith']): boolean {
  return mayName({hits, opensWith}) && !isQuoting(withoutNames(value))
}

function mayName({hits, opensWith}: Pick<Signals, 'hits' | 'opensWith'>): boolean {
  return opensWith !== undefined || naming.some((list) => hits.has(list))
}

/** How many words may stand before the call that a sentence opens with: `Please`, `To read on,`. */
const opening = 4

/**
 * The same in characters, for a text without spaces: before a call, between a
 * polite word and the call, and behind a call that closes its clause.
 */
const inset = 1
const politeInset = 4
const ending = 2

const lexicons = new WeakMap<Language, Lexicon<List | PleaThing>>()
const known = new WeakMap<object, Signals>()
/** From these log-odds on the words alone make a sentence worth a look. */
const leaning = 1

const readings = new WeakMap<object, Reading>()

/** The words of a sentence, and the log-odds that it is a notice by these alone. */
interface Reading {
  words: readonly Word[]
  wording: number
}

/** Read the words of a sentence, once. */
function readingOf(sentence: Sentence, languages: readonly Language[]): Reading {
  const original = originalOf(sentence)
  let reading = readings.get(original)
  if (!reading) {
    const words = wordsOf(sentence.value)
    reading = {words, wording: weighWords(words, languages)}
    readings.set(original, reading)
  }
  return reading
}

/** Whether the words of a sentence, as they were read, lean to notices so far that it is worth a look without any sign. */
export function leans({wording}: Pick<Signals, 'wording'>): boolean {
  return wording >= leaning
}

/** The same of a sentence of which nothing else is asked. */
export function leansToNotices(sentence: Sentence, languages: readonly Language[]): boolean {
  return leans(readingOf(sentence, languages))
}

/** Look at a sentence once; who asks again gets the same answer. */
export function signalsOf(sentence: Sentence, languages: readonly Language[]): Signals {
  const original = originalOf(sentence)
  const before = known.get(original)
  if (before) return before
  const {value} = sentence
  const {words, wording} = readingOf(sentence, languages)
  const hits = new Map<List | PleaThing, Hit<List | PleaThing>>()
  const owners: Hit<List | PleaThing>[] = []
  const followers: Hit<List | PleaThing>[] = []
  const all: Hit<List | PleaThing>[] = []
  let opensWith: Signals['opensWith']
  for (const language of languages) {
    const found = hitsOf(language, words, value)
    // `You see`, `we help`: with its subject before it, a verb calls nobody.
    const subject = found.some(
      ({category, from}) => from === 0 && (category === 'reader' || category === 'newsroom')
    )
    for (const hit of found) {
      all.push(hit)
      if (!hits.has(hit.category)) hits.set(hit.category, hit)
      if (hit.category === 'newsroom' || hit.category === 'reader') {
        owners.push(hit)
        if (language.ownersFollow) followers.push(hit)
      }
      if ((subject && hit.from === 1) || !isCall(value, words, hit, language)) continue
      // `Follow us`, `Download the app`: what it opens with is the thing itself.
      if (
        hit.category === 'asks' ||
        found.some((other) => isThing(other) && other.from === hit.from && other.to > hit.to)
      )
        opensWith = 'asks'
      else opensWith ??= 'invites'
    }
  }
  const {capitals, letters} = letterCase(value)
  const upperCase = letters >= 8 && capitals > 0.8 * letters
  const attributed = hits.has('attribution') && isAttributed(all)
  const signals: Signals = {
    words,
    hits,
    all,
    owners,
    followers,
    opensWith,
    attributed,
    reported: attributed || (isQuoting(value) && !onlyNames(value, hits, opensWith)),
    names: upperCase
      ? 0
      : words.filter(({start}, index) => index > 0 && isUpper(value.charCodeAt(start))).length,
    upperCase,
    exclaims: /[!！]\s?$/.test(value.slice(-3)),
    pointsFirst: pointers.some((rule) => isPointer(value, words, 0, phraseLength(words, rule, languages))),
    pointsLast: pointsLast(value, words, languages),
    wording
  }
  known.set(original, signals)
  return signals
}

/**
 * Whether a word for saying is no part of a longer phrase of a plea: `add` of
 * `add our site to`, `described` of `described in our policy`.
 */
function isAttributed(all: Signals['all']): boolean {
  const says = ({category}: Hit<List | PleaThing>) => Number(category === 'attribution')
  const inOrder = all.toSorted((a, b) => a.start - b.start || b.end - a.end || says(b) - says(a))
  let reach = 0
  for (const hit of inOrder) {
    if (!says(hit)) reach = Math.max(reach, hit.end)
    else if (hit.end > reach) return true
  }
  return false
}

/** Whether a sentence could be a plea: by a sign, or by its words. */
export function mayPlead(signals: Signals, value: string): boolean {
  return leans(signals) || speaks(signals, value)
}

/** Whether a sentence shows a sign of a plea. */
export function speaks({hits, pointsFirst, pointsLast}: Signals, value: string): boolean {
  if (pointsFirst || pointsLast || hits.has('asks') || hits.has('clicks') || value.includes('©')) return true
  return pleaThings.some((thing) => hits.has(thing))
}

const pointers = ['read-also', 'read-more'] as const

/** The longest pointers have about this many words. */
const longestPointer = 6

/** Whether the last words of a sentence are a pointer to the rest. */
function pointsLast(value: string, words: readonly Word[], languages: readonly Language[]): boolean {
  for (let from = Math.max(0, words.length - longestPointer); from < words.length; from++) {
    const length = words.length - from
    if (phraseLength(words, 'read-more', languages, from) === length)
      return isPointer(value, words, from, length)
  }
  return false
}

/** A pointer of one word (`Read`, `More`) needs a mark beside it. */
function isPointer(value: string, words: readonly Word[], from: number, length: number): boolean {
  if (length !== 1) return length > 1
  const word = words[from]
  if (!word) return false
  return (
    /^\s?[:：»>]/.test(value.slice(word.end, word.end + 2)) ||
    /[….>»[(]\s?$/.test(value.slice(0, word.start).slice(-2))
  )
}

/** The words of a sentence that lists of some categories know, to show as evidence: the first of each, joined where they overlap. */
export function evidenceOf(
  sentence: Sentence,
  signals: Signals,
  categories: readonly (List | PleaThing)[]
): string {
  const stretches: {start: number; end: number}[] = []
  const hits = categories
    .map((category) => signals.hits.get(category))
    .filter((hit) => hit !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const {start, end} of hits) {
    const last = stretches.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else stretches.push({start, end})
  }
  return stretches.map(({start, end}) => sentence.value.slice(start, end)).join(' … ')
}

/** What one can plead for, to ask whether a category is one. */
export const things: ReadonlySet<string> = new Set(pleaThings)

function isThing({category}: Hit<List | PleaThing>): boolean {
  return things.has(category)
}

/** The hits of a language, but those with a word in small letters that addresses the reader with a capital alone: `ihre Meinung` for `Ihre Meinung`. */
function hitsOf(language: Language, words: readonly Word[], value: string): Hit<List | PleaThing>[] {
  const found = lexiconOf(language).find(words, value)
  const {politeCapitals} = language
  if (!politeCapitals) return found
  const isOfOthers = ({text, start}: Word) =>
    politeCapitals.includes(text) && !isUpper(value.charCodeAt(start))
  return found.filter(({from, to}) => !words.slice(from, to).some(isOfOthers))
}

/** A call opens its sentence or a clause of it; where verbs come last, it closes one. */
function isCall(
  value: string,
  words: readonly Word[],
  {category, from, to, start, end}: Hit<List | PleaThing>,
  {please = [], verbFinal}: Language
): boolean {
  if (category !== 'asks' && category !== 'invites') return false
  // The link “Unsubscribe” calls nobody.
  if (from > 0 && isQuoting(value.charAt(start - 1)) && isQuoting(value.charAt(end))) return false
  if (verbFinal) {
    const last = words[to - 1]?.end ?? end
    if (last - end <= ending && closesClause(value, words, to)) return true
  }
  const polite = (word: string) =>
    value.slice(Math.max(0, start - politeInset), start + word.length).includes(word)
  if (please.some(polite)) return true
  if (category === 'asks' && isBehindColon(value, words, from)) return true
  return from <= opening && start - (words[from]?.start ?? start) <= inset && opensClause(value, words, from)
}

/** Right behind a colon or a dash, however long what stands before it: `We have no owners: support us.` */
function isBehindColon(value: string, words: readonly Word[], from: number): boolean {
  const before = words[from - 1]
  return before !== undefined && /^[»”"]?\s?[:：–—]\s?$/.test(value.slice(before.end, words[from]?.start))
}

/** First word, after a comma or colon, or after one short word only. */
function opensClause(value: string, words: readonly Word[], from: number): boolean {
  if (from <= 1) return true
  return /[,:;!–—|>、，：；！，؛،-]/.test(value.slice(words[from - 1]?.end, words[from]?.start))
}

/** Last word, or before a mark. */
function closesClause(value: string, words: readonly Word[], to: number): boolean {
  if (to >= words.length) return true
  return /[,:;!.…–—|>、，：；！。،؛।]/.test(value.slice(words[to - 1]?.end, words[to]?.start))
}

function lexiconOf(language: Language): Lexicon<List | PleaThing> {
  const made = lexicons.get(language)
  if (made) return made
  const lexicon = new Lexicon<List | PleaThing>()
  for (const list of lists) lexicon.add(list, language.plea[list])
  for (const thing of pleaThings) lexicon.add(thing, language.plea.things[thing] ?? [])
  lexicon.add('rights', language.phrases['copyright-line'] ?? [])
  lexicons.set(language, lexicon)
  return lexicon
}

function letterCase(value: string): {capitals: number; letters: number} {
  let capitals = 0
  let letters = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code >= 97 && code <= 122) letters++
    else if (code >= 65 && code <= 90) {
      letters++
      capitals++
    } else if (code >= 0xc0) {
      letters++
      if (isUpper(code)) capitals++
    }
  }
  return {capitals, letters}
}
