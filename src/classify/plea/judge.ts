/** Weighs what a sentence shows of a plea. */
import type {PleaThing} from '../../languages/types.ts'
import type {Signals} from './signals.ts'

/** From this weight on a sentence is a plea by itself. */
export const certain = 0.6

/** From this weight on a sentence is a plea when it stands next to one. */
export const doubtful = 0.05

/** How many words may stand between whose a thing is and the thing: `our free weekly newsletter`. */
const ownedWithin = 4

/**
 * Weigh a sentence as a plea for one of some things, from 0 to 1.
 *
 * The weights are set by hand, on pages of advice, which address the reader
 * all the time: there `you` and a thing say nothing. It takes a call that
 * only pleas open with, or a thing that is said to be ours or yours and an
 * address besides. What somebody is reported to have said is news whatever it
 * speaks of.
 */
export function weighPlea(signals: Signals, things: readonly PleaThing[]): number {
  const {hits, opensWith, reported} = signals
  const named = things.filter((thing) => hits.has(thing))
  if (named.length === 0 || reported) return 0
  let weight = 0.05 + 0.15 * (named.length - 1)
  if (opensWith === 'asks') weight += 0.55
  else if (hits.has('asks')) weight += 0.25
  else if (opensWith === 'invites') weight += 0.2
  if (hits.has('reader')) weight += 0.1
  if (hits.has('newsroom')) weight += 0.15
  if (hits.has('urgency')) weight += 0.1
  if (signals.upperCase) weight += 0.2
  if (named.some((thing) => isOwned(signals, thing))) weight += 0.3
  return Math.min(1, weight)
}

/** Whether a word of ours or yours stands right before a thing. */
function isOwned({owners, all}: Signals, thing: PleaThing): boolean {
  return all.some(
    (hit) =>
      hit.category === thing &&
      owners.some((owner) => owner < hit.to && hit.from - owner <= ownedWithin && hit.from >= owner)
  )
}
