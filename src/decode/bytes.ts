/** Bytes become text. */
import {isUtf8} from 'node:buffer'
import {decodeEscapes} from './escapes.ts'
import {decodeLegacy} from './legacy.ts'
import {guessWide} from './wide.ts'

export interface Decoded {
  text: string
  /** Name of the encoding, lower case: `utf-8`, `windows-1252`. */
  encoding: string
  /** Whether nothing but likelihood speaks for the encoding. */
  guessed: boolean
  /** At how many places bytes could not be read, and `�` stands; left out when at none. */
  lost?: number
  /** Whether the bytes hold NUL where no text does: `text` is then not worth reading. */
  binary?: boolean
}

/** What a file may begin with to say how it is encoded; UTF-32 before UTF-16, which begins the same. */
const marks: readonly {encoding: string; bytes: readonly number[]}[] = [
  {encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf]},
  {encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0]},
  {encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff]},
  {encoding: 'utf-16le', bytes: [0xff, 0xfe]},
  {encoding: 'utf-16be', bytes: [0xfe, 0xff]}
]

/**
 * Decode the bytes of a file.
 *
 * A byte order mark is believed and taken off, then UTF-8 is tried. What is
 * neither is guessed, and the guess said: scraped archives hold windows-1252
 * and its kin, and text whose UTF-8 was cut in the middle of a character. So is
 * what is UTF-8 by its bytes and Japanese by its escapes.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) {
    const text = decodeUnicode(bytes.subarray(mark.bytes.length), mark.encoding)
    const lost = mark.encoding === 'utf-8' ? lostIn(text, bytes) : {}
    return {
      text,
      encoding: mark.encoding,
      guessed: false,
      ...lost,
      ...(text.includes('\0') ? {binary: true} : {})
    }
  }
  if (bytes.includes(0)) {
    const encoding = guessWide(bytes)
    if (encoding) return {text: decodeUnicode(bytes, encoding), encoding, guessed: true}
    return {text: decodeUnicode(bytes, 'utf-8'), encoding: 'binary', guessed: true, binary: true}
  }
  const escaped = decodeEscapes(bytes)
  if (escaped !== undefined) {
    return {text: escaped, encoding: 'iso-2022-jp', guessed: true, ...lostIn(escaped, bytes)}
  }
  if (isUtf8(bytes)) return {text: decodeUnicode(bytes, 'utf-8'), encoding: 'utf-8', guessed: false}
  if (isBrokenUtf8(bytes)) {
    const text = decodeUnicode(bytes, 'utf-8')
    return {text, encoding: 'utf-8', guessed: true, ...lostIn(text, bytes)}
  }
  const legacy = decodeLegacy(bytes)
  return {...legacy, guessed: true, ...lostIn(legacy.text, bytes)}
}

/** Say in one line how bytes were decoded, where a person should know it. */
export function describeDecoding({encoding, guessed, lost = 0}: Decoded): string | undefined {
  if (!guessed && lost === 0) return undefined
  const guess = guessed ? ', a guess' : ''
  const places = lost === 1 ? '1 place' : `${lost} places`
  return `Decoded as \`${encoding}\`${guess}${lost === 0 ? '' : `, bytes at ${places} could not be read`}`
}

/** Count the `�` of a text that the decoder put there; those that UTF-8 already held are not its own. */
function lostIn(text: string, bytes: Uint8Array): {lost?: number} {
  let lost = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) lost++
  if (lost === 0) return {}
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = source.indexOf('\ufffd'); at !== -1; at = source.indexOf('\ufffd', at + 3)) lost--
  return lost > 0 ? {lost} : {}
}

function decodeUnicode(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le')
  // The mark is off already: one that stands behind it is part of the text.
  return new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes)
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little)
    const scalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    parts.push(scalar ? String.fromCodePoint(code) : '\ufffd')
  }
  if (bytes.length % 4 !== 0) parts.push('\ufffd')
  return parts.join('')
}

/**
 * Whether bytes are UTF-8 but for a few: a file that was cut inside a
 * character, or a page with one bad byte.
 *
 * In a legacy encoding hardly any byte above 0x7F begins a whole UTF-8
 * character, so nine in ten is far from both cases.
 */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at++
      continue
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
    let end = at + 1
    while (end < at + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++
    if (length > 0 && end === at + length) good++
    // A character that the end of the file cut is no sign of another encoding.
    else if (!(length > 0 && end === bytes.length && good > 0)) bad++
    at = length > 0 ? end : at + 1
  }
  return good > 0 && bad <= good / 9
}
