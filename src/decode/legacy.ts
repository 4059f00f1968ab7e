/** Text in an encoding of the time before Unicode. */
import {createRequire} from 'node:module'

/** How many bytes the guess is made from: more costs time and changes nothing. */
const sampleSize = 1 << 15

/** Encodings of pages whose letters are Latin; the commonest is the fallback. */
const latin = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'mac-roman'
]

/** Encodings of pages in other scripts. */
const others = [
  'windows-1252',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'iso-8859-5',
  'iso-8859-7',
  'koi8-r',
  'koi8-u',
  'cp866',
  'cp874',
  'gb18030',
  'big5hkscs',
  'cp932',
  'euc-jis-2004',
  'cp949'
]

const fallback = 'windows-1252'

/**
 * How sure the guess of a Latin encoding must be to speak against the
 * commonest. A line or two with a handful of accents never is.
 */
const sureEnough = 0.15

/**
 * Guess the encoding of bytes that are not UTF-8, and decode them.
 *
 * Which accents a Latin text has decides between few encodings, and a short
 * text has few accents: without more to go by it is windows-1252. The built-in
 * decoder is not used for it, as Node 20 reads its quotation marks as controls.
 */
export function decodeLegacy(bytes: Uint8Array): {text: string; encoding: string} {
  // Both are large, and hardly any file needs them: they are loaded here, and
  // at once, as cleaning is synchronous.
  const load = createRequire(import.meta.url)
  const iconv: typeof import('iconv-lite') = load('iconv-lite')
  const {detect}: typeof import('jschardet') = load('jschardet')
  const sample = sampleOf(bytes)
  const asLatin = isLatin(sample)
  const {encoding, confidence} = detect(sample, {detectEncodings: asLatin ? latin : others})
  const name = (encoding ?? fallback).toLowerCase()
  if (!iconv.encodingExists(name) || (asLatin && confidence < sureEnough)) {
    return {text: iconv.decode(bytes, fallback), encoding: fallback}
  }
  return {text: iconv.decode(bytes, name), encoding: name}
}

/** The bytes from the first one on that is not ASCII, and the blank before it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 64)
  return bytes.subarray(start, start + sampleSize)
}

/**
 * Whether the bytes above 0x7F stand among ASCII letters like accented ones.
 *
 * In other scripts they are most of the letters, and stand in long runs; in a
 * page that is mostly English but quotes Russian, the runs alone tell.
 */
function isLatin(bytes: Uint8Array): boolean {
  let high = 0
  let letters = 0
  let inRuns = 0
  let run = 0
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high++
      run++
      continue
    }
    if (run >= 4) inRuns += run
    run = 0
    const letter = byte | 0x20
    if (letter >= 0x61 && letter <= 0x7a) letters++
  }
  if (run >= 4) inRuns += run
  return high <= (high + letters) / 2 && inRuns <= high * 0.2
}
