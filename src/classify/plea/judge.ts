/** Weighs what a sentence shows of a plea. */
import {type PleaThing, pleaThings} from '../../languages/types.ts'
import type {Signals} from './signals.ts'

type Hit = Signals['owners'][number]

/** From this weight on a sentence is a plea by itself. */
export const certain = 0.6

/**
 * A plea that opens with no call is short, and says soon what it is about. A
 * longer sentence has a story in it, or the plea was glued to its end.
 */
const longestPlea = 30
const latestSign = 12

/** How many words may stand between whose a thing is and the thing: `our free weekly newsletter`. */
const ownedWithin = 3

/** How many may stand between where whose it is comes last: `saluran WhatsApp resmi kami`. */
const followsWithin = 1

/** How many characters, where no spaces part the words. */
const ownedClosely = 6

/** Things that only a page speaks of, and hardly a story: here the thing itself is nearly enough. */
const ofThePage: ReadonlySet<PleaThing> = new Set(['ad-blocker', 'cookies'])

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
  if (named.length === 0 || reported || (opensWith === undefined && isBuried(signals))) return 0
  let weight = 0.05 + 0.15 * (named.length - 1)
  if (opensWith === 'asks') weight += 0.55
  else if (hits.has('asks')) weight += 0.25
  else if (opensWith === 'invites') weight += 0.3
  const address = Number(hits.has('reader')) * 0.1 + Number(hits.has('newsroom')) * 0.15
  weight += address
  if (hits.has('urgency')) weight += 0.1
  if (signals.upperCase) weight += 0.2
  if (named.some((thing) => isOwned(signals, thing))) weight += 0.3
  if (named.some((thing) => ofThePage.has(thing))) weight += address > 0 ? 0.5 : 0.3
  return Math.min(1, weight)
}

function isBuried({words, all}: Signals): boolean {
  return words.length > longestPlea || (words.length > latestSign && all.every(({from}) => from > latestSign))
}

/** Whether a sentence speaks of what pleas speak of, in the page's own voice: a plea, when it stands next to one. */
export function isDoubtful({hits, reported}: Signals): boolean {
  return !reported && pleaThings.some((thing) => hits.has(thing))
}

/** Weigh a sentence as a plea whose thing goes without saying: `Sign up today and you will hear from us`. */
export function weighCall(signals: Signals): number {
  const {hits, opensWith, reported, words} = signals
  if (reported || opensWith !== 'asks' || words.length > longestCall) return 0
  const pressing = Number(hits.has('newsroom')) + Number(hits.has('urgency')) + Number(signals.exclaims)
  return pressing === 0 ? 0 : Math.min(1, 0.5 + 0.15 * (pressing + Number(hits.has('reader'))))
}

/** A call that does not say what for is short. */
const longestCall = 14

/** Whether a word of ours or yours stands right before a thing; behind it, where such words follow. */
function isOwned({owners, followers, all, words}: Signals, thing: PleaThing): boolean {
  const before = new Map(owners.map((owner) => [owner.from, owner]))
  const behind = new Map(followers.map((owner) => [owner.from, owner]))
  const near = (space: number, owner: Hit) => space >= 0 && (!isInside(owner, words) || space <= ownedClosely)
  return all.some((hit) => {
    if (hit.category !== thing) return false
    for (let from = hit.from; from >= hit.from - ownedWithin; from--) {
      const owner = before.get(from)
      if (owner && owner.start <= hit.start && near(Math.max(0, hit.start - owner.end), owner)) return true
    }
    for (let from = hit.to - 1; from <= hit.to + followsWithin; from++) {
      const owner = behind.get(from)
      if (owner && near(owner.start - hit.end, owner)) return true
    }
    return false
  })
}

/** Whether a hit is a part of a longer run, as in texts without spaces. */
function isInside({from, to, start, end}: Hit, words: Signals['words']): boolean {
  return words[from]?.start !== start || words[to - 1]?.end !== end
}
