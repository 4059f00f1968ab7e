import {defineCharacterRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {visible} from '../scripts.ts'

/**
 * Remove characters that nobody sees: controls, soft hyphens, zero-width
 * spaces, byte order marks, direction marks.
 *
 * Pages put them into words to guide line breaks or to mark copies, terminals
 * leave their color codes, and a search for the word then finds nothing.
 *
 * What a script or a picture needs stays: the zero-width non-joiner of Persian
 * and the Indic scripts, the joiner of emoji, the zero-width space of Thai and
 * Khmer, direction marks in a line with Arabic or Hebrew unless they stand
 * inside a word. Tabs and line breaks stay, and so do U+0085, U+2028 and
 * U+2029; vertical tabs and form feeds go only from inside a word.
 */
export const invisibleCharacter = defineCharacterRule({
  id: 'invisible-character',
  summary: 'remove characters that nobody sees',
  check(text) {
    if (!unseen.test(text)) return []
    const changes: Change[] = []
    const line = {end: 0, rightToLeft: false}
    for (const match of text.matchAll(stretches)) {
      const start = match.index
      const end = start + match[0].length
      if (end - start === 1 && isNeeded(text, start, line)) continue
      // A word that was hyphenated at the end of a line is one word.
      const reach = match[0].endsWith('\xad') ? brokenEnd(text, start, end) : end
      const last = changes.at(-1)
      if (last?.end === start) {
        last.end = reach
      } else {
        changes.push({
          start,
          end: reach,
          value: '',
          cause: {
            rule: 'invisible-character',
            kind: 'repair',
            reason: 'Dropped invisible character',
            evidence: ''
          }
        })
      }
    }
    for (const {start, end, cause} of changes) cause.evidence = visible(text.slice(start, end))
    return changes
  }
})

const unseen =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/

/**
 * A terminal's escape sequence, whole: colors and the like, then titles, then
 * two characters; or any number of unseen characters.
 */
const stretches =
  /\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)|\x1b[()*+][A-Z0-9]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g

/** The last line that was looked at. */
interface Line {
  /** Where the next one begins. */
  end: number
  rightToLeft: boolean
}

/** Whether a character does its work where it stands. */
function isNeeded(text: string, at: number, line: Line): boolean {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  switch (code) {
    case 0x0b:
    case 0x0c:
      return !(isWordUnit(before) && isWordUnit(after))
    case 0x200b:
      return isUnspaced(before) && isUnspaced(after)
    case 0x200c:
      return isJoining(before)
    case 0x200d:
      return isJoining(before) || isJoining(after) || (isPicture(before) && isPicture(after))
    case 0x061c:
    case 0x200e:
    case 0x200f:
      // Between two letters of one direction a mark says nothing.
      if (isLetterUnit(before) && isLetterUnit(after) && isRightToLeft(before) === isRightToLeft(after))
        return false
      return inRightToLeft(text, at, line)
    default:
      return isEmbedding(code) && inRightToLeft(text, at, line)
  }
}

/** Marks that begin and end a stretch of one direction. */
function isEmbedding(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}

/** The end of what a soft hyphen at a line's end parts from the next line's word. */
function brokenEnd(text: string, start: number, end: number): number {
  if (!isLetterUnit(text.charCodeAt(start - 1))) return end
  let at = end
  while (at < end + 4 && text[at] === ' ') at++
  if (text[at] !== '\n') return end
  at++
  while (at < end + 12 && (text[at] === ' ' || text[at] === '\t')) at++
  return isLetterUnit(text.charCodeAt(at)) ? at : end
}

/**
 * Whether the line has a letter that is written from right to left. Asked for
 * places in order, it looks at each character once.
 */
function inRightToLeft(text: string, at: number, line: Line): boolean {
  while (line.end <= at) {
    line.rightToLeft = false
    let end = line.end
    while (end < text.length && text.charCodeAt(end) !== 0x0a) {
      if (isRightToLeft(text.charCodeAt(end))) line.rightToLeft = true
      end++
    }
    line.end = end + 1
  }
  return line.rightToLeft
}

function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  )
}

function isLetterUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return (code >= 0xc0 && code < 0x2000) || code >= 0x2c00
}

function isWordUnit(code: number): boolean {
  return isLetterUnit(code) || (code >= 0x30 && code <= 0x39)
}

/** Thai, Lao, Tibetan, Burmese and Khmer write words without spaces. */
function isUnspaced(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)
}

/** Scripts whose letters join: Arabic and its kin, the Indic and Southeast Asian ones, Mongolian. */
function isJoining(code: number): boolean {
  return (
    (code >= 0x0600 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x18af) ||
    (code >= 0x1a20 && code <= 0x1c4f) ||
    (code >= 0xa840 && code <= 0xa8ff) ||
    (code >= 0xfb50 && code <= 0xfdff)
  )
}

/** Half of an emoji, a sign that may be one, or the selector behind it. */
function isPicture(code: number): boolean {
  return (code >= 0xd83c && code <= 0xdfff) || (code >= 0x2190 && code <= 0x2bff) || code === 0xfe0f
}
