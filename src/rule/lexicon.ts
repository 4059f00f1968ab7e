/** Looks many words and phrases up in one walk over a text's words. */
import {unspaced, type Word} from './words.ts'

interface Entry<Category> {
  category: Category
  /** The phrase, word by word; a word that ends in `*` stands for all that begin so. */
  parts: readonly string[]
}

/** A phrase that was found: from word to word, and from character to character; ends exclusive. */
export interface Hit<Category> {
  category: Category
  from: number
  to: number
  start: number
  end: number
}

const border = /(?:[\s'’\u2010\u2011-]|\u200c|\u200d)+/
const latin = /^[a-z\d]+$/

/** How much of a stem's beginning it is filed under. */
const stemKey = 3

/** The first letters of a word as a number. Where two beginnings share one, the phrases themselves are compared. */
function beginning(word: string, length: number): number {
  let number = length
  for (let at = 0; at < length; at++) number = (Math.imul(number, 0x3fd1) + word.charCodeAt(at)) | 0
  return number
}

function file<Key, Item>(shelves: Map<Key, Item[]>, key: Key, item: Item): void {
  const shelf = shelves.get(key)
  if (shelf) shelf.push(item)
  else shelves.set(key, [item])
}

/** Phrases by category, ready to be looked for. */
export class Lexicon<Category> {
  readonly #words = new Map<string, Entry<Category>[]>()
  readonly #stems = new Map<number, Entry<Category>[]>()
  readonly #inside: {category: Category; phrase: string}[] = []
  /** Latin words, which a text without spaces glues to its own: `我们的Telegram群组`. */
  readonly #glued: {category: Category; phrase: string}[] = []

  add(category: Category, phrases: readonly string[]): this {
    for (const phrase of phrases) {
      if (unspaced.test(phrase)) {
        this.#inside.push({category, phrase})
        continue
      }
      if (latin.test(phrase)) this.#glued.push({category, phrase})
      const parts = phrase.split(border)
      const first = parts[0] ?? ''
      const entry = {category, parts}
      if (first.endsWith('*')) file(this.#stems, beginning(first, Math.min(stemKey, first.length - 1)), entry)
      else file(this.#words, first, entry)
    }
    return this
  }

  /** Find all phrases in the words of a text, in the order of their first words. */
  find(words: readonly Word[], value: string): Hit<Category>[] {
    const hits: Hit<Category>[] = []
    for (const [from, {text}] of words.entries()) {
      const whole = this.#words.get(text)
      if (whole) this.#collect(whole, words, from, hits)
      if (this.#stems.size > 0) {
        for (let length = 1; length <= stemKey && length <= text.length; length++) {
          const stems = this.#stems.get(beginning(text, length))
          if (stems) this.#collect(stems, words, from, hits)
        }
      }
    }
    if (this.#inside.length > 0 && unspaced.test(value)) this.#findInside(words, value.toLowerCase(), hits)
    return hits
  }

  #collect(entries: readonly Entry<Category>[], words: readonly Word[], from: number, hits: Hit<Category>[]) {
    for (const {category, parts} of entries) {
      if (isAt(parts, words, from)) {
        const to = from + parts.length
        hits.push({category, from, to, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0})
      }
    }
  }

  /** Look inside the runs of a text without spaces; a run shows each phrase once. */
  #findInside(words: readonly Word[], lower: string, hits: Hit<Category>[]) {
    for (const {category, phrase} of [...this.#inside, ...this.#glued]) {
      const glued = latin.test(phrase)
      let at = lower.indexOf(phrase)
      while (at >= 0) {
        const end = at + phrase.length
        const from = firstEndingAfter(words, at)
        const to = firstEndingAfter(words, end - 1) + 1
        const word = words[from]
        // A whole word was found as a word, and a piece of a longer Latin word is none.
        const whole = word?.start === at && word.end === end
        const piece = isLatin(lower.charCodeAt(at - 1)) || isLatin(lower.charCodeAt(end))
        const found = !glued || !(whole || piece)
        if (found) hits.push({category, from, to: Math.min(to, words.length), start: at, end})
        at = lower.indexOf(phrase, found ? Math.max(end, words[to - 1]?.end ?? end) : end)
      }
    }
  }
}

/** The first of some words that ends behind a place; as many as there are when none does. */
function firstEndingAfter(words: readonly Word[], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

function isAt(parts: readonly string[], words: readonly Word[], from: number): boolean {
  for (let index = 0; index < parts.length; index++) {
    if (!matches(parts[index] ?? '', words[from + index]?.text)) return false
  }
  return true
}

function matches(part: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : part === word
}
