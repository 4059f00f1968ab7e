/**
 * Finds the headline among the lines above a story, and the menu above it.
 *
 * Every line that may be a title gets a score by its shape, its place, the
 * words it shares with the story and what stands around it. `training/titles.py`
 * learned the weights of tops of articles in fixtures/held-out and, a tenth as
 * much, of pages; docs/model.md has the figures.
 *
 * A menu is known by its shape and its place: labels, each on a line, or side
 * by side with bars between them, above the headline.
 */
import type {Language} from '../../languages/types.ts'
import {Memo} from '../../rule/memo.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {isMarkedTitle} from '../../tree/heading.ts'
import {isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {endsInCredit, isTitle} from './above.ts'
import {readingOf} from './block-reading.ts'
import {type Shape, shapeOf} from './shape.ts'
import {type Candidate, figuresOf, likeliest, mayBeTitle, sizeOf, storyWords} from './title-line.ts'

/** What stands above a story. */
export interface Head {
  /** Place of the headline. */
  headline: number
  /** Places of the lines of the menu. */
  menu: ReadonlySet<number>
}

/** What is told of a line, with its weight in the log-odds that it is the headline. */
const weights = [
  // By how many blocks it stands above the story: the logarithm of that and one.
  ['distance', -0.89],
  // The same of its words; whether it has more than most headlines.
  ['words', 1.83],
  ['long', -2.82],
  // The share of its longer words that the story has, by its length.
  ['sharedByWords', 1.69],
  // Whether a line soon under it, or right under it, tells who wrote, or when; whether one above it does.
  ['lineBehind', 1.85],
  ['nextSure', -0.5],
  ['afterLine', -0.84],
  // Whether the story goes on right under it.
  ['proseBehind', -0.77],
  // Whether it is the first line, and a title by its shape; whether another title stands above it; whether the next line says more.
  ['first', -1.18],
  ['firstTitle', 0.81],
  ['titleAbove', -2.37],
  ['nextLonger', 0.71],
  // What it is for its shape, how many lines under it are of a menu, up to three, and whether the next is.
  ['label', -0.28],
  ['menu', -3.47],
  ['other', -1.03],
  ['labelsBelow', -0.19],
  ['nextMenu', -0.59],
  // Whether it is all in quotation marks, tells the issue of a paper, may be a name, has several sentences.
  ['quoted', 3.27],
  ['issue', -8.99],
  ['named', -0.21],
  ['sentences', -1.29],
  // Whether it goes on from the line above, or in the next, as parts of a sentence between links do.
  ['goesOn', -0.64]
] as const

export const figureNames = weights.map(([name]) => name)

type Figure = (typeof figureNames)[number]

/** So likely the best of a text must be, from 0 to 1. */
const leastChance = 0.6

/** No head of a page has more lines: the bound keeps this linear. */
const mostLines = 100

const heads = new Memo<Article, 'head', Head | undefined>()

/** Find the headline where one is marked, or several lines may be it; `undefined` where none is likely enough. */
export function headOf(article: Article, languages: readonly Language[]): Head | undefined {
  return heads.get(article, 'head', () => findHead(article, languages))
}

function findHead(article: Article, languages: readonly Language[]): Head | undefined {
  const shapes = shapesAbove(article, languages)
  const marked = markedTitle(article, shapes.length)
  if (marked !== undefined) return {headline: marked, menu: menuAbove(article, shapes.slice(0, marked))}
  const best = likeliest(headCandidates(article, shapes, languages), weights)
  if (!best || best.chance < leastChance) return undefined
  const headline = article.children.indexOf(best.block)
  return {headline, menu: menuAbove(article, shapes.slice(0, headline))}
}

/** The place of the only heading of the first level, where it stands above the story: who marks one means it. */
function markedTitle({children}: Article, start: number): number | undefined {
  const first = children.findIndex(isMarkedTitle)
  return first >= 0 && first < start && first === children.findLastIndex(isMarkedTitle) ? first : undefined
}

/** Give the shapes of the lines above the first paragraph. */
export function shapesAbove({children}: Article, languages: readonly Language[]): Shape[] {
  const start = children.findIndex(opensStory)
  return start > mostLines
    ? []
    : children.slice(0, Math.max(0, start)).map((line) => shapeOf(line, languages))
}

const mostLabelsBelow = 3

/** Give the lines above the story that may be the headline, where there are several, with what is told of each. */
export function headCandidates(
  article: Article,
  shapes: readonly Shape[],
  languages: readonly Language[]
): Candidate<Figure>[] {
  const start = shapes.length
  const lines = article.children.slice(0, start)
  const titles = [...lines.entries()].filter(
    ([at, block]) =>
      shapes[at] !== 'share' && isTitle(block) && !endsInCredit(block) && mayBeTitle(block, languages)
  )
  // Most texts have one: the words of the whole story are not cut for it.
  if (titles.length < 2) return []
  const story = {start, words: storyWords(article, start)}
  const firstTitle = titles.findIndex(([at]) => shapes[at] === 'title')
  return titles.map(([at, block], place) => {
    const {value} = block
    const shape = shapes[at]
    const [next, nextShape] = [article.children[at + 1], shapes[at + 1]]
    const common = figuresOf(article, at, block, story, languages)
    return {
      block,
      figures: {
        ...common,
        sharedByWords: shape === 'label' ? 0 : common.sharedByWords,
        nextSure: Number(nextShape === 'line' || nextShape === 'date' || nextShape === 'name'),
        afterLine: Number(shapes.slice(0, at).includes('line')),
        first: Number(at === 0),
        firstTitle: Number(at === 0 && shape === 'title'),
        titleAbove: Number(firstTitle >= 0 && firstTitle < place),
        nextLonger: Number(next !== undefined && !isProse(next) && sizeOf(next.value) > sizeOf(value)),
        label: Number(shape === 'label'),
        menu: Number(shape === 'menu' || shape === 'status'),
        other: Number(shape === 'other'),
        labelsBelow: Math.min(mostLabelsBelow, shapes.slice(at + 1).filter(isOfMenu).length),
        nextMenu: Number(isOfMenu(nextShape)),
        quoted: Number(quoted.test(value)),
        issue: Number(issue.test(value)),
        named: Number((readingOf(block, languages)?.names.length ?? 0) > 0),
        sentences: Number(block.children.length > 1),
        goesOn: Number(opensLower.test(value) || opensLower.test(next?.value ?? ''))
      }
    }
  })
}

/** Whether a block is a paragraph: a title may ask, as a sentence does. */
function opensStory(block: Block): boolean {
  return isProse(block) && !(isTitle(block) && block.children.length === 1)
}

function isOfMenu(shape: Shape | undefined): boolean {
  return shape === 'label' || shape === 'menu'
}

const quoted = /^["“«„「『‘'].*["”»“」』’']$/

const opensLower = /^[\p{Ll},.;:)]/u

/** `Gazette № 34 of 2 April`. */
const issue = /№\s?\d/

/** So much makes a menu: a label counts one, a line of several as much as it has at the least. */
const leastWeight = 3
const menuWeights: Partial<Record<Shape, number>> = {label: 1, menu: 3, status: 1}

/**
 * The places of the lines of a menu above a headline: all lines there, but for
 * a label right over it, or none where one of them is of no menu. A text that
 * lost its headline begins with a list of its own as often.
 */
function menuAbove({children}: Article, shapes: readonly Shape[]): ReadonlySet<number> {
  const weight = shapes.reduce((sum, shape) => sum + (menuWeights[shape] ?? 0), 0)
  const last = shapes.at(-1) === 'label' ? shapes.length - 1 : shapes.length
  const places = Array.from({length: last}, (_, at) => at)
  const isMenu = places.every((at) => {
    const shape = shapes[at]
    if (shape !== 'title' && shape !== 'other') return shape !== 'line'
    // What is short and has the menu right under it is the name of the house.
    return isShort(children[at]?.value ?? '') && menuWeights[shapes[at + 1] ?? 'other'] !== undefined
  })
  return new Set(isMenu && weight >= leastWeight ? places : [])
}

/** The name of a house, or a link past the menu, has so few words; in scripts without spaces, code units. */
const mostHouseWords = 6
const longestWideHouse = 12

function isShort(value: string): boolean {
  return unspaced.test(value) ? value.length <= longestWideHouse : wordsOf(value).length <= mostHouseWords
}
