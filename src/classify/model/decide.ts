/** From the votes on the units to what is kept. */
import type {Article} from '../../tree/types.ts'
import {cueKinds} from './cues.ts'
import {type Forest, type Haste, vote, voteRows} from './evaluate.ts'
import {baseOf, lookAgain, measure, offsetOf, type Page, stride} from './features/index.ts'
import {gateFigures, gateNames} from './gate.ts'
import {type Unit, undropped, unitsOf} from './units.ts'

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
  /** Judges each unit by itself and its place. */
  first: Forest
  /** Judges it again in the light of what the first said of the others. */
  second: Forest
  /** Judges the whole text. */
  gate: Forest
}

/** When the first and the second vote are decided early. */
const firstHaste: Haste = {sure: 2.5, low: -3.3, high: 3.3}
const secondHaste: Haste = {sure: 1.8, low: -3.7, high: 3.2}

/** The second look begins with so much of the first log-odds; it was trained to. */
const given = 0.5

/** The log-odds of each unit, by itself. */
export function voteFirst(forest: Forest, {table, count}: Page): Float32Array {
  return voteRows(forest, {table, count, base: baseOf(0), stride}, firstHaste)
}

/** The log-odds after the second look; what `lookAgain` tells must stand in the table. */
export function voteSecond(forest: Forest, {table, count}: Page, first: Float32Array): Float32Array {
  const begin = first.map((odds) => given * odds)
  return voteRows(forest, {table, count, base: baseOf(0), stride}, secondHaste, begin)
}

/** The probabilities that go with log-odds. */
export function chances(odds: Float32Array): Float32Array {
  return odds.map(logistic)
}

/** The text counts as clean when the gate says so with this probability, by preset. */
const gateLimit = {precision: 0.8, balanced: 0.5, recall: 0.3} satisfies Record<Preset, number>
/**
 * The same where less than a fifth of the words would go. A page dump loses
 * more than that; this much is as likely the odd part of an odd article.
 */
const gateLimitOfFew = {precision: 0.6, balanced: 0.25, recall: 0.1} satisfies Record<Preset, number>
/** The same for walls: most articles keep their line breaks, and in a wall a wrong drop is but a sentence. */
const wallLimit = {precision: 0.9, balanced: 0.8, recall: 0.4} satisfies Record<Preset, number>
const wallLimitOfFew = {precision: 0.8, balanced: 0.6, recall: 0.2} satisfies Record<Preset, number>
const few = 0.2
/** In a clean text only what is less likely story than this goes: units that are settled, at 0.024, or nothing at all. */
const cleanLow = {precision: 0.05, balanced: 0, recall: 0} satisfies Record<Preset, number>
/** The weight of missing words against wrong ones, squared, in the F-measure that is made greatest. */
const weightOfRecall = {precision: 0.4, balanced: 1, recall: 3} satisfies Record<Preset, number>

/**
 * When less than this share of the words and of the units would go, nothing
 * goes: a page is full of junk or it is none. It also brings repeated cleaning
 * to an end, for what is left of a page looks a little different every time.
 */
const littleWords = 0.01
const littleUnits = 0.05

/** Decide about every unit of an article with a model. */
export function decideWith(model: Model, article: Article, options: DecideOptions = {}): Decision[] {
  const {units, wall} = unitsOf(article)
  if (units.length === 0) return []
  const page = measure(units, wall)
  const odds = oddsOf(model, page)
  if (!wall) mixWithUndropped(odds, model, article, units)
  const probability = chances(odds)
  const keep = choose(model.gate, probability, page, wall, options)
  if (!wall) keepAnnounced(units, keep)
  return units.map((unit, index): Decision => {
    const kept = keep[index] === 1
    return {
      block: unit.block,
      sentence: unit.sentence,
      start: unit.start,
      end: unit.end,
      probability: probability[index] ?? 0,
      keep: kept,
      evidence: kept ? '' : explain(signsOf(page.table, baseOf(index)))
    }
  })
}

/** The log-odds of each unit, after both looks. */
function oddsOf(model: Model, page: Page): Float32Array {
  const first = voteFirst(model.first, page)
  lookAgain(page.scanned, chances(first))
  return voteSecond(model.second, page, first)
}

/**
 * Take for each unit the mean of its log-odds in the whole text and in what
 * rules left of it.
 *
 * A box inside a story looks like its end; what rules know of boxes, in many
 * more languages than there are pages to learn from, brings its halves
 * together again. The text without what they dropped is a worse guide by
 * itself: teasers and labels tell where the story ends, too (docs/model.md).
 */
function mixWithUndropped(odds: Float32Array, model: Model, article: Article, units: readonly Unit[]): void {
  const left = undropped(units, article)
  if (left.length === 0 || left.length === units.length) return
  const oddsOfLeft = oddsOf(model, measure(left, false))
  let place = 0
  for (const [index, unit] of units.entries()) {
    if (unit !== left[place]) continue
    odds[index] = ((odds[index] ?? 0) + (oddsOfLeft[place] ?? 0)) / 2
    place++
  }
}

/** What announces a list has at least so many code units, and the list at most so many lines. */
const shortestAnnouncement = 30
const longestList = 12

/** Such a text has this share of its lines behind blank ones. */
const fewestSpaced = 0.1

/**
 * Keep the list that a line of the story announces: what stands behind its
 * colon up to the next blank line, in a text that parts its blocks by such.
 */
function keepAnnounced(units: readonly Unit[], keep: Uint8Array): void {
  if (fewestSpaced * units.length > units.filter(({spaced}) => spaced).length) return
  for (const [index, {value}] of units.entries()) {
    if (keep[index] === 0 || value.length < shortestAnnouncement || !/[:：]$/.test(value)) continue
    for (let at = index + 1; at <= index + longestList; at++) {
      const unit = units[at]
      if (!unit || (unit.spaced && !unit.item)) break
      keep[at] = 1
    }
  }
}

/** Which units to keep: 1 or 0 for each. */
export function choose(
  gate: Forest,
  probability: Float32Array,
  page: Page,
  wall: boolean,
  options: DecideOptions
): Uint8Array {
  const {words} = page
  const count = probability.length
  const keep = new Uint8Array(count)
  const preset = options.preset ?? 'balanced'
  if (options.threshold !== undefined) {
    for (let unit = 0; unit < count; unit++)
      keep[unit] = (probability[unit] ?? 0) >= options.threshold ? 1 : 0
    return keep
  }
  const figures = new Float32Array(gateNames.length)
  gateFigures(probability, page, wall, figures)
  const clean = logistic(vote(gate, figures, 0))
  let least = bestThreshold(probability, words, weightOfRecall[preset])
  const [ofMany, ofFew] = wall ? [wallLimit, wallLimitOfFew] : [gateLimit, gateLimitOfFew]
  const limits = shareUnder(least, probability, words) < few ? ofFew : ofMany
  if (clean >= limits[preset]) least = cleanLow[preset]
  let all = 0
  let dropped = 0
  let droppedUnits = 0
  for (let unit = 0; unit < count; unit++) {
    const size = words[unit] ?? 0
    all += size
    if ((probability[unit] ?? 0) >= least) keep[unit] = 1
    else {
      dropped += size
      droppedUnits++
    }
  }
  const little = dropped < littleWords * all && droppedUnits < littleUnits * count
  if (little) keep.fill(1)
  return keep
}

/** Probabilities are told apart to this part of one, and units counted to this many. */
const fine = 2 ** 20
const most = 2 ** 32

/**
 * The probability from which on units are kept, so that the F-measure to be
 * expected is the greatest.
 *
 * This asks more of a unit on a clean page and less on a messy one, where
 * nothing is likely. Ties go to keeping more.
 */
export function bestThreshold(probability: Float32Array, words: Float32Array, recall: number): number {
  const count = probability.length
  // Probability and place in one number each, so that they sort without a comparison of ours.
  const keys = new Float64Array(count)
  let total = 0
  for (let unit = 0; unit < count; unit++) {
    const p = probability[unit] ?? 0
    keys[unit] = -Math.round(p * fine) * most + unit
    total += p * (words[unit] ?? 0)
  }
  keys.sort()
  let size = 0
  let hit = 0
  let best = -1
  let least = 0
  for (const key of keys) {
    const unit = ((key % most) + most) % most
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

/** The share of the words in units less likely than that. */
function shareUnder(least: number, probability: Float32Array, words: Float32Array): number {
  let all = 0
  let under = 0
  for (let unit = 0; unit < probability.length; unit++) {
    const size = words[unit] ?? 0
    all += size
    if ((probability[unit] ?? 0) < least) under += size
  }
  return all > 0 ? under / all : 0
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** What can be said of a unit that goes: a feature, and from where on it speaks against a story. */
const signs: readonly {place: number; above?: number; below?: number; says: string}[] = [
  ...cueKinds
    .filter((kind) => kind !== 'pronoun')
    .map((kind) => ({place: offsetOf(`cue:${kind}`), above: 0, says: `word of ${kind}`})),
  {place: offsetOf('linesToWideEnd'), below: 0, says: 'after the main run'},
  {place: offsetOf('linesToWideStart'), below: 0, says: 'before the main run'},
  {place: offsetOf('repeats'), above: 1, says: 'repeated'},
  {place: offsetOf('shapeNear'), above: 1, says: 'like the lines around it'},
  {place: offsetOf('capitalised'), above: 0.6, says: 'capitalised'},
  {place: offsetOf('endsSentence'), below: 1, says: 'no sentence'},
  {place: offsetOf('topical'), below: 0.2, says: 'unlike the story in its words'}
]
/** So many signs are told at most. */
const told = 4
const known = new Map<number, string>()

/** Which of the signs a unit shows, a bit for each. */
function signsOf(table: Float32Array, base: number): number {
  let shown = 0
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index]
    if (!sign) continue
    const value = table[base + sign.place] ?? 0
    if (sign.above !== undefined ? value > sign.above : value < (sign.below ?? 0)) shown |= 1 << index
  }
  return shown
}

/** Say in a few words what about a unit is unlike a story. */
function explain(shown: number): string {
  let said = known.get(shown)
  if (said === undefined) {
    said = signs
      .filter((_, index) => shown & (1 << index))
      .slice(0, told)
      .map(({says}) => says)
      .join(', ')
    known.set(shown, said)
  }
  return said
}
