/** Finds ends of sentences where the space behind them was lost. */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {isDigit, isLower, isSpace, isUpper} from '../../rule/letters.ts'
import {isWordCode} from '../../rule/words.ts'
import {isApostrophe, isCaseless} from './characters.ts'
import {isExplained} from './explain.ts'
import type {Knowledge} from './knowledge.ts'
import {closer, type Mark, meanings, quote} from './marks.ts'
import {hasInnerCapital, wordEnd, wordLength, wordReach} from './words.ts'

/** Decide at a mark that something follows without white space: a space that was lost, or an address, a number, a name. */
export function endsBeforeWord(
  text: string,
  mark: Mark,
  sentence: number,
  word: number,
  opened: boolean,
  known: Knowledge
): boolean {
  const {start, kind} = mark
  const before = text.charCodeAt(start - 1)
  const next = text.charCodeAt(word)
  if (isCaseless(before) && isCaseless(next)) {
    if (kind !== 'stop') return kind === 'strong'
    if (endsKorean(text, start)) return true
    return (
      wordLength(text, start) > 2 &&
      wordLength(text, start) < wordReach &&
      !isExplained(text, mark, sentence, word, known)
    )
  }
  // A copyright line that was glued on: `of the story.© 2024`.
  if (next === 0xa9) return !isDigit(before)
  // So was a remark under the story: `of the story.*The author is a doctor`.
  if (next === 0x2a) return isWordCode(before) && isUpper(text.charCodeAt(word + 1))
  // So was a pointer: `of the story.>> Read more`.
  if (arrow.test(text.slice(word, word + 5))) return isWordCode(before) && !isAddress(text, start)
  // Korean sentences end in a syllable that nothing else ends in before a stop: `했다.[AD]`, `했다.#구독`, `했다.<저작권자`, `했다.AI 요약`
  if (endsKorean(text, start)) return opened || next === 0x23 || next === 0x3c || isUpper(next)
  // So were reactions and the pictures of buttons: `of the story.👍 214`, `of the story.✅ Join us`.
  if (isSurrogate(next) || isDingbat(next))
    return isWordCode(before) && pictograph.test(text.slice(word, word + 2))
  // So were an agency and initials, and a credit with its label: `of the story.dpa/ms`, `of the story.source: Calder Agency`.
  if (isLower(next)) return signed.test(text.slice(word, word + longestSign)) || isLabelled(text, word)
  if (!isUpper(next)) return false
  const behind = text.charCodeAt(word + 1)
  const ending = wordEnd(text, word)
  const shouts = isUpper(behind)
  if (shouts) {
    if (ending - word < 3 || fileEndings.has(text.slice(word, ending).toLowerCase())) return false
  } else if (!isLower(behind)) {
    if (!isSpace(behind) && !isApostrophe(behind)) return false
    if (!known.starters.has(text.charAt(word).toLowerCase())) return false
  }
  const follower = text.charCodeAt(ending)
  if (follower === 0x2e && isWordCode(text.charCodeAt(ending + 1))) return false
  if ('/@_(=\\`#&'.includes(text.charAt(ending)) && ending < text.length) return false
  if (hasInnerCapital(text, word) && !shouts) return false
  if (isAddress(text, start)) return false
  if (mark.end > mark.marks || opened || kind !== 'stop') {
    // French has a space before its marks: `sûr !Les`
    return (
      isWordCode(before) || before === 0x25 || mark.end > mark.marks || (kind === 'strong' && isSpace(before))
    )
  }
  const name = text.slice(word, ending).toLowerCase()
  if (domainEndings.has(name)) return false
  if (isDigit(before))
    return (
      !isListNumber(text, start, sentence) &&
      wordLength(text, start) !== 0 &&
      !isExplained(text, mark, sentence, word, known)
    )
  // `ASP.NET`, `U.S.Army`, `J.Smith`: only a word in lower case is sure to be a word.
  if (meanings[before] === closer || meanings[before] === quote) return true
  if (isShort(text, start) && !(isAcronym(text, start) && ending - word > 3)) return false
  if (programNames.has(name) || isProgramName(text, start)) return false
  return !isExplained(text, mark, sentence, word, known)
}

/** Points elsewhere, and not in a formula. */
const arrow = /^(?:>>\s\p{Lu}|[→▶▸►➔-➾▲△▼▽※]\s?[[【\p{L}])/u

/** An agency and initials at the end of a text. */
const signed = /^\p{Ll}{2,6}\/\p{Ll}{2,5}$/u
const longestSign = 14

/** A picture that stands for a reaction. */
const pictograph = /^\p{Extended_Pictographic}/u

/** A label in small letters, its colon and a name. */
const labelled = /^(\p{Ll}{3,20}):\s\p{Lu}/u
const longestLabel = 24

function isLabelled(text: string, at: number): boolean {
  const label = labelled.exec(text.slice(at, at + longestLabel))?.[1]
  return label !== undefined && wordSet(creditLabels).has(label)
}

/** Whether a code unit is of the blocks of symbols and dingbats. */
function isDingbat(code: number): boolean {
  return code >= 0x2600 && code <= 0x27bf
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

/** Whether the word before an offset ends as Korean statements do; by itself the syllable numbers a list. */
export function endsKorean(text: string, end: number): boolean {
  return text.charAt(end - 1) === '다' && !isSpace(text.charCodeAt(end - 2))
}

/** Whether the word before an offset ends in fewer than two small letters: an initial, `U.S`, `ASP`. */
function isShort(text: string, end: number): boolean {
  return !isLower(text.charCodeAt(end - 1)) || !isLower(text.charCodeAt(end - 2))
}

/** Whether the word before an offset is an acronym of three letters or more, with or without its plural: `TLC`, `LLMs`. */
function isAcronym(text: string, end: number): boolean {
  const last = isLower(text.charCodeAt(end - 1)) ? end - 1 : end
  return (
    wordLength(text, end) === wordLength(text, last) + end - last &&
    wordLength(text, last) > 2 &&
    wordLength(text, last) < 6 &&
    [last - 1, last - 2, last - 3].every((at) => isUpper(text.charCodeAt(at)))
  )
}

/** Whether the word before an offset has stops or capitals inside, as names of programs do: `StyleCop` */
function isProgramName(text: string, end: number): boolean {
  const start = end - wordLength(text, end)
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e || (isUpper(code) && isLower(text.charCodeAt(at - 1)))) return true
  }
  return false
}

/** Endings of file names that are written in capitals too. */
const fileEndings = new Set([
  'com',
  'csv',
  'doc',
  'exe',
  'gif',
  'htm',
  'html',
  'jpg',
  'json',
  'net',
  'org',
  'pdf',
  'php',
  'png',
  'txt',
  'xls',
  'xml',
  'zip'
])

/** Endings of addresses that are not words: `Booking.Com`. */
const domainEndings = new Set(['com', 'edu', 'gov', 'info', 'io', 'net', 'org', 'tv'])

/** Words that name parts of programs, and seldom begin a sentence: `vitest.Config`. */
const programNames = new Set([
  'array',
  'component',
  'config',
  'context',
  'error',
  'event',
  'exception',
  'json',
  'math',
  'module',
  'object',
  'props',
  'provider',
  'string'
])

function isListNumber(text: string, end: number, sentence: number): boolean {
  const length = wordLength(text, end)
  return length <= 3 && end - length <= sentence
}

/** Whether what stands without a space before an offset is an address of some kind. */
function isAddress(text: string, end: number): boolean {
  const least = Math.max(0, end - wordReach)
  for (let at = end - 1; at >= least; at--) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) return false
    if (code === 0x2f || code === 0x40 || code === 0x5f || code === 0x3d || code === 0x5c || code === 0x60)
      return true
    if (code === 0x2e && text.slice(at - 3, at).toLowerCase() === 'www') return true
  }
  return false
}
