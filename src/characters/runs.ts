/** Finds the stretches of a text that are UTF-8 read with the wrong codec. */
import {byteRoles, centralEuropean, codecs, cyrillicPage, fromC1, macintosh} from './codecs.ts'
import {
  characterKind,
  isAsciiDigit,
  isAsciiLetter,
  isAsciiLower,
  isForeignLetter,
  scriptOf
} from './scripts.ts'

/** Characters one after the other that are UTF-8 sequences in one codec. */
export interface Run {
  start: number
  end: number
  /** What the bytes say. */
  value: string
  /** Place in `codecs`. */
  codec: number
  /** How little the stretch looks like anything else; `sure` is proof. */
  score: number
  /** The script of the last character that has one of its own. */
  script?: number
}

/** The score from which a run needs no other evidence. */
export const sure = 4

/**
 * What may stand behind a capital without space in good text, so that `IRMÃ”`,
 * `Ä…` and the like are no proof.
 */
const afterLetter = new Set('…’”“‘‹›«»™®–—·´ºª²³¹°†‡\xa0\xad')

/** Of these, what may have a letter right behind it. */
const betweenLetters = new Set('…’–—·\xa0\xad')

/** What may stand behind a root or an almost-equal sign. */
const mathematics = new Set('πΩ∑∏∫∂∆∞µ≤≥±')

/** Second letters of the Serbian, Ukrainian and other alphabets in windows-1251, upper case. */
const capitals = new Set('ЂЃЉЊЌЋЏЎЈҐЁЄЇІЅ')

/** A run that is longer goes on as another. */
const longestRun = 50_000

const together = /[\x80-\uffff]{2}/

/**
 * Find all stretches that any codec can read as UTF-8, for each codec.
 *
 * One walk over the text, from the first place where two characters beyond
 * ASCII stand together. Most characters of a good text take one look at a table.
 */
export function findRuns(text: string): Run[][] {
  const found: Run[][] = codecs.map(() => [])
  const ends = codecs.map(() => 0)
  const first = text.search(together)
  if (first < 0) return found
  const roles = byteRoles()
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    const leads = (roles[code] ?? 0) & 15
    if (leads === 0) continue
    const both = leads & ((roles[text.charCodeAt(at + 1)] ?? 0) >> 4)
    if (both === 0) continue
    for (let codec = 0; codec < codecs.length; codec++) {
      if (((both >> codec) & 1) === 0 || at < (ends[codec] ?? 0)) continue
      const unit = readUnit(text, at, codec)
      if (unit === 0) continue
      const length = unit & 7
      const point = unit >> 3
      const runs = found[codec]
      const last = runs?.at(-1)
      const follows = last !== undefined && last.end === at
      const score = weigh(text, at, length, point, codec, follows ? last : undefined)
      if (score < 0) continue
      const value = fromC1(point) ?? String.fromCodePoint(point)
      const script = characterKind(point) === 'script' ? scriptOf(point) : 0
      ends[codec] = at + length
      if (last && follows && at - last.start < longestRun) {
        last.end += length
        last.value += value
        last.score += score
        last.script = script
      } else runs?.push({start: at, end: at + length, value, codec, score, script})
    }
  }
  return found
}

/** Read one UTF-8 sequence: its code point times eight and its length, or 0. */
function readUnit(text: string, at: number, codec: number): number {
  const bytes = codecs[codec]?.bytes
  const first = bytes?.get(text.charCodeAt(at)) ?? 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  let point = first & (0x7f >> length)
  for (let index = 1; index < length; index++) {
    const byte = bytes?.get(text.charCodeAt(at + index)) ?? 0
    if (byte < 0x80 || byte >= 0xc0) return 0
    point = (point << 6) | (byte & 0x3f)
  }
  if (length === 3 && point < 0x800) return 0
  if (length === 4 && (point < 0x10000 || point > 0x10ffff)) return 0
  return point * 8 + length
}

/**
 * Say how much a sequence looks like mojibake and like nothing else: from
 * `sure`, which stands alone, down to 0; below 0 when it is no text.
 */
function weigh(
  text: string,
  at: number,
  length: number,
  point: number,
  codec: number,
  last: Run | undefined
): number {
  const follows = last !== undefined
  const kind = characterKind(point)
  if (kind === 'none') return -1
  // To have the replacement character again is no gain.
  if (point === 0xfffd) return 1
  // Belarusian and Ukrainian have words that would be Hebrew points.
  if (kind === 'odd') return codec === cyrillicPage ? -1 : 0
  if (kind === 'emoji') return sure
  if (kind === 'script') return weighScript(text, at, point, codec, last)
  if (kind === 'mark') return weighMark(text, at, point, codec)
  if (codec === macintosh) return weighMac(text, at, length, follows)
  if (codec === cyrillicPage) return weighCyrillic(text, at, length, kind, follows)
  const final = text.charAt(at + length - 1)
  if (length === 3) {
    const closed = afterLetter.has(text.charAt(at + 1)) && afterLetter.has(final)
    return closed && !isAsciiLetter(text.charCodeAt(at + 3)) ? 1 : sure
  }
  return follows ? sure : weighPair(text, at, final, codec)
}

/**
 * Letters of a script that stands in words of its own: two of them, one behind
 * the other, are no coincidence.
 */
function weighScript(text: string, at: number, point: number, codec: number, last: Run | undefined): number {
  if (last?.script !== scriptOf(point)) return 1
  // Mac Roman has a letter for nearly every byte, so there it takes three.
  if (codec === macintosh) return 1.5
  // Russian is written with the very letters of windows-1251. What is not
  // Russian is a capital in the middle of a word, and that again and again.
  return codec === cyrillicPage && capitals.has(text.charAt(at - 1)) ? 1 : sure - 1
}

/** A capital and a character behind it, in windows-1252 and windows-1250. */
function weighPair(text: string, at: number, second: string, codec: number): number {
  const before = text.charCodeAt(at - 1)
  if (isAsciiLower(before)) return sure
  if (codec === centralEuropean && (second === 'ş' || second === 'Ş')) return 1
  if (!afterLetter.has(second)) return sure
  const after = text.charCodeAt(at + 2)
  const glued = isAsciiLetter(after)
  if (glued && !betweenLetters.has(second)) return sure
  const inWord = isAsciiLetter(before) || isForeignLetter(before)
  const lead = codecs[codec]?.bytes.get(text.charCodeAt(at)) ?? 0
  // `Ã` and `Â` are words in no language, so as words they are bytes. The
  // ellipsis alone is left to doubt: `Ã…` may be a letter that was cut off.
  if (!inWord && lead <= 0xc3) return second === '…' || quotes.has(text.charAt(at - 1)) ? 1 : sure
  return 1
}

const quotes = new Set('"\'“”„‘’‚«»‹›`')

/** An accent of its own, behind the letter that it belongs to. */
function weighMark(text: string, at: number, point: number, codec: number): number {
  if (codec === macintosh && !accents.has(point)) return -1
  return isAsciiLower(text.charCodeAt(at - 1)) ? sure : 1
}

/** Grave, acute, circumflex, tilde, macron, breve, dots, ring, double acute, caron, dot below, cedilla, ogonek. */
const accents = new Set([
  0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30a, 0x30b, 0x30c, 0x323, 0x327, 0x328
])

function weighMac(text: string, at: number, length: number, follows: boolean): number {
  const glued =
    follows || isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + length))
  const second = text.charAt(at + 1)
  switch (text.charAt(at)) {
    case '¬':
      return sure
    case '√':
      return mathematics.has(second) && !glued ? 1 : sure
    case 'ƒ':
    case '≈':
      if (isAsciiLower(text.charCodeAt(at - 1))) return sure
      return glued && !mathematics.has(second) ? sure : 1
    case '‚':
      return 'ÄÇÑ'.includes(second) ? sure : 2
    case '∆':
      return glued ? sure : 1
    case '»':
      // The Romanian letters with a comma below.
      return glued && 'òôöõ'.includes(second) ? sure : 0
    default:
      return length === 3 && glued ? sure : 0
  }
}

function weighCyrillic(text: string, at: number, length: number, kind: string, follows: boolean): number {
  const second = text.charAt(at + 1)
  const third = text.charAt(at + 2)
  if (length === 3) {
    if (text.charAt(at) !== 'в') return 1
    if (second === 'Ђ' || second === '†' || (second === '„' && (third === 'ў' || third === '–'))) return sure
    return second === '‚' && third === '¬' ? sure : 1
  }
  if (amongAscii(text, at, at + length)) return sure
  if (kind === 'symbol') return follows ? 3 : 1
  const glued = isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + length))
  return (glued && !afterLetter.has(second)) || (follows && !capitals.has(text.charAt(at - 1))) ? sure : 1
}

/** Whether the nearest characters on both sides, but for a space, are ASCII letters or digits. */
function amongAscii(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(text[start - 1] === ' ' ? start - 2 : start - 1)
  const after = text.charCodeAt(text[end] === ' ' ? end + 1 : end)
  return (isAsciiLetter(before) || isAsciiDigit(before)) && (isAsciiLetter(after) || isAsciiDigit(after))
}
