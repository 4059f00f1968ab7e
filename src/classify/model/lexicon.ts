/** The cues as a table of hashes, so that a phrase is found while its words are walked. */
import {hashWith, spread} from '../hash.ts'
import {foldOf, ideograph, kindOf, symbol, unspaced} from './characters.ts'
import {cueKinds, cues} from './cues.ts'

export {hashWith, spread} from '../hash.ts'

/** What a hash begins with. */
export const hashStart = 0x811c9dc5 | 0

export interface Lexicon {
  /** Hashes of the words so far, in a table of open places; 0 where there is none. */
  keys: Int32Array
  /** For each of them the kind of the cue that ends here, or `more` when none does yet. */
  kinds: Int8Array
  /** Whether some cue begins with a word whose hash ends in these bits. */
  begins: Uint8Array
}

/** More words are needed. */
export const more = -1
/** No cue goes on with this word. */
export const none = -2

/** Which bits of a word's hash say whether a cue begins with it. */
export const beginMask = 0xffff
let made: Lexicon | undefined

/** The lexicon; made from the lists when first asked for. */
export function lexicon(): Lexicon {
  if (made) return made
  const phrases = new Map<number, number>()
  const begins = new Uint8Array(beginMask + 1)
  for (const [kind, name] of cueKinds.entries()) {
    for (const cue of cues[name].split('|')) {
      const words = wordHashes(cue)
      let hash = 0
      for (const [place, word] of words.entries()) {
        hash = chain(hash, word)
        if (place === 0) begins[spread(word) & beginMask] = 1
        if (place === words.length - 1) phrases.set(hash, kind)
        else if (!phrases.has(hash)) phrases.set(hash, more)
      }
    }
  }
  let capacity = 256
  while (capacity < phrases.size * 3) capacity *= 2
  const keys = new Int32Array(capacity)
  const kinds = new Int8Array(capacity)
  for (const [hash, kind] of phrases) {
    let at = spread(hash) & (capacity - 1)
    while (keys[at]) at = (at + 1) & (capacity - 1)
    keys[at] = hash
    kinds[at] = kind
  }
  made = {keys, kinds, begins}
  return made
}

/** What a phrase is of which the words so far have this hash: a kind of cue, `more` or `none`. */
export function kindOfPhrase({keys, kinds}: Lexicon, hash: number): number {
  const mask = keys.length - 1
  for (let at = spread(hash) & mask; keys[at]; at = (at + 1) & mask)
    if (keys[at] === hash) return kinds[at] ?? none
  return none
}

/** The hash of a phrase and one more word. */
export function chain(hash: number, word: number): number {
  return Math.imul(hash ^ spread(word), 0x9e3779b1 | 0) + 1
}

/** Hash the words of a cue as the words of a text are hashed. */
function wordHashes(phrase: string): number[] {
  const hashes: number[] = []
  let hash = hashStart
  let length = 0
  const flush = () => {
    if (length > 0) hashes.push(hash)
    hash = hashStart
    length = 0
  }
  for (let at = 0; at < phrase.length; at++) {
    const code = phrase.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === ideograph || kind === unspaced || kind === symbol) {
      flush()
      hashes.push(hashWith(hashStart, code))
    } else if (kind <= 4) {
      hash = hashWith(hash, foldOf(code))
      length++
    } else flush()
  }
  flush()
  return hashes
}
