/**
 * Weighs the words of a sentence: how much each, its beginning, its end and
 * the one before it lean to notices of pages, or to stories.
 *
 * Lists know what notices say in so many words. What they say in others is
 * made of the same parts: no list has `Комментировать могут авторизованные
 * читатели`, and none of its words is often seen in a story together with the
 * rest. A logistic regression learned how they lean (`training/wording.py`);
 * docs/pleas.md tells what it adds.
 */
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {unspaced, type Word} from '../../rule/words.ts'
import {hashWith, spread} from '../hash.ts'
import {bytesOf} from '../packed.ts'
import * as weights from './weights.ts'

/** What is said of a sentence in a language that nothing was learned of: about what a story's comes to. */
const neutral = -2.5

/** A table of weights: as many as a power of two, at which features stand by their hashes. */
interface Table {
  readonly leanings: Int8Array
  /** What one in a weight is worth. */
  readonly unit: number
  /** Added to every sum. */
  readonly start: number
}

const packed: Readonly<Record<string, () => string | Uint8Array>> = weights
const tables = new Map<string, Table | undefined>()

/** Give the log-odds that a sentence is no story, by its words alone. */
export function weighWords(words: readonly Word[], languages: readonly Language[]): number {
  const language = languageOf(words, languages)
  const table = language && tableOf(language.tag)
  if (!table) return neutral
  const {leanings, unit, start} = table
  const mask = leanings.length - 1
  let sum = 0
  let count = 0
  eachFeature(words, (hash) => {
    sum += leanings[hash & mask] ?? 0
    count++
  })
  return (sum * unit) / Math.sqrt(count + smoothing) + start
}

/** So many features more are counted than a sentence has: of few, each says less. */
const smoothing = 5

/** Chrome of pages is often English: a sentence is, when it has more of its function words than of the first language's. */
export function languageOf(words: readonly Word[], languages: readonly Language[]): Language | undefined {
  const [own, ...others] = languages
  if (others.length === 0) return own
  let found = own
  let most = own ? functionWordsIn(words, own) : 0
  for (const other of others) {
    const count = functionWordsIn(words, other)
    if (count > most) {
      found = other
      most = count
    }
  }
  return found
}

function functionWordsIn(words: readonly Word[], {functionWords}: Language): number {
  const known = wordSet(functionWords)
  let count = 0
  for (const {text} of words) if (known.has(text)) count++
  return count
}

/** The kinds of features, as what their hashes begin with. */
const kinds = {whole: 1, start: 2, longStart: 3, end: 4, pair: 5, piece: 6} as const

const startLength = 4
const longStartLength = 6
const endLength = 3

/** Pieces of a text without spaces have up to so many characters. */
const longestPiece = 3

/**
 * Tell the features of a text by 32-bit hashes: each word, its first four and
 * six and last three characters where it is longer, and its beginning behind
 * that of the word before; of texts without spaces all pieces of up to three
 * characters. All numbers are one.
 */
export function eachFeature(words: readonly Word[], tell: (hash: number) => void): void {
  const opening = hashWith(kinds.pair, 0)
  let pair = opening
  for (const {text} of words) {
    if (unspaced.test(text)) {
      for (let at = 0; at < text.length; at++) {
        let hash = kinds.piece as number
        for (let end = at; end < Math.min(text.length, at + longestPiece); end++) {
          hash = hashWith(hash, text.charCodeAt(end))
          tell(spread(hash))
        }
      }
      pair = opening
      continue
    }
    const word = digits.test(text) ? '0' : text
    const {length} = word
    tell(hashOf(kinds.whole, word, 0, length))
    if (length > startLength) {
      tell(hashOf(kinds.start, word, 0, startLength))
      tell(hashOf(kinds.end, word, length - endLength, length))
    }
    if (length > longStartLength) tell(hashOf(kinds.longStart, word, 0, longStartLength))
    const reach = Math.min(length, longStartLength)
    for (let at = 0; at < reach; at++) pair = hashWith(pair, word.charCodeAt(at))
    tell(spread(pair))
    pair = kinds.pair
    for (let at = 0; at < reach; at++) pair = hashWith(pair, word.charCodeAt(at))
    pair = hashWith(pair, space)
  }
}

const space = 32
const digits = /^\d+$/

function hashOf(kind: number, word: string, from: number, to: number): number {
  let hash = kind
  for (let at = from; at < to; at++) hash = hashWith(hash, word.charCodeAt(at))
  return spread(hash)
}

function tableOf(tag: string): Table | undefined {
  if (!tables.has(tag)) tables.set(tag, packed[tag] && unpack(packed[tag]()))
  return tables.get(tag)
}

/** Unpack a table from base64, or from the bytes that this stands for: unit and start as little-endian floats, then the weights. */
function unpack(packed: string | Uint8Array): Table {
  const {buffer, byteOffset, length} = bytesOf(packed)
  const view = new DataView(buffer, byteOffset, length)
  const head = 8
  return {
    leanings: new Int8Array(buffer, byteOffset + head, length - head),
    unit: view.getFloat32(0, true),
    start: view.getFloat32(4, true)
  }
}
