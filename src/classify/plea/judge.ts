/**
 * Judges whether a sentence is a plea: first by itself, then among its
 * neighbours.
 *
 * Both times boosted trees vote on figures that are the same for all
 * languages (`features.ts`, `places.ts`); `training/pleas.ts` makes the rows
 * they are taught with, and docs/pleas.md tells how well they do.
 */
import type {Language} from '../../languages/types.ts'
import {alarmOf} from '../../rule/alarm.ts'
import {languagesOf} from '../../rule/context.ts'
import {late} from '../../rule/late.ts'
import {originalOf} from '../../tree/nodes.ts'
import type {Article, Block, Sentence} from '../../tree/types.ts'
import {unpack, vote} from '../model/evaluate.ts'
import {fillOwn, ownNames, placedNames} from './features.ts'
import {fillPlaced, silent} from './places.ts'
import {leansToNotices, mayPlead, signalsOf} from './signals.ts'
import {holdsOtherTone, isOfPoliteStory, otherToneOf} from './tone.ts'
import {own, placed} from './weights.ts'

/** From this probability on a sentence goes. */
export const certain = 0.79

/** From this on it goes when it stands beside one that is plainly a plea, of this probability. */
export const doubtful = 0.5
export const plain = 0.9

/** A sentence is looked at among its neighbours when one of them, or itself, has at least these log-odds. */
const suspicious = -2

/**
 * So much a tone other than the story's adds to the log-odds. In texts of
 * others, 272 of 273 statements in such a tone were pleas, and 90 of 96 calls:
 * advice to the public is given so too.
 */
const toneOdds = {polite: 4.6, calls: 2.3, plain: 0}

/** So much is taken off in a story that is polite: the trees know politeness from notices alone. */
const politeOdds = 1.2

const forest = late(() => ({own: unpack(own()), placed: unpack(placed())}))

/** What is known of an article so far, block by block. */
interface Judgement {
  readonly languages: readonly Language[]
  readonly blocks: (Suspicion | undefined)[]
  /** Of each sentence that was asked about. Rounds share sentences, and not what stands beside them. */
  readonly probabilities: Map<Sentence, number>
}

/** What a block by itself shows: no round asks for it again. */
interface Suspicion {
  /** Whether it holds a phrase, or words that lean to notices so far, without which nothing in it is a plea. */
  readonly alarmed: boolean
  /** The log-odds of its sentences, each by itself, once somebody asked. */
  votes?: Float32Array
  /** Whether one of these is suspicious. */
  suspect?: boolean
}

const judgements = new WeakMap<Article, Judgement>()
const suspicions = new WeakMap<object, Suspicion>()
const rows = new WeakMap<object, Float32Array>()

/** Give the probability, from 0 to 1, that a sentence is a plea or another notice of the page. */
export function pleaProbability(article: Article, index: number, place: number): number {
  const sentence = article.children[index]?.children[place]
  if (!sentence) return 0
  const judgement = judgementOf(article)
  if (!isNearSuspect(article, index, judgement)) return 0
  const before = judgement.probabilities.get(sentence)
  if (before !== undefined) return before
  const probability = 1 / (1 + Math.exp(-judge(article, index, place, sentence, judgement)))
  judgement.probabilities.set(sentence, probability)
  return probability
}

/**
 * Whether a block holds a phrase or the words without which the rules of
 * sentences find no plea in it, or a sentence of another tone than the story;
 * each block is looked through once.
 */
export function isAlarmed(article: Article, index: number): boolean {
  return (
    (suspicionOf(article, index, judgementOf(article))?.alarmed ?? false) || holdsOtherTone(article, index)
  )
}

/** Whether a block may hold a plea, as something in it, or in a block beside it, looks like one. */
function isNearSuspect(article: Article, index: number, judgement: Judgement): boolean {
  if (holdsOtherTone(article, index)) return true
  // What shows no sign goes with what stands beside it in its block, and not with what stands in the next.
  if (!suspicionOf(article, index, judgement)?.alarmed) return false
  for (let at = index - 1; at <= index + 1; at++) {
    const suspicion = suspicionOf(article, at, judgement)
    if (!suspicion?.alarmed) continue
    suspicion.suspect ??= votesIn(article, at, suspicion, judgement).some((one) => one > suspicious)
    if (suspicion.suspect) return true
  }
  return false
}

/** Whether a sentence looks like a plea by itself. */
export function looksLikePlea(article: Article, index: number, place: number): boolean {
  return (votesOfBlock(article, index, judgementOf(article))?.[place] ?? silent) > suspicious
}

/** Whether a block may hold a plea, by its own words. */
export function isAlarming(block: Block, languages: readonly Language[]): boolean {
  return suspicionBy(block, languages).alarmed
}

/** The log-odds that a sentence is a plea, by itself. */
export function voteOf(sentence: Sentence, languages: readonly Language[]): number {
  return vote(forest().own, rowOf(sentence, languages), 0)
}

function judgementOf(article: Article): Judgement {
  let judgement = judgements.get(article)
  if (!judgement) {
    judgement = {languages: languagesOf(article), blocks: [], probabilities: new Map()}
    judgements.set(article, judgement)
  }
  return judgement
}

function suspicionOf(article: Article, index: number, {blocks, languages}: Judgement): Suspicion | undefined {
  const known = blocks[index]
  if (known) return known
  const block = article.children[index]
  if (!block) return undefined
  const suspicion = suspicionBy(block, languages)
  blocks[index] = suspicion
  return suspicion
}

function suspicionBy(block: Block, languages: readonly Language[]): Suspicion {
  const original = originalOf(block)
  let suspicion = suspicions.get(original)
  if (!suspicion) {
    const alarmed =
      alarmOf(languages).test(block.value.toLowerCase()) ||
      block.children.some((sentence) => leansToNotices(sentence, languages))
    suspicion = {alarmed}
    suspicions.set(original, suspicion)
  }
  return suspicion
}

function judge(
  article: Article,
  index: number,
  place: number,
  sentence: Sentence,
  judgement: Judgement
): number {
  const row = rowOf(sentence, judgement.languages)
  const full = new Float32Array(placedNames.length)
  fillPlaced(article, index, place, row, (at) => votesOfBlock(article, at, judgement), full)
  const odds = vote(forest().placed, full, 0) + toneOdds[otherToneOf(article, index, place) ?? 'plain']
  return isOfPoliteStory(article, index, place) ? odds - politeOdds : odds
}

/** The figures of a sentence by itself. */
function rowOf(sentence: Sentence, languages: readonly Language[]): Float32Array {
  const original = originalOf(sentence)
  let row = rows.get(original)
  if (!row) {
    row = new Float32Array(ownNames.length)
    fillOwn(sentence.value, signalsOf(sentence, languages), languages, row)
    rows.set(original, row)
  }
  return row
}

/** The log-odds of each sentence of a block by itself. */
function votesOfBlock(article: Article, index: number, judgement: Judgement): Float32Array | undefined {
  const suspicion = suspicionOf(article, index, judgement)
  return suspicion && votesIn(article, index, suspicion, judgement)
}

function votesIn(
  article: Article,
  index: number,
  suspicion: Suspicion,
  {languages}: Judgement
): Float32Array {
  if (suspicion.votes) return suspicion.votes
  const sentences = article.children[index]?.children ?? []
  const votes = new Float32Array(sentences.length).fill(silent)
  suspicion.votes = votes
  if (!suspicion.alarmed) return votes
  for (const [place, sentence] of sentences.entries()) {
    if (!mayPlead(signalsOf(sentence, languages), sentence.value)) continue
    votes[place] = voteOf(sentence, languages)
  }
  return votes
}
