/** Words of a text, with their places; fast on ASCII, and right enough elsewhere to look words up. */

/** Letters of scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
export const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/

/** A word: lower case, typographic marks left out, with offsets in the text it was cut from. */
export interface Word {
  text: string
  start: number
  end: number
}

/** A run of what `isWordCode` takes, as a test holds. The engine's own search is ready sooner than a loop of ours. */
const wordRun =
  /[0-9A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u055c\u055e-\u0588\u058a-\u05bd\u05bf-\u05c2\u05c4-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1049\u104c-\u1360\u1369-\u167f\u1681-\u1fff\u2c00-\u2dff\u3005\u3040-\u30fa\u30fc-\ufb3d\ufb3f-\ufd3d\ufd40-\ufe0f\ufe70-\ufefe\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffef]+/g

/**
 * Cut a text into words: runs of letters, digits and marks.
 *
 * Apostrophes and hyphens part words, so that `l’abonnement` holds
 * `abonnement` and `abonnez-vous` is two words. Scripts that write no spaces
 * come out as long runs: look for phrases inside them instead.
 */
export function wordsOf(value: string): Word[] {
  const words: Word[] = []
  wordRun.lastIndex = 0
  for (let run = wordRun.exec(value); run; run = wordRun.exec(value)) {
    words.push({text: lowerCase(run[0]), start: run.index, end: wordRun.lastIndex})
  }
  return words
}

/** A word in lower case. Most are already, and a look is cheaper than asking the engine for all scripts' cases. */
export function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 0x7f || (code >= 65 && code <= 90)) return word.toLowerCase()
  }
  return word
}

/** The first word of a text, in lower case; empty when there is none. */
export function firstWordOf(value: string): string {
  let start = 0
  while (start < value.length && !isWordCode(value.charCodeAt(start))) start++
  let end = start
  while (end < value.length && isWordCode(value.charCodeAt(end))) end++
  return lowerCase(value.slice(start, end))
}

/** Whether a UTF-16 code unit belongs to words: letters, digits, marks, and halves of surrogate pairs. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x600)
    return (
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0x37e &&
      code !== 0x55d &&
      code !== 0x589 &&
      code !== 0x5be &&
      code !== 0x5c3
    )
  if (code < 0x700)
    return (
      code !== 0x60c &&
      code !== 0x61b &&
      code !== 0x61f &&
      code !== 0x6d4 &&
      !(code >= 0x66a && code <= 0x66d)
    )
  if (code < 0x2000)
    return (
      code !== 0x964 &&
      code !== 0x965 &&
      code !== 0x104a &&
      code !== 0x104b &&
      !(code >= 0x1361 && code <= 0x1368) &&
      code !== 0x1680
    )
  if (code < 0x2c00) return false
  if (code < 0x3040) return code === 0x3005 || code < 0x2e00
  if (code < 0xfe10) return code !== 0x30fb && code !== 0xfb3e && code !== 0xfd3f && code !== 0xfd3e
  if (code < 0xff10) return code >= 0xfe70 && code !== 0xfeff && code < 0xff00
  if (code < 0xff66)
    return code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return code < 0xfff0
}
