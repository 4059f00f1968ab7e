/** Reads the line under a story of an agency that says who did what: `(Reporting by Jane Doe in Paris; Editing by John Roe)`. */
import {editorLabels, writerLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {insideBrackets} from '../../rule/brackets.ts'
import {endsSentence} from '../../tree/prose.ts'
import {isName, isUncased} from './names.ts'

/** No such line is longer, in code units. */
const longest = 400

/** No label has more words, and no name. */
const mostOfLabel = 5
const mostOfName = 4

/** Names in a script without capitals are no longer, in code units. */
const longestUncased = 24

/** What parts those who wrote and those who edited; the stop behind an initial does not. */
const parting = /[;；]|(?<=\p{Ll}{3})\.\s/u

/** What parts two names. */
const joints = /\s*(?:,|&|\s(?:and|y|e|et|und|en|i|и|ve|och|og)\s)\s*/u

/** Who wrote a story, as far as the line tells; `undefined` where a text is no such line. */
export function writersOf(value: string): string[] | undefined {
  if (value.length > longest) return undefined
  const inside = insideBrackets(value.endsWith('.') ? value.slice(0, -1) : value)
  // In the open it may be the beginning of a sentence.
  if (inside === undefined && endsSentence(value)) return undefined
  const writers: string[] = []
  const parts = (inside ?? value).split(parting)
  for (const [at, part] of parts.entries()) {
    const words = part
      .replace(/\s?[:：]\s?/u, ': ')
      .trim()
      .split(/\s+/u)
    const length = labelLength(words)
    if (length === 0) {
      if (at === 0) return undefined
      continue
    }
    const rest = words.slice(length).join(' ')
    const names = namesIn(rest)
    // Without capitals a label with its colon must do.
    const named =
      names.length > 0 ||
      (words[length - 1]?.endsWith(':') && isUncased(rest) && rest.length <= longestUncased)
    if (at === 0 && !named) return undefined
    if (wordSet(writerLabels).has(labelOf(words, length))) writers.push(...names)
  }
  return [...new Set(writers)]
}

function labelOf(words: readonly string[], length: number): string {
  return words
    .slice(0, length)
    .join(' ')
    .toLowerCase()
    .replace(/[:：]$/, '')
}

/** How many words of a part are its label; 0 where it has none. */
function labelLength(words: readonly string[]): number {
  for (let length = Math.min(mostOfLabel, words.length - 1); length > 0; length--) {
    const label = labelOf(words, length)
    if (wordSet(writerLabels).has(label) || wordSet(editorLabels).has(label)) return length
  }
  return 0
}

/** The names that a list of people begins its pieces with: `Jane Doe in Paris and John Roe`. */
function namesIn(list: string): string[] {
  const names: string[] = []
  for (const piece of list.split(joints)) {
    const words = piece.trim().split(/\s+/u)
    let length = Math.min(mostOfName, words.length)
    while (length > 1 && !isName(words.slice(0, length))) length--
    if (length > 1) names.push(words.slice(0, length).join(' '))
  }
  return names
}
