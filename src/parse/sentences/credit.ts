/** Finds where the story begins behind the credit of a picture that stands before its sentence without a stop. */
import {agencies, creditLabels} from '../../languages/credits.ts'
import {opensNews, wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {isCreditLine, isPictureNote} from '../../rule/credit-line.ts'
import {hasCase} from '../../rule/letters.ts'
import {hasWords, reach} from './marked.ts'

/** A label, its colon, and a word. */
const credited = /^([^:：]{2,24})[:：]\s\p{L}/u

/** Whether the label of a picture's credit, `©` or an agency opens a sentence. */
export function isCredited(value: string): boolean {
  if (value.startsWith('©')) return true
  const label = credited.exec(value)?.[1]
  if (label !== undefined && wordSet(creditLabels).has(label.trim().toLowerCase())) return true
  return isOfAgency(value)
}

const dash = /\s[–—-]$/

/** One or two words with a capital that open a text, or one and a slash. */
const agency = /^(?:([\p{L}-]{2,20})\s?\/\s?|(\p{Lu}[\p{L}-]+)\s(?:(\p{Lu}\p{L}+)\s)?)(?=\p{Lu})/u

/** The same with a name behind the slash. */
const agencyAndName = /^[^\s/]{2,20}\s?\/\s?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}$/u

/** Whether an agency opens a sentence: `dpa/Jane Doe`, `Getty Images The hall`. */
function isOfAgency(value: string): boolean {
  const [, beforeSlash, alone, second] = agency.exec(value) ?? []
  const one = (beforeSlash ?? alone ?? '').toLowerCase()
  return (
    wordSet(agencies).has(one) ||
    (second !== undefined && wordSet(agencies).has(`${one} ${second.toLowerCase()}`))
  )
}

/** A word with a capital that small letters follow, behind a blank; where nouns have capitals, any word. */
const opened = /\s(?=(\p{Lu}\p{Ll}*)(?:\s|['’])\p{Ll})/gu
const beforeNoun = /\s(?=(\p{Lu}\p{Ll}*)\s\p{L})/gu

function isCredit(text: string): boolean {
  return isCreditLine(text) || agencyAndName.test(text) || wordSet(agencies).has(text.toLowerCase())
}

/** What a credit with its label ends in before something else: a house in capitals behind a slash, or a name in capitals. */
const shouted =
  /(?:[/／]\s?\p{Lu}{2,10}|[:：]\s\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,3})\s(?=(?:[«“„"]\s?)?\p{Lu}\p{Ll})/u

/** The same before a quotation. */
const beforeQuotation = /[\p{L})]\s(?=[«“„"]\s?\p{Lu})/gu

/** Find where a sentence begins behind a credit: `Photo: Jane Doe/The Courier In the hall nobody spoke.` */
export function behindCredit(value: string, language: Language | undefined): number | undefined {
  return behindName(value) ?? behindOpener(value, language)
}

/** Find it where the credit itself tells, or a quotation begins: `Photo: Jane Doe/CALA Students met`, `Photo: Jane Doe “We build it,” she said.` */
function behindName(value: string): number | undefined {
  const head = value.slice(0, reach)
  const places = [shouted.exec(head), ...head.matchAll(beforeQuotation)].filter((found) => found !== null)
  for (const {index, 0: match} of places) {
    const at = index + match.length
    // `© Kim Novak / РИА Новости`
    if (isAgencyAcross(value, at)) continue
    if (isCredit(value.slice(0, at - 1))) return hasWords(value, at) ? at : undefined
  }
  return undefined
}

/** Whether the words on both sides of a place are one agency. */
function isAgencyAcross(value: string, at: number): boolean {
  const before =
    value
      .slice(0, at - 1)
      .split(/[\s/／]/)
      .at(-1) ?? ''
  const [behind = ''] = value.slice(at).split(/\s/, 1)
  return wordSet(agencies).has(`${before} ${behind}`.toLowerCase())
}

function behindOpener(value: string, language: Language | undefined): number | undefined {
  if (!language) return undefined
  const borders = language.capitalNouns ? beforeNoun : opened
  for (const {index, 1: word = ''} of value.slice(0, reach).matchAll(borders)) {
    const at = index + 1
    // `Photo: Jane Doe – She will come`: the dash of somebody speaking.
    const credit = value.slice(0, index).replace(dash, '')
    if (!opensNews(word.toLowerCase(), language) || !isCredit(credit)) continue
    if (!hasWords(value, at)) return undefined
    return credit.length < index ? credit.length + 1 : at
  }
  return undefined
}

/** A credit before a sentence has no more words. */
const mostWords = 4

/** Its label, and the mark behind that. */
const signedBefore = /^[/(]?[^\s=:：]{2,8}\s?[=:：]/

/** Find where a sentence begins behind a credit in a script without case, which its last word tells: `/사진=해솔시 제공 환승 할인 시간도 늘어난다.` */
export function behindUncasedCredit(value: string): number | undefined {
  if (!signedBefore.test(value) || hasCase(value.slice(0, reach))) return undefined
  let at = value.indexOf(' ')
  for (let words = 0; at >= 0 && at <= reach && words < mostWords; words++, at = value.indexOf(' ', at + 1))
    if (isPictureNote(value.slice(0, at)) && hasWords(value, at)) return at + 1
  return undefined
}

/** A small word, a name of two or three, and a word with a capital. */
const signed = /^(\p{L}{1,5})\s\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,2}\s(?=(\p{Lu}\p{Ll}*)[\s'’])/u

/** Find where a sentence begins behind who wrote it: `By Jane Doe After nine weeks the ferry runs again.` */
export function behindByline(
  value: string,
  languages: readonly Language[],
  own: Language | undefined
): number | undefined {
  const [whole = '', by = '', next = ''] = signed.exec(value) ?? []
  const told =
    own !== undefined &&
    opensNews(next.toLowerCase(), own) &&
    languages.some(
      ({meta, politeCapitals}) =>
        meta?.by.includes(by.toLowerCase()) && !politeCapitals?.includes(next.toLowerCase())
    )
  return told && hasWords(value, whole.length) ? whole.length : undefined
}
