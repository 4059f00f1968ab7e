/** Knows a text that shows characters to speak of them from one that is damaged. */

/** A stretch that is to be replaced. */
interface Stretch {
  start: number
  end: number
  value: string
}

/** How far around a stretch the text is looked at. */
const around = 200

/** How many characters may be shown as such; more are a word. */
const glyphs = 3

/** How far from it a comparison is looked for. */
const near = 60

/** How many neighbours are asked whether they are plain damage. */
const neighbours = 6

/** Words of those who write about encodings. */
const trade =
  /mojibake|utf-?8|unicode|latin-?1\b|iso[- ]?8859|windows-125\d|\bcp-?125\d|charset|character (?:encoding|set)|html[- ]entit|html code|\bin html\b|entités? html|entidad(?:es)? html|zeichen(?:satz|kodierung|codierung)|encodage|codificaci[oó]n de caracteres|кодировк|文字化け|文字コード|乱码|亂碼/giu

/** Words of those who hold one character against another. */
const comparison =
  /\b(?:instead|rather than|becomes?|became|appears?|shows? up|turn(?:s|ed) into|display(?:s|ed)?|garbled|symbols?|characters?|letters?|au lieu|caractères?|lettres?|en lugar|en vez|car[aá]cter(?:es)?|letras?|statt|anstelle|zeichen|buchstaben?|em vez|caract(?:eres?|éris?)|invece|al posto|caratter[ei]|lettere)\b|вместо|символ/iu

const opening = new Set('"\'“„‘‚«»‹›`(「『《')
const closing = new Set('"\'”“’‘»«›‹`)」』》')

/**
 * Make the question whether a stretch is shown as a thing to look at: `the
 * characters "Ã©" appear instead of é`.
 *
 * A stretch that is quoted and alone between its quotes is, when nothing
 * around it is damaged inside a word. So is one that stands alone, or a quoted
 * word, when what it would become is there to be read as well and the two are
 * held against each other, or the text speaks of encodings.
 */
export function findTalk(text: string, stretches: readonly Stretch[]): (index: number) => boolean {
  if (stretches.length === 0) return () => false
  const trades = Array.from(text.matchAll(trade), (match) => match.index)
  return (index) => {
    const stretch = stretches[index]
    if (!stretch) return false
    const {start, end, value} = stretch
    const left = wordStart(text, start)
    const right = wordEnd(text, end)
    const alone = left === start && right === end
    const quoted = isQuoted(text, left, right)
    if (!alone && !quoted && right - left > 40) return false
    const before = lastLine(text.slice(Math.max(0, left - around), left))
    const after = firstLine(text.slice(right, right + around))
    const word = text.slice(left, start) + value + text.slice(end, right)
    const shown = telling.test(value) && (standsIn(before, word) || standsIn(after, word))
    if ((alone || quoted || shown) && anyBetween(trades, left - before.length, right + after.length))
      return true
    if (!alone && !quoted) return false
    if (!shown && !(quoted && alone && value.length <= glyphs)) return false
    if (!quoted && !isCompared(before.slice(-near), word, after.slice(0, near))) return false
    // Damage inside a word close by means that this is damage too.
    for (let other = Math.max(0, index - neighbours); other <= index + neighbours; other++) {
      const beside = stretches[other]
      if (
        !beside ||
        beside === stretch ||
        beside.end < left - before.length ||
        beside.start > right + after.length
      )
        continue
      const open = wordStart(text, beside.start)
      const close = wordEnd(text, beside.end)
      if (open === beside.start && close === beside.end && beside.value.length <= glyphs) continue
      if (!isQuoted(text, open, close)) return false
    }
    return true
  }
}

/** Whether a word is held against what stands close to it. */
function isCompared(before: string, word: string, after: string): boolean {
  return (standsIn(before, word) || standsIn(after, word)) && comparison.test(`${before} ${after}`)
}

/** Whether quotation marks stand around, in French with spaces inside. */
function isQuoted(text: string, left: number, right: number): boolean {
  if (opening.has(text.charAt(left - 1)) && closing.has(text.charAt(right))) return true
  const inner = spaces.has(text.charAt(left - 1)) && spaces.has(text.charAt(right))
  return inner && text.charAt(left - 2) === '«' && text.charAt(right + 1) === '»'
}

const spaces = new Set(' \u00a0\u202f')

/** A letter or a quotation mark: a space or a dash may stand anywhere. */
const telling = /[\p{L}\p{S}\p{Pi}\p{Pf}]/u

/** Whether any of the sorted places lies between two others. */
function anyBetween(places: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (places[low] ?? Number.POSITIVE_INFINITY) < to
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

/** Whether a word stands in a text with nothing of a word at its sides. */
function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text.charCodeAt(at - 1)) && !isWordPart(text.charCodeAt(at + word.length))) return true
  }
  return false
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 40 && isWordPart(text.charCodeAt(start - 1))) start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < 40 && isWordPart(text.charCodeAt(end))) end++
  return end
}

/** Letters and digits; everything beyond ASCII but spaces and quotation marks. */
function isWordPart(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  }
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f)
}
