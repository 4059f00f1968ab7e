/** Knows lines that only tell a time of the page, near the headline and elsewhere: `4 min read`, `Stand: 07.11.2022, 09:15 Uhr`. */
import type {Language} from '../../languages/types.ts'
import type {Context, Finding} from '../../rule/define.ts'
import {isBetweenProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {digit, readingOf} from './block-reading.ts'
import {lineNear} from './near.ts'

type TimeRule = 'published-time' | 'reading-time'

/** What a rule of times finds in a block: near the headline with what it tells of the story, elsewhere without. */
export function findTime(rule: TimeRule, block: Block, context: Context): Finding | undefined {
  // `Hoy` is a sub-heading of a forecast.
  if (!digit.test(block.value) && isBetweenProse(context.article, context.index)) return undefined
  const line = lineNear(block, context)
  if ((line?.rule ?? strayTime(block, context.languages)) !== rule) return undefined
  if (rule === 'published-time' && isOfChronicle(block, context)) return undefined
  return {role: 'time', keep: false, evidence: block.value, confidence: 0.95, ...(line && {meta: line.meta})}
}

/** So many dates between paragraphs are the sub-headings of a chronicle. */
const fewestDates = 3

const chronicles = new WeakMap<Article, boolean>()

/** Whether a line is a day, and stands between paragraphs as others do: a page tells when it was published once. */
function isOfChronicle(block: Block, {article, index, languages}: Context): boolean {
  if (!isDay(block, languages) || !isBetweenProse(article, index)) return false
  let is = chronicles.get(article)
  if (is === undefined) {
    const days = article.children.filter((one, at) => isDay(one, languages) && isBetweenProse(article, at))
    is = days.length >= fewestDates
    chronicles.set(article, is)
  }
  return is
}

function isDay(block: Block, languages: readonly Language[]): boolean {
  if (block.value.length > longest || !digit.test(block.value)) return false
  const moments = readingOf(block, languages)?.moments ?? []
  const [only] = moments
  return moments.length === 1 && only?.label === undefined && only?.moment.year === true
}

/** No such line is longer, in code units. */
const longest = 80

/** A time of day: `Today, 20:15` may stand in a programme. */
const clock = /\d{1,2}[:.]\d{2}/

/**
 * What a line far from the headline is: how long reading takes or how old a
 * story is, or when it was published or changed, with a label and the year or
 * the time of day.
 *
 * It may be of another story, and tells nothing of this one.
 */
function strayTime(block: Block, languages: readonly Language[]): TimeRule | undefined {
  if (block.value.length > longest || block.kind === 'item' || !digit.test(block.value)) return undefined
  const reading = readingOf(block, languages)
  if (!reading) return undefined
  const {names, moments, agency, places, sections, counted, others, newsroom} = reading
  if (names.length + places.length + sections.length > 0 || agency !== undefined || others || newsroom)
    return undefined
  if (moments.length === 0) return counted && !clock.test(block.value) ? 'reading-time' : undefined
  const labelled = moments.every(({label}) => label !== undefined)
  // `Updated: 17 November, 19:42` tells as much as a year does.
  const certain = moments.some(({moment}) => moment.year || (moment.date && moment.time))
  return labelled && certain ? 'published-time' : undefined
}
