/**
 * Reads one line around a headline: who wrote the story, where, and when.
 *
 * The line is read from its beginning to its end as parts that separators set
 * apart. Each part must be understood: a moment, a label, a name, what its
 * bearer is, a place, an agency. A line with a part that nobody understands is
 * read as nothing at all: it may be a sentence of the story.
 */
import {creditLabels, textLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {formOf} from './forms.ts'
import {isForeignName, isKnownName} from './known-names.ts'
import {blankEnd, knownAt, type Line, lineOf, matchAt} from './line.ts'
import {type Moment, momentAt, partEnd} from './moment.ts'
import {isCapitalised, isHouse, isName, isParticle, isPlace, mayBeName} from './names.ts'
import type {Vocabulary} from './vocabulary.ts'

export type Label = 'published' | 'updated'

export interface Name {
  start: number
  end: number
  text: string
}

export interface Reading {
  names: Name[]
  /** Dates and times, with the label before each. */
  moments: {label: Label | undefined; moment: Moment}[]
  /** A label that nothing follows: what it is about stands in the next line. */
  pending: Label | 'by' | undefined
  /** Whether words say that names follow or went before: `By`, `reporter`. */
  sure: boolean
  agency: string | undefined
  places: Name[]
  /** Sections and kinds of pieces: `Politics`, `Analysis`. */
  sections: string[]
  /** Whether a reading time, or a time counted from now, stands in it. */
  counted: boolean
  /** Whether a house, an address or the like stands in it. */
  others: boolean
  /** Whether it is signed by nobody in particular: `Staff`, `Redaktion`. */
  newsroom: boolean
  /** Whether lists of names have part of one of the names. */
  known: boolean
  /** Who took the pictures, as the line has it, where it says nothing else. */
  credit?: string
}

/** No line with names and times is longer. */
export const longestLine = 240

/** What parts are set apart by; blanks too. */
const separators = /[\s|·•‧・,、;:/=＝()（）[\]【】〔〕「」［］《》*_#→►▪●◆■…"–—-]+/y

/** A stop behind a shortened word, or at the end. */
const stop = /\.(?=\s|$)/y

const address = /^(?:@[\w.]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+)$/

/** Where a story was reported from, behind a place: `北京报道`. */
const reported =
  /^([\p{Script=Han}\p{Script=Hangul}]{2,6}?)(?:报道|報導|報道|综合报道|综合|电|電|발|보도|발신)$/u

/** What a Korean is at a paper, with what it is about before it: `의학전문기자`. */
const koreanRole = /^\p{Script=Hangul}{1,6}(?:기자|특파원|위원)$/u

/** Who else reported, behind the name of a Chinese reporter: `记者 晏知秋 实习生 裴小满`. */
const chineseReporter = /^(?:(?:实习|實習|见习|見習)?(?:记者|記者)|实习生|實習生|通讯员|通訊員)$/u

/** What is all of this script is a word, as in `フリーライター`, sooner than a name before a role. */
const katakana = /^[\p{Script=Katakana}ー]+$/u

/** Name and role in one run, without a space: `山田太郎記者`. */
const runOfName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]{2,8}$/u

/** A reading of nothing, to put in what is understood. */
export function blankReading(): Reading {
  return {
    names: [],
    moments: [],
    pending: undefined,
    sure: false,
    agency: undefined,
    places: [],
    sections: [],
    counted: false,
    others: false,
    newsroom: false,
    known: false
  }
}

/** Read a line; `undefined` when a part of it is not understood. */
export function readLine(raw: string, vocabulary: Vocabulary): Reading | undefined {
  if (raw.length > longestLine) return undefined
  const line = lineOf(raw, vocabulary)
  const reading = blankReading()
  const form = formOf(line)
  for (const {start, end} of form?.names ?? []) addName(reading, line, start, end)
  if (form?.place) reading.places.push({...form.place, text: raw.slice(form.place.start, form.place.end)})
  if (form?.sure) reading.sure = true
  let at = form?.end ?? 0
  let opened: 'source' | undefined
  const order: ('label' | 'moment')[] = []
  const labels: Label[] = []
  while (at < raw.length) {
    const gap = matchAt(line, separators, at) ?? matchAt(line, stop, at)
    if (gap) {
      at += gap[0].length
      continue
    }
    const label = labelAt(line, at)
    const counted = countedEnd(line, at)
    if (label && label.end >= counted) {
      reading.pending = label.label
      labels.push(label.label)
      order.push('label')
      at = label.end
      continue
    }
    const moment = momentAt(line, at)
    if (counted > (moment?.end ?? at)) {
      reading.counted = true
      if (reading.pending !== undefined && reading.pending !== 'by') {
        // The label is that of the time that is counted.
        labels.pop()
        order.pop()
        reading.pending = undefined
      }
      at = counted
      continue
    }
    if (moment) {
      const own = reading.pending
      reading.moments.push({label: own === 'by' ? undefined : own, moment})
      reading.pending = undefined
      order.push('moment')
      at = moment.end
      continue
    }
    const source = knownAt(line, at, 'source')
    if (source && isPartEnd(line, source.end, true)) {
      opened = 'source'
      at = source.end
      continue
    }
    const joint = knownAt(line, at, 'joints', 'clock')
    if (joint && reading.pending && reading.pending !== 'by' && isBorder(line, joint.end)) {
      at = joint.end
      continue
    }
    const end = chunkEnd(line, at)
    const read = readChunk(line, at, end, reading, opened)
    if (read === undefined) return undefined
    opened = undefined
    at = read
  }
  if (order[0] === 'moment' && order.at(-1) === 'label' && labels.length === reading.moments.length) {
    // `2024年5月3日 公開`: the label stands behind.
    for (const [index, entry] of reading.moments.entries()) entry.label = labels[index]
    reading.pending = undefined
  }
  return isSomething(reading) ? reading : undefined
}

function isSomething({names, sure, moments, pending, agency, sections, counted, newsroom}: Reading): boolean {
  return (
    names.length > 0 ||
    sure ||
    newsroom ||
    moments.length > 0 ||
    pending !== undefined ||
    agency !== undefined ||
    sections.length > 0 ||
    counted
  )
}

/** A label with a mark or a moment behind it, or at the end of the line. */
function labelAt(line: Line, at: number): {label: Label; end: number} | undefined {
  const known = knownAt(line, at, 'published', 'updated')
  if (!known || !isBorder(line, known.end)) return undefined
  const {kind} = known.entry
  return {label: kind === 'updated' ? 'updated' : 'published', end: known.end}
}

/** Where a word ends for the eye: no letter goes on, in scripts that write spaces. */
function isBorder({text}: Line, at: number): boolean {
  const before = text.charAt(at - 1)
  const behind = text.charAt(at)
  return !/[\p{Ll}\p{Lu}]/u.test(before) || !/[\p{L}\p{M}]/u.test(behind)
}

function isPartEnd(line: Line, at: number, orBlank = false): boolean {
  return matchAt(line, partEnd, at) !== undefined || (orBlank && line.text.charAt(at) === ' ')
}

/**
 * Where a time that is counted ends: a reading time, or one from now. It is
 * made of numbers and words of such times alone, with one that is nothing else.
 */
function countedEnd(line: Line, from: number): number {
  let at = from
  let end = from
  let sure = false
  let numbered = false
  for (let parts = 0; parts < 10; parts++) {
    const start = matchAt(line, /[\s:,.(~≈-]*/y, at)
    const place = at + (start?.[0].length ?? 0)
    if (place >= line.text.length || (end > from && sure && numbered && /[,:(-]/.test(start?.[0] ?? '')))
      break
    const word =
      knownAt(line, place, 'ago', 'reading') ??
      knownAt(line, place, 'units') ??
      knownAt(line, place, 'joints')
    const number = matchAt(line, /\d{1,3}(?:\s?[-–]\s?\d{1,2})?(?![\d:./])/y, place)
    const clock = !word && !number && sure ? matchAt(line, /\d{1,2}[:.]\d{2}/y, place) : undefined
    // `Yesterday 19:55 | 17 September 2026`: the day is told too.
    if (clock && momentAt(line, place)?.date) break
    if (word && isBorder(line, word.end)) {
      at = word.end
      if (word.entry.kind === 'ago' || word.entry.kind === 'reading') sure = true
    } else if (number) {
      at = place + number[0].length
      numbered = true
    } else if (clock) at = place + clock[0].length
    else break
    end = at
  }
  if (!sure) return from
  const clock = knownAt(line, blankEnd(line, end), 'clock')
  return clock ? clock.end : end
}

/** Where the part that begins at a place ends: at a mark, a moment, or a label. */
function chunkEnd(line: Line, from: number): number {
  const {text, words} = line
  let next = words.findIndex(({start}) => start > from)
  if (next === -1) next = words.length
  for (let at = from + 1; at < text.length; at++) {
    if (/[|·•‧・,、;:=＝()（）[\]【】〔〕［］\n–—]/.test(text.charAt(at)) && !insideForeign(line, at))
      return at
    if (text.charAt(at) === '/' && !/^(?:https?:|www\.)/.test(text.slice(from, from + 8))) return at
    if (text.charAt(at) === '-' && text.charAt(at - 1) === ' ') return at
    const word = next < words.length ? words[next] : undefined
    if (word?.start !== at) continue
    next++
    if (/^\d/.test(word.text) && (momentAt(line, at) || countedEnd(line, at) > at)) return at
    if (text.charAt(at - 1) !== ' ') continue
    if (matchAt(line, count, at)) return at
    const colon = knownAt(line, at, 'published', 'updated', 'source', 'by', 'roles')
    if (colon && /[:|]/.test(text.charAt(blankEnd(line, colon.end)))) return at
    if (/^\s?[:=＝・]/.test(text.slice(word.end, word.end + 2)) && wordSet(creditLabels).has(word.text))
      return at
    const label = knownAt(line, at, 'published', 'updated')
    if (label && isBorder(line, label.end) && momentAt(line, blankEnd(line, label.end))) return at
    const day = knownAt(line, at, 'month', 'weekday', 'joints')
    if (day && momentAt(line, at)?.date) return at
  }
  return text.length
}

/** Whether a dot stands inside a foreign name in Japanese: `ハンナ・クロイツ`. */
function insideForeign({text}: Line, at: number): boolean {
  return text.charAt(at) === '・' && katakana.test(text.charAt(at - 1)) && katakana.test(text.charAt(at + 1))
}

/** How often a page was seen or commented on, with a word that nobody knows: `浏览次数：3176`, `34 Postings`, `阅读 1.8万　评论 36`. */
const count =
  /[^\d:\s]{2,12}:\s?\d[\d,.]{0,9}(?=\s*$)|\d[\d,.]{0,6}\s\p{L}{3,14}(?=\s*(?:$|[/|·]))|\p{Script=Han}{2,6}\s\d[\d,.]{0,9}\s?[万萬]?(?=\s|$)/uy

/** Read a part that is no time; gives where to go on, `undefined` when it is not understood. */
function readChunk(
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
  if (address.test(chunk)) {
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
  if (readJoined(line, start, chunkStop, reading)) return end
  const counted = reading.moments.length > 0 ? matchAt(line, count, start) : undefined
  if (!counted && !isUnlistedRole(line, start, words, reading)) return undefined
  reading.others = true
  return counted ? start + counted[0].length : end
}

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

/** An agency's short name stands in capitals, or as the agency writes it: `dpa`. */
function isAgency(chunk: string): boolean {
  return (
    chunk.length > 3 ||
    !/[A-Za-z]/.test(chunk) ||
    chunk === chunk.toUpperCase() ||
    /^(?:dpa|apa|epd|ats|sda|kna|sid)$/.test(chunk)
  )
}

interface Piece {
  text: string
  start: number
  end: number
}

function piecesOf(line: Line, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  for (const match of line.raw.slice(start, end).matchAll(/\S+/g)) {
    pieces.push({text: match[0], start: start + match.index, end: start + match.index + match[0].length})
  }
  return pieces
}

/** Read names and what stands with them: joined by `and`, followed by a role, then by a place. */
function readJoined(line: Line, start: number, end: number, reading: Reading): boolean {
  const pieces = piecesOf(line, start, end)
  if (pieces.length === 0 || pieces.length > 14) return false
  let group: Piece[] = []
  let place = false
  // `كتب: محمود الصاوي – نهلة عبد الباسط`, `نویسندگان: پوریا دشتبان، هانیه رستگارفر`
  let joined = reading.sure && pieces.length > 1 && /(?:\s[–—-]|[،,])\s*$/.test(line.raw.slice(0, start))
  const close = (): boolean => {
    const done = group.length === 0 || readGroup(line, group, {place, joined}, reading)
    joined = true
    group = []
    return done
  }
  for (const whole of pieces) {
    // `هيثم البرنوصي ودعاء عبد الشكور`: Arabic and Hebrew write their `and` without a space.
    const joins = reading.sure && group.length > 1 && beginsWithAnd(whole.text, line.vocabulary.tag)
    if (joins && !close()) return false
    const piece = joins ? {...whole, text: whole.text.slice(1), start: whole.start + 1} : whole
    const lower = piece.text === piece.text.toLowerCase() && /\p{Ll}|&|[\u0590-\u0dff]/u.test(piece.text)
    const word = lower || piece.text === '&' ? knownAt(line, piece.start, 'joined', 'place') : undefined
    const isWord = piece.text === '&' || word?.end === piece.end
    if (isWord && (group.length > 0 || place || reading.names.length > 0)) {
      // A particle inside a name is not what parts two: `Juan y García` is rare, `da Silva` is not.
      if (!close()) return false
      place = piece.text !== '&' && word?.entry.kind === 'place'
      continue
    }
    group.push(piece)
  }
  return close()
}

/** How Arabic names go on that begin with the letter of `and`. */
const namesWithWaw =
  /^و(?:ائل|ئام|جدان|جدي|جيه|حيد|داد|ديع|رد|ردة|سام|سيم|صال|صفي|ضاح|عد|فاء|فيق|لاء|ليد|هبة|هيب)$/

function beginsWithAnd(word: string, tag: string): boolean {
  if (tag === 'he') return /^ו\p{L}{2}/u.test(word)
  return tag === 'ar' && word.length > 3 && word.startsWith('و') && !namesWithWaw.test(word)
}

/** Read the words of one; `place` says that a word for `in` stands before it, `joined` one for `and`, or another name. */
function readGroup(
  line: Line,
  group: readonly Piece[],
  {place, joined}: {place: boolean; joined: boolean},
  reading: Reading
): boolean {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return true
  const words = group.map(({text}) => text)
  const text = line.raw.slice(first.start, last.end)
  const part = partBefore(words)
  if (part) {
    // `Fotografia Jane Doe`, `Texto Jane Doe`: the label has no colon.
    const name = group.slice(part.words)
    if (part.isText && name[0]) {
      addName(reading, line, name[0].start, last.end)
      reading.sure = true
    } else reading.others = true
    return true
  }
  const known = knownAt(line, first.start, 'agency', 'newsroom')
  if (known?.end === last.end && (known.entry.kind === 'newsroom' || isAgency(text))) {
    if (known.entry.kind === 'agency') reading.agency ??= text
    else reading.newsroom = true
    return true
  }
  // `Europa Press Castilla y León`: an agency's office.
  if (
    known?.entry.kind === 'agency' &&
    known.end < last.end &&
    isAgency(line.raw.slice(first.start, known.end)) &&
    !isUncased(text)
  ) {
    reading.agency ??= line.raw.slice(first.start, known.end)
    return true
  }
  if (place && (isCapitalised(words) || isPlace(words) || isRole(line, group))) {
    if (!isHouse(words)) reading.places.push({start: first.start, end: last.end, text})
    return true
  }
  // `陈慧仪 报道`: the role is what she did.
  if (
    group.length === 2 &&
    /^(?:报道|報導|報道)$/.test(last.text) &&
    /^\p{Script=Han}{2,4}$/u.test(first.text)
  ) {
    addName(reading, line, first.start, first.end)
    reading.sure = true
    return true
  }
  if (isChineseTeam(words)) {
    for (const {start, end, text} of group)
      if (!chineseReporter.test(text)) addName(reading, line, start, end)
    reading.sure = true
    return true
  }
  const roleAt = group.findIndex(({start, end}) => {
    const role = knownAt(line, start, 'roles')
    if (role === undefined) return start > first.start && koreanRole.test(line.raw.slice(start, end))
    return role.end >= end || !/[\p{Ll}\p{Lu}]/u.test(line.raw.charAt(start))
  })
  if (roleAt === -1) {
    const run = group.length === 1 ? runWithRole(line, first) : undefined
    if (run) {
      addName(reading, line, run.start, run.end)
      reading.sure = true
      return true
    }
  }
  if (roleAt > 0) return readBeforeRole(line, group, roleAt, reading)
  if (roleAt === 0) {
    // A Korean role stands behind the name: `기자 페이지` is a button.
    if (group.length > 7 || (line.vocabulary.tag === 'ko' && group.length > 1)) return false
    // `Reporter Jane Doe`, `корреспондент Иван Иванов`, `Redakteurin Anna Frei`
    const role = knownAt(line, first.start, 'roles')
    const rest = group.filter(({start}) => start >= (role?.end ?? 0))
    const names = rest.map((piece) => piece.text)
    if (isName(names) && reading.names.length === 0 && !isHouse(names)) {
      const [from] = rest
      if (from) addName(reading, line, from.start, last.end)
    } else if (
      rest[0] &&
      rest.length <= 2 &&
      reading.names.length === 0 &&
      isUncased(text) &&
      mayBeName(names)
    ) {
      addName(reading, line, rest[0].start, last.end)
    } else if (rest.length > 0 && !isRole(line, group)) return false
    reading.sure = true
    return true
  }
  if (group.length > 1 && isUncased(text)) return readUncased(line, group, joined, reading)
  const report = reported.exec(text)
  if (report && (reading.names.length > 0 || reading.sure)) {
    reading.places.push({
      start: first.start,
      end: first.start + (report[1]?.length ?? 0),
      text: report[1] ?? ''
    })
    return true
  }
  const behindName = reading.names.length > 0
  // `Jane Doe / San Isidro del Mar`: names that lists have part it from one.
  if (
    behindName &&
    reading.known &&
    isName(words) &&
    /\s[/／]\s$/.test(line.raw.slice(0, first.start)) &&
    !isKnownName(text, line.vocabulary)
  ) {
    reading.places.push({start: first.start, end: last.end, text})
    return true
  }
  if (isHouse(words) && (behindName || reading.moments.length > 0)) {
    reading.others = true
    return true
  }
  if (behindName && isPlace(words)) {
    const more = isUncased(text) && text.length <= 4 && !/[/／]\s*$/.test(line.raw.slice(0, first.start))
    if (more && reading.sure && reading.places.length === 0) addName(reading, line, first.start, last.end)
    else reading.places.push({start: first.start, end: last.end, text})
    return true
  }
  // `By Jane Doe — Santa Fe`: names are set apart by commas.
  if (
    behindName &&
    reading.sure &&
    isCapitalised(words) &&
    /\s[–—-]\s*$/.test(line.raw.slice(0, first.start))
  ) {
    if (!isHouse(words)) reading.places.push({start: first.start, end: last.end, text})
    return true
  }
  if (isName(words) && !isPlace(words) && (reading.sure || !(isTitle(words, line) || isHouse(words)))) {
    addName(reading, line, first.start, last.end)
    return true
  }
  // `By Land and Sea` is a title: one word is a name only where writing has no capitals.
  if (reading.sure && !behindName && mayBeName(words) && (words.length > 1 || isUncased(text))) {
    addName(reading, line, first.start, last.end)
    return true
  }
  if (isPlace(words) && !isUncased(text)) {
    // `KTI – 8 October`: an agency that no list holds.
    if (isHouse(words)) reading.others = true
    else reading.places.push({start: first.start, end: last.end, text})
    return true
  }
  return false
}

/** How many words in front say whose part in it what follows had, and whether that was to write it. */
function partBefore(words: readonly string[]): {words: number; isText: boolean} | undefined {
  for (let length = Math.min(2, words.length - 1); length > 0; length--) {
    const label = words.slice(0, length).join(' ').toLowerCase()
    const isText = wordSet(textLabels).has(label)
    if ((isText || wordSet(creditLabels).has(label)) && isName(words.slice(length)))
      return {words: length, isText}
  }
  return undefined
}

/** Words of a script without capitals: a name of several, several names of one, a name and a place. */
function readUncased(line: Line, group: readonly Piece[], joined: boolean, reading: Reading): boolean {
  const last = group.at(-1)
  if (last && reported.test(last.text) && group.length <= 4) {
    const alone = {place: false, joined: false}
    return readGroup(line, group.slice(0, -1), alone, reading) && readGroup(line, [last], alone, reading)
  }
  if (reading.names.length > 0 && !joined) return false
  if (!reading.sure) {
    // `جابر السلماني - مراسل`: the role stands behind.
    const end = last?.end ?? 0
    const behind = end + (matchAt(line, /\s[–—-]\s|\s?[|,،]\s/y, end)?.[0].length ?? 0)
    if (group.length < 2 || behind === end || !knownAt(line, behind, 'roles')) return false
  }
  const apart =
    line.vocabulary.tag === 'zh' && group.every(({text}) => runOfName.test(text) && text.length <= 4)
  const names = apart ? group.map((piece) => [piece]) : [group]
  for (const name of names) {
    if (!mayBeName(name.map(({text}) => text))) return false
    addName(reading, line, name[0]?.start ?? 0, name.at(-1)?.end ?? 0)
  }
  return true
}

/** Whether words that are written like a name are a title: common words stand in them. */
function isTitle(words: readonly string[], {vocabulary}: Line): boolean {
  return (
    words.length > 4 ||
    words.some(
      (word, index) =>
        vocabulary.common.has(word.toLowerCase()) &&
        !isParticle(word) &&
        // Vietnamese has common words in names: `Khổng Tú Anh`.
        !(index > 0 && vocabulary.tag === 'vi')
    )
  )
}

/** Whether words are names of two to four characters with what reporters are called between them. */
function isChineseTeam(words: readonly string[]): boolean {
  return (
    words.some((word) => chineseReporter.test(word)) &&
    words.every((word) => chineseReporter.test(word) || /^\p{Script=Han}{2,4}$/u.test(word))
  )
}

function isUncased(text: string): boolean {
  return !/[\p{Ll}\p{Lu}]/u.test(text)
}

/** Whether words say what somebody is, and no more than that: one is known, the others qualify it. */
function isRole(line: Line, group: readonly Piece[]): boolean {
  return group.length <= 7 && group.some(({start}) => knownAt(line, start, 'roles') !== undefined)
}

/** `Jane Doe Political correspondent`: the name is what capitals say, two words where all are capitalised. */
function readBeforeRole(line: Line, group: readonly Piece[], roleAt: number, reading: Reading): boolean {
  if (group.length > 10) return false
  const before = group.slice(0, roleAt)
  const first = before[0]
  if (!first) return false
  const uncased = isUncased(line.raw.slice(first.start, before.at(-1)?.end))
  if (uncased) {
    const last = before.at(-1)
    if (!last || before.length > 3 || !mayBeName(before.map(({text}) => text))) return false
    // A Korean name is one word, and what stands before it is the paper; `정치부` is a desk.
    const korean = /^\p{Script=Hangul}{2,4}(?<![부팀국])$/u.test(last.text)
    if (reading.names.length === 0 || (korean && before.length === 1))
      addName(reading, line, korean ? last.start : first.start, last.end)
    reading.sure = true
    return true
  }
  if (reading.names.length > 0 && !/^\p{Lu}/u.test(first.text)) {
    reading.sure = true
    return true
  }
  if (reading.names.length > 0 && reading.sure) return true
  for (const length of before.length === 2 ? [2] : [before.length > 3 ? 3 : 2, 2, before.length]) {
    const name = before.slice(0, length)
    const last = name.at(-1)
    if (last && isName(name.map(({text}) => text)) && before.slice(length).length <= 3) {
      if (length === 3 && !/^(?:\p{Ll}|\p{Lu}\.)/u.test(name[1]?.text ?? '')) continue
      if (reading.names.length > 0) {
        reading.sure = true
        return true
      }
      addName(reading, line, first.start, last.end)
      reading.sure = true
      return true
    }
  }
  if (reading.names.length > 0) {
    reading.sure = true
    return true
  }
  // `Regional correspondent`, `Consumer technology correspondent`: the name stands elsewhere.
  if (isQualifier(before.map(({text}) => text))) {
    reading.sure = true
    return true
  }
  return false
}

/** Whether words before a role say what for: one, or a capital and small letters. */
function isQualifier([first = '', ...others]: readonly string[]): boolean {
  if (!isCapitalised([first]) || others.length > 2) return false
  return others.every((word) => word === word.toLowerCase() && !isParticle(word))
}

/** Whether a name is nobody's: the newsroom, with an article or an agency beside it. */
function isNewsroom(line: Line, start: number, end: number): boolean {
  const pieces = piecesOf(line, start, end)
  return pieces.length <= 3 && pieces.some((piece) => knownAt(line, piece.start, 'newsroom') !== undefined)
}

/** A name in such a run has at most so many characters, a foreign one among them. */
const longestRun = 20

/** A name and a role in one run: `山田太郎記者`, `홍길동기자`. */
function runWithRole(line: Line, {start, end}: Piece): {start: number; end: number} | undefined {
  if (!isUncased(line.raw.slice(start, end))) return undefined
  for (let at = start + 2; at < end && at <= start + longestRun; at++) {
    const role = knownAt(line, at, 'roles')
    const name = line.raw.slice(start, at)
    if (role?.end !== end) continue
    if (isForeignName(name) || (runOfName.test(name) && !katakana.test(name))) return {start, end: at}
  }
  return undefined
}

function addName(reading: Reading, line: Line, start: number, end: number): void {
  if (isNewsroom(line, start, end)) {
    reading.newsroom = true
    return
  }
  const name = line.raw.slice(start, end)
  if (isUncased(name) && isHouse([name])) {
    reading.others = true
    return
  }
  reading.names.push({start, end, text: name})
  reading.known ||= isKnownName(name, line.vocabulary)
  if (reading.pending === 'by') reading.pending = undefined
}
