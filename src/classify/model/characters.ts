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
  const kind = kindFor(code, character)
  kinds[code] = kind
  return kind
}

function kindFor(code: number, character: string): number {
  if (ends.includes(character)) return sentenceEnd
  if (closers.includes(character)) return closer
  if (commas.includes(character)) return comma
  if (code === 0x5f) return lower
  if (/[\s\u0085\u200b\ufeff]/u.test(character)) return space
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)) return unspaced
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)) return ideograph
  // Most characters beyond the basic plane in news are ideographs or emoji;
  // their halves are neither word nor mark here.
  if (code >= 0xd800 && code <= 0xdfff) return symbol
  if (/\p{N}/u.test(character)) return digit
  if (/\p{Lu}|\p{Lt}/u.test(character)) return upper
  if (/\p{Ll}/u.test(character)) return lower
  if (/[\p{L}\p{M}]/u.test(character)) return uncased
  if (/\p{P}/u.test(character)) return punctuation
  return symbol
}
