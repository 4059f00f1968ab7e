/** The encodings that UTF-8 is mistaken for, as tables from character to byte. */
import {late} from '../rule/late.ts'

/** A way of reading bytes that turns UTF-8 into mojibake. */
export interface Codec {
  /** What people call it. */
  name: string
  /** The byte of each character from 0x80 up. */
  bytes: ReadonlyMap<number, number>
}

/** 0x80–0x9F as the Windows code pages have them; what a page leaves undefined is the C1 control. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const windows1250 = '€\x81‚\x83„…†‡\x88‰Š‹ŚŤŽŹ\x90‘’“”•–—\x98™š›śťžź'
const windows1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ'

/** 0xA0–0xFF. */
const latin2 =
  '\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'
const cyrillic =
  '\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'

/** 0x80–0xFF of Mac Roman. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/**
 * The codecs, the likeliest first. windows-1252 stands for Latin-1 too: what
 * the one has as `€` the other has as a C1 control, and a text may hold both.
 */
export const codecs: readonly Codec[] = [
  {name: 'windows-1252', bytes: table(windows1252, latin1())},
  {name: 'Mac Roman', bytes: table(macRoman, '')},
  {name: 'windows-1250', bytes: table(windows1250, latin2)},
  {name: 'windows-1251', bytes: table(windows1251, cyrillic)}
]

/** Places in `codecs` that have rules of their own. */
export const western = 0
export const macintosh = 1
export const centralEuropean = 2
export const cyrillicPage = 3

/**
 * For every UTF-16 code unit: the lower four bits say in which codecs it may
 * begin a UTF-8 sequence, the upper four in which it may go on with one. Made
 * when first asked for: a text of ASCII needs none.
 */
export const byteRoles: () => Uint8Array = late(roles)

/** What windows-1252 has where Latin-1 has a C1 control; `undefined` where it has nothing. */
export function fromC1(code: number): string | undefined {
  const value = windows1252[code - 0x80]
  return value === undefined || value.charCodeAt(0) === code ? undefined : value
}

function latin1(): string {
  return Array.from({length: 0x60}, (_, index) => String.fromCharCode(0xa0 + index)).join('')
}

function table(low: string, high: string): Map<number, number> {
  const bytes = new Map<number, number>()
  // The C1 controls stand for their own bytes, whatever else does. Mac Roman
  // leaves nothing undefined, so there none is ever left.
  if (high !== '') for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(byte, byte)
  const all = low + high
  for (let index = 0; index < all.length; index++) bytes.set(all.charCodeAt(index), 0x80 + index)
  return bytes
}

function roles(): Uint8Array {
  const found = new Uint8Array(0x10000)
  for (const [index, {bytes}] of codecs.entries()) {
    for (const [code, byte] of bytes) {
      let bits = 0
      if (byte >= 0xc2 && byte <= 0xf4) bits = 1 << index
      else if (byte < 0xc0) bits = 16 << index
      found[code] = (found[code] ?? 0) | bits
    }
  }
  return found
}
