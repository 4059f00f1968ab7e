/** What the headlines of pages and of short texts are looked for among: the lines above a story. */
import type {Language} from '../../languages/types.ts'
import {eachContentWord, unspaced, wordsOf} from '../../rule/words.ts'
import {isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {isTrail} from '../trail.ts'
import {longestTitle, mostTitleWords} from './above.ts'
import {readingOf} from './block-reading.ts'
import {isSure} from './reading.ts'

/** How a headline may end that a sentence ends in too. */
export const asks = /[?!？！]["'”’»)]?$/

/** Whether a block may be a headline: short, of letters, no paragraph, and nothing that tells who wrote, or when. */
export function mayBeTitle(block: Block, languages: readonly Language[]): boolean {
  const {value} = block
  if (value.length > longestTitle || isTrail(value) || tellsWhoOrWhen(block, languages)) return false
  // A paragraph is none, but for a question.
  if (isProse(block) && !asks.test(value)) return false
  return wordsOf(value).length <= mostTitleWords && /\p{L}/u.test(value)
}

/** Whether a block surely tells who wrote, or when. */
export function tellsWhoOrWhen(block: Block, languages: readonly Language[]): boolean {
  const reading = readingOf(block, languages)
  return reading !== undefined && isSure(reading)
}

/** Of a script without spaces, so many characters say as much as a word. */
const wideWord = 3

/** How much a title says, in words. */
export function sizeOf(value: string): number {
  return unspaced.test(value) ? value.length / wideWord : wordsOf(value).length
}

/** Whether a block is a paragraph that stays. */
export function isStory(block: Block): boolean {
  return !block.drop && isProse(block)
}

/** The words of the paragraphs from a place on. */
export function storyWords({children}: Article, start: number): ReadonlySet<string> {
  return start < 0 ? new Set() : contentOf(children.slice(start).filter(isStory))
}

/** The share, from 0 to 1, of a title's longer words that are in a story. */
function shareIn(story: ReadonlySet<string>, title: Block): number {
  const content = [...contentOf([title])]
  return content.filter((word) => story.has(word)).length / Math.max(1, content.length)
}

/** Words that say what a text is about have at least so many letters. */
const shortestWord = 4

/** What texts are about. */
function contentOf(blocks: readonly Block[]): Set<string> {
  const content = new Set<string>()
  for (const {value} of blocks)
    eachContentWord(value, wordsOf(value), shortestWord, (word) => content.add(word))
  return content
}

/** A headline of more words than this is rare. */
const longWords = 18

/** Lines on who wrote, or when, are looked for among so many blocks behind a title, and the story. */
const linesBehind = 4
const proseReach = 2

/** What is told of the title at a place, both in pages and above short texts. */
export function figuresOf(
  {children}: Article,
  at: number,
  title: Block,
  story: {start: number; words: ReadonlySet<string>},
  languages: readonly Language[]
) {
  const size = sizeOf(title.value)
  const words = Math.log1p(size)
  const shared = shareIn(story.words, title)
  const behind = children.slice(at + 1, at + 1 + linesBehind)
  return {
    distance: Math.log1p(story.start - at),
    words,
    long: Number(size > longWords),
    shared,
    sharedByWords: shared * words,
    lineBehind: Number(behind.some((block) => tellsWhoOrWhen(block, languages))),
    proseBehind: Number(behind.slice(0, proseReach).some(isStory))
  }
}

/** What is told of a line, by its name, with the weight it has in the log-odds that the line is the headline. */
export type Weights<Name extends string> = readonly (readonly [Name, number])[]

/** A line that may be the headline, with what is told of it. */
export interface Candidate<Name extends string> {
  block: Block
  figures: Readonly<Record<Name, number>>
}

/** Give the likeliest of lines, of which one is the headline, with its probability from 0 to 1. */
export function likeliest<Name extends string>(
  candidates: readonly Candidate<Name>[],
  weights: Weights<Name>
): {block: Block; chance: number} | undefined {
  let best: {block: Block; odds: number} | undefined
  const scored = candidates.map(({block, figures}) => {
    const odds = weights.reduce((sum, [name, weight]) => sum + weight * figures[name], 0)
    if (!best || odds > best.odds) best = {block, odds}
    return odds
  })
  if (!best) return undefined
  const {block, odds} = best
  return {block, chance: 1 / scored.reduce((sum, other) => sum + Math.exp(other - odds), 0)}
}
