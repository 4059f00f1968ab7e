/** Reads lines that say of a picture who made it, or that it shows something else: `Foto: archiv města`, `Symbolbild`. */
import {
  agencies,
  answers,
  creditLabels,
  originLabels,
  pictureNotes,
  topicLabels,
  unsignedCredits,
  wideCredits
} from '../languages/credits.ts'
import {wordSet} from '../languages/index.ts'
import {endsSentence} from '../tree/prose.ts'
import {insideBrackets} from './brackets.ts'
import {late} from './late.ts'
import {isLower, isUpper} from './letters.ts'
import {isCapitals, lowerCase, unspaced, wordsOf} from './words.ts'

/** No credit and no note is longer, in code units, nor a label. */
const longestLine = 120
const longestLabel = 40

/** What a credit names has no more words; in a script without spaces, no more code units. */
const mostWords = 7
const longestUnspaced = 24

/** A credit that ends in a stop is an abbreviation: `D.R.` */
const longestWithStop = 5

/** What stands between a label and what it names; a stop where the label is short for something. */
const mark = /[:：=＝/／]/
const shortened = /^(?:(?:fot|foto|zdj|φωτ|φωτο)\.(?=\s?[^\s:：])|(?:ph|dok)\.(?=\s[^\s:：]))/iu

/** A digit of any script in use, or a mark that a credit has no part in. */
const foreign = /[\d?!…;:：=＝\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/

/** The sign of rights, as pages of East Asia write it, too. */
const rights = /^(?:[©ⓒ]|[(（][cCＣ][)）])\s?/

/**
 * Whether a text is a credit and nothing else: a label or `©`, and up to seven
 * words that end in no stop and count nothing.
 *
 * A label that titles begin with, too, needs a word behind it that credits have.
 */
export function isCreditLine(value: string): boolean {
  if (value.length > longestLine) return false
  const sign = rights.exec(value)?.[0].length
  if (sign !== undefined) return isMaker(value.slice(sign)) || isCodeOfAgency(value.slice(sign))
  const short = shortened.exec(value)?.[0]
  const at = short === undefined ? value.slice(0, longestLabel + 1).search(mark) : short.length - 1
  if (at < 1) return isUnmarked(value)
  const label = plain(value.slice(0, at))
  const rest = value.slice(at + 1).trim()
  if (!isMaker(rest) || wordSet(answers).has(plain(rest))) return false
  if (wordSet(pictureNotes).has(label)) return true
  // A slash also parts what belongs together: `photo/video`.
  const slash = /[/／]/.test(value.charAt(at))
  if (slash && !unspaced.test(label) && !isName(rest)) return false
  if (short !== undefined) return true
  if (!wordSet(creditLabels).has(label)) return slash && isHouseWithName(value)
  if (wordSet(originLabels).has(label)) return isUnsigned(rest)
  if (!wordSet(topicLabels).has(label)) return true
  return isUnsigned(rest) || isSigned(rest) || wordSet(unsignedCredits).has(label)
}

/** Whether a sentence is a credit with its label, a colon and a stop: `Photo: the club's archive.` */
export function isStoppedCredit(value: string): boolean {
  if (value.length > longestLine || !/[.。]$/.test(value)) return false
  const label = plain(/^[^:：]{2,40}(?=[:：])/.exec(value)?.[0] ?? '')
  if (!wordSet(creditLabels).has(label)) return false
  if (wordSet(originLabels).has(label) || wordSet(topicLabels).has(label)) return false
  const rest = value.slice(value.search(/[:：]/) + 1, -1).trim()
  const words = wordsOf(rest).length
  // Names, or small words and nothing else: `Photo: Jane Doe/AFP Slowly, but surely.`
  if (!(isName(rest) && words <= mostOfName) && /\p{Lu}/u.test(rest)) return false
  // Where no spaces part words, one parts the credit from the story.
  if (unspaced.test(value) && /[:：]\s?\S+\s/.test(value)) return false
  return isCreditLine(value.slice(0, -1))
}

/** A name has two to four words, with capitals; a shorter word may be a particle. */
const fewestOfName = 2
const mostOfName = 4
const longestParticle = 3

function isSigned(rest: string): boolean {
  const words = rest.split(/\s+/u)
  if (words.length < fewestOfName || words.length > mostOfName) return false
  // `CSS Editing` is no name.
  const capitals = words.filter(
    (word) => word.length > longestParticle - 1 && isCapitals(word) && !word.includes('.')
  )
  return isUpper(rest.charCodeAt(0)) && isName(rest) && (capitals.length === 0 || isCapitals(rest))
}

/** What an agency writes under its stories has no more words: `© dpa-infocom, dpa:261127-930-12345/1` */
const mostOfCode = 6

/** How an agency numbers its stories: `dpa:261127-930-12345/1` */
const code = /^[\p{L}-]{2,30}(?:,\s[\p{L}-]{2,30})?[,\s]\s?\p{Ll}{2,5}:\d{6}-\d{1,4}-\d{2,7}\/\d{1,3}$/u

function isCodeOfAgency(rest: string): boolean {
  if (code.test(rest)) return true
  const words = rest.split(/[\s,-]+/u)
  return words.length <= mostOfCode && wordSet(agencies).has(plain(words[0] ?? '')) && !endsSentence(rest)
}

/** Whether a text may be what a credit names. */
function isMaker(rest: string): boolean {
  if (
    !/^["'«“„(]?[\p{L}\p{N}]/u.test(rest) ||
    foreign.test(rest) ||
    (endsSentence(rest) && rest.length > longestWithStop)
  )
    return false
  const {length} = wordsOf(rest)
  return length > 0 && length <= mostWords && !(unspaced.test(rest) && rest.length > longestUnspaced)
}

/** Whether no word of a text but particles begins with a small letter. */
function isName(value: string): boolean {
  return value
    .split(/\s+/u)
    .every((word, at) => !isLower(word.charCodeAt(0)) || (at > 0 && word.length <= longestParticle))
}

/** A label of several words that a name stands behind without a mark: `Photo by Jane Doe`, `Courtesy of the family`. */
const leads = /\s(?:by|of|par|von|av|door|oleh|via)$/

const courtesy = 'courtesy of'

/** The first words of labels: most lines begin with none, and few looks tell so. */
const firstWords = late(
  () => new Set([courtesy, ...creditLabels].map((label) => label.slice(0, firstBlank(label))))
)

function firstBlank(value: string): number {
  const at = value.indexOf(' ')
  return at < 0 ? value.length : at
}

/** Whether a text is a credit without a mark: a label that leads to a name, or all in capitals. */
function isUnmarked(value: string): boolean {
  const first = plain(value.slice(0, firstBlank(value)))
  // A bullet may stand before the label.
  return ((first === '' || firstWords().has(first)) && isLedByLabel(value)) || isHouseWithName(value)
}

function isLedByLabel(value: string): boolean {
  const words = value.split(' ', 4)
  for (let count = 1; count <= 3 && count < words.length; count++) {
    const label = words.slice(0, count).join(' ')
    const rest = value.slice(label.length + 1)
    const known = plain(label)
    if (known === courtesy) return isMaker(rest)
    if (!wordSet(creditLabels).has(known) || !isMaker(rest)) continue
    if (leads.test(known) && isName(rest)) return true
    // `PHOTO JANE DOE, THE COURIER`, and no `PHOTOS OF THE WEEK`.
    if (isCapitals(value) && rest.includes(',')) return true
  }
  return false
}

/** Whether slashes part an agency, in capitals, and a name of several words: `REUTERS/Jane Doe`, `JANE DOE / AFP`. */
function isHouseWithName(value: string): boolean {
  if (!/[/／]/.test(value)) return false
  const sides = value.split(/\s?[/／]\s?/)
  if (sides.length > 3 || !isMaker(value.replaceAll(/[/／]/g, ' ')) || !sides.every(isName)) return false
  const house = sides.findIndex((side) => /^\p{Lu}{3,}$/u.test(side))
  return house >= 0 && sides.some((side, at) => at !== house && isSigned(side))
}

/** Whether a credit names nobody, or an agency: `privat`, `courtesy of the family`. */
function isUnsigned(rest: string): boolean {
  return (
    wordSet(agencies).has(plain(rest)) || wordsOf(rest).some(({text}) => wordSet(unsignedCredits).has(text))
  )
}

/** No line that only ends in a credit of a script without capitals is longer. */
const longestWide = 60

/** How credits end in Chinese, Japanese and Korean: `记者 杜若川 摄`, `新澜社发`, `＝佐波圭介撮影`, `해솔과학기술원 제공`; `如何拍摄` is a title. */
const wideEnd =
  /(?:[\s/／][摄攝]|[记記]者[^。]{1,8}[摄攝]|社[发發]|[=＝][^=＝。]{2,60}撮影|^\S{2,14}[시군구청원부처회단관소서] 제공)[)）]?$/

/** The same in brackets: `（黄伟杰摄）` */
const wideInside = /^[^拍。]{2,12}[摄攝]$/

/** Whether a text only says that a picture is old or shows something else, or who made it, in brackets or without. */
export function isPictureNote(value: string): boolean {
  if (value.length > longestLine) return false
  const inside = insideBrackets(value)?.trim()
  const bare = inside ?? value
  if (wordSet(pictureNotes).has(plain(bare))) return true
  if (value.length <= longestWide && endsWide(bare)) return true
  return inside !== undefined && (wideInside.test(inside) || isBracketedCredit(inside))
}

/** The last character of all these. */
const wideLast = /[\u3400-\u9fff\uac00-\ud7a3)）]/

/** The end of a sentence that more stands behind. */
const endInside = /(?:[。！？!?]|다\.)\s?[^\s）)」』]/

function endsWide(value: string): boolean {
  return (
    wideLast.test(value.charAt(value.length - 1)) &&
    !endsSentence(value) &&
    !endInside.test(value) &&
    (wideEnd.test(value) || wideCredits.some((end) => value.endsWith(end)))
  )
}

/** Whether brackets hold a credit: `(Foto: privat)`, `(Photo OPN)`, `(Source: Calder Council)`. */
function isBracketedCredit(inside: string): boolean {
  if (isCreditLine(inside)) return true
  const at = inside.search(unspaced.test(inside.charAt(0)) ? mark : /[:：]/)
  if (at > 0 && wordSet(creditLabels).has(plain(inside.slice(0, at))) && isMaker(inside.slice(at + 1).trim()))
    return true
  if (!isMaker(inside)) return false
  const [first = '', ...others] = inside.split(/\s+/u)
  const rest = others.join(' ')
  return rest !== '' && wordSet(creditLabels).has(plain(first)) && (isName(rest) || isUnsigned(rest))
}

/** Lower case, and no mark around it. */
function plain(value: string): string {
  const bare = value.trim()
  const start = /^[*※▲△■□◆◇▼▽/]\s?/.exec(bare)?.[0].length ?? 0
  const end = bare.length - (/[.。]/.test(bare.charAt(bare.length - 1)) ? 1 : 0)
  return lowerCase(bare.slice(start, end)).replaceAll('’', "'")
}

/** A credit at the end of a text is looked for so far back, at so many borders. */
const reach = 90
const mostBorders = 6

/** What closes a sentence before a credit that got glued to it. */
const closing = /[.!?…。！？؟۔।»”"'’)\]」』）]/

/**
 * Where the credit or the note begins that a paragraph ends with, behind the
 * end of a sentence; `undefined` when it ends otherwise.
 */
export function lineAtEnd(value: string): number | undefined {
  return lineBehind(value, closing)
}

/** What stands before a credit behind a caption: the end of its sentence, a blank, a dash, a bar, or nothing before `©` and a bracket. */
const parting = /[.!?…。！？»”"'’)\]」』）\s|–—\-/]/

/** Where the credit or the note begins that a caption ends with; `undefined` when it ends otherwise. */
export function noteBehind(value: string): number | undefined {
  return lineBehind(value, parting)
}

const opening = /[©ⓒ([（［【=＝]/

/** What leads from a caption to the picture above it. */
export const captionMarks = '▲△▼▽'

/** What stands between a caption and its credit. */
const beforeCredit = /[\s|–—,/-]+$/u

/** A caption without what parts it from the credit behind it. */
export function bareCaption(caption: string): string {
  return caption.replace(beforeCredit, '')
}

/** Portals of Brazil set a dash before a credit: `— Foto: Jane Doe` */
const dash = /^[–—]\s/

function lineBehind(value: string, border: RegExp): number | undefined {
  if (endsSentence(value) && !/[)\]）］】]$/.test(value)) return undefined
  const least = Math.max(1, value.length - reach)
  let found: number | undefined
  for (let at = value.length - 1, borders = 0; at >= least && borders < mostBorders; at--) {
    if (!border.test(value.charAt(at - 1)) && !opening.test(value.charAt(at))) continue
    const line = value.slice(at).trimStart().replace(dash, '')
    borders++
    // The longest that is a credit is taken: labels and houses may have several words.
    if (isCreditLine(line) || isPictureNote(line)) found = at
  }
  return found
}

/** What stands in a list of facts: a label, a colon, a few words. */
const fact = /^[^:：\d\n]{1,40}[:：]\s?\S/
const longestFact = 100

/** Whether a block beside another is a line of a list of facts and no credit: then the other may be one, too. */
export function isFact(value: string): boolean {
  return value.length <= longestFact && fact.test(value) && !endsSentence(value) && !isCreditLine(value)
}
