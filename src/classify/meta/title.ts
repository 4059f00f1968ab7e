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
  figuresOf,
  isStory,
  likeliest,
  mayBeTitle,
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

type Figure = (typeof figureNames)[number]

/** So likely the best of a page must be, from 0 to 1. */
const leastChance = 0.3

/** Find the headline of a page by what of its blocks was dropped; `undefined` where no line is likely enough. */
export function titleOf(article: Article, languages: readonly Language[]): Block | undefined {
  const best = likeliest(titleCandidates(article, languages), weights)
  return best && best.chance >= leastChance ? best.block : undefined
}

/** So far above the story its headline is looked for, in blocks. */
const reach = 60

/** Lines on who wrote, or when, are looked for among so many blocks above a title. */
const linesAbove = 2

/** Of a line that does not repeat itself, so large a part of the words are different ones. */
const leastDifferent = 0.7

/** Between the first two paragraphs of a story stand fewer blocks. */
const storyGap = 6

/** Where the story begins: at its first paragraph with another one near behind it; -1 where there is none. */
export function storyStart({children}: Article): number {
  let last = -1
  for (const [index, block] of children.entries()) {
    if (!isStory(block)) continue
    if (last >= 0 && index - last <= storyGap) return last
    last = index
  }
  return children.findIndex(isStory)
}

/** Give the lines that may be the headline, with what is told of each. */
export function titleCandidates(article: Article, languages: readonly Language[]): Candidate<Figure>[] {
  const {children} = article
  const start = storyStart(article)
  const story = {start, words: storyWords(article, start)}
  const found: Candidate<Figure>[] = []
  for (let at = start; at >= Math.max(0, start - reach); at--) {
    const block = children[at]
    if (!block || !mayBeTitle(block, languages)) continue
    const {value, kind, spaced} = block
    const words = wordsOf(value)
    const first = at > 0 ? children[0] : undefined
    const above = children.slice(Math.max(0, at - linesAbove), at)
    const different = new Set(words.map(({text}) => text)).size
    const common = figuresOf(article, at, block, story, languages)
    const figures = {
      ...common,
      distanceSquared: common.distance ** 2,
      wordsSquared: common.words ** 2,
      stopped: Number(endsSentence(value) && !asks.test(value)),
      inFirst: Number(
        first !== undefined && first.value.length <= longestTitle && first.value.includes(value)
      ),
      lineAbove: Number(above.some((line) => tellsWhoOrWhen(line, languages))),
      item: Number(kind === 'item'),
      doubled: Number(different < words.length * leastDifferent),
      spaced: Number(spaced),
      digits: Number(/\d/.test(value))
    }
    found.push({block, figures})
  }
  return found
}
