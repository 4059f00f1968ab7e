/**
 * Which signs of damage a stretch of text shows, as bits.
 *
 * Most blocks of a story show none, and a look at each character and the one
 * before it is enough to know: so the rules that need a sign are not asked.
 * A sign may be there and mean nothing; where it is missing, nothing is.
 */

/** The signs. */
export const sign = {
  /** A line break inside. */
  lineBreak: 1,
  /** Two spaces in a row. */
  doubledSpace: 2,
  /** White space before a comma, a stop or another mark. */
  spacedMark: 4,
  /** Two commas, stops or semicolons in a row. */
  metMarks: 8,
  /** A quotation mark, or two marks that stand for one. */
  quotation: 16,
  /** A mark that ends a sentence, and right behind it a capital or another mark. */
  gluedMark: 32,
  /** What credits have: a slash, a bracket, a colon, an equals sign, `©`, the letters of `via`, or the end of `Fot.` */
  credit: 64
} as const

/** What a code unit is here. The marks stand together, and so do the blanks. */
const other = 0
const space = 1
const blank = 2
const lineBreak = 3
const stop = 4
const comma = 5
const strong = 6
const semicolon = 7
const quote = 8
const tick = 9
const opener = 10
const closer = 11
const capital = 12
const letterV = 13
const letterI = 14
const letterT = 15
const slash = 16
const kinds = 17

/** The kind of every code unit. */
const kindOf = new Uint8Array(0x10000)
/** What a kind shows by itself, and behind another kind. */
const shows = new Uint8Array(kinds)
const showsBehind = new Uint8Array(kinds * kinds)

function fill() {
  kindOf.fill(capital, 0xbf)
  const mean = (kind: number, characters: string) => {
    for (let at = 0; at < characters.length; at++) kindOf[characters.charCodeAt(at)] = kind
  }
  mean(space, ' ')
  mean(
    blank,
    '\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff'
  )
  mean(lineBreak, '\n\v\f\u0085\u2028\u2029')
  mean(stop, '.。')
  mean(comma, ',،，、')
  mean(strong, '!?؟۔।')
  mean(semicolon, ';؛')
  mean(quote, '"“”„«»')
  mean(tick, "`'’‘<>")
  mean(opener, '([（［')
  mean(closer, ')]')
  mean(capital, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  mean(letterV, 'v')
  mean(letterI, 'i')
  mean(letterT, 't')
  mean(slash, '/／©:：=＝')
  shows[lineBreak] = sign.lineBreak
  shows[quote] = sign.quotation
  shows[opener] = sign.credit
  shows[slash] = sign.credit
  const pair = (before: readonly number[], after: readonly number[], bit: number) => {
    for (const first of before)
      for (const second of after) {
        const at = first * kinds + second
        showsBehind[at] = (showsBehind[at] ?? 0) | bit
      }
  }
  const white = [space, blank, lineBreak]
  // A line break inside a block is read as a space.
  pair([space, lineBreak], [space, lineBreak], sign.doubledSpace)
  pair(white, [stop, comma, strong, semicolon], sign.spacedMark)
  pair([stop], [stop, comma], sign.metMarks)
  pair([comma], [comma], sign.metMarks | sign.quotation)
  pair([semicolon], [semicolon], sign.metMarks)
  pair([tick], [tick], sign.quotation)
  pair(
    [stop, strong],
    [stop, comma, strong, semicolon, quote, tick, opener, closer, capital, slash],
    sign.gluedMark
  )
  pair([letterV], [letterI], sign.credit)
  pair([letterT], [stop], sign.credit)
}

/** Find the signs that a stretch of a text shows. Looks at each code unit once. */
export function signsIn(text: string, start: number, end: number): number {
  if (kindOf[0x20] === other) fill()
  let signs = 0
  let before = 0
  for (let at = start; at < end; at++) {
    const kind = kindOf[text.charCodeAt(at)] ?? other
    if (kind !== other) signs |= (shows[kind] ?? 0) | (showsBehind[before + kind] ?? 0)
    before = kind * kinds
  }
  return signs
}
