/** Words of a text, with their places; fast on ASCII, and right enough elsewhere to look words up. */

/** Letters of scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
export const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/

/** A word: lower case, typographic marks left out, with offsets in the text it was cut from. */
export interface Word {
  text: string
  start: number
  end: number
}

/** Where the code units of words stand beyond ASCII: from, and to behind. */
const wordRanges = [
  0xaa, 0xab, 0xb5, 0xb6, 0xba, 0xbb, 0xc0, 0xd7, 0xd8, 0xf7, 0xf8, 0x37e, 0x37f, 0x55d, 0x55e, 0x589, 0x58a,
  0x5be, 0x5bf, 0x5c3, 0x5c4, 0x60c, 0x60d, 0x61b, 0x61c, 0x61f, 0x620, 0x66a, 0x66e, 0x6d4, 0x6d5, 0x964,
  0x966, 0x104a, 0x104c, 0x1361, 0x1369, 0x1680, 0x1681, 0x2000, 0x2c00, 0x2e00, 0x3005, 0x3006, 0x3040,
  0x30fb, 0x30fc, 0xfb3e, 0xfb3f, 0xfd3e, 0xfd40, 0xfe10, 0xfe70, 0xfeff, 0xff10, 0xff1a, 0xff21, 0xff3b,
  0xff41, 0xff5b, 0xff66, 0xfff0
] as const

/** What a code unit is in a word: a mark that parts words, an ASCII letter in lower case or a digit, a capital, or another. */
const small = 1
const capital = 2
const wide = 4
/**
 * A mark of Arabic that ends a word in n, or stretches it: sites write `مجانا`,
 * `مجاناً` and `مجانًا`. Other marks of vowels tell words apart: `عبّر`, and `عبر`.
 */
const ending = 8

const endings = /[\u0640\u064b-\u064d]/g

let table: Uint8Array | undefined

/** The kind of every code unit. */
function kinds(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x10000)
  table.fill(small, 48, 58)
  table.fill(capital, 65, 91)
  table.fill(small, 97, 123)
  for (let at = 0; at < wordRanges.length; at += 2) table.fill(wide, wordRanges[at], wordRanges[at + 1])
  table.fill(ending, 0x640, 0x641)
  table.fill(ending, 0x64b, 0x64e)
  return table
}

/**
 * Cut a text into words: runs of letters, digits and marks.
 *
 * Apostrophes and hyphens part words, so that `l’abonnement` holds
 * `abonnement` and `abonnez-vous` is two words. Arabic words come without the
 * marks of their endings. Scripts that write no spaces come out as long runs:
 * look for phrases inside them instead.
 */
export function wordsOf(value: string): Word[] {
  const words: Word[] = []
  // The whole in lower case: of capitals of ASCII the engine asks the rules of all scripts when any other character is near.
  let lower: string | undefined
  for (let start = wordStart(value, 0); start < value.length; ) {
    const end = wordEnd(value, start)
    const met = kindsIn(value, start, end)
    let text: string
    if (met === small) text = value.slice(start, end)
    else if (met >= wide)
      text = met >= ending ? withoutEndings(value.slice(start, end)) : value.slice(start, end).toLowerCase()
    else {
      lower ??= value.toLowerCase()
      text = lower.length === value.length ? lower.slice(start, end) : value.slice(start, end).toLowerCase()
    }
    words.push({text, start, end})
    start = wordStart(value, end)
  }
  return words
}

// The loops over characters are functions of their own: these run hot in the first milliseconds, and the engine makes
// code for what is small in a twentieth of the time.

/** Where the first word begins, from a place on; the length of the text where there is none. */
function wordStart(value: string, from: number): number {
  const kindOf = kinds()
  let at = from
  while (at < value.length && kindOf[value.charCodeAt(at)] === 0) at++
  return at
}

/** Where the word ends that stands at a place. */
function wordEnd(value: string, from: number): number {
  const kindOf = kinds()
  let at = from
  while (at < value.length && kindOf[value.charCodeAt(at)] !== 0) at++
  return at
}

/** The kinds of the code units of a word, as bits. */
function kindsIn(value: string, start: number, end: number): number {
  const kindOf = kinds()
  let met = 0
  for (let at = start; at < end; at++) met |= kindOf[value.charCodeAt(at)] ?? 0
  return met
}

/** A word in lower case. Most are already, and a look is cheaper than asking the engine for all scripts' cases. */
export function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 0x7f || (code >= 65 && code <= 90)) return word.toLowerCase()
  }
  return word
}

/** A text of Arabic letters without these marks, as words and phrases are compared. */
export function withoutEndings(value: string): string {
  return value.replace(endings, '')
}

/** Whether a text has letters of a script with capitals, and all of them are such. */
export function isCapitals(value: string): boolean {
  return value === value.toUpperCase() && value !== value.toLowerCase()
}

/** The first word of a text, in lower case; empty when there is none. */
export function firstWordOf(value: string): string {
  const start = wordStart(value, 0)
  return withoutEndings(lowerCase(value.slice(start, wordEnd(value, start))))
}

/**
 * Tell the words of a text that say what it is about: the longer ones, by
 * their beginnings, which are two letters longer than `shortest`; pairs of
 * characters where no spaces part words.
 */
export function eachContentWord(
  value: string,
  words: readonly Word[],
  shortest: number,
  tell: (word: string) => void
): void {
  const wide = unspaced.test(value)
  for (const {text} of words) {
    if (wide && unspaced.test(text))
      for (let at = 0; at + 2 <= text.length; at++) tell(text.slice(at, at + 2))
    else if (text.length >= shortest) tell(text.slice(0, shortest + 2))
  }
}

/** Whether a UTF-16 code unit belongs to words: letters, digits, marks, and halves of surrogate pairs. */
export function isWordCode(code: number): boolean {
  return (kinds()[code] ?? 0) !== 0
}
