/** Reads an article as the words of its sentences, to compare it with a copy. */
import {isWordCode} from '../rule/words.ts'
import type {Article, Block} from '../tree/types.ts'

/** A sentence that stays, and where its words are. */
export interface Passage {
  block: Block
  /** Offsets in the article's draft. */
  start: number
  end: number
  value: string
  /** Place of its first word among all words, and of the first word behind it. */
  from: number
  to: number
}

/** The words of an article; place `i` of each list is about the same word. */
export interface Passages {
  article: Article
  passages: readonly Passage[]
  /** One number for each word, the same for the same word; 0 for a word that the other text lacks. */
  words: Int32Array
  /** Offsets in the article's draft. */
  starts: Int32Array
  ends: Int32Array
  /** Place in `passages`. */
  owners: Int32Array
}

/** Numbers words: in the order of their coming, from 1. */
export class Dictionary {
  readonly #numbers = new Map<string, number>()

  /** The number of a word, given now if need be. */
  learn(word: string): number {
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.#numbers.size + 1
      this.#numbers.set(word, number)
    }
    return number
  }

  /** The number of a word, or 0. */
  find(word: string): number {
    return this.#numbers.get(word) ?? 0
  }
}

/** Read what stays of an article; `number` says which number a word has. */
export function passagesOf(article: Article, number: (word: string) => number): Passages {
  const passages: Passage[] = []
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const owners: number[] = []
  for (const block of article.children) {
    if (block.drop) continue
    for (const sentence of block.children) {
      if (sentence.drop) continue
      const from = words.length
      const {value, start} = sentence
      let open = -1
      for (let at = 0; at <= value.length; at++) {
        const code = at < value.length ? value.charCodeAt(at) : 0
        const single = isSingle(code)
        if (open >= 0 && (single || !isWordCode(code))) {
          add(value, start, open, at)
          open = -1
        }
        if (single) add(value, start, at, at + 1)
        else if (open < 0 && isWordCode(code)) open = at
      }
      passages.push({block, start, end: sentence.end, value, from, to: words.length})
    }
  }
  return {
    article,
    passages,
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    owners: Int32Array.from(owners)
  }

  function add(value: string, offset: number, from: number, to: number) {
    words.push(number(value.slice(from, to).toLowerCase()))
    starts.push(offset + from)
    ends.push(offset + to)
    owners.push(passages.length)
  }
}

/** Letters of scripts that set no words apart: each is a word here. */
export function isSingle(code: number): boolean {
  if (code < 0x0e00) return false
  return (
    code < 0x10a0 ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x3005 && code < 0xa000 && isWordCode(code)) ||
    (code >= 0xf900 && code < 0xfb00)
  )
}
