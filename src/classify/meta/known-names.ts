/**
 * Knows whole lines that are names and nothing else, by lists of given names:
 * a reporter often signs so, and nothing else tells her line from a label.
 *
 * Chinese, Japanese and Korean put the family name first and choose given
 * names freely: there the beginning is looked up.
 */
import {firstUncased, isName} from './names.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Where something stands in a line, in code units. */
export interface Span {
  start: number
  end: number
}

/** Languages without capitals of which given names are listed. */
const spaced: ReadonlySet<string> = new Set(['ar', 'bn', 'fa', 'he', 'hi', 'th'])
/** Languages of which family names are listed. */
const familyFirst: ReadonlySet<string> = new Set(['ja', 'ko', 'zh'])

const mostWords = 4
/** A family name has at most so many characters. */
const longestFamily = 3

/** How names of those languages are written, the blank in them included. */
const shapes: Readonly<Record<string, RegExp>> = {
  ja: /^(?=.{3})[\u3400-\u9fff々ヶ]{1,4}[ \u3000]?[\u3041-\u30ff\u3400-\u9fff々]{1,3}$/,
  // Two syllables are as often a button: `구독`.
  ko: /^[\uac00-\ud7a3]{3,4}$/,
  zh: /^[\u3400-\u9fff]{2,4}$/
}

/** A role behind a name without a space; `role.ts` knows the two apart. */
const withRole = /(?:記者|记者|特派員|委員|局長|部長)$/

const uncasedWord = /^[\p{Lo}\p{M}\u200c'’׳·.־-]{2,}$/u

/** Whether words, as a line has them, are the name of a person of whom one part is known. */
export function isKnownName(value: string, {names, tag, common}: Vocabulary): boolean {
  if (familyFirst.has(tag) && value.charCodeAt(0) > 0x2fff) return isFamilyFirst(value, tag, names())
  const words = value.split(' ')
  if (words.length < 2 || words.length > mostWords) return false
  if (spaced.has(tag) && uncasedWord.test(words[0] ?? '')) {
    // A name that begins a sentence or a headline has other words behind it.
    return words.every((word) => uncasedWord.test(word) && !common.has(word)) && names().has(words[0] ?? '')
  }
  return isName(words) && words.some((word) => names().has(word.toLowerCase().replaceAll('’', "'")))
}

function isFamilyFirst(value: string, tag: string, names: ReadonlySet<string>): boolean {
  if (tag === 'ja' && foreign.test(value)) return true
  if (!shapes[tag]?.test(value) || withRole.test(value)) return false
  for (let length = Math.min(longestFamily, value.length - 1); length > 0; length--)
    if (names.has(value.slice(0, length))) return tag !== 'zh' || value.length - length <= 2
  return false
}

/** Whether a text is a foreign name as Japanese papers write it. */
export function isForeignName(value: string): boolean {
  return foreign.test(value)
}

/** What sets several names apart on one line. */
const between = /\s*[,،、;·/／|&+]\s*|\s[–—-]\s|\u3000/

/**
 * The same in one language alone: Japanese names, each of family and given name, may have nothing but a blank between,
 * and Arabic writes its `and` before the second without one.
 */
const ownBetween: Readonly<Record<string, RegExp>> = {ar: /\sو(?=\p{L})/u, ja: / (?=[^\s\u3000]{3,7}$)/}

/** A foreign name as Japanese papers write it, with a dot in it: `ハビエル・モンテス`. */
const foreign = /^[\u30a1-\u30fa\u30fc]{2,10}(?:[・＝=][\u30a1-\u30fa\u30fc]{2,12}){1,3}$/

/**
 * The names that a line consists of, each as it stands; empty where a part is
 * none. Only scripts without capitals are asked about: in others a name is
 * told by them.
 */
export function namesOfLine(raw: string, vocabulary: Vocabulary): Span[] {
  if (raw.length > longestOfNames || /[\d:.!?]/.test(raw) || raw.trimStart().charCodeAt(0) < firstUncased)
    return []
  const own = ownBetween[vocabulary.tag]
  const apart = own ? partsOf(raw, own, vocabulary) : []
  if (apart.length > 1) return apart
  const from = raw.length - raw.trimStart().length
  const whole = raw.trim()
  if (isKnownName(whole, vocabulary)) return [{start: from, end: from + whole.length}]
  return partsOf(raw, between, vocabulary)
}

/** The parts of a line, when all of them are names. */
function partsOf(raw: string, mark: RegExp, vocabulary: Vocabulary): Span[] {
  const found: Span[] = []
  let at = 0
  for (const part of raw.split(mark)) {
    const name = part.trim()
    const start = raw.indexOf(name, at)
    if (!isKnownName(name, vocabulary)) return []
    found.push({start, end: start + name.length})
    at = start + name.length
  }
  return found
}

const longestOfNames = 60

/** A place or a house before names, in a script without capitals: `دبي - ماجد سالم`, `بيروت: ليال خوري`, `أطلس 24 - لحسن أوبيهي`. */
const placed = /^(\p{Lo}[^\d:.!?،,/–—-]{1,20}?(?:\s\d{1,2})?)(?:\s[–—/-]\s|:\s?)(?=\S)/u

/** A place behind a name: `سهى الخطيب - إدلب`, `يوسف أمزيان من تيزغران`. */
const followed = /^(.{4,40}?)\s(?:[–—/-]|من)\s([^\d:.!?،,/–—-]{2,20})$/

/** The names of a line of which the rest says where somebody was; empty where it says something else. */
export function namesBesidePlace(raw: string, vocabulary: Vocabulary): Span[] {
  if (!spaced.has(vocabulary.tag) || raw.length > longestOfNames) return []
  const [all = '', place = ''] = placed.exec(raw) ?? []
  if (place !== '' && !isKnownName(place, vocabulary))
    return namesOfLine(raw.slice(all.length), vocabulary).map(({start, end}) => ({
      start: all.length + start,
      end: all.length + end
    }))
  const [, name = '', where = ''] = followed.exec(raw) ?? []
  const named = name !== '' && where.split(' ').length <= 2 && isKnownName(name, vocabulary)
  return named ? [{start: 0, end: name.length}] : []
}
