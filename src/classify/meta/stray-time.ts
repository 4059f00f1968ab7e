/** Knows lines that only tell a time of the page wherever they stand: `4 min read`, `Stand: 07.11.2022, 09:15 Uhr`. */
import type {Language} from '../../languages/types.ts'
import type {Block} from '../../tree/types.ts'
import {digit, readingOf} from './block-reading.ts'

/** No such line is longer, in code units. */
const longest = 80

/** A time of day: `Today, 20:15` may stand in a programme. */
const clock = /\d{1,2}[:.]\d{2}/

/**
 * What a line far from the headline is: how long reading takes or how old a
 * story is, or when it was published or changed, with a label and the year.
 *
 * It may be of another story, and tells nothing of this one.
 */
export function strayTime(
  block: Block,
  languages: readonly Language[]
): 'published-time' | 'reading-time' | undefined {
  if (block.value.length > longest || block.kind === 'item' || !digit.test(block.value)) return undefined
  const reading = readingOf(block, languages)
  if (!reading) return undefined
  const {names, moments, agency, places, sections, counted, others, newsroom} = reading
  if (names.length + places.length + sections.length > 0 || agency !== undefined || others || newsroom)
    return undefined
  if (moments.length === 0) return counted && !clock.test(block.value) ? 'reading-time' : undefined
  const labelled = moments.every(({label}) => label !== undefined)
  return labelled && moments.some(({moment}) => moment.year) ? 'published-time' : undefined
}
