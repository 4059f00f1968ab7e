/** Whose a thing is: `our newsletter`, `saluran kami`. */
import type {Signals} from './signals.ts'

type Hit = Signals['owners'][number]

/** How many words may stand between whose a thing is and the thing: `our free weekly newsletter`. */
const ownedWithin = 3

/** How many may stand between where whose it is comes last: `saluran WhatsApp resmi kami`. */
const followsWithin = 1

/** How many characters, where no spaces part the words. */
const ownedClosely = 6

/** Whether a word of ours or yours stands right before one of some things; behind it, where such words follow. */
export function ownsOneOf({owners, followers, all, words}: Signals, things: ReadonlySet<string>): boolean {
  if (owners.length === 0) return false
  const before = new Map(owners.map((owner) => [owner.from, owner]))
  const behind = new Map(followers.map((owner) => [owner.from, owner]))
  const near = (space: number, owner: Hit) => space >= 0 && (!isInside(owner, words) || space <= ownedClosely)
  return all.some((hit) => {
    if (!things.has(hit.category)) return false
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
