/** Finds where the story goes on behind what has no stop: the title of a pointer to another one, an address, a label of the page. */
import {opensNews, wordSet} from '../../languages/index.ts'
import {alsoWords} from '../../languages/shared.ts'
import type {Language} from '../../languages/types.ts'
import {endsIn} from '../../rule/endings.ts'
import {late} from '../../rule/late.ts'
import {hasCase} from '../../rule/letters.ts'
import {longestPhrase, mayOpenWith} from '../../rule/phrases.ts'
import {sentenceBehindTitle} from '../../rule/title-case.ts'
import {unspaced, type Word, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import {storyBehindLabel} from './label.ts'
import {opensSentence} from './marked.ts'

/** A pointer and its title are no longer, in code units. */
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

/** The end of a title that is or ends in a quotation, and a sentence of several words: `The principal on the plan: “We read it in the paper” Her motion …` */
const quotedEnd = late(
  () => /^[^"“„«»”]{0,120}["“”„«][^"“„«»”]{8,160}["”»“]\s(?=(?:\p{Lu}\p{Ll}*\s\p{Ll}+|\p{Lo}+\s\p{Lo}+)\s\S)/u
)

/** A title without spaces is no longer, and a sentence no shorter, in code units. */
const longestWide = 60
const fewestWide = 8

/** Ids of the phrases that point to something else. */
const pointers = ['read-also', 'media-pointer', 'more-heading', 'tag-list']

/**
 * An address, or the number that Russian law asks of advertisements, and a
 * capital that small letters follow: `Write to desk@example.com The work will`, `erid: 2VtzqXyZabC За порядком следит`
 */
const address = late(
  () => /(?:@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|\berid:?\s?[a-zA-Z\d]{6,40})\s(?=\p{Lu}\p{Ll}*\s\p{Ll})/u
)

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
  language: Language | undefined
): number | undefined {
  const value = text.slice(start, end)
  const found =
    storyBehindLink(value, language) ??
    storyBehindLabel(value, language) ??
    sentenceBehindPolite(value, language)
  return found === undefined ? undefined : start + found
}

/** Find it behind an address or a pointer. */
function storyBehindLink(value: string, language: Language | undefined): number | undefined {
  if (language === undefined || value.length > longest) return undefined
  // Where nouns have capitals, nothing tells whether one begins a sentence.
  return (
    (language.capitalNouns ? undefined : storyBehindAddress(value)) ?? storyBehindPointer(value, language)
  )
}

function storyBehindAddress(value: string): number | undefined {
  const found = value.includes('@') || value.includes('erid') ? address().exec(value) : null
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
 * tell, but behind a title whose words have capitals. Where letters have no
 * case, it begins with one of the words that open sentences of news; where no
 * spaces part words, the last one parts the title from it.
 */
function storyBehindPointer(value: string, language: Language): number | undefined {
  const {capitalNouns} = language
  if (!pointers.some((id) => mayOpenWith(value, id, [language]))) return undefined
  const words = wordsOf(value)
  const length = longestPhrase(words, pointers, [language])
  const last = words[length - 1]
  if (!last || !isParted(value, words.slice(0, length), last.end)) return undefined
  if (unspaced.test(value)) return storyBehindSpace(value, last.end)
  const quoted = quotation().exec(value.slice(last.end))
  if (quoted) return last.end + quoted.index + quoted[0].length
  const closed = endsSentence(value) ? quotedEnd().exec(value.slice(last.end)) : null
  if (closed) return last.end + closed[0].length
  if (!hasCase(value)) {
    const story = words.slice(length + fewest, 1 - fewest).find(({text}) => language.openers?.includes(text))
    return story && endsSentence(value) ? story.start : undefined
  }
  let found: number | undefined
  for (const {index, 0: match, 1: word = ''} of value.matchAll(capitalNouns ? beforeNoun() : inside())) {
    const small = word.toLowerCase()
    if (index < last.end || !opensNews(small, language) || language.politeCapitals?.includes(small)) continue
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

/** What leads to a pointer. */
const led = /^[▶▷►▸→≫»]/

/** Whether a mark parts a pointer from its title, or it says *also*, and a capital follows: `Leggi anche Roccaverna, il ponte riapre` */
function isParted(value: string, pointer: readonly Word[], end: number): boolean {
  if (/^(?:\s?[:：|]|[\]】])/.test(value.slice(end)) || led.test(value)) return true
  return (
    pointer.length > 1 &&
    pointer.some(({text}) => wordSet(alsoWords).has(text)) &&
    /^\s["«“„]?\p{Lu}/u.test(value.slice(end))
  )
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

/** A blank that a word follows. */
const blank = /\s(?=[\p{L}\p{N}])/gu

/** What opens a quotation, in which somebody may speak without stops. */
const opening = /["“「『]/

/** The longest ending, in code units. */
const longestEnding = 4

/** Find where a sentence begins behind one that ends politely, and lost its stop: `구독해 주세요 두 의원의 공방은 이어졌다.` */
function sentenceBehindPolite(value: string, language: Language | undefined): number | undefined {
  const known = language?.politeEnds
  if (!known || !endsSentence(value)) return undefined
  for (const {index} of value.slice(0, longest).matchAll(blank)) {
    if (!endsIn(value.slice(Math.max(0, index - longestEnding), index), known.endings)) continue
    if (opening.test(value.slice(0, index))) return undefined
    const at = index + 1
    if (known.reports.some((word) => value.startsWith(word, at))) continue
    return opensSentence(value, at) ? at : undefined
  }
  return undefined
}
