/** What a stop may be besides the end of a sentence: part of an abbreviation, an initial, a number. */
import {sharedAbbreviations, sharedFinalAbbreviations} from '../../languages/shared.ts'
import {isDigit, isLower, isSpace, isUpper} from '../../rule/letters.ts'
import {isWordCode, lowerCase} from '../../rule/words.ts'
import {isCaseless, isInvisible, isSurrogate} from './characters.ts'
import type {Knowledge} from './knowledge.ts'
import {type Mark, meanings, opener} from './marks.ts'
import {
  digitsAtEnd,
  hasInnerCapital,
  hasNoVowel,
  isDotted,
  isMarker,
  isNumber,
  isNumeralWord,
  isRoman,
  previousWord,
  wordEnd,
  wordLength,
  wordReach
} from './words.ts'

/** So little of a sentence, before an abbreviation that may end one, is the opening of it: `At 5 a.m.` */
const openingReach = 20

/**
 * Whether something other than the end of a sentence explains a single stop.
 *
 * `next` is where the next word begins.
 */
export function isExplained(
  text: string,
  mark: Mark,
  sentence: number,
  next: number,
  known: Knowledge
): boolean {
  let end = mark.start
  while (end > sentence && isInvisible(text.charCodeAt(end - 1))) end--
  const length = wordLength(text, end)
  if (length === 0 || length >= wordReach) return false
  const start = end - length
  const raw = text.slice(start, end)
  const first = text.charCodeAt(start)
  const code = text.charCodeAt(next)
  const lower = isLower(code) && !hasInnerCapital(text, next)
  const upper = isUpper(code)
  const digit = isDigit(code)
  const token = withoutElision(lowerCase(raw).replaceAll('’', "'"), known)

  if (isNumber(raw)) return explainsNumber(text, raw, start, sentence, next, known)
  // An item of a list: `a. The first item`
  if (start <= sentence && length === 1 && mark.end === mark.marks && isMarker(token)) return true

  const following = lower || upper ? lowerCase(text.slice(next, wordEnd(text, next))) : ''
  // A letter that a stop follows is an initial, also where it is a word: `проф. А. Орлов`
  const initial = following.length === 1 && text.charCodeAt(next + 1) === 0x2e
  const starter = upper && !initial && known.starters.has(following)
  const inBracket = meanings[text.charCodeAt(next - 1)] === opener

  // An initial, or a letter that stands for a word: `J. Smith`, `p. 5`, `z. B.`
  if (length === 1 || (length === 2 && isSurrogate(first))) {
    if (isDigit(first)) return false
    return !starter || isInitialBefore(text, start, sentence)
  }
  if (known.number.has(token) && (digit || isNumeralWord(text, next))) return true

  const listed =
    known.abbreviations.has(token) ||
    (known.lastWords.has(token) && isPhrase(text, start, token, known.abbreviations)) ||
    (known.tied && isEnding(token, known.abbreviations)) ||
    isUnit(token, known.abbreviations)
  const shared = !listed && sharedSet.has(token)
  const dotted = raw.includes('.')
  if (listed || shared || (dotted && isDotted(raw))) {
    if (lower || inBracket) return true
    if (known.number.has(token) && !known.final.has(token)) return digit
    const final =
      dotted ||
      known.final.has(token) ||
      (shared && sharedFinalSet.has(token)) ||
      isPhrase(text, start, token, known.final)
    if (!final) return !(starter && isLower(first) && length > 2)
    if (starter) return false
    if (upper && mark.start - sentence < openingReach) return true
    if (digit) return dotted || !isLower(first)
    if (!upper) return !isCaseless(code) || dotted
    if (known.capitalNouns) return true
    if (isUpper(first) || dotted) {
      return (
        !(isLower(first) && dotted) ||
        known.months.has(following) ||
        known.weekdays.has(following) ||
        isUpper(text.charCodeAt(next + 1))
      )
    }
    return false
  }
  // A unit that a hyphen ties to its number: `7-in. touchscreen`
  if (lower && length <= 6 && isDigit(first) && raw.includes('-')) return true
  // Words without a vowel are hardly words: `bzw.`, `vgl.`, `млрд.`
  if (length <= 5 && !isUpper(text.charCodeAt(start + 1)) && hasNoVowel(token, known.liquid)) {
    return !starter && !(digit && !isUpper(first))
  }
  if (known.ordinalStop && upper && !starter && isRoman(raw)) return true
  return false
}

const sharedSet: ReadonlySet<string> = new Set(sharedAbbreviations)

const sharedFinalSet: ReadonlySet<string> = new Set(sharedFinalAbbreviations)

/** Whether a number before a stop is an ordinal, the number of an item, or part of a date. */
function explainsNumber(
  text: string,
  raw: string,
  start: number,
  sentence: number,
  next: number,
  known: Knowledge
): boolean {
  if (start <= sentence + 2 && raw.length <= 3 && isListStart(text, sentence, start)) return true
  if (!known.ordinalStop) return false
  const tail = digitsAtEnd(raw)
  const code = text.charCodeAt(next)
  if (tail > 3) {
    // Hungarian puts the year first: `2020. január`
    return isLower(code) && known.months.has(text.slice(next, wordEnd(text, next)).toLowerCase())
  }
  if (isLower(code)) return true
  if (isDigit(code)) return tail <= 2
  if (!isUpper(code)) return false
  const following = text.slice(next, wordEnd(text, next)).toLowerCase()
  if (known.months.has(following)) return true
  // `bis 11.30. Einige`: a time or a sum
  if (tail > 2 || raw.slice(0, -1).includes('.') || known.starters.has(following)) return false
  const previous = previousWord(text, start)
  return previous !== '' && known.starters.has(previous)
}

/** Whether only a bullet or bracket stands between the beginning of a sentence and a number. */
function isListStart(text: string, sentence: number, start: number): boolean {
  for (let at = sentence; at < start; at++) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) return false
  }
  return true
}

/** Whether a single letter stands where names have initials: behind another initial or a word with a capital. */
function isInitialBefore(text: string, start: number, sentence: number): boolean {
  if (!isUpper(text.charCodeAt(start))) return false
  if (start <= sentence) return true
  let at = start - 1
  while (at > sentence && isSpace(text.charCodeAt(at))) at--
  return text.charCodeAt(at) === 0x2e
}

/** Leave out an article that an apostrophe ties to an abbreviation: `l'art. 4` */
function withoutElision(token: string, known: Knowledge): string {
  const at = token.lastIndexOf("'")
  if (at < 0) return token
  const rest = token.slice(at + 1)
  return known.abbreviations.has(rest) ? rest : token
}

/** Whether a word ends in an abbreviation that is tied to the words before it: `Goethestr.` */
function isEnding(token: string, list: ReadonlySet<string>): boolean {
  for (let length = 2; length <= 4 && length < token.length - 1; length++) {
    if (list.has(`-${token.slice(-length)}`)) return true
  }
  return false
}

/** Whether a word is a number with its unit: `4ft.` */
function isUnit(token: string, list: ReadonlySet<string>): boolean {
  let at = 0
  while (at < token.length && isDigit(token.charCodeAt(at))) at++
  return at > 0 && at < token.length && list.has(token.slice(at))
}

/** Whether an abbreviation of two words ends here: `p. ex.` */
function isPhrase(text: string, start: number, token: string, list: ReadonlySet<string>): boolean {
  const code = text.charCodeAt(start - 1)
  if (!isSpace(code)) return false
  let at = start - 1
  while (at > 0 && start - at < 3 && isSpace(text.charCodeAt(at - 1))) at--
  let previous = at
  if (text.charCodeAt(previous - 1) === 0x2e) previous--
  const length = wordLength(text, previous)
  if (length === 0 || length > 12) return false
  return list.has(`${text.slice(previous - length, at).toLowerCase()} ${token}`)
}
