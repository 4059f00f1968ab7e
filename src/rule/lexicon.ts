/** Looks many words and phrases up in one walk over a text's words. */
import type {Word} from './words.ts'

interface Entry<Category> {
  category: Category
  /** The phrase, word by word; a word that ends in `*` stands for all that begin so. */
  parts: readonly string[]
}

/** A phrase that was found: from word to word, end exclusive. */
export interface Hit<Category> {
  category: Category
  from: number
  to: number
}

/** Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces between words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const border = /[\s'’\u2010\u2011-]+/

/** How much of a stem's beginning it is filed under. */
const stemKey = 3

/** Phrases by category, ready to be looked for. */
export class Lexicon<Category> {
  readonly #words = new Map<string, Entry<Category>[]>()
  readonly #stems = new Map<string, Entry<Category>[]>()
  readonly #inside: {category: Category; phrase: string}[] = []

  add(category: Category, phrases: readonly string[]): this {
    for (const phrase of phrases) {
      if (unspaced.test(phrase)) {
        this.#inside.push({category, phrase})
        continue
      }
      const parts = phrase.split(border)
      const first = parts[0] ?? ''
      const stem = first.endsWith('*')
      const shelf = stem ? this.#stems : this.#words
      const key = stem ? first.slice(0, Math.min(stemKey, first.length - 1)) : first
      const entries = shelf.get(key)
      if (entries) entries.push({category, parts})
      else shelf.set(key, [{category, parts}])
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
          const stems = this.#stems.get(text.slice(0, length))
          if (stems) this.#collect(stems, words, from, hits)
        }
      }
    }
    if (this.#inside.length > 0 && unspaced.test(value)) this.#findInside(words, value.toLowerCase(), hits)
    return hits
  }

  #collect(entries: readonly Entry<Category>[], words: readonly Word[], from: number, hits: Hit<Category>[]) {
    for (const {category, parts} of entries) {
      if (parts.every((part, index) => matches(part, words[from + index]?.text))) {
        hits.push({category, from, to: from + parts.length})
      }
    }
  }

  #findInside(words: readonly Word[], lower: string, hits: Hit<Category>[]) {
    for (const {category, phrase} of this.#inside) {
      const at = lower.indexOf(phrase)
      if (at < 0) continue
      const from = Math.max(
        0,
        words.findIndex((word) => word.end > at)
      )
      const to = words.findIndex((word) => word.start >= at + phrase.length)
      hits.push({category, from, to: to < 0 ? words.length : to})
    }
  }
}

function matches(part: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : part === word
}
