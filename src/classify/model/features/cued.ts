/** Which cue words a unit holds. */
import {type CueKind, cueKinds} from '../cues.ts'
import {beginMask, chain, kindOfPhrase, lexicon, none, spread} from '../lexicon.ts'
import {own} from './names.ts'

const junkKinds: ReadonlySet<CueKind> = new Set([
  'share',
  'subscribe',
  'legal',
  'related',
  'navigation',
  'comment',
  'advertisement',
  'price'
])
const isJunk = Uint8Array.from(cueKinds, (kind) => (junkKinds.has(kind) ? 1 : 0))
const pronoun = cueKinds.indexOf('pronoun')
const firstCue = own('cue:share')
const oJunk = own('junkCues')
const oCueShare = own('cueShare')
const oStartsCue = own('startsCue')

/** Find the cues among the words of a unit, the longest at each place, and write down how many of each kind. */
export function countCues(hashes: Int32Array, count: number, table: Float32Array, base: number): undefined {
  const words = lexicon()
  const {begins} = words
  let junk = 0
  let cued = 0
  let startsCue = 0
  for (let place = 0; place < count; ) {
    const opening = hashes[place] ?? 0
    let taken = 1
    if (begins[spread(opening) & beginMask]) {
      let hash = 0
      let found = -1
      for (let next = place; next < count; next++) {
        hash = chain(hash, hashes[next] ?? 0)
        const kind = kindOfPhrase(words, hash)
        if (kind === none) break
        if (kind >= 0) {
          found = kind
          taken = next - place + 1
        }
      }
      if (found >= 0) {
        const cell = base + firstCue + found
        table[cell] = Math.min(3, (table[cell] ?? 0) + 1)
        if (isJunk[found]) {
          junk++
          cued += taken
          if (place === 0) startsCue = 1
        } else if (found !== pronoun) cued += taken
      }
    }
    place += taken
  }
  table[base + oJunk] = Math.min(junk, 6)
  table[base + oCueShare] = count > 0 ? Math.min(1, cued / count) : 0
  table[base + oStartsCue] = startsCue
}
