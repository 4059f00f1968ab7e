/** Dates and times of day, in words or numbers, as exact as a line tells them. */
import {ownZones, zonePhrases, zones} from '../../languages/houses.ts'
import {blankEnd, knownAt, type Line, matchAt} from './line.ts'
import {fromSolar} from './solar.ts'
import {monthsOfYear} from './vocabulary.ts'

/** A date, a time of day, or both. */
export interface Moment {
  end: number
  /** ISO 8601 in the exactness of the line; `undefined` where the date or its reading is not certain. */
  iso: string | undefined
  /** Whether a year stands in it. */
  year: boolean
  date: boolean
  time: boolean
}

interface CivilDate {
  end: number
  /** `undefined` when the line does not say it, or says it in another calendar. */
  iso: string | undefined
  year: boolean
}

interface Clock {
  end: number
  iso: string
}

/** A time zone; `iso` is empty for one whose offset is not certain. */
interface Zone {
  end: number
  iso: string
}

/** How many small things may stand before, between and behind a date and a time. */
const mostFill = 8

/** What may stand between a date and a time of day. */
const fill = /[ \t\n,|·•@/()–—-]|:(?=\s)|T(?=\d)/y

/** A weekday in brackets: `(金)`, `(Fri)`. */
const bracketedDay = /\s?\((?:\p{L}|\p{M}){1,5}\.?\)/uy

/** What a part of a line ends at. */
export const partEnd = /\s*(?:[|·•‧・,;:/／()（）[\]\n–—]|[-ـ]\s|$)/y

/** The same day in the calendar of the Hijra, which stands beside ours: `29 يونيو 2025م - 3 محرم 1447هـ`. */
function hijraAt(line: Line, at: number): RegExpExecArray | undefined {
  if (!line.text.includes('ه')) return undefined
  return matchAt(
    line,
    /\s?[-–—ـ|/,]?\s?\d{1,2}\s[\p{L}\p{M}]{2,9}(?:\s[\p{L}\p{M}]{2,9})?,?\s\d{4}\s?هـ?(?![\p{L}ـ])(?:\s?[-–—|/,]\s?(?=\d))?/uy,
    at
  )
}

/** Read the date, the time of day, or both, that begin at a place. */
export function momentAt(line: Line, from: number): Moment | undefined {
  let date: CivilDate | undefined
  let clock: Clock | undefined
  let lead: Zone | undefined
  let end = from
  const other = hijraAt(line, from)
  let at = from + (other?.[0].length ?? 0)
  for (let filled = 0; filled <= mostFill && !(date && clock); ) {
    const nextDate = date ? undefined : dateAt(line, at)
    if (nextDate) {
      date = nextDate
      end = at = nextDate.end
      continue
    }
    const nextClock = clock ? undefined : clockAt(line, at, date?.year === true)
    if (nextClock) {
      clock = nextClock
      end = at = nextClock.end
      continue
    }
    // `2025年4月27日 GMT+8 11:06`: the zone of the time stands before it.
    const zone = date && !clock ? zoneAt(line, at) : undefined
    const timed = zone && clockAt(line, blankEnd(line, zone.end), date?.year === true)
    if (timed) {
      lead = zone
      clock = timed
      end = at = timed.end
      continue
    }
    const next = fillEnd(line, at, date !== undefined || clock !== undefined)
    if (next === at) break
    at = next
    filled++
  }
  if (!date && !clock)
    return other && {end: from + other[0].length, iso: undefined, year: true, date: true, time: false}
  // `14:20, 3 October 2025 (MSK)`: the zone of the time stands behind the date.
  const bare = clock !== undefined && !/[Z+-]/.test(clock.iso)
  const zone = bare && date && end === date.end ? zoneAt(line, end) : undefined
  if (zone) end = zone.end
  const time = clock && `${clock.iso}${bare ? ((zone ?? lead)?.iso ?? '') : ''}`
  const iso = date?.iso === undefined ? undefined : time ? `${date.iso}T${time}` : date.iso
  return {
    end: tailEnd(line, end),
    iso,
    year: date?.year === true,
    date: date !== undefined,
    time: clock !== undefined
  }
}

function fillEnd(line: Line, at: number, begun: boolean): number {
  const word = knownAt(line, at, 'weekday', 'joints', 'clock')
  if (word) return /[.'’׳]/.test(line.text[word.end] ?? '') ? word.end + 1 : word.end
  if (!begun) return line.text[at] === ' ' || line.text[at] === ',' ? at + 1 : at
  const match = matchAt(line, bracketedDay, at) ?? matchAt(line, fill, at)
  return at + (match?.[0].length ?? 0)
}

/** Take in what belongs to the end: `г.`, `Uhr`, `(金)`, `Friday`. */
function tailEnd(line: Line, from: number): number {
  const day = matchAt(line, bracketedDay, from)
  let end = day ? from + day[0].length : from
  for (let words = 0; words < 2; words++) {
    const at = blankEnd(line, line.text[end] === ',' ? end + 1 : end)
    const word = knownAt(line, at, 'joints', 'clock', 'weekday')
    if (!word) break
    const stop = line.text[word.end] === '.' ? word.end + 1 : word.end
    if (!matchAt(line, partEnd, stop)) break
    end = stop
  }
  const other = hijraAt(line, end)
  return other ? end + other[0].length : end
}

const yearFirst = /(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)\.?/y
const yearLast = /(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d|:|\.\d)/y
const noYear = /(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/y
/** A month and a day before a time: `10/19 17:05`. */
const beforeTime = /(\d{1,2})\/(\d{1,2})(?=\s\d{1,2}:\d{2})/y
const signed = /(?:(\d{4}|\d{2})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/y
const dayNumber = /(\d{1,2})(?:st|nd|rd|th|er|re|ère|e|го|й|º|ª|°|η)?(?![\d:\p{L}])/uy
const hyphenated = /(\d{1,2})-(?:го|е|й|а)(?!\p{L})/uy
const yearNumber = /(\d{4})(?!\d)/y
/** The last numbers of a year of the Thai calendar: `5 ก.ค. 68`. */
const shortYear = /([4-9]\d)(?![\d:.])/y

function dateAt(line: Line, at: number): CivilDate | undefined {
  const {text, vocabulary} = line
  if (isDigit(text, at)) {
    if (isDigit(text, at - 1)) return undefined
    const first = matchAt(line, yearFirst, at)
    if (first) return dateOf(line, at + first[0].length, first[1], first[3], first[4])
    const last = matchAt(line, yearLast, at)
    if (last) {
      const [all, a = '', mark, b = '', year = ''] = last
      const order = orderOf(vocabulary.order, mark, a, b, year)
      if (order === undefined)
        return validAs(a, b) ? {end: at + all.length, iso: undefined, year: true} : undefined
      const full = year.length === 2 ? `20${order === 'ymd' ? a : year}` : year
      if (order === 'ymd') return dateOf(line, at + all.length, full, b, year)
      return order === 'dmy'
        ? dateOf(line, at + all.length, full, b, a)
        : dateOf(line, at + all.length, full, a, b)
    }
    const cjk = matchAt(line, signed, at)
    if (cjk) {
      const year = cjk[1]?.length === 2 ? `20${cjk[1]}` : cjk[1]
      return dateOf(line, at + cjk[0].length, year, cjk[2], cjk[3])
    }
    return dayMonth(line, at) ?? yearMonth(line, at) ?? shortDate(line, at)
  }
  return monthDay(line, at)
}

/** `3 May 2024`, `3. Mai 2024`, `3 de mayo de 2024`, `3-го мая 2024`. */
function dayMonth(line: Line, at: number): CivilDate | undefined {
  const day = matchAt(line, hyphenated, at) ?? matchAt(line, dayNumber, at)
  if (!day) return undefined
  const month = monthAt(line, gapEnd(line, at + day[0].length))
  if (!month) return undefined
  const place = gapEnd(line, month.end)
  const year = matchAt(line, yearNumber, place)
  const short = !year && line.vocabulary.tag === 'th' ? matchAt(line, shortYear, place) : undefined
  if (short) return dateOf(line, place + short[0].length, `25${short[1]}`, month.month, day[1])
  const end = year ? year.index + year[0].length : month.end
  return dateOf(line, end, year?.[1], month.month, day[1])
}

/** `May 3, 2024`, and `May 2024`, which is no day. Of a weekday before a date it reads nothing. */
function monthDay(line: Line, at: number): CivilDate | undefined {
  const month = monthAt(line, at)
  if (!month) return undefined
  const place = gapEnd(line, month.end)
  const day = matchAt(line, dayNumber, place)
  if (!day) {
    const year = matchAt(line, yearNumber, place)
    // A month alone is certain of nothing but its label.
    return year ? {end: place + year[0].length, iso: undefined, year: false} : undefined
  }
  // The weekday is written like the month: `mar 18 mar 2025`, of martedì, mardi and marți.
  if (knownAt(line, at, 'weekday') && dateAt(line, place)) return undefined
  const dayEnd = place + day[0].length
  const year = matchAt(line, yearNumber, gapEnd(line, dayEnd))
  return dateOf(line, year ? year.index + year[0].length : dayEnd, year?.[1], month.month, day[1])
}

/** `2024. május 3.` */
function yearMonth(line: Line, at: number): CivilDate | undefined {
  const year = matchAt(line, yearNumber, at)
  if (!year) return undefined
  const month = monthAt(line, gapEnd(line, at + year[0].length))
  if (!month) return undefined
  const day = matchAt(line, dayNumber, gapEnd(line, month.end))
  if (!day) return undefined
  const end = day.index + day[0].length
  return dateOf(line, line.text[end] === '.' ? end + 1 : end, year[1], month.month, day[1])
}

function shortDate(line: Line, at: number): CivilDate | undefined {
  const short = matchAt(line, noYear, at)
  if (short) return dateOf(line, at + short[0].length, undefined, short[2], short[1])
  const timed = line.vocabulary.order === 'ymd' ? matchAt(line, beforeTime, at) : undefined
  return timed && dateOf(line, at + timed[0].length, undefined, timed[1], timed[2])
}

function monthAt(line: Line, at: number): {end: number; month: string} | undefined {
  const month = knownAt(line, at, 'month')
  if (!month) return undefined
  const {month: number} = month.entry
  // Arabic papers give it in both ways: `شباط/فبراير`.
  const other = line.text[month.end] === '/' ? knownAt(line, month.end + 1, 'month') : undefined
  const {end} = other?.entry.month === number ? other : month
  return {end: line.text[end] === '.' ? end + 1 : end, month: String(number)}
}

/** Skip what stands between the parts of a date. */
function gapEnd(line: Line, from: number): number {
  let at = from
  for (let pieces = 0; pieces < 4; pieces++) {
    const blank = blankEnd(line, at)
    const word = knownAt(line, blank, 'joints')
    if (word) at = word.end
    else if (/[.,'’/-]/.test(line.text[blank] ?? '')) at = blank + 1
    else return blank
  }
  return blankEnd(line, at)
}

/** In what order day, month and year stand; `undefined` when nothing settles it. */
function orderOf(
  order: Line['vocabulary']['order'],
  mark: string | undefined,
  a: string,
  b: string,
  year: string
): 'dmy' | 'mdy' | 'ymd' | undefined {
  const own = order === 'ymd' && year.length === 4 ? 'unsure' : order
  if (own === 'ymd') return 'ymd'
  if (Number(a) > 12) return year.length === 4 || own === 'dmy' ? 'dmy' : undefined
  if (Number(b) > 12) return year.length === 4 ? 'mdy' : undefined
  if (a === b && year.length === 4) return 'dmy'
  if (own !== 'unsure') return own
  // With stops, no language puts the month first.
  return mark === '.' && year.length === 4 && order === 'ymd' ? 'dmy' : undefined
}

function validAs(a: string, b: string): boolean {
  const [one, other] = [Number(a), Number(b)]
  return one > 0 && other > 0 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31
}

/** Make a date of what stands there; `undefined` when there is no such day. */
function dateOf(
  {vocabulary}: Line,
  end: number,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined
): CivilDate | undefined {
  const m = Number(month)
  const d = Number(day)
  const solar = m > monthsOfYear
  if (!(m >= 1 && m <= 2 * monthsOfYear && d >= 1 && d <= 31)) return undefined
  let y = year === undefined ? undefined : Number(year)
  // In Persian, a year of numbers is of the solar calendar when it is none of ours.
  if (y !== undefined && (solar || (vocabulary.tag === 'fa' && y < 1600)))
    return {end, iso: fromSolar(y, solar ? m - monthsOfYear : m, d), year: true}
  if (solar) return {end, iso: undefined, year: false}
  if (y !== undefined && vocabulary.tag === 'th' && y > 2400 && y < 2700) y -= 543
  // Years of other calendars are not changed into ours.
  if (y === undefined || y < 1900 || y > 2100) return {end, iso: undefined, year: y !== undefined}
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined
  return {end, iso: `${y}-${two(m)}-${two(d)}`, year: true}
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const colon = /(\d{1,2})\s?:\s?(\d{2})(?::(\d{2})(?:[.,]\d{1,6})?)?(?!\d)/y
const stop = /(\d{1,2})\.(\d{2})(?!\d|\.\d)/y
const letter = /(\d{1,2})\s?[hHgG](?:\s?(\d{2}))?(?:\s?(?:min|mn|m)\.?)?(?![\p{L}\d])/uy
const signedClock =
  /(\d{1,2})\s?[時时點点시](?!間|间|간)(?:\s?(\d{1,2})\s?[分분])?(?:\s?(\d{1,2})\s?[秒초])?/y
const hour = /(\d{1,2})(?![\d:./-])/y
const half = /\s?(?:([apAP])\.?\s?[mM]|([πμ])\.\s?μ)(?![\p{L}\d])\.?/uy
const offset = /\s?\(?(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?\)?(?!\d)/y
/** Whose time it is, then the offset: `(horário de Brasília, GMT-3)`. */
const toldOffset = /\s?\([\p{L}\s.]{2,30},\s?(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?\)/uy
const bareOffset = /\s?([+-])(\d{2}):?(\d{2})(?!\d)/y
/** The same without minutes, as pages of the BBC have it: `09:05 +03`. */
const shortOffset = /\s(\+)(\d{2})(?![\d:.])/y
const zulu = /\s?Z(?![\p{L}\d])/uy
const zoneName = /\s?\(?(\p{Lu}[\p{Lu}İ]{1,4}|мск)\)?(?![\p{L}\d])/uy

function clockAt(line: Line, from: number, dated: boolean): Clock | undefined {
  const before = knownAt(line, from, 'am', 'pm')
  const word = knownAt(line, from, 'clock')
  const lead = before ?? word
  const leadEnd = lead ? (line.text[lead.end] === '.' ? lead.end + 1 : lead.end) : from
  const at = lead ? blankEnd(line, line.text[leadEnd] === ':' ? leadEnd + 1 : leadEnd) : from
  if (!isDigit(line.text, at) || (isDigit(line.text, at - 1) && !lead)) return undefined
  const sure = matchAt(line, colon, at) ?? matchAt(line, signedClock, at) ?? matchAt(line, letter, at)
  const match = sure ?? matchAt(line, stop, at) ?? matchAt(line, hour, at)
  if (!match) return undefined
  let end = at + match[0].length
  let hours = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  const seconds = match[3]
  const halfMatch = matchAt(line, half, end)
  const halfWord = halfMatch ? undefined : knownAt(line, blankEnd(line, end), 'am', 'pm')
  const behind = halfMatch ? undefined : knownAt(line, blankEnd(line, halfWord?.end ?? end), 'clock')
  // `14.20` and `14` are times only beside a word that says so, or `14.20` behind a date.
  const told = halfMatch || halfWord || ((behind || word || dated) && match[2] !== undefined)
  if (!sure && !told && !(behind && matchAt(line, partEnd, behind.end))) return undefined
  if (halfMatch) end += halfMatch[0].length
  if (halfWord) end = line.text[halfWord.end] === '.' ? halfWord.end + 1 : halfWord.end
  if (behind) end = line.text[behind.end] === '.' ? behind.end + 1 : behind.end
  const part = (halfMatch?.[1] ?? halfMatch?.[2])?.toLowerCase() ?? (halfWord ?? before)?.entry.kind.charAt(0)
  if ((part === 'p' || part === 'μ') && hours < 12) hours += 12
  if ((part === 'a' || part === 'π') && hours === 12) hours = 0
  if (hours > 23 || minutes > 59 || Number(seconds ?? 0) > 59) return undefined
  const zone = zoneAt(line, end)
  const iso = `${two(hours)}:${two(minutes)}${seconds === undefined ? '' : `:${two(Number(seconds))}`}`
  return {end: zone?.end ?? end, iso: iso + (zone?.iso ?? '')}
}

function zoneAt(line: Line, at: number): Zone | undefined {
  const number =
    matchAt(line, offset, at) ??
    matchAt(line, toldOffset, at) ??
    matchAt(line, bareOffset, at) ??
    matchAt(line, shortOffset, at)
  if (number) {
    const [all, sign = '+', hours = '', minutes = '00'] = number
    if (Number(hours) <= 14 && Number(minutes) < 60)
      return {end: at + all.length, iso: `${sign}${two(Number(hours))}:${minutes}`}
  }
  const told = zonePhraseAt(line, at)
  if (told) return told
  const z = matchAt(line, zulu, at)
  if (z) return {end: at + z[0].length, iso: 'Z'}
  const named = matchAt(line, zoneName, at)
  const name = named?.[1]
    ?.toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  if (!named || name === undefined) return undefined
  const end = at + named[0].length
  const own = ownZones.get(`${line.vocabulary.tag} ${name}`)
  if (own === undefined && !zones.has(name)) return undefined
  // `IST (UTC+05:30)`: told once more, in numbers.
  const again = matchAt(line, /\s\((?:GMT|UTC)\s?[+-]/y, end) && zoneAt(line, end)
  return again ?? {end, iso: offsetOf(own ?? zones.get(name))}
}

/** Read whose time it is, in words: `北京时间`, `(horário de Brasília)`. */
function zonePhraseAt(line: Line, at: number): Zone | undefined {
  const lead = matchAt(line, /\s?\(?/y, at)?.[0] ?? ''
  const start = at + lead.length
  const lower = line.text.slice(start, start + longestZone).toLowerCase()
  for (const [phrase, minutes] of zonePhrases) {
    if (!lower.startsWith(phrase)) continue
    const end = start + phrase.length
    const closed = lead.endsWith('(') && line.text[end] === ')'
    return {end: closed ? end + 1 : end, iso: offsetOf(minutes)}
  }
  return undefined
}

/** No phrase for a time zone is longer, in code units. */
const longestZone = 24

/** Write minutes east of UTC as ISO 8601 does; empty where they are not known. */
function offsetOf(minutes: number | undefined): string {
  if (minutes === undefined) return ''
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
