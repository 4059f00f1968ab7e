/** Finds where the story goes on behind what has no stop: the title of a pointer to another one, an address, a label of the page. */
import type {Language} from '../../languages/types.ts'
import {late} from '../../rule/late.ts'
import {mayOpenWith, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import type {Knowledge} from './knowledge.ts'
import {storyBehindLabel} from './label.ts'

/** The colon behind a pointer stands in so many code units, and the title in so many. */
const nearColon = 40
const longest = 300

/** A title, and the sentence behind it, have at least so many words. */
const fewest = 3

/** A word in small letters, and one with a capital that small letters follow: `never opened The work will`. */
const inside = late(() => /[\p{Ll}\d]\s(?=(\p{Lu}\p{Ll}*)\s\p{Ll})/gu)

/** An address, and a capital that small letters follow: `Write to desk@example.com The work will` */
const address = late(() => /@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\s(?=\p{Lu}\p{Ll}*\s\p{Ll})/u)

/**
 * Find where a sentence begins inside one, behind an address, a pointer or a
 * label of the page.
 *
 * Takes the bounds of the sentence, and gives an offset of the text.
 */
export function storyBehind(
  text: string,
  start: number,
  end: number,
  language: Language | undefined,
  known: Knowledge
): number | undefined {
  const value = text.slice(start, end)
  const found = storyBehindLink(value, language, known) ?? storyBehindLabel(value, language, known)
  return found === undefined ? undefined : start + found
}

/** Find it behind an address or a pointer. Where nouns have capitals, nothing tells. */
function storyBehindLink(
  value: string,
  language: Language | undefined,
  known: Knowledge
): number | undefined {
  if (language === undefined || known.capitalNouns || value.length > longest) return undefined
  return storyBehindAddress(value) ?? storyBehindPointer(value, language, known)
}

function storyBehindAddress(value: string): number | undefined {
  const found = value.includes('@') ? address().exec(value) : null
  if (!found) return undefined
  const at = found.index + found[0].length
  return wordsOf(value.slice(at)).length < fewest ? undefined : at
}

/**
 * Find where a sentence begins inside one that a pointer opens: `Read more:
 * Ten bridges that never opened The work will cost nine million dollars.`
 *
 * It begins with the one word of the language's small ones that has a capital;
 * where several have, or none, nobody can tell.
 */
function storyBehindPointer(value: string, language: Language, {starters}: Knowledge): number | undefined {
  if (!/[:：]/.test(value.slice(0, nearColon)) || !mayOpenWith(value, 'read-also', [language]))
    return undefined
  const words = wordsOf(value)
  const last = words[phraseLength(words, 'read-also', [language]) - 1]
  if (!last || !/^\s?[:：]/.test(value.slice(last.end))) return undefined
  let found: number | undefined
  for (const {index, 0: match, 1: word = ''} of value.matchAll(inside())) {
    if (index < last.end || !starters.has(word.toLowerCase())) continue
    const at = index + match.length
    if (wordsOf(value.slice(last.end, at)).length < fewest || wordsOf(value.slice(at)).length < fewest)
      continue
    if (found !== undefined) return undefined
    found = at
  }
  return found
}
