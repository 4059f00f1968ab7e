/** Says which words of a page are story, by the story that people took out of it. */
import {wordSpans, wordsOf} from './metrics.mjs'

/**
 * Mark the words of `words` that stand in a longest common subsequence with
 * `gold`: one number a word, 1 when it does. Takes time and space in
 * proportion to the product of the lengths, one bit a pair.
 *
 * @param {readonly string[]} words
 * @param {readonly string[]} gold
 */
export function align(words, gold) {
  const marks = new Uint8Array(words.length)
  const numbers = new Map()
  const number = (word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const a = Int32Array.from(words, number)
  const b = Int32Array.from(gold, number)
  // One bit a cell says that the longest subsequence does without the word of `words`.
  const stride = (b.length + 8) >> 3
  const without = new Uint8Array((a.length + 1) * stride)
  const row = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = 0
    let left = 0
    const base = i * stride
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]
      if (a[i - 1] === b[j - 1]) left = diagonal + 1
      else if (above >= left) {
        left = above
        without[base + (j >> 3)] |= 1 << (j & 7)
      }
      diagonal = above
      row[j] = left
    }
  }
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    if (a[i - 1] === b[j - 1]) {
      marks[i - 1] = 1
      i--
      j--
    } else if (without[i * stride + (j >> 3)] & (1 << (j & 7))) i--
    else j--
  }
  return marks
}

/**
 * The lines of a page that hold words: their words with places, and whether
 * they are story. A line is when at least half of its words are.
 */
export function linesOf(text, gold) {
  const spans = wordSpans(text)
  const story = align(
    spans.map(({value}) => value),
    wordsOf(gold)
  )
  const lines = []
  let at = 0
  let start = 0
  for (const line of text.split('\n')) {
    const words = []
    while (at < spans.length && spans[at].start < start + line.length) {
      words.push({...spans[at], story: story[at] === 1})
      at++
    }
    const count = words.filter((word) => word.story).length
    if (words.length > 0) {
      lines.push({start, end: start + line.length, words, story: 2 * count >= words.length})
    }
    start += line.length + 1
  }
  return lines
}
