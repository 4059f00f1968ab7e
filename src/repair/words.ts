/** Tells words from abbreviations that stand before a stop. */
import {languages as allLanguages, isFunctionWord, wordSet} from '../languages/index.ts'
import {sharedAbbreviations} from '../languages/shared.ts'
import type {Language} from '../languages/types.ts'
import {wordsOf} from '../rule/words.ts'
import type {Article} from '../tree/types.ts'
import {isLetter, isUnspaced} from './letters.ts'

const known = new WeakMap<Article, Set<string>>()

/** The words that stand somewhere in an article without a stop behind them. */
function vocabulary(article: Article): Set<string> {
  let words = known.get(article)
  if (!words) {
    const text = article.draft.value
    words = new Set()
    for (const {text: word, end} of wordsOf(text)) if (text.charCodeAt(end) !== 0x2e) words.add(word)
    known.set(article, words)
  }
  return words
}

/** Whether a word, without its stop, is an abbreviation that a list has. */
export function isListed(word: string, article: Article, languages: readonly Language[]): boolean {
  const token = word.toLowerCase()
  if (word.length === 1 && isLetter(word.charCodeAt(0)) && !isUnspaced(word.charCodeAt(0))) return true
  if (wordSet(sharedAbbreviations).has(token)) return true
  const asked = article.language === undefined ? [...allLanguages.values()] : languages
  return asked.some(({abbreviations}) => wordSet(abbreviations).has(token))
}

/** Abbreviations that no list has are seldom longer. */
const longestShort = 3

/**
 * Whether a word of letters is surely no abbreviation: no list has it, and it
 * is long, ends like a word, or stands elsewhere without a stop.
 */
export function isSureWord(word: string, article: Article, languages: readonly Language[]): boolean {
  if (isListed(word, article, languages)) return false
  if (isUnspaced(word.charCodeAt(0))) return true
  const token = word.toLowerCase()
  if (isFunctionWord(token, languages)) return true
  if (word.length > longestShort + (article.language === undefined ? 2 : 0)) return true
  if (word.length === longestShort && article.language !== undefined && /[aeiouyà-ü]$/.test(token))
    return true
  // In capitals it is no short form with a stop.
  if (word.length > 1 && word === word.toUpperCase() && word !== token) return true
  return word.length > 1 && vocabulary(article).has(token)
}
