/**
 * Reads words that stand together in a line: a name, what somebody is, a house, a place.
 *
 * Readers are asked in order; the first that knows the words says whether it understands them.
 */
import {creditLabels, textLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {isForeignName, isKnownName} from './known-names.ts'
import {knownAt, type Line, matchAt} from './line.ts'
import {
  beginsWithAnd,
  isAgency,
  isCapitalised,
  isHouse,
  isName,
  isParticle,
  isPlace,
  isTitled,
  isUncased,
  mayBeName,
  runOfName
} from './names.ts'
import {addName, type Piece} from './pieces.ts'
import type {Reading} from './reading.ts'
import {isRole, readRole} from './role.ts'

/** Words that stand together, and what is known of what stands before them. */
export interface Group {
  line: Line
  /** What the line said so far; readers put in what they understand. */
  reading: Reading
  pieces: readonly Piece[]
  /** Whether a word for `in` stands before them. */
  place: boolean
  /** Whether a word for `and`, or another name, does. */
  joined: boolean
}

/** The same with what most readers ask for. */
export interface Words extends Group {
  first: Piece
  last: Piece
  words: readonly string[]
  /** The words with what stands between them. */
  text: string
}

/** Understands words or not; `undefined` when they are none of its own. */
type Reader = (words: Words) => boolean | undefined

/** Read words that stand together; false when nobody understands them. */
export function readGroup(group: Group): boolean {
  const {line, pieces} = group
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return true
  const words = pieces.map(({text}) => text)
  const asked = {...group, first, last, words, text: line.raw.slice(first.start, last.end)}
  for (const read of readers) {
    const understood = read(asked)
    if (understood !== undefined) return understood
  }
  return false
}

const readers: readonly Reader[] = [
  readPart,
  readAgency,
  readPlaceIn,
  readReport,
  readTeam,
  readRole,
  readUncased,
  readReportPlace,
  readPlaceBehindName,
  readNames,
  readPlace
]

/** `Fotografia Jane Doe`, `Texto Jane Doe`: the label has no colon. */
function readPart({line, reading, pieces, words, last}: Words): boolean | undefined {
  const part = partBefore(words)
  if (!part) return undefined
  const name = pieces[part.words]
  if (part.isText && name) {
    addName(reading, line, name.start, last.end)
    reading.sure = true
  } else reading.others = true
  return true
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

/** An agency, an office of one (`Europa Press Castilla y León`), or the newsroom. */
function readAgency({line, reading, first, last, text}: Words): boolean | undefined {
  const known = knownAt(line, first.start, 'agency', 'newsroom')
  if (!known) return undefined
  if (known.entry.kind === 'newsroom') {
    if (known.end !== last.end) return undefined
    reading.newsroom = true
    return true
  }
  const agency = line.raw.slice(first.start, known.end)
  const office = known.end < last.end && !isUncased(text)
  if (!(known.end === last.end || office) || !isAgency(agency)) return undefined
  reading.agency ??= agency
  return true
}

function readPlaceIn(group: Words): boolean | undefined {
  const {line, pieces, place, words} = group
  if (!place || !(isCapitalised(words) || isPlace(words) || isRole(line, pieces))) return undefined
  if (!isHouse(words)) addPlace(group)
  return true
}

/** Put the words into the reading as a place. */
function addPlace({reading, first, last, text}: Words): void {
  reading.places.push({start: first.start, end: last.end, text})
}

/** `陈慧仪 报道`: the role is what she did. */
function readReport({line, reading, pieces, first, last}: Words): boolean | undefined {
  if (pieces.length !== 2 || !/^(?:报道|報導|報道)$/.test(last.text)) return undefined
  if (!/^\p{Script=Han}{2,4}$/u.test(first.text)) return undefined
  addName(reading, line, first.start, first.end)
  reading.sure = true
  return true
}

/** Who else reported, behind the name of a Chinese reporter: `记者 晏知秋 实习生 裴小满`. */
const chineseReporter = /^(?:\p{Script=Han}{0,6}(?:记者|記者)|实习生|實習生|通讯员|通訊員)$/u

/** Names of two to four characters with what reporters are called between them. */
function readTeam({line, reading, pieces, words}: Words): boolean | undefined {
  const isTeam =
    pieces.length > 1 &&
    words.some((word) => chineseReporter.test(word)) &&
    words.every((word) => chineseReporter.test(word) || /^\p{Script=Han}{2,4}$/u.test(word))
  if (!isTeam) return undefined
  for (const {start, end, text} of pieces) if (!chineseReporter.test(text)) addName(reading, line, start, end)
  reading.sure = true
  return true
}

/** Words of a script without capitals: a name of several, several names of one, a name and a place. */
function readUncased(group: Words): boolean | undefined {
  const {line, reading, pieces, joined, first, last, text} = group
  if (pieces.length < 2 || !isUncased(text)) return undefined
  if (reported.test(last.text) && pieces.length <= 4) {
    const alone = {line, reading, place: false, joined: false}
    return readGroup({...alone, pieces: pieces.slice(0, -1)}) && readGroup({...alone, pieces: [last]})
  }
  if (reading.names.length > 0 && !joined && !isKnownName(text, line.vocabulary)) return false
  if (!reading.sure) {
    // `جابر السلماني - مراسل`: the role stands behind.
    const behind = last.end + (matchAt(line, /\s[–—-]\s|\s?[|,،]\s/y, last.end)?.[0].length ?? 0)
    if (behind === last.end || !knownAt(line, behind, 'roles')) return false
  }
  const apart =
    line.vocabulary.tag === 'zh' &&
    pieces.every((piece) => runOfName.test(piece.text) && piece.text.length <= 4)
  const names = apart ? pieces.map((piece) => [piece]) : [pieces]
  for (const name of names) {
    if (!mayBeName(name.map((piece) => piece.text))) return false
    addName(reading, line, name[0]?.start ?? first.start, name.at(-1)?.end ?? last.end)
  }
  return true
}

/** Where a story was reported from, behind a place: `北京报道`. */
const reported =
  /^([\p{Script=Han}\p{Script=Hangul}]{2,6}?)(?:报道|報導|報道|综合报道|综合|电|電|발|보도|발신)$/u

function readReportPlace({reading, first, text}: Words): boolean | undefined {
  const place = reported.exec(text)?.[1]
  if (place === undefined || !(reading.names.length > 0 || reading.sure)) return undefined
  reading.places.push({start: first.start, end: first.start + place.length, text: place})
  return true
}

/** What stands behind a name, or a house behind a time. */
function readPlaceBehindName(group: Words): boolean | undefined {
  const {line, reading, first, last, words, text} = group
  const before = line.raw.slice(0, first.start)
  const behindName = reading.names.length > 0
  // `Jane Doe / San Isidro del Mar`: names that lists have part it from one.
  const slashed = behindName && reading.known && /\s[/／]\s$/.test(before)
  if (slashed && isName(words) && !isKnownName(text, line.vocabulary) && mayBePlace(words)) {
    addPlace(group)
    return true
  }
  if (isHouse(words) && (behindName || reading.moments.length > 0)) {
    reading.others = true
    return true
  }
  if (!behindName) return undefined
  if (isPlace(words)) {
    const more = isUncased(text) && text.length <= 4 && !/[/／]\s*$/.test(before)
    if (more && reading.sure && reading.places.length === 0) addName(reading, line, first.start, last.end)
    else addPlace(group)
    return true
  }
  // `By Jane Doe — Santa Fe`: names are set apart by commas.
  if (!reading.sure || !isCapitalised(words) || !/\s[–—-]\s*$/.test(before)) return undefined
  addPlace(group)
  return true
}

/** Whether nothing but what somebody is stands before a place of the line, with a comma. */
function isBehindRole(line: Line, at: number): boolean {
  const before = line.raw.slice(0, at)
  const comma = before.trimEnd().length - 1
  return /,\s$/.test(before) && line.words.some(({start}) => knownAt(line, start, 'roles')?.end === comma)
}

/** Whether words that are written like a name are a place's sooner: `San Isidro`, `Brejo das Antas`. */
function mayBePlace(words: readonly string[]): boolean {
  return isPlace(words) || words.some(isParticle)
}

function readNames(group: Words): boolean | undefined {
  const {line, reading, first, last, words, text} = group
  const named =
    isName(words) && !isPlace(words) && (reading.sure || !(isHouse(words) || isTitle(words, line)))
  // `By Land and Sea` is a title: one word is a name only where writing has no capitals.
  const signed =
    reading.sure &&
    (reading.names.length === 0 || isForeignName(text)) &&
    mayBeName(words) &&
    // `كاتبة ومترجمة لبنانية`: what else she is.
    !(line.vocabulary.tag === 'ar' && beginsWithAnd(first.text, 'ar')) &&
    (words.length > 1 ||
      (isUncased(text) && (line.vocabulary.tag !== 'ko' || isKnownName(text, line.vocabulary))))
  if (!named && !signed) return undefined
  const known = isKnownName(text, line.vocabulary)
  // `Par Le Quotidien`: a house.
  if (isTitled(words) && !known) reading.others = true
  // `Business correspondent, Northern Isles`: where she is.
  else if (!known && isBehindRole(line, first.start)) addPlace(group)
  else addName(reading, line, first.start, last.end)
  return true
}

/** Whether words that are written like a name are a title: common words stand in them. */
function isTitle(words: readonly string[], {vocabulary}: Line): boolean {
  // Vietnamese has common words in names, and others have such names: `Khổng Tú Anh`, `Umut Can`.
  const name = vocabulary.tag === 'vi' || isKnownName(words.join(' '), vocabulary)
  return (
    words.length > 4 ||
    words.some(
      (word, index) => vocabulary.common.has(word.toLowerCase()) && !isParticle(word) && !(index > 0 && name)
    )
  )
}

function readPlace(group: Words): boolean | undefined {
  const {reading, words, text} = group
  if (!isPlace(words) || isUncased(text)) return undefined
  // `KTI – 8 October`: an agency that no list holds.
  if (isHouse(words)) reading.others = true
  else addPlace(group)
  return true
}
