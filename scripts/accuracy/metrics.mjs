/**
 * How a text is compared with what it should be.
 *
 * Word and segment scores are those of the public benchmarks: words in lower
 * case as bags a page, averaged over pages; segments looked for with white
 * space read as one space, counted over all pages.
 */

const word = /[\p{L}\p{N}_]+/gu
const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

/**
 * The words of a text in lower case.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => text.toLowerCase().match(word) ?? []

/**
 * Words with their offsets.
 *
 * @param {string} text
 */
export function wordSpans(text) {
  return Array.from(text.matchAll(word), ({0: value, index}) => ({
    value: value.toLowerCase(),
    start: index,
    end: index + value.length
  }))
}

export const squeeze = (text) => text.replace(space, ' ').replace(/^ | $/g, '')

export const mean = (values) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const ratio = (part, whole) => (whole === 0 ? 0 : part / whole)

/** How often each item occurs. */
export function countOf(items) {
  const counts = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Precision, recall and F1 of one bag against another. */
export function bagScore(gold, out) {
  if (gold.length === 0 || out.length === 0) {
    const both = gold.length === out.length ? 1 : 0
    return {p: both, r: both, f1: both}
  }
  const left = countOf(gold)
  let hits = 0
  for (const item of out) {
    const count = left.get(item)
    if (count) {
      hits++
      left.set(item, count - 1)
    }
  }
  const p = hits / out.length
  const r = hits / gold.length
  return {p, r, f1: hits === 0 ? 0 : (2 * p * r) / (p + r)}
}

/** Bag-of-words precision, recall and F1 of a page. */
export const wordScore = (gold, out) => bagScore(wordsOf(gold), wordsOf(out))

/** Runs of `size` words; a text that is shorter is one run. */
export function gramsOf(words, size) {
  if (words.length === 0) return []
  const grams = []
  for (let at = 0; at + size <= Math.max(words.length, size); at++) {
    grams.push(words.slice(at, at + size).join(' '))
  }
  return grams
}

/** The same of runs of four words: order counts too. */
export const gramScore = (gold, out) => bagScore(gramsOf(wordsOf(gold), 4), gramsOf(wordsOf(out), 4))

/** The mean of scores of pages. */
export function meanScore(scores) {
  return {
    p: mean(scores.map(({p}) => p)),
    r: mean(scores.map(({r}) => r)),
    f1: mean(scores.map(({f1}) => f1))
  }
}

/** How many of the wanted and of the unwanted segments stand in a text. */
export function segmentCounts({with: wanted, without: unwanted}, out) {
  const text = squeeze(out)
  const found = (segments) => segments.filter((segment) => text.includes(squeeze(segment))).length
  const tp = found(wanted)
  return {tp, fn: wanted.length - tp, fp: found(unwanted)}
}

/** Precision, recall and F1 of the segments of all pages. */
export function segmentScore(counts) {
  const sum = (name) => counts.reduce((all, count) => all + count[name], 0)
  const [tp, fn, fp] = ['tp', 'fn', 'fp'].map(sum)
  return {p: ratio(tp, tp + fp), r: ratio(tp, tp + fn), f1: ratio(2 * tp, 2 * tp + fp + fn)}
}

/** How many words of `gold` are missing in `out`, as bags. */
export function lostWords(gold, out) {
  const have = countOf(out)
  let lost = 0
  for (const [item, count] of countOf(gold)) lost += Math.max(0, count - (have.get(item) ?? 0))
  return lost
}

/**
 * Whether a paragraph still stands in a text: its words in a row, or four
 * fifths of its runs of three, so that a mended comma is no loss.
 */
export function holds(out, paragraph) {
  const words = wordsOf(paragraph)
  if (words.length === 0) return true
  if (` ${out.words.join(' ')} `.includes(` ${words.join(' ')} `)) return true
  out.grams ??= new Set(gramsOf(out.words, 3))
  const grams = gramsOf(words, 3)
  return grams.filter((gram) => out.grams.has(gram)).length >= 0.8 * grams.length && words.length > 3
}
