/** From the votes on the units to what is kept. */
import type {Article} from '../../tree/types.ts'
import {type Forest, vote} from './evaluate.ts'
import {featureNames, measure, type Page} from './features.ts'
import {gateFigures, gateNames} from './gate.ts'
import {type Unit, unitsOf} from './units.ts'

export type Preset = 'precision' | 'balanced' | 'recall'

export interface DecideOptions {
  /** What a wrong word costs against a missing one; `balanced` when left out. */
  preset?: Preset
  /** Keep what is story with at least this probability, whatever the rest of the text is like. */
  threshold?: number
}

/** What the model makes of one unit. */
export interface Decision {
  /** Place of the block in `article.children`. */
  block: number
  /** Place of the sentence in the block; `undefined` when the block is decided as a whole. */
  sentence: number | undefined
  /** Where the unit stands in the article's text: in a wall it may be a part of a sentence. */
  start: number
  end: number
  /** How likely it is story, from 0 to 1. */
  probability: number
  keep: boolean
  /** What about the unit speaks for or against it. */
  evidence: string
}

export interface Model {
  lines: Forest
  gate: Forest
}

/** Log-odds beyond which no further tree is asked. */
export const sure = 3
/** The text counts as clean when the gate says so with this probability, by preset. */
const gateLimit = {precision: 0.5, balanced: 0.3, recall: 0.1} satisfies Record<Preset, number>
/** In a clean text only what is less likely story than this goes. */
const cleanLow = {precision: 0.05, balanced: 0.02, recall: 0.005} satisfies Record<Preset, number>
/** The weight of missing words against wrong ones, squared, in the F-measure that is made greatest. */
const weightOfRecall = {precision: 0.4, balanced: 1, recall: 3} satisfies Record<Preset, number>

/** Decide about every unit of an article with a model. */
export function decideWith(model: Model, article: Article, options: DecideOptions = {}): Decision[] {
  const {units, wall} = unitsOf(article)
  if (units.length === 0) return []
  const page = measure(units, wall)
  const probability = score(model.lines, page)
  const keep = choose(model.gate, probability, page.words, wall, options)
  return units.map((unit, index): Decision => {
    const kept = keep[index] === 1
    return {
      block: unit.block,
      sentence: unit.sentence,
      start: unit.start,
      end: unit.end,
      probability: probability[index] ?? 0,
      keep: kept,
      evidence: kept ? '' : explain(page, unit, index)
    }
  })
}

/** The probability of each unit to be story. */
export function score(forest: Forest, page: Page): Float32Array {
  const row = new Float32Array(featureNames.length)
  const probability = new Float32Array(page.count)
  for (let unit = 0; unit < page.count; unit++) {
    page.fill(unit, row)
    probability[unit] = logistic(vote(forest, row, sure))
  }
  return probability
}

/** Which units to keep: 1 or 0 for each. */
export function choose(
  gate: Forest,
  probability: Float32Array,
  words: Float32Array,
  wall: boolean,
  options: DecideOptions
): Uint8Array {
  const count = probability.length
  const keep = new Uint8Array(count)
  const preset = options.preset ?? 'balanced'
  let least: number
  if (options.threshold !== undefined) least = options.threshold
  else {
    const figures = new Float32Array(gateNames.length)
    gateFigures(probability, words, count, wall, figures)
    const clean = logistic(vote(gate, figures, Number.POSITIVE_INFINITY))
    least =
      clean >= gateLimit[preset]
        ? cleanLow[preset]
        : bestThreshold(probability, words, weightOfRecall[preset])
  }
  for (let unit = 0; unit < count; unit++) keep[unit] = (probability[unit] ?? 0) >= least ? 1 : 0
  return keep
}

/**
 * The probability from which on units are kept, so that the F-measure to be
 * expected is the greatest.
 *
 * This asks more of a unit on a clean page and less on a messy one, where
 * nothing is likely. Ties go to keeping more.
 */
export function bestThreshold(probability: Float32Array, words: Float32Array, recall: number): number {
  const order = Array.from(probability.keys()).sort(
    (a, b) => (probability[b] ?? 0) - (probability[a] ?? 0) || a - b
  )
  let total = 0
  for (let unit = 0; unit < probability.length; unit++) total += (probability[unit] ?? 0) * (words[unit] ?? 0)
  let size = 0
  let hit = 0
  let best = -1
  let least = 0
  for (const unit of order) {
    const p = probability[unit] ?? 0
    const weight = words[unit] ?? 0
    size += weight
    hit += p * weight
    const measure = hit / (size + recall * total + 1e-9)
    if (measure >= best) {
      best = measure
      least = p
    }
  }
  return least
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

const places = Object.fromEntries(featureNames.map((name, place) => [name, place]))

/** Say in a few words what about a unit is unlike a story. */
function explain(page: Page, unit: Unit, index: number): string {
  const row = new Float32Array(featureNames.length)
  page.fill(index, row)
  const is = (name: string) => row[places[name] ?? 0] ?? 0
  const signs: string[] = []
  for (const name of featureNames) {
    if (name.startsWith('cue:') && name !== 'cue:pronoun' && is(name) > 0)
      signs.push(`word of ${name.slice(4)}`)
  }
  if (!is('inWide')) signs.push(is('linesToWideEnd') < 0 ? 'after the main run' : 'before the main run')
  if (is('repeats') > 1) signs.push('repeated')
  if (is('shapeNear') > 1) signs.push('like the lines around it')
  if (is('capitalised') > 0.6 && is('words') > 2) signs.push('capitalised')
  if (!is('endsSentence')) signs.push(is('words') < 8 ? 'short and no sentence' : 'no sentence')
  if (is('topical') < 0.2 && is('words') > 4) signs.push('unlike the story in its words')
  if (unit.item) signs.push('list item')
  return signs.slice(0, 4).join(', ')
}
