/** What units share in words: with the text's sentences, with its main run, with its headline. */
import {margin, own, stride} from './names.ts'
import type {Run} from './runs.ts'
import type {Scanned} from './scan.ts'
import {longWord, shortWord} from './unit-reader.ts'

const oFunction = own('functionWords')
const oInnerFunction = own('innerFunctionWords')
const oTopical = own('topical')
const oTopicalCount = own('topicalCount')

/** How many function words a text has. */
const mostFunctionWords = 40

/**
 * The commonest short words of the text's own sentences.
 *
 * They stand for a list of function words in every language: what is common
 * and short in prose is grammar, and labels have little of it.
 */
export function functionWords({count, prose, tokens, tokenStart, vocabulary}: Scanned): Uint8Array {
  const seen = new Int32Array(vocabulary + 1)
  const tally = (everywhere: boolean) => {
    let sum = 0
    for (let index = 0; index < count; index++) {
      if (!everywhere && !prose[index]) continue
      for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
        const token = tokens[place] ?? 0
        if (!(token & shortWord)) continue
        seen[token >> 2] = (seen[token >> 2] ?? 0) + 1
        sum++
      }
    }
    return sum
  }
  if (tally(false) < 60) {
    seen.fill(0)
    tally(true)
  }
  const most: number[] = []
  // Words that occur once are no grammar; the numbers stand in order of first use, so ties are the text's own.
  for (let word = 1; word <= vocabulary; word++) if ((seen[word] ?? 0) > 1) most.push(word)
  most.sort((a, b) => (seen[b] ?? 0) - (seen[a] ?? 0) || a - b)
  const is = new Uint8Array(vocabulary + 1)
  for (const word of most.slice(0, mostFunctionWords)) is[word] = 1
  return is
}

/** In how many of the long units of a stretch each word stands. */
export function spreadOf({long, tokens, tokenStart, vocabulary}: Scanned, {start, end}: Run): Int32Array {
  const found = new Int32Array(vocabulary + 1)
  // The unit that counted the word last, so that no unit counts it twice.
  const stamp = new Int32Array(vocabulary + 1)
  for (let index = start; index < end; index++) {
    if (!long[index]) continue
    for (let place = tokenStart[index] ?? 0, last = tokenStart[index + 1] ?? 0; place < last; place++) {
      const token = tokens[place] ?? 0
      const word = token >> 2
      if (!(token & longWord) || stamp[word] === index + 1) continue
      stamp[word] = index + 1
      found[word] = (found[word] ?? 0) + 1
    }
  }
  return found
}

/** What each unit shares with the rest of the text. */
export interface Shared {
  /** Long words of each unit, and how many of them the main run has too. */
  longs: Float32Array
  inMain: Float32Array
  /** The share of the long words that stand in the headline, and in the first two units. */
  likeHeadline: Float32Array
  likeFirst: Float32Array
  /** The unit that is most like a headline of the main run, or -1. */
  headline: number
}

/** Compare the words of each unit with those of the whole; writes what is told of the unit alone into the table. */
export function compare(scanned: Scanned, main: Run): Shared {
  const {count, table, long, tokens, tokenStart, vocabulary} = scanned
  const isFunction = functionWords(scanned)
  const inLong = spreadOf(scanned, {start: 0, end: count})
  const inRun = spreadOf(scanned, main)
  const headline = findHeadline(scanned, main, inRun)
  // One bit a word: it stands in the headline, it stands in the first two units.
  const marks = new Uint8Array(vocabulary + 1)
  const mark = (unit: number, bit: number) => {
    for (let place = tokenStart[unit] ?? 0, end = tokenStart[unit + 1] ?? 0; place < end; place++) {
      const token = tokens[place] ?? 0
      if (token & longWord) marks[token >> 2] = (marks[token >> 2] ?? 0) | bit
    }
  }
  if (headline >= 0) mark(headline, 1)
  for (let unit = 0; unit < Math.min(2, count); unit++) mark(unit, 2)

  const shared: Shared = {
    longs: new Float32Array(count),
    inMain: new Float32Array(count),
    likeHeadline: new Float32Array(count),
    likeFirst: new Float32Array(count),
    headline
  }
  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const from = tokenStart[index] ?? 0
    const end = tokenStart[index + 1] ?? 0
    const self = long[index] ?? 0
    const selfMain = self && index >= main.start && index < main.end ? 1 : 0
    let functional = 0
    let inner = 0
    let topical = 0
    let longs = 0
    let inMain = 0
    let asHeadline = 0
    let asFirst = 0
    for (let place = from; place < end; place++) {
      const token = tokens[place] ?? 0
      const word = token >> 2
      if (token & shortWord && isFunction[word]) {
        functional++
        if (place > from && place < end - 1) inner++
      }
      if (token & longWord) {
        longs++
        if ((inLong[word] ?? 0) > self) topical++
        if ((inRun[word] ?? 0) > selfMain) inMain++
        const marked = marks[word] ?? 0
        asHeadline += marked & 1
        asFirst += marked >> 1
      }
    }
    const all = Math.max(1, end - from)
    const some = Math.max(1, longs)
    table[base + oFunction] = functional / all
    table[base + oInnerFunction] = inner / all
    table[base + oTopical] = topical / some
    table[base + oTopicalCount] = Math.min(8, topical)
    shared.longs[index] = longs
    shared.inMain[index] = inMain
    if (index !== headline) shared.likeHeadline[index] = asHeadline / some
    if (index > 1) shared.likeFirst[index] = asFirst / some
  }
  return shared
}

/**
 * Find the line that is most like a headline of the main run: at or before
 * its start, short, and made of words that the run uses.
 */
function findHeadline(
  {count, words, prose, long, tokens, tokenStart}: Scanned,
  run: Run,
  inRun: Int32Array
): number {
  if (run.end <= run.start) return -1
  let best = -1
  let score = 0.8
  for (let index = Math.max(0, run.start - 40); index <= run.start && index < count; index++) {
    const size = words[index] ?? 0
    if (size < 2.5 || size > 30 || (prose[index] && size > 20)) continue
    const self = long[index] && index >= run.start ? 1 : 0
    let longs = 0
    let inMain = 0
    const from = tokenStart[index] ?? 0
    const end = tokenStart[index + 1] ?? 0
    for (let place = from; place < end; place++) {
      const token = tokens[place] ?? 0
      if (!(token & longWord)) continue
      longs++
      if ((inRun[token >> 2] ?? 0) > self) inMain++
    }
    if (longs === 0) continue
    const found = Math.fround(inMain / longs) * Math.min(10, end - from) * (1 - (run.start - index) / 80)
    if (found >= score) {
      score = found
      best = index
    }
  }
  return best
}
