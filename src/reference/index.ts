/** Second copies of a story: what they can be, and what is said of those that are of no use. */
import type {VFile} from 'vfile'
import type {Article} from '../tree/types.ts'
import {warn} from '../tree/warn.ts'
import {fillingsFrom} from './fillings.ts'
import {Dictionary, passagesOf} from './passages.ts'

/** A reference is at most so long, in code units: a hundred times a long article. */
export const longestReference = 4_000_000

/** What is said of a longer one. */
export const tooLong = `it is longer than ${longestReference / 1_000_000} million characters`

/** Say why a reference cannot be used; `undefined` when it can. */
export function whyNot(reference: string): string | undefined {
  if (reference.length > longestReference) return tooLong
  if (isBinary(reference)) return 'it is binary'
  if (reference.trim() === '') return 'it is empty'
  return undefined
}

/** Add a warning to a file for every reference that is of no use to its text. */
export function tellOfReferences(
  references: readonly string[],
  copies: readonly (Article | undefined)[],
  article: Article,
  file: VFile
): void {
  for (const [index, reference] of references.entries()) {
    const copy = copies[index]
    const why = copy ? (isCopy(article, copy) ? undefined : 'it tells another story') : whyNot(reference)
    if (why === undefined) continue
    warn(file, 'second-copy', `Kept nothing of reference ${index + 1}, ${why}`)
  }
}

function isCopy(article: Article, copy: Article): boolean {
  const words = new Dictionary()
  const text = passagesOf(article, (word) => words.learn(word))
  return (
    fillingsFrom(
      text,
      passagesOf(copy, (word) => words.find(word)),
      ' '
    ) !== undefined
  )
}

/** Whether a text is no text: it holds NUL, or control characters more often than once in a hundred. */
function isBinary(value: string): boolean {
  let controls = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 0) return true
    if (code < 32 && !(code >= 9 && code <= 13)) controls++
  }
  return controls * 100 > value.length
}
