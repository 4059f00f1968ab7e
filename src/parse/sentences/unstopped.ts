/** Finds where the story goes on behind what has no stop: the title of a pointer to another one, an address, a label of the page. */
import type {Language} from '../../languages/types.ts'
import {late} from '../../rule/late.ts'
import {longestPhrase, mayOpenWith} from '../../rule/phrases.ts'
import {sentenceBehindTitle} from '../../rule/title-case.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Knowledge} from './knowledge.ts'
import {storyBehindLabel} from './label.ts'

/** The colon behind a pointer stands in so many code units, and the title in so many. */
const nearColon = 40
const longest = 300

/** A title, and the sentence behind it, have at least so many words. */
const fewest = 3

/** A word in small letters, and one with a capital that small letters follow: `never opened The work will`. */
const inside = late(() => /[\p{Ll}\d)»”]\s(?=(\p{Lu}\p{Ll}*)(?:\s\p{Ll}|['’]\p{Ll}{3}))/gu)

/** The same where nouns have capitals. */
const beforeNoun = late(() => /[\p{Ll}\d)»”]\s(?=(\p{Lu}\p{Ll}*)\s\p{L})/gu)

/** The end of a title, and a quotation of several words that somebody is named with: `costs rise “We never agreed to that,” she said.` */
const quotation = late(
  () => /[\p{Ll}\d%)]\s(?=["«“„][^"«»“”„]{20,400}(?:[,.!?]["»”“]|["»”“],?)\s[–—-]?\s?\p{Ll}[^.]{2,80}\.$)/u
)

/** A title without spaces is no longer, and a sentence no shorter, in code units. */
const longestWide = 60
const fewestWide = 8

/** Ids of the phrases that point to something else. */
const pointers = ['read-also', 'media-pointer', 'more-heading', 'tag-list']

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

/** Find it behind an address or a pointer. */
function storyBehindLink(
  value: string,
  language: Language | undefined,
  known: Knowledge
): number | undefined {
  if (language === undefined || value.length > longest) return undefined
  // Where nouns have capitals, nothing tells whether one begins a sentence.
  return (
    (known.capitalNouns ? undefined : storyBehindAddress(value)) ?? storyBehindPointer(value, language, known)
  )
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
 * It begins with the one word of the language's small ones that has a capital,
 * and is no polite word to the reader; where several have, or none, nobody can
 * tell, but behind a title whose words have capitals. Where no spaces part
 * words, the last one parts the title from it.
 */
function storyBehindPointer(
  value: string,
  language: Language,
  {capitalNouns, starters}: Knowledge
): number | undefined {
  if (!/[:：|]/.test(value.slice(0, nearColon))) return undefined
  if (!pointers.some((id) => mayOpenWith(value, id, [language]))) return undefined
  const words = wordsOf(value)
  const length = longestPhrase(words, pointers, [language])
  const last = words[length - 1]
  if (!last || !/^\s?[:：|]/.test(value.slice(last.end))) return undefined
  if (unspaced.test(value)) return storyBehindSpace(value, last.end)
  const quoted = quotation().exec(value.slice(last.end))
  if (quoted) return last.end + quoted.index + quoted[0].length
  let found: number | undefined
  for (const {index, 0: match, 1: word = ''} of value.matchAll(capitalNouns ? beforeNoun() : inside())) {
    const small = word.toLowerCase()
    if (index < last.end || !starters.has(small) || language.politeCapitals?.includes(small)) continue
    const at = index + match.length
    if (wordsOf(value.slice(last.end, at)).length < fewest || wordsOf(value.slice(at)).length < fewest)
      continue
    if (found !== undefined) return undefined
    found = at
  }
  if (found !== undefined || capitalNouns || !endsSentence(value)) return found
  const behindTitle = sentenceBehindTitle(value.slice(last.end))
  return behindTitle === undefined ? undefined : last.end + behindTitle
}

/** Find it behind the last space of a title, where none part words. */
function storyBehindSpace(value: string, from: number): number | undefined {
  const at = value
    .slice(0, from + longestWide)
    .trimEnd()
    .search(/\s\S*$/)
  if (at <= from + 1 || value.length - at < fewestWide || !endsSentence(value)) return undefined
  return at + 1
}
