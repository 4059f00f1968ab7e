/** Tells running text from titles, labels and lists. */
import type {Article, Block} from './types.ts'

/** What may end a sentence, and up to three of what may stand behind it. */
const terminators = '.!?…。！？؟۔।॥։።។။'
const behind = /[\s"'”’“‘»)\]」』]/
const mostBehind = 3

/** A sentence of the story has at least this many code units; of a script without spaces, fewer carry as much. */
const shortest = 60
const shortestUnspaced = 20
const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

/** Korean has spaces, and says in half the letters what others say. */
const hangul = /[\uac00-\ud7a3]/
const shortestHangul = 35

/** Thai and Lao have no stops: there, length alone must tell. */
const stopless = /[\u0e00-\u0eff]/
const shortestStopless = 80

/** Whether a text is of a script whose sentences have no mark at their end. */
export function isStopless(value: string): boolean {
  return stopless.test(value)
}

/** Whether a text ends as a sentence does. */
export function endsSentence(value: string): boolean {
  for (let at = value.length - 1; at >= 0 && at >= value.length - 1 - mostBehind; at--) {
    const mark = value.charAt(at)
    if (terminators.includes(mark)) return true
    if (isAlphanumeric(value.charCodeAt(at)) || !behind.test(mark)) return false
  }
  return false
}

/** Whether a code unit is an ASCII letter or digit: most lines that are no sentence end in one. */
function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** A block of more code units may be a whole page on one line. */
const wall = 1500

/** Whether a block may be a whole page on one line, where titles and headings run into sentences. */
export function isWall({value}: Block): boolean {
  return value.length > wall
}

/** Whether a block is running text: long enough, and ending as a sentence does where sentences have an end. */
export function isProse(block: Block): boolean {
  const {value} = block
  if (value.length < shortestUnspaced) return false
  if (value.length < shortest && !unspaced.test(value)) {
    if (value.length < shortestHangul || !hangul.test(value)) return false
  }
  if (value.length >= shortestStopless && isStopless(value)) return true
  return endsSentence(value)
}

/** Where the last prose of an article stands, -1 where there is none. */
const lastProse = new WeakMap<Article, number>()

/** Where the first prose of an article stands, as many as its blocks where there is none. */
const firstProse = new WeakMap<Article, number>()

/** Whether an article has prose anywhere; many captions may ask. */
export function hasProse(article: Article): boolean {
  return hasProseBefore(article, article.children.length)
}

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
