/** Text whose encoding changes at escapes, as Japanese mail and old pages have it. */

const escapeByte = 0x1b
const dollarByte = 0x24

/** Of the characters that are no ASCII, how many may be unreadable: a text that was cut has one. */
const mostLost = 0.1

/**
 * Decode ISO-2022-JP; `undefined` for bytes that are something else.
 *
 * All of its bytes are ASCII: escapes say where two of them are one character.
 * `ESC $ @` and `ESC $ B` begin such a stretch. The others, which end one, say
 * nothing by themselves: `ESC ( B` is what a terminal is sent, too.
 */
export function decodeEscapes(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(escapeByte) || !hasStretch(bytes)) return undefined
  const text = new TextDecoder('iso-2022-jp').decode(bytes)
  let wide = 0
  let lost = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) lost++
    else if (code >= 0x80) wide++
  }
  return lost <= Math.max(1, wide * mostLost) && wide > 0 ? text : undefined
}

function hasStretch(bytes: Uint8Array): boolean {
  let found = false
  for (const [at, byte] of bytes.entries()) {
    if (byte >= 0x80) return false
    if (byte !== escapeByte || bytes[at + 1] !== dollarByte) continue
    const set = bytes[at + 2]
    if (set === 0x40 || set === 0x42) found = true
  }
  return found
}
