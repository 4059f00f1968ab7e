/**
 * Judges whether a sentence is a plea: first by itself, then among its
 * neighbours.
 *
 * Both times boosted trees vote on figures that are the same for all
 * languages (`features.ts`, `places.ts`); `training/pleas.ts` makes the rows
 * they are taught with, and docs/pleas.md tells how well they do.
 */
import type {Language} from '../../languages/types.ts'
import {languagesOf} from '../../rule/context.ts'
import type {Article, Sentence} from '../../tree/types.ts'
import {alarmOf} from '../alarm.ts'
import {type Forest, unpack, vote} from '../model/evaluate.ts'
import {fillOwn, ownNames, placedNames} from './features.ts'
import {fillPlaced, silent} from './places.ts'
import {signalsOf, speaks} from './signals.ts'
import {own, placed} from './weights.ts'

/** From this probability on a sentence goes. */
export const certain = 0.85

/** From this on it goes when it stands beside one that is plainly a plea, of this probability. */
export const doubtful = 0.5
export const plain = 0.9

/** Below this a call stays, whatever it says. */
export const unlikely = 0.1

/** A sentence is looked at among its neighbours when one of them, or itself, has at least these log-odds. */
const suspicious = -2

/** Every tree is asked: a vote is compared with a bound that is near to where it may end. */
const neverSure = Number.POSITIVE_INFINITY

let forests: {own: Forest; placed: Forest} | undefined

function forest(): {own: Forest; placed: Forest} {
  forests ??= {own: unpack(own()), placed: unpack(placed())}
  return forests
}

/** What is known of an article so far, block by block. */
interface Judgement {
  readonly languages: readonly Language[]
  readonly votes: (Float32Array | undefined)[]
  /** Whether a block holds a phrase without which nothing in it is a plea. */
  readonly alarmed: (boolean | undefined)[]
  /** Of each sentence that was asked about. Rounds share sentences, and not what stands beside them. */
  readonly probabilities: Map<Sentence, number>
}

const judgements = new WeakMap<Article, Judgement>()

/** Give the probability, from 0 to 1, that a sentence is a plea or another notice of the page. */
export function pleaProbability(article: Article, index: number, place: number): number {
  const sentence = article.children[index]?.children[place]
  if (!sentence) return 0
  const {probabilities} = judgementOf(article)
  const before = probabilities.get(sentence)
  if (before !== undefined) return before
  const judged = judge(article, index, place, sentence)
  const probability = judged === undefined ? 0 : 1 / (1 + Math.exp(-judged))
  probabilities.set(sentence, probability)
  return probability
}

/** Whether a block holds a phrase without which the rules of sentences find no plea in it; each block is looked through once. */
export function isAlarmed(article: Article, index: number): boolean {
  const {languages, alarmed} = judgementOf(article)
  const known = alarmed[index]
  if (known !== undefined) return known
  const found = alarmOf(languages).test(article.children[index]?.value.toLowerCase() ?? '')
  alarmed[index] = found
  return found
}

/** Whether something in a block, or in one of its neighbours, looks like a plea. */
export function isSuspect(article: Article, index: number): boolean {
  const judgement = judgementOf(article)
  for (let at = index - 1; at <= index + 1; at++) {
    if (votesOfBlock(article, at, judgement)?.some((one) => one > suspicious)) return true
  }
  return false
}

function judgementOf(article: Article): Judgement {
  let judgement = judgements.get(article)
  if (!judgement) {
    judgement = {languages: languagesOf(article), votes: [], alarmed: [], probabilities: new Map()}
    judgements.set(article, judgement)
  }
  return judgement
}

function judge(article: Article, index: number, place: number, sentence: Sentence): number | undefined {
  if (!isSuspect(article, index)) return undefined
  const judgement = judgementOf(article)
  const signals = signalsOf(sentence, judgement.languages)
  const row = new Float32Array(ownNames.length)
  fillOwn(sentence.value, signals, judgement.languages, row)
  const full = new Float32Array(placedNames.length)
  fillPlaced(article, index, place, row, (at) => votesOfBlock(article, at, judgement), full)
  return vote(forest().placed, full, 0, neverSure)
}

/** The log-odds of each sentence of a block by itself. */
function votesOfBlock(article: Article, index: number, judgement: Judgement): Float32Array | undefined {
  const block = article.children[index]
  if (!block) return undefined
  const before = judgement.votes[index]
  if (before) return before
  const votes = new Float32Array(block.children.length).fill(silent)
  judgement.votes[index] = votes
  if (!isAlarmed(article, index)) return votes
  const row = new Float32Array(ownNames.length)
  for (const [place, sentence] of block.children.entries()) {
    const signals = signalsOf(sentence, judgement.languages)
    if (!speaks(signals, sentence.value)) continue
    fillOwn(sentence.value, signals, judgement.languages, row)
    votes[place] = vote(forest().own, row, 0, neverSure)
  }
  return votes
}
