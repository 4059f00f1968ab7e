/** Tells in one fast look that a block holds nothing that a rule against pleas could want. */
import {type Language, pleaThings} from '../languages/types.ts'
import {isSpace} from './letters.ts'
import {isWordCode, unspaced, withoutEndings} from './words.ts'

/** Knows whether a text, in lower case, holds one of its phrases. */
export interface Alarm {
  test(lower: string): boolean
}

const made = new Map<string, Alarm>()
/** The same by the lists themselves: an article asks with the same one all the time. */
const madeOfList = new WeakMap<readonly Language[], Alarm>()

/** What may stand between the words of a phrase in a text. */
const borders = /[\s'’\u2010\u2011-]+/
const otherBorders = /[^\S ]| {2}|['’\u2010\u2011-]/

const letterOfArabic = /[\u0620-\u06ff]/

/** ASCII letters and digits, at which `\b` can be asked for. */
const wordStart = /^\w/
const wordEnd = /\w$/

/**
 * Give what finds, in lower case, a phrase without which no rule of sentences
 * but `read-also` and `gallery-prompt` finds anything, but by how words lean.
 *
 * Most blocks of a story hold none. Looking for them costs far less than
 * cutting all sentences into words.
 */
export function alarmOf(languages: readonly Language[]): Alarm {
  let alarm = madeOfList.get(languages)
  if (alarm) return alarm
  const key = languages.map(({tag}) => tag).join(' ')
  alarm = made.get(key) ?? makeAlarm(phrasesOf(languages))
  made.set(key, alarm)
  madeOfList.set(languages, alarm)
  return alarm
}

function phrasesOf(languages: readonly Language[]): string[] {
  const phrases = new Set(['copyright'])
  for (const language of languages) {
    const {phrases: labels, plea, advertising} = language
    for (const phrase of advertising?.ads ?? []) phrases.add(phrase)
    for (const phrase of labels['copyright-line'] ?? []) phrases.add(phrase)
    for (const list of [labels['read-also'], labels['read-more']])
      for (const phrase of list ?? []) if (borders.test(phrase) || unspaced.test(phrase)) phrases.add(phrase)
    for (const list of [plea.asks, plea.clicks]) for (const phrase of list) phrases.add(phrase)
    for (const thing of pleaThings)
      for (const phrase of language.plea.things[thing] ?? []) phrases.add(phrase)
  }
  return [...phrases].map(withoutEndings)
}

/** A phrase by its words, and which of them is the longest. */
interface Entry {
  words: readonly string[]
  anchor: number
  /** Whether the first begins, and the last ends, like a word of ASCII: then so must what is found. */
  bound: {start: boolean; end: boolean}
  /** Which words are beginnings of words; of a phrase where all words but the last are whole, `undefined`. */
  stems: readonly boolean[] | undefined
}

/** How many numbers the beginnings of words are told apart by, and how much of a word is one. */
const keys = 1 << 16
const longest = 5

/** Make a number of the code units of a beginning one by one, from 0 on; `keyOf` brings it into the table. */
function mixed(number: number, code: number): number {
  return (Math.imul(number, 31) + code) | 0
}

function keyOf(number: number, length: number): number {
  return (number ^ (number >>> 11) ^ (length << 13)) & (keys - 1)
}

/** Where the phrases stand whose longest word begins so: one more than the place of their shelf. */
interface Table {
  readonly places: Uint16Array
  /** Of how many code units their beginnings are: a bit for each. */
  lengths: number
}

/**
 * Look for the beginning of the longest word of each phrase, then for the
 * phrases around it. One expression of all phrases takes 8 ms to make, which a
 * run over one article would feel.
 */
function makeAlarm(phrases: readonly string[]): Alarm {
  const table: Table = {places: new Uint16Array(keys), lengths: 0}
  const {places} = table
  const shelves: (string | Entry)[][] = []
  for (const phrase of phrases) {
    const word = anchorOf(phrase)
    const length = Math.min(longest, word.length)
    table.lengths |= 1 << length
    let number = 0
    for (let at = 0; at < length; at++) number = mixed(number, word.charCodeAt(at))
    const key = keyOf(number, length)
    const shelf = shelves[(places[key] ?? 0) - 1]
    if (shelf) shelf.push(phrase)
    else places[key] = shelves.push([phrase])
  }
  const arabic = phrases.some((phrase) => letterOfArabic.test(phrase))
  const holds = (lower: string, at: number, place: number, tried: Set<Entry>) => {
    const shelf = shelves[place - 1] ?? []
    for (let index = 0; index < shelf.length; index++) {
      let item = shelf[index] ?? ''
      if (typeof item === 'string') {
        item = entryOf(item)
        shelf[index] = item
      }
      if (!lower.startsWith(item.words[item.anchor] ?? '', at)) continue
      if (!item.stems) {
        if (standsAt(lower, at, item)) return true
        continue
      }
      // It is looked for in the whole text: once is enough.
      if (tried.has(item)) continue
      tried.add(item)
      if (standsIn(lower, item, item.stems)) return true
    }
    return false
  }
  return {
    test(text) {
      if (text.includes('©') || text.includes('(c)')) return true
      const lower = arabic ? withoutEndings(text) : text
      const tried = new Set<Entry>()
      for (let at = next(lower, 0, table); at < lower.length; at = next(lower, at + 1, table)) {
        let number = 0
        for (let length = 1; length <= longest; length++) {
          number = mixed(number, lower.charCodeAt(at + length - 1))
          const place = places[keyOf(number, length)] ?? 0
          if (place > 0 && holds(lower, at, place, tried)) return true
        }
      }
      return false
    }
  }
}

/**
 * The next place, from one on, where a word begins that has a shelf. A word of
 * ASCII is looked for at its beginning, others anywhere: some scripts write no
 * spaces. Small, as it runs hot: the engine is soon ready with it.
 */
function next(lower: string, from: number, {places, lengths}: Table): number {
  for (let at = from; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code < 0x80 && (!isWord(code) || isWord(lower.charCodeAt(at - 1)))) continue
    let number = 0
    for (let length = 1; length <= longest; length++) {
      number = mixed(number, lower.charCodeAt(at + length - 1))
      if (lengths & (1 << length) && places[keyOf(number, length)] !== 0) return at
    }
  }
  return lower.length
}

function entryOf(phrase: string): Entry {
  const parts = phrase.split(borders)
  const stem = phrase.endsWith('*')
  const whole = stem ? phrase.slice(0, -1) : phrase
  const words = parts.map((part) => (part.endsWith('*') ? part.slice(0, -1) : part))
  const longest = anchorOf(phrase)
  return {
    words,
    anchor: words.indexOf(longest),
    bound: {start: wordStart.test(whole), end: !stem && wordEnd.test(whole)},
    stems: parts.slice(0, -1).some((part) => part.endsWith('*'))
      ? parts.map((part) => part.endsWith('*'))
      : undefined
  }
}

/** Whether a phrase stands in a text with its longest word at a place. */
function standsAt(lower: string, at: number, {words, anchor, bound}: Entry): boolean {
  const longest = words[anchor] ?? ''
  if (!lower.startsWith(longest, at)) return false
  let end = at + longest.length
  for (let next = anchor + 1; next < words.length; next++) {
    const word = words[next] ?? ''
    let start = end
    while (start < lower.length && isBorder(lower.charCodeAt(start))) start++
    if (start === end || !lower.startsWith(word, start)) return false
    end = start + word.length
  }
  if (bound.end && isWord(lower.charCodeAt(end))) return false
  let start = at
  for (let before = anchor - 1; before >= 0; before--) {
    const word = words[before] ?? ''
    let stop = start
    while (stop > 0 && isBorder(lower.charCodeAt(stop - 1))) stop--
    if (stop === start || stop < word.length || !lower.startsWith(word, stop - word.length)) return false
    start = stop - word.length
  }
  return !(bound.start && start > 0 && isWord(lower.charCodeAt(start - 1)))
}

/**
 * Whether a phrase with beginnings of words inside stands anywhere in a text.
 * It walks on from each place of the first word, and never twice over the rest
 * of one: a line of a single word, or of hyphens, takes no longer than another.
 */
function standsIn(lower: string, {words, bound}: Entry, stems: readonly boolean[]): boolean {
  const first = words[0] ?? ''
  let at = lower.indexOf(first)
  while (at >= 0) {
    const end = at + first.length
    const rest = stems[0] ? endOfWord(lower, end) : end
    if (!(bound.start && isWord(lower.charCodeAt(at - 1))) && goesOn(lower, rest, words, stems, bound.end))
      return true
    at = lower.indexOf(first, Math.max(rest, at + 1))
  }
  return false
}

/** Whether the words of a phrase but the first follow from a place on. */
function goesOn(
  lower: string,
  from: number,
  words: readonly string[],
  stems: readonly boolean[],
  bound: boolean
): boolean {
  let end = from
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? ''
    let start = endOfBorder(lower, stems[index - 1] ? endOfMarks(lower, end) : end)
    // The marks may have taken the border, as in `foto»-`.
    if (start === end || !isBorder(lower.charCodeAt(start - 1))) return false
    // Any word, in quotation marks or brackets perhaps.
    if (word === '') start = endOfMarks(lower, start)
    if (!lower.startsWith(word, start)) return false
    end = start + word.length
    if (!stems[index] || index === words.length - 1) continue
    const rest = endOfWord(lower, end)
    if (word === '' && rest === end) return false
    end = rest
  }
  return !(bound && isWord(lower.charCodeAt(end)))
}

function endOfWord(lower: string, from: number): number {
  let at = from
  while (at < lower.length && isWordCode(lower.charCodeAt(at))) at++
  return at
}

function endOfBorder(lower: string, from: number): number {
  let at = from
  while (at < lower.length && isBorder(lower.charCodeAt(at))) at++
  return at
}

/** Where what is neither space nor word ends. */
function endOfMarks(lower: string, from: number): number {
  let at = from
  while (at < lower.length && !isSpace(lower.charCodeAt(at)) && !isWordCode(lower.charCodeAt(at))) at++
  return at
}

/** Whether a code unit may stand between the words of a phrase: what `borders` has. */
function isBorder(code: number): boolean {
  if (code < 0x80) return code === 32 || code === 39 || code === 45 || (code >= 9 && code <= 13)
  return code === 0x2019 || code === 0x2010 || code === 0x2011 || /\s/.test(String.fromCharCode(code))
}

/** Whether a code unit is one of `\w`. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)
  )
}

/** The longest word of a phrase. */
function anchorOf(phrase: string): string {
  let longest = ''
  // Most phrases have blanks alone, which part them much faster.
  for (const part of otherBorders.test(phrase) ? phrase.split(borders) : phrase.split(' ')) {
    const word = part.endsWith('*') ? part.slice(0, -1) : part
    if (word.length > longest.length) longest = word
  }
  return longest
}
