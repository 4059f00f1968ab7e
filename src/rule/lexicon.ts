/** Looks many words and phrases up in one walk over a text's words. */
import {unspaced, type Word, withoutEndings} from './words.ts'

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

/** A phrase that is looked for inside the runs of a text without spaces. */
interface Inside<Category> {
  category: Category
  phrase: string
  /** It is a Latin word. */
  glued: boolean
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
  readonly #inside: Inside<Category>[] = []
  /** Latin words, which a text without spaces glues to its own: `我们的Telegram群组`. */
  readonly #glued: Inside<Category>[] = []
  /** Both, by their first code unit, in the order in which they are looked for; made when a text first asks. */
  #byFirst: Map<number, {place: number; entry: Inside<Category>}[]> | undefined

  add(category: Category, phrases: readonly string[]): this {
    this.#byFirst = undefined
    for (const phrase of phrases) {
      if (unspaced.test(phrase)) {
        this.#inside.push({category, phrase, glued: false})
        continue
      }
      if (latin.test(phrase)) this.#glued.push({category, phrase, glued: true})
      const parts = withoutEndings(phrase).split(border)
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

  /** The phrases of which at least the first code unit stands in a text: few of thousands. */
  #mayStandIn(lower: string): Inside<Category>[] {
    let byFirst = this.#byFirst
    if (!byFirst) {
      byFirst = new Map()
      for (const [place, entry] of [...this.#inside, ...this.#glued].entries())
        file(byFirst, entry.phrase.charCodeAt(0), {place, entry})
      this.#byFirst = byFirst
    }
    const found: {place: number; entry: Inside<Category>}[] = []
    const seen = new Set<number>()
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at)
      if (seen.has(code)) continue
      seen.add(code)
      for (const one of byFirst.get(code) ?? []) found.push(one)
    }
    return found.sort((one, other) => one.place - other.place).map(({entry}) => entry)
  }

  /** Look inside the runs of a text without spaces; a run shows each phrase once. */
  #findInside(words: readonly Word[], lower: string, hits: Hit<Category>[]) {
    for (const {category, phrase, glued} of this.#mayStandIn(lower)) {
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
