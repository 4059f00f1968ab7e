/**
 * What kind of character a code unit is, as small numbers for a hot loop.
 *
 * The first look at a code unit asks Unicode, every further look reads a
 * table. The table holds no more than what Unicode says, so which text filled
 * it makes no difference.
 */

export const lower = 1
export const upper = 2
/** A letter of a script without case, or a mark on a letter. */
export const uncased = 3
export const digit = 4
export const space = 5
/** Han and kana: a word is a character or two. */
export const ideograph = 6
/** Thai, Lao, Khmer, Burmese: letters, and no spaces between words. */
export const unspaced = 7
export const sentenceEnd = 8
/** Quotation marks and brackets that may stand behind the end of a sentence. */
export const closer = 9
export const comma = 10
export const punctuation = 11
export const symbol = 12

const kinds = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)

/** The kind of a code unit. */
export function kindOf(code: number): number {
  return kinds[code] || learn(code)
}

/** The lower-case form of a letter when that is one code unit; the code unit itself otherwise. */
export function foldOf(code: number): number {
  if (!kinds[code]) learn(code)
  return folded[code] ?? code
}

const ends = '.!?…。！？؟۔।॥։။។｡'
const closers = '"\'”’»«›)]}」』）】〉》“„'
const commas = ',;，、；،؛'

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const small = character.toLowerCase()
  folded[code] = small.length === 1 ? small.charCodeAt(0) : code
  const kind = kindFor(code, character, small)
  kinds[code] = kind
  return kind
}

/** Blocks of letters in which nothing else is common, so that Unicode need not be asked: it is slow to answer first. */
const ranges: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0xe00, 0xe3e, unspaced],
  [0xe40, 0xeff, unspaced],
  [0x1000, 0x109f, unspaced],
  [0x1780, 0x17ff, unspaced],
  [0x3041, 0x3096, ideograph],
  [0x30a1, 0x30fa, ideograph],
  [0x30fc, 0x30ff, ideograph],
  [0x3400, 0x4dbf, ideograph],
  [0x4e00, 0x9fff, ideograph],
  [0xac00, 0xd7a3, uncased],
  [0x900, 0x963, uncased],
  [0x980, 0x9e5, uncased],
  [0x5d0, 0x5ea, uncased],
  [0x620, 0x65f, uncased],
  [0x66e, 0x6d3, uncased]
]

function kindFor(code: number, character: string, small: string): number {
  if (ends.includes(character)) return sentenceEnd
  if (closers.includes(character)) return closer
  if (commas.includes(character)) return comma
  // The tab and the separators below the space too.
  if (code <= 32 || code === 0x85 || code === 0xa0 || code === 0x200b || code === 0xfeff) return space
  if (code >= 48 && code <= 57) return digit
  if (code === 0x5f) return lower
  if (character !== small) return upper
  if (character !== character.toUpperCase()) return lower
  if (code < 0x7f) return '$+<=>^`|~'.includes(character) ? symbol : punctuation
  if ('©®™€£¥°'.includes(character)) return symbol
  for (const [from, to, kind] of ranges) if (code >= from && code <= to) return kind
  // Most characters beyond the basic plane in news are ideographs or emoji;
  // their halves are neither word nor mark here.
  if (code >= 0xd800 && code <= 0xdfff) return symbol
  if (/\s/u.test(character)) return space
  if (/\p{N}/u.test(character)) return digit
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return ideograph
  if (/\p{Ll}/u.test(character)) return lower
  if (/[\p{L}\p{M}]/u.test(character)) return uncased
  if (/\p{P}/u.test(character)) return punctuation
  return symbol
}
