/** Labels of page furniture, looked up by the id of the rule that asks. */
import type {Language} from '../languages/types.ts'
import {countingDigit} from './letters.ts'
import {Memo} from './memo.ts'
import {firstWordOf, isWordCode, type Word, wordsOf} from './words.ts'

/** The phrases of one rule in one language: by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

const known = new Memo<Language, string, Phrases>()

/** What capitals lose: the dots of the Turkish i and ı, which lower case mixes up, and the accents of Greek. */
const lostByCapitals = /\u0307|[\u0131\u03ac-\u03af\u03cc-\u03ce]/

const withoutAccent: Readonly<Record<string, string>> = {
  ı: 'i',
  '\u0307': '',
  ά: 'α',
  έ: 'ε',
  ή: 'η',
  ί: 'ι',
  ό: 'ο',
  ύ: 'υ',
  ώ: 'ω'
}

/** Write a word of a label so that it is the same in capitals: `HABERİN DEVAMI`, `ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ`. */
function fold(word: string): string {
  if (!lostByCapitals.test(word)) return word
  return Array.from(word, (letter) => withoutAccent[letter] ?? letter).join('')
}

function isPart(word: Word | undefined, part: string): boolean {
  return word !== undefined && (word.text === part || fold(word.text) === part)
}

/** The words of a label, as lists hold it: `Share Post:` and `« Share post »` are one label. */
export function joined(words: readonly Word[]): string {
  return words.map(({text}) => text).join(' ')
}

/** Whether words are, all together, one of the phrases that a rule has in any of the languages. */
export function isPhrase(words: readonly Word[], rule: string, languages: readonly Language[]): boolean {
  return words.length > 0 && phraseLength(words, rule, languages) === words.length
}

/** How many phrases of some rules words are, one behind the other; 0 where others stand among them: `Share on Facebook Copy link` */
export function phrasesIn(
  words: readonly Word[],
  rules: readonly string[],
  languages: readonly Language[]
): number {
  let phrases = 0
  for (let at = 0; at < words.length; phrases++) {
    const length = longestPhrase(words, rules, languages, at)
    if (length === 0) return 0
    at += length
  }
  return phrases
}

/**
 * Find the longest phrase of a rule that stands at a place in a text, as a
 * number of words; 0 when there is none.
 */
export function phraseLength(
  words: readonly Word[],
  rule: string,
  languages: readonly Language[],
  from = 0
): number {
  const first = words[from]
  if (first === undefined) return 0
  const folded = fold(first.text)
  let longest = 0
  for (const language of languages) {
    for (const phrase of phrasesOf(language, rule).get(folded) ?? []) {
      if (phrase.length <= longest) break
      if (phrase.every((part, index) => isPart(words[from + index], part))) longest = phrase.length
    }
  }
  return longest
}

/** The same of the longest phrase of any of some rules. */
export function longestPhrase(
  words: readonly Word[],
  rules: readonly string[],
  languages: readonly Language[],
  from = 0
): number {
  return Math.max(0, ...rules.map((rule) => phraseLength(words, rule, languages, from)))
}

/** Whether a text, from its first word on, can hold a phrase of a rule at all: the cheap question before the full one. */
export function mayOpenWith(value: string, rule: string, languages: readonly Language[]): boolean {
  const first = fold(firstWordOf(value))
  return first !== '' && languages.some((language) => phrasesOf(language, rule).has(first))
}

/** Find the words of a text and the phrase of a rule that it opens with; `undefined` where it opens with none. */
export function openingPhrase(
  value: string,
  rule: string,
  languages: readonly Language[]
): {words: readonly Word[]; first: Word; last: Word; length: number} | undefined {
  if (!mayOpenWith(value, rule, languages)) return undefined
  const words = wordsOf(value)
  const length = phraseLength(words, rule, languages)
  const [first, last] = [words[0], words[length - 1]]
  return first && last && {words, first, last, length}
}

type Opener = (value: string) => boolean

/** A digit of the scripts that labels count in. */
const digit = new RegExp(countingDigit)

const openers = new Map<string, Opener>()
/** The same by the lists themselves: an article asks with the same ones all the time. */
const openersOfLists = new Memo<readonly Language[], readonly string[], Opener>()

/** How far a second word is looked for, in code units. */
const reach = 60

/**
 * Give what says, by its first two words, whether a text may open with a phrase
 * of some rules, or with a number or what has one in it: one cheap question for
 * all of these rules.
 */
export function openerOf(rules: readonly string[], languages: readonly Language[]): Opener {
  return openersOfLists.get(languages, rules, () => makeOpener(rules, languages))
}

function makeOpener(rules: readonly string[], languages: readonly Language[]): Opener {
  const key = [...rules, '', ...languages.map(({tag}) => tag)].join(' ')
  let opener = openers.get(key)
  if (!opener) {
    // The second words behind each first; an empty one where the first is all.
    const seconds = new Map<string, Set<string>>()
    for (const language of languages)
      for (const rule of rules)
        for (const [first, shelf] of phrasesOf(language, rule)) {
          const known = seconds.get(first) ?? new Set()
          for (const [, second = ''] of shelf) known.add(second)
          seconds.set(first, known)
        }
    const beginnings = new Set([...seconds.keys()].map((first) => first.charCodeAt(0)))
    opener = (value) => {
      let at = 0
      while (at < value.length && !isWordCode(value.charCodeAt(at))) at++
      if (at === value.length) return false
      const code = value.charCodeAt(at)
      if (code >= 48 && code <= 57) return true
      // Most words are told by their first letter; one beyond ASCII may have another number of code units in lower case.
      if (code < 0x80 && !beginnings.has(code | 0x20)) return false
      const first = fold(firstWordOf(value))
      const behind = seconds.get(first)
      if (!behind) return digit.test(first)
      if (behind.has('')) return true
      const second = wordsOf(value.slice(0, at + reach))[1]?.text ?? ''
      // A count may stand inside a label.
      return behind.has(fold(second)) || digit.test(second)
    }
    openers.set(key, opener)
  }
  return opener
}

function phrasesOf(language: Language, rule: string): Phrases {
  return known.get(language, rule, () => compile(language.phrases[rule] ?? []))
}

function compile(list: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const phrase of list) {
    const parts = wordsOf(phrase).map(({text}) => fold(text))
    const first = parts[0]
    if (first === undefined) continue
    const shelf = phrases.get(first)
    if (shelf) shelf.push(parts)
    else phrases.set(first, [parts])
  }
  for (const shelf of phrases.values()) shelf.sort((a, b) => b.length - a.length)
  return phrases
}
