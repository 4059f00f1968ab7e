/**
 * Finds the headline of a page, once it is known which of its blocks are the
 * story.
 *
 * Every line that may be a title, from somewhat above the story to its first
 * paragraph, gets a score by its shape, its place, the words it shares with
 * the story, and what stands around it. `training/titles.py` learned the
 * weights of the headings of 1,059 pages; docs/model.md has the figures.
 */
import type {Language} from '../../languages/types.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {longestTitle} from './above.ts'
import {
  asks,
  type Candidate,
  isStory,
  likeliest,
  mayBeTitle,
  shareIn,
  sizeOf,
  storyStart,
  storyWords,
  tellsWhoOrWhen
} from './title-line.ts'

/** What is told of a line, with its weight in the log-odds that it is the headline. */
const weights = [
  // By how many blocks it stands above the story: the logarithm of that and one, and its square.
  ['distance', 1.77],
  ['distanceSquared', -0.38],
  // The same of its words.
  ['words', 4.91],
  ['wordsSquared', -1.26],
  // Whether it has more words than most headlines.
  ['long', -2.32],
  // Whether it ends in a stop.
  ['stopped', -1.19],
  // The share of its longer words that the story has, by itself and by its length.
  ['shared', -0.98],
  ['sharedByWords', 2.45],
  // Whether the first line has it in it, as the title of a page does.
  ['inFirst', 3.55],
  // Whether a line soon under it, or right above it, tells who wrote, or when.
  ['lineBehind', 0.91],
  ['lineAbove', 0.28],
  // Whether the story goes on right under it.
  ['proseBehind', 0.38],
  ['item', -1.59],
  // Whether its words stand in it twice, as menus repeat themselves.
  ['doubled', -1.5],
  ['spaced', 2.04],
  ['digits', 0.59]
] as const

export const figureNames = weights.map(([name]) => name)

/** So likely the best of a page must be, from 0 to 1. */
const leastChance = 0.3

/** Find the headline of a page by what of its blocks was dropped; `undefined` where no line is likely enough. */
export function titleOf(article: Article, languages: readonly Language[]): Block | undefined {
  const best = likeliest(titleCandidates(article, languages), weights)
  return best && best.chance >= leastChance ? best.block : undefined
}

/** So far above the story its headline is looked for, in blocks. */
const reach = 60

/** A headline of more words than this is rare. */
const longWords = 18

/** Lines on who wrote, or when, are looked for among so many blocks. */
const linesAbove = 2
const linesBehind = 4
const proseReach = 2

/** Of a line that does not repeat itself, so large a part of the words are different ones. */
const leastDifferent = 0.7

/** Give the lines that may be the headline, with what is told of each. */
export function titleCandidates(
  article: Article,
  languages: readonly Language[]
): Candidate<(typeof figureNames)[number]>[] {
  const {children} = article
  const start = storyStart(article)
  const story = storyWords(article, start)
  const isLine = (block: Block) => tellsWhoOrWhen(block, languages)
  const found: Candidate<(typeof figureNames)[number]>[] = []
  for (let at = start; at >= Math.max(0, start - reach); at--) {
    const block = children[at]
    if (!block || !mayBeTitle(block, languages)) continue
    const {value, kind, spaced} = block
    const words = wordsOf(value)
    const size = sizeOf(value)
    const shared = shareIn(story, block)
    const distance = Math.log1p(start - at)
    const length = Math.log1p(size)
    const first = at > 0 ? children[0] : undefined
    const behind = children.slice(at + 1, at + 1 + linesBehind)
    const different = new Set(words.map(({text}) => text)).size
    const figures = {
      distance,
      distanceSquared: distance ** 2,
      words: length,
      wordsSquared: length ** 2,
      long: Number(size > longWords),
      stopped: Number(endsSentence(value) && !asks.test(value)),
      shared,
      sharedByWords: shared * length,
      inFirst: Number(
        first !== undefined && first.value.length <= longestTitle && first.value.includes(value)
      ),
      lineBehind: Number(behind.some(isLine)),
      lineAbove: Number(children.slice(Math.max(0, at - linesAbove), at).some(isLine)),
      proseBehind: Number(behind.slice(0, proseReach).some(isStory)),
      item: Number(kind === 'item'),
      doubled: Number(different < words.length * leastDifferent),
      spaced: Number(spaced),
      digits: Number(/\d/.test(value))
    }
    found.push({block, figures})
  }
  return found
}
