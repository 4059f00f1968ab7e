/** Tells running text from titles, labels and lists. */
import type {Article, Block} from './types.ts'

/** What may end a sentence, and what may stand behind it. */
const terminator = /[.!?…。！？؟۔।][\s"'”’»)\]」』]{0,3}$/u

/** A sentence of the story has at least this many code units; of a script without spaces, fewer carry as much. */
const shortest = 60
const shortestUnspaced = 20
const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

/** Thai and Lao have no stops: there, length alone must tell. */
const stopless = /[\u0e00-\u0eff]/
const shortestStopless = 80

/** Whether a text ends as a sentence does. */
export function endsSentence(value: string): boolean {
  return terminator.test(value.slice(-5))
}

/** Whether a block is running text: long enough, and ending as a sentence does where sentences have an end. */
export function isProse(block: Block): boolean {
  const {value} = block
  if (value.length < shortestUnspaced) return false
  if (value.length < shortest && !unspaced.test(value)) return false
  if (value.length >= shortestStopless && stopless.test(value)) return true
  return endsSentence(value)
}

/** Where the last prose of an article stands, -1 where there is none. */
const lastProse = new WeakMap<Article, number>()

/** Where the first prose of an article stands, as many as its blocks where there is none. */
const firstProse = new WeakMap<Article, number>()

/** Whether prose comes before a block, by its place. */
export function hasProseBefore(article: Article, index: number): boolean {
  let first = firstProse.get(article)
  if (first === undefined) {
    const found = article.children.findIndex(isProse)
    first = found < 0 ? article.children.length : found
    firstProse.set(article, first)
  }
  return first < index
}

/** Whether a block stands between two stretches of prose, by its place. */
export function isBetweenProse(article: Article, index: number): boolean {
  return hasProseBefore(article, index) && hasProseBehind(article, index)
}

/** Whether prose comes behind a block, by its place; many labels may ask. */
export function hasProseBehind(article: Article, index: number): boolean {
  let last = lastProse.get(article)
  if (last === undefined) {
    last = article.children.findLastIndex(isProse)
    lastProse.set(article, last)
  }
  return last > index
}
