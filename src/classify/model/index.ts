/**
 * The line model: tells story from page furniture, unit by unit, by what the
 * text alone shows.
 *
 * It is one more voice beside the rules, for what no phrase gives away. Clean
 * articles are recognised first, cheaply, and left alone.
 */
import {late} from '../../rule/late.ts'
import type {Article} from '../../tree/types.ts'
import {type DecideOptions, type Decision, decideWith, type Model} from './decide.ts'
import {unpack} from './evaluate.ts'
import {lookOffsets, offsets} from './features/index.ts'
import {first, gate, second} from './weights.ts'

export type {DecideOptions, Decision, Preset} from './decide.ts'
export {version} from './weights.ts'

/** The model; unpacked when first asked for. */
export const loadModel: () => Model = late(() => ({
  first: unpack(first(), offsets),
  second: unpack(second(), lookOffsets),
  gate: unpack(gate())
}))

/** A line this long that ends a sentence is prose, without a closer look. */
const shortest = 40
/** Of a clean article's blocks, so many may be headings, labels and the like. */
const labelShare = 0.2
/** A line of this many characters may be a page without line breaks. */
const wallLength = 800

/**
 * Whether a text may be more than an article, so that the model is worth asking.
 *
 * Page dumps are made of labels; articles are made of sentences. One look at
 * the end of each block is enough to let nearly all clean articles pass. What
 * the rules dropped or know is no label any more, and a long paragraph under a
 * headline of its own is no page without line breaks: asking costs a short run
 * half of its time.
 */
export function mayBePage(article: Article): boolean {
  let labels = 0
  let kept = 0
  let all = 0
  let walled = 0
  for (const {value, drop, role, children} of article.children) {
    if (drop || children.every((sentence) => sentence.drop)) continue
    kept++
    all += value.length
    if (value.length > wallLength && (kept === 1 || walled > 0)) walled += value.length
    if (role !== 'body') continue
    if (value.length < shortest || !endsLikeProse(value)) labels++
  }
  return walled * 2 > all || labels > labelShare * kept + 1
}

const proseEnds = '.!?…。！？؟۔।"\'”’»)'

function endsLikeProse(value: string): boolean {
  return proseEnds.includes(value.charAt(value.length - 1))
}

/**
 * Decide about every unit of an article; nothing when the text is plainly an
 * article and nothing else.
 *
 * The decisions cover the text in order. They look at nothing but the text,
 * so the same text gets the same decisions everywhere.
 */
export function decideUnits(article: Article, options: DecideOptions = {}): Decision[] {
  if (options.threshold === undefined && !mayBePage(article)) return []
  return decideWith(loadModel(), article, options)
}
