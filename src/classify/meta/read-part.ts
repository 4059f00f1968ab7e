/** Reads a part of a line that is no time: a label, an agency, an address, names with what stands with them. */
import {creditLabels, textLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {blankEnd, isBorder, knownAt, type Line, matchAt} from './line.ts'
import {isAgency, isCapitalised, isHouse, isUncased} from './names.ts'
import {chunkEnd, count} from './part-end.ts'
import {addName} from './pieces.ts'
import {readJoined} from './read-names.ts'
import type {Reading} from './reading.ts'

const address = /^(?:@[\w.]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+)$/

/** Read a part that is no time; gives where to go on, `undefined` when it is not understood. */
export function readChunk(
  line: Line,
  start: number,
  end: number,
  reading: Reading,
  opened: 'source' | undefined
): number | undefined {
  const raw = line.raw.slice(start, end)
  const chunk = raw.trimEnd()
  const chunkStop = start + chunk.length
  if (knownAt(line, start, 'newsroom')?.end === chunkStop) {
    reading.newsroom = true
    return end
  }
  const by = knownAt(line, start, 'by')
  if (by && reading.names.length === 0 && isBy(line, by.end, Math.max(end, chunkEnd(line, by.end)))) {
    reading.sure = true
    if (blankEnd(line, by.end) >= line.text.length) {
      reading.pending = 'by'
      return line.text.length
    }
    return by.end
  }
  const agency = knownAt(line, start, 'agency')
  if (agency && agency.end < end && isUncased(raw) && knownAt(line, agency.end, 'by')) {
    reading.agency ??= line.raw.slice(start, agency.end)
    return agency.end
  }
  if (agency && agency.end === chunkStop && isAgency(chunk)) {
    reading.agency ??= chunk
    if (reading.sure && reading.names.length === 0) addName(reading, line, start, chunkStop)
    return end
  }
  if (opened === 'source') {
    reading.others = true
    return end
  }
  const part = partAt(line, start, end, chunk)
  if (part !== undefined) {
    // `The hall — Photo: Jane Doe`: the line is about a picture.
    if (part === 'picture' && !reading.sure) return undefined
    // `Text: Jane Doe, photos: John Roe`: who took the pictures is no author.
    if (part === 'picture' && reading.names.length > 0)
      return chunkEnd(line, chunkStop + (matchAt(line, /\s?[:=＝]\s?/y, chunkStop)?.[0].length ?? 0))
    reading.sure = true
    return end
  }
  if (address.test(chunk) || pageNumber.test(chunk)) {
    reading.others = true
    return end
  }
  // `Editor: Jane Doe` says who else had a part in it.
  const role = knownAt(line, start, 'roles')
  if (role && role.end === chunkStop && /[:|]/.test(line.text.charAt(blankEnd(line, role.end)))) {
    reading.others = true
    return chunkEnd(line, blankEnd(line, role.end) + 1)
  }
  const section = knownAt(line, start, 'sections')
  if (section && section.end === chunkStop && !reading.sure) {
    reading.sections.push(chunk)
    return end
  }
  const words = chunk.split(/\s+/)
  // `Text: Jane Doe (Old Harbour)`: where she was.
  if (reading.sure && reading.names.length > 0 && isBracketed(line, start, end) && isCapitalised(words)) {
    if (!isHouse(words)) reading.places.push({start, end: chunkStop, text: chunk})
    return end
  }
  const counted = reading.moments.length > 0 || reading.sure ? matchAt(line, count, start) : undefined
  if (counted) {
    reading.others = true
    return start + counted[0].length
  }
  if (readJoined(line, start, chunkStop, reading)) return end
  if (!isUnlistedRole(line, start, words, reading) && !isFiledUnder(line, start, words, reading))
    return undefined
  reading.others = true
  return end
}

/** The page of a paper: `p. 24`, `стр. 9`. */
const pageNumber = /^(?:p|pp|pág|pag|S|s|str|стр|с)\.\s?\d{1,3}$/u

/** What somebody is has so many words. */
const mostRoleWords = 5

/**
 * Whether words say what somebody is whose name alone opens the line, in words that no list has: `Jane Doe, teacher
 * and farmer`.
 */
function isUnlistedRole(
  {text}: Line,
  start: number,
  words: readonly string[],
  {known, names: [name, more], moments}: Reading
): boolean {
  if (!known || name?.start !== 0 || more || moments.length > 0) return false
  if (!/^\s?[,(–—-]\s?$/.test(text.slice(name.end, start))) return false
  return words.length <= mostRoleWords && /^\p{Ll}/u.test(words[0] ?? '')
}

/** What a story is filed under has so many words. */
const mostSectionWords = 4

/** Whether words tell what a story is filed under, behind who wrote it and when: `By Jane Doe | May 6, 2024 | Bread`. */
function isFiledUnder(
  {text}: Line,
  start: number,
  words: readonly string[],
  {sure, names, moments}: Reading
): boolean {
  if (!sure || names.length === 0 || moments.length === 0) return false
  return /[|·•]\s?$/.test(text.slice(0, start)) && words.length <= mostSectionWords
}

function isBracketed({text}: Line, start: number, end: number): boolean {
  return text[start - 1] === '(' && text[end] === ')'
}

/**
 * Whether a part says what somebody's was: words before a name, the picture
 * before one, or either in brackets behind one (`Jane Doe (photos)`).
 */
function partAt(
  line: Line,
  start: number,
  end: number,
  chunk: string
): 'text' | 'picture' | 'behind' | undefined {
  // `texto e fotos`: both.
  const labels = chunk.toLowerCase().split(/\s\p{L}{1,3}\s|\s?[&+,]\s?/u)
  const isText = labels.some((label) => wordSet(textLabels).has(label))
  if (!labels.every((label) => wordSet(textLabels).has(label) || wordSet(creditLabels).has(label)))
    return undefined
  if (isBracketed(line, start, end)) return 'behind'
  if (!/^\s?[:=＝|・]/.test(line.text.slice(start + chunk.length, start + chunk.length + 2))) return undefined
  return isText ? 'text' : 'picture'
}

/** Whether a word before a name is one: something must follow that can be a name, or nothing. */
function isBy(line: Line, at: number, end: number): boolean {
  const rest = line.raw.slice(at, end).trim()
  if (rest === '') return true
  if (!isBorder(line, at)) return false
  const first = rest.replace(/^[:\s]+/, '').split(/\s+/, 1)[0] ?? ''
  return /^\p{Lu}|^[dlo]['’]\p{Lu}/u.test(first) || isUncased(first) || line.text[at] === ':'
}
