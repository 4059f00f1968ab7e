/** Tells hyphens that part words at the end of a line from those that join them. */
import {findLanguage, wordSet} from '../languages/index.ts'
import {isDigit, isUpper} from '../rule/letters.ts'
import {isWordCode} from '../rule/words.ts'
import type {Article} from '../tree/types.ts'
import {compounds} from './compounds.ts'
import {isHyphen} from './lines.ts'

/** `word`: the halves of one word; `compound`: two words with a hyphen; `two`: two words, the first of which leaves something out. */
export type Verdict = 'word' | 'compound' | 'two'

/** No half of a word is read further. */
const longest = 40
/** Shorter words than this are found in others too often to tell something. */
const shortest = 4

/** Judge the hyphen at an offset, behind which a line ends; `next` is where the next line begins. */
export function judgeHyphen(
  article: Article,
  hyphen: number,
  next: number
): {left: string; right: string; verdict: Verdict} {
  const text = article.draft.value
  let from = hyphen
  while (from > 0 && hyphen - from < longest && isPart(text.charCodeAt(from - 1))) from--
  let to = next
  while (to < text.length && to - next < longest && isPart(text.charCodeAt(to))) to++
  const left = text.slice(from, hyphen)
  const right = text.slice(next, to)
  return {left, right, verdict: judge(left, right, article)}
}

function judge(left: string, right: string, article: Article): Verdict {
  const language = findLanguage(article.language)
  const known = compounds[language?.tag ?? 'en'] ?? {}
  const last = left.slice(left.search(/[^-\u2010'’]*$/))
  const first = right.slice(0, /[-\u2010'’]|$/.exec(right)?.index)
  const low = last.toLowerCase()
  const lowFirst = first.toLowerCase()
  if (has(known.joins, right)) return 'two'
  // What the text itself has, apart from the ends of lines.
  const words = vocabularyOf(article)
  const joined = words.get(`${left}${right}`.toLowerCase()) ?? 0
  const apart = words.get(`${left}-${right}`.toLowerCase()) ?? 0
  if (joined !== apart) return joined > apart ? 'word' : 'compound'
  // Digits, names, and what has another hyphen already.
  if (isDigit(left.charCodeAt(left.length - 1)) || isDigit(right.charCodeAt(0))) return 'compound'
  if (isUpper(right.charCodeAt(0))) {
    const capitals = right.length > 1 && right === right.toUpperCase() && left === left.toUpperCase()
    return capitals && !words.has(low) ? 'word' : 'compound'
  }
  if (isHyphen(left.charCodeAt(left.length - last.length - 1))) return 'compound'
  if (isHyphen(right.charCodeAt(first.length))) return 'compound'
  if (last.length === 1 || (isUpper(last.charCodeAt(last.length - 1)) && last.length < 5)) return 'compound'
  if (has(known.whole, `${low}-${lowFirst}`)) return 'compound'
  if (has(known.endings, lowFirst)) return 'word'
  if (has(known.clitics, lowFirst) && (known.host?.test(low) ?? true)) return 'compound'
  // German nouns begin with a capital, and so do both halves of a compound with a hyphen.
  if (language?.capitalNouns && last !== low) return 'word'
  if (known.hosts?.test(low) && known.guests?.test(lowFirst)) return 'compound'
  if (has(known.left, low) || has(known.right, lowFirst)) return 'compound'
  const standsLeft =
    low.length >= shortest && words.has(low) && !wordSet(language?.functionWords ?? []).has(low)
  const standsRight = lowFirst.length >= shortest && words.has(lowFirst)
  return standsLeft && (standsRight || known.loose) ? 'compound' : 'word'
}

const listed = new Map<string, ReadonlySet<string>>()

/** Whether a list of `compounds.ts` has a word. */
function has(list: string | undefined, word: string): boolean {
  if (list === undefined) return false
  let words = listed.get(list)
  if (!words) {
    words = new Set(list.trim().split(/\s+/))
    listed.set(list, words)
  }
  return words.has(word)
}

/** Letters, digits, hyphens and apostrophes: what a word with a hyphen is made of. */
function isPart(code: number): boolean {
  if (code < 0x80)
    return (
      code === 0x2d ||
      code === 0x27 ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a)
    )
  return code === 0x2010 || code === 0x2019 || (code >= 0xc0 && code < 0x2000) || code >= 0x2c00
}

const known = new WeakMap<Article, Map<string, number>>()

/** Count the words of an article in lower case, those with hyphens as they are, those at a line's hyphen left out. */
export function vocabularyOf(article: Article): ReadonlyMap<string, number> {
  let words = known.get(article)
  if (words) return words
  words = new Map()
  const text = article.draft.value
  let start = -1
  let parted = false
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    const hyphen = isHyphen(code)
    if (hyphen && isWordCode(text.charCodeAt(at + 1))) continue
    if (!parted && !hyphen && at - start <= longest) {
      const word = text.slice(start, at).toLowerCase().replaceAll('\u2010', '-')
      words.set(word, (words.get(word) ?? 0) + 1)
    }
    parted = hyphen
    start = -1
  }
  known.set(article, words)
  return words
}
