/** The pieces of an article that the line model decides about. */

import type {Article, Block, Sentence} from '../../tree/types.ts'
import {closer, kindOf, lower, upper} from './characters.ts'

/** A block; when the text is a wall, a sentence of a block or a part of one. */
export interface Unit {
  /** Place of the block in `article.children`. */
  block: number
  /** Place of the sentence in the block; `undefined` when the unit is the whole block. */
  sentence: number | undefined
  /** Where it stands in the article's text. */
  start: number
  end: number
  value: string
  /** Whether a blank line stands before it. */
  spaced: boolean
  /** Blank lines before it, up to four. */
  blanks: number
  /** Columns before it on its line, up to forty. */
  indent: number
  /** Whether it was read as a list item. */
  item: boolean
}

/** A line of more words than this is a wall: no newsroom writes such paragraphs. */
const wallWords = 150
/** In a text of walls, lines of more words than this are cut into their sentences. */
const cutWords = 100
/** A token that only parts labels; unlike every kind of character. */
const sign = 99

/**
 * Cut an article into units.
 *
 * Where a page lost its line breaks, menu, story and comments stand on one
 * line, and the line is neither story nor not. Such a line is judged sentence
 * by sentence. This is a matter of the whole text: one long paragraph among
 * short ones stays in one piece.
 */
export function unitsOf(article: Article): {units: Unit[]; wall: boolean} {
  const counts = article.children.map((block) => countWords(block.value))
  let all = 0
  let walled = 0
  for (const count of counts) {
    all += count
    if (count > wallWords) walled += count
  }
  const wall = walled * 2 > all
  const common = wall ? commonWords(article) : noWords
  const units: Unit[] = []
  for (const [index, block] of article.children.entries()) {
    const item = block.kind === 'item'
    if (
      wall &&
      (counts[index] ?? 0) > cutWords &&
      (block.children.length > 1 || cuts(block.value, common).length > 0)
    ) {
      for (const [place, sentence] of block.children.entries()) {
        const {value} = sentence
        let from = 0
        for (const to of [...cuts(value, common), value.length]) {
          units.push({
            block: index,
            sentence: place,
            start: sentence.start + from,
            end: sentence.start + to,
            value: value.slice(from, to).trim(),
            spaced: false,
            blanks: 0,
            indent: 0,
            item: false
          })
          from = to
        }
      }
    } else {
      const {blanks, indent} = wall ? {blanks: 0, indent: 0} : layoutBefore(article.draft.value, block.start)
      units.push({
        block: index,
        sentence: undefined,
        start: block.start,
        end: block.end,
        value: block.value,
        spaced: !wall && block.spaced,
        blanks,
        indent,
        item
      })
    }
  }
  return {units, wall}
}

/** The units without those that rules dropped, or would drop if the user did not keep their kind; each is a block. */
export function undropped(units: readonly Unit[], {children}: Article): Unit[] {
  return units.filter(({block}) => !isDropped(children[block]))
}

function isDropped(block: Block | undefined): boolean {
  if (!block) return false
  const is = ({drop, spared}: Block | Sentence) => drop !== undefined || spared !== undefined
  return is(block) || (block.children.length > 0 && block.children.every(is))
}

/** Read the white space before a block: it still tells how the page was nested. */
function layoutBefore(text: string, start: number): {blanks: number; indent: number} {
  let indent = 0
  let breaks = 0
  for (let at = start - 1; at >= 0 && breaks < 6 && start - at < 400; at--) {
    const code = text.charCodeAt(at)
    if (code === 10) breaks++
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 0xa0) break
    else if (breaks === 0) indent += code === 9 ? 4 : 1
  }
  return {blanks: Math.min(4, Math.max(0, breaks - 1)), indent: Math.min(40, indent)}
}

/** Count words cheaply: runs between spaces; in scripts without spaces two characters are a word. */
function countWords(value: string): number {
  let count = 0
  let inside = false
  let wide = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code <= 32) inside = false
    else {
      if (!inside) count++
      inside = true
      if (code >= 0x3040 && code <= 0x9fff) wide++
    }
  }
  return count + wide / 2
}

const noWords: ReadonlySet<string> = new Set()
/** What may stand before a capital inside a sentence. */
const parts = '.:;,-–—(["“„«‘\'/'
/** How many of the commonest words open sentences, and how long they are at most. */
const commonCount = 40
const longestCommon = 5

/** The commonest short words in lower case: the grammar of whatever language it is. */
function commonWords(article: Article): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {value} of article.children) {
    for (let at = 0; at < value.length; ) {
      const start = at
      while (at < value.length && kindOf(value.charCodeAt(at)) === lower) at++
      if (
        at > start &&
        at - start <= longestCommon &&
        value.charCodeAt(start - 1) === 32 &&
        value.charCodeAt(at) === 32
      ) {
        const word = value.slice(start, at)
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
      if (at === start) at++
    }
  }
  return new Set(
    [...counts]
      .filter(([, count]) => count >= 3)
      .sort(([a, i], [b, j]) => j - i || (a < b ? -1 : 1))
      .slice(0, commonCount)
      .map(([word]) => word)
  )
}

/** The word at a place in lower case; empty when it is longer than a common word. */
function wordAt(value: string, at: number): string {
  const space = value.indexOf(' ', at)
  return space < 0 || space - at > longestCommon ? '' : value.slice(at, space).toLowerCase()
}

/** Signs that stand between the labels of a menu, with a space on either side. */
const menuSigns = new Set(['•', '·', '|', '»', '›', '▪', '●', '■', '►', '▸', '❯', '→', '/', '>'])

/**
 * Find where labels and story stand in one sentence of a wall.
 *
 * A menu has no stops, so the sentence scan takes it into the story's first
 * sentence: `Home • News Sport Log In Weather Police said on Monday that …`.
 * It is cut at the signs between labels, and before the last capital of a run
 * of them, where words in lower case follow. A name in the story may be cut
 * too; that only means that its halves are judged each by itself.
 */
function cuts(value: string, common: ReadonlySet<string>): number[] {
  if (value.length < 40) return []
  const starts: number[] = []
  const kinds: number[] = []
  for (let at = 0; at < value.length; ) {
    while (at < value.length && value.charCodeAt(at) <= 32) at++
    const start = at
    while (at < value.length && value.charCodeAt(at) > 32) at++
    if (at === start) break
    starts.push(start)
    kinds.push(
      at === start + 1 && menuSigns.has(value.charAt(start)) ? sign : kindOf(value.charCodeAt(start))
    )
  }
  const found: number[] = []
  let last = 0
  let capitals = 0
  for (let token = 0; token < starts.length; token++) {
    const kind = kinds[token] ?? 0
    const at = starts[token] ?? 0
    if (kind === sign) {
      if (token - last >= 1 && at > 0) {
        found.push(at)
        last = token
      }
      capitals = 0
      continue
    }
    const small = kind === lower
    if (!small && capitals >= 4 && token - last >= 4) {
      let following = 0
      for (let next = token + 1; next <= token + 5; next++) if (kinds[next] === lower) following++
      if (following >= 3 && kinds[token + 1] === lower) {
        found.push(at)
        last = token
        capitals = 0
        continue
      }
    }
    // `… for a third day The harbour master said …`: a capital on a common word opens a sentence.
    if (
      kind === upper &&
      token - last >= 2 &&
      kinds[token - 1] !== closer &&
      kinds[token + 1] === lower &&
      kinds[token + 2] === lower &&
      common.has(wordAt(value, at)) &&
      !parts.includes(value.charAt(at - 2))
    ) {
      found.push(at)
      last = token
      capitals = 0
      continue
    }
    // A short word in lower case between capitals belongs to a label: `Terms of Use`.
    if (!small) capitals++
    else if (kinds[token + 1] === lower) capitals = 0
  }
  return found
}
