/** Where a sentence stands that may be a plea: its neighbours, and what it shares with the story. */
import {languagesOf} from '../../rule/context.ts'
import {eachContentWord, type Word, wordsOf} from '../../rule/words.ts'
import {originalOf} from '../../tree/nodes.ts'
import type {Article, Block, Sentence} from '../../tree/types.ts'
import {isCutOff, lengthOf, ownNames} from './features.ts'
import {signalsOf} from './signals.ts'

/** What a sentence without a sign of a plea is worth. */
export const silent = -6

/** Words that a story shares with itself have at least so many letters. */
const shortestWord = 5

const vocabularies = new WeakMap<Article, ReadonlyMap<string, number>>()

const lengths = new WeakMap<object, number>()

/** About how many words a block has; many of its sentences ask. */
function wordsIn(block: Block): number {
  const original = originalOf(block)
  let length = lengths.get(original)
  if (length === undefined) {
    length = lengthOf(block.value, block.value.length / 6)
    lengths.set(original, length)
  }
  return length
}

/** Stands for the place of a paragraph where a word stands in several. */
const several = -1

/** In which paragraph of an article each of its words stands, or that it is in several. */
function vocabularyOf(article: Article): ReadonlyMap<string, number> {
  const known = vocabularies.get(article)
  if (known) return known
  const places = new Map<string, number>()
  for (const [index, value] of stretchesOf(article).entries()) {
    eachContentWord(value, wordsOf(value), shortestWord, (word) => {
      const first = places.get(word)
      if (first === undefined) places.set(word, index)
      else if (first !== index && first !== several) places.set(word, several)
    })
  }
  vocabularies.set(article, places)
  return places
}

/** So many sentences of a text on one line stand for a paragraph. */
export const stretch = 4

/** How much of what a piece of an article is about other paragraphs speak of too: a share of its longer words, 0 where it has none. */
export function sharedWith(article: Article, value: string, words: readonly Word[] = wordsOf(value)): number {
  const {count, shared} = contentOf(article, value, words)
  return count > 0 ? shared / count : 0
}

/** How many longer words a piece of an article has, each counted once, and how many of them other paragraphs have too. */
function contentOf(article: Article, value: string, words: readonly Word[]): {count: number; shared: number} {
  const vocabulary = vocabularyOf(article)
  const content = new Set<string>()
  eachContentWord(value, words, shortestWord, (word) => content.add(word))
  let shared = 0
  for (const word of content) if (vocabulary.get(word) === several) shared++
  return {count: content.size, shared}
}

/** The paragraphs of a text; of a text on one line, what may have been its paragraphs. */
function stretchesOf({children}: Article): string[] {
  const [only, other] = children
  if (!only || other) return children.map(({value}) => value)
  const stretches: string[] = []
  for (let at = 0; at < only.children.length; at += stretch) {
    const first = only.children[at]
    const last = only.children[Math.min(at + stretch, only.children.length) - 1]
    if (first && last) stretches.push(only.value.slice(first.start - only.start, last.end - only.start))
  }
  return stretches
}

/** More new words than this say no more. */
const mostNewWords = 15

/** How many words of a sentence neither lists explain nor other paragraphs speak of. */
function newWordsOf(article: Article, sentence: Sentence): number {
  const {all} = signalsOf(sentence, languagesOf(article))
  let rest = ''
  let from = 0
  for (const {start, end} of [...all].sort((a, b) => a.start - b.start)) {
    if (start > from) rest += `${sentence.value.slice(from, start)} `
    from = Math.max(from, end)
  }
  rest += sentence.value.slice(from)
  const {count, shared} = contentOf(article, rest, wordsOf(rest))
  return count - shared
}

/** In how many paragraphs something shows a sign of a plea, and in how many something is likelier a plea than not. */
interface Spread {
  marked: number
  pleading: number
}

const spreads = new WeakMap<Article, Spread>()

/**
 * Say how widely what looks like pleas is spread: a page has it in a few
 * places, and a story about an app or a subscription in all.
 */
function spreadOf(article: Article, votesOf: (block: number) => Float32Array | undefined): Spread {
  const known = spreads.get(article)
  if (known) return known
  const spread = {marked: 0, pleading: 0}
  for (const index of article.children.keys()) {
    const votes = votesOf(index)
    const best = votes ? summaryOf(votes).best : silent
    if (best > silent) spread.marked++
    if (best > 0) spread.pleading++
  }
  spreads.set(article, spread)
  return spread
}

/**
 * Fill a row with the figures of a sentence among its neighbours.
 *
 * `own` are its figures by itself; `votesOf` gives the log-odds of a block's
 * sentences by themselves.
 */
export function fillPlaced(
  article: Article,
  index: number,
  place: number,
  own: Float32Array,
  votesOf: (block: number) => Float32Array | undefined,
  row: Float32Array
): void {
  const block = article.children[index]
  const sentence = block?.children[place]
  const votes = votesOf(index)
  if (!block || !sentence || !votes) return
  row.set(own)
  let at = ownNames.length
  const put = (figure: number) => {
    row[at++] = figure
  }
  const before = votesOf(index - 1)
  const behind = votesOf(index + 1)
  const voteAt = (where: number) => {
    if (where < 0) return before?.at(where) ?? silent
    const size = votes.length
    return where < size ? (votes[where] ?? silent) : (behind?.[where - size] ?? silent)
  }
  put(voteAt(place))
  put(voteAt(place - 1))
  put(voteAt(place + 1))
  put(voteAt(place - 2))
  put(voteAt(place + 2))
  const size = votes.length
  const {best, bestAt, second, sum} = summaryOf(votes)
  put(bestAt === place ? second : best)
  put(size > 1 ? (sum - Math.max(silent, votes[place] ?? silent)) / (size - 1) : silent)
  put(Math.min(10, place))
  put(Math.min(10, size - 1 - place))
  put(Math.min(20, size))
  put(Math.min(300, wordsIn(block)))
  const last = article.children.length - 1
  put(Math.min(20, last - index))
  put(last > 0 ? index / last : 0.5)
  put(sharedWith(article, sentence.value, signalsOf(sentence, languagesOf(article)).words))
  put(before ? summaryOf(before).best : silent)
  put(behind ? summaryOf(behind).best : silent)
  const {rights, cut, pointer} = marksOf(article, block)
  put(Number(rights.slice(Math.max(0, place - nearRights), place).includes(true)))
  put(Number(rights.slice(place + 1, place + 1 + nearRights).includes(true)))
  put(nearnessOf(place, cut))
  put(nearnessOf(place, pointer))
  put(Math.min(mostNewWords, newWordsOf(article, sentence)))
  const {marked, pleading} = spreadOf(article, votesOf)
  put((marked - Number(best > silent)) / Math.max(1, last))
  put((pleading - Number(best > 0)) / Math.max(1, last))
  const wordingAt = (where: number) => {
    const other = block.children[where]
    return other ? signalsOf(other, languagesOf(article)).wording : silent
  }
  put(wordingAt(place - 1))
  put(wordingAt(place + 1))
}

/** What the votes of a block come to; none counts for less than a silent one. */
interface Summary {
  best: number
  /** Where the best stands, -1 where all are silent. */
  bestAt: number
  second: number
  sum: number
}

const summaries = new WeakMap<Float32Array, Summary>()

/** Each of its sentences asks for it, and a text on one line is one block. */
function summaryOf(votes: Float32Array): Summary {
  const known = summaries.get(votes)
  if (known) return known
  const summary = {best: silent, bestAt: -1, second: silent, sum: 0}
  for (const [place, vote] of votes.entries()) {
    summary.sum += Math.max(silent, vote)
    if (vote > summary.best) {
      summary.second = summary.best
      summary.best = vote
      summary.bestAt = place
    } else if (vote > summary.second) summary.second = vote
  }
  summaries.set(votes, summary)
  return summary
}

/** So many sentences may stand between one and a claim of rights: a text on one line is not all behind its first. */
const nearRights = 8

/** So many sentences before a mark are near it. */
const nearMark = 6

/** How near a mark a sentence stands that is not behind it; 0 when far, or when there is none. */
function nearnessOf(place: number, mark: number): number {
  return mark < place ? 0 : Math.max(0, nearMark - (mark - place))
}

interface Marks {
  /** Which sentences speak of rights: what comes behind such a one is seldom the story. */
  rights: readonly boolean[]
  /** The last sentence that is cut off before a pointer: what stands before it is a teaser. -1 where there is none. */
  cut: number
  /** The last sentence that points elsewhere, or -1. */
  pointer: number
}

const marks = new WeakMap<Block, Marks>()

/** Whether a sentence stands before the mark of a cut with a pointer behind it, or is what was cut. */
export function isBeforeCut(article: Article, index: number, place: number): boolean {
  const block = article.children[index]
  return block !== undefined && marksOf(article, block).cut >= place
}

/** Whether a block breaks off and ends in a pointer to the rest: `felt… Read more`. */
export function endsInCut(article: Article, block: Block): boolean {
  const {cut, pointer} = marksOf(article, block)
  const last = block.children.at(-1)
  if (!last || cut < 0 || pointer !== block.children.length - 1 || cut < pointer - 1) return false
  return signalsOf(last, languagesOf(article)).pointsLast
}

/** Whether a sentence speaks of rights. */
export function claimsRights(article: Article, index: number, place: number): boolean {
  const block = article.children[index]
  return block !== undefined && marksOf(article, block).rights[place] === true
}

function marksOf(article: Article, block: Block): Marks {
  const before = marks.get(block)
  if (before) return before
  const languages = languagesOf(article)
  const rights: boolean[] = []
  let cut = -1
  let pointer = -1
  for (const [place, sentence] of block.children.entries()) {
    const {hits, pointsFirst, pointsLast} = signalsOf(sentence, languages)
    rights.push(sentence.value.includes('©') || hits.has('rights'))
    if (!pointsFirst && !pointsLast) continue
    pointer = place
    const last = block.children[place - 1]
    if (last && isCutOff(last.value)) cut = place - 1
    else if (isCutBefore(sentence.value)) cut = place
  }
  const made = {rights, cut, pointer}
  marks.set(block, made)
  return made
}

/** Whether a sentence has the mark of a cut before its last words: `felt… Read more`. */
function isCutBefore(value: string): boolean {
  return /…|\.\.\.|\[/.test(value.slice(-longestPointer, -1))
}

/** A pointer has about so many characters. */
const longestPointer = 40
