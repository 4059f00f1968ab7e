import {isFunctionWord} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {defineRepairRule} from '../../rule/define.ts'
import {isDigit, isUpper} from '../../rule/letters.ts'
import {sign} from '../../rule/signs.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import type {Article} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {isCloser, isLetter, isUnspaced, lastInk, nextInk, wordEnd, wordStart} from '../letters.ts'
import {isListed, isSureWord} from '../words.ts'

/** A name in capitals may be short for a longer one up to this length: `Minn.,` */
const longestShortName = 6
/** And a word in lower case up to this one. */
const longestShortWord = 4
/** Unless it ends in a vowel, as abbreviations seldom do. */
const endsOpen = /.{2}[aeiouyà-ü]$/

/**
 * Take out a stop that stands before a comma clause.
 *
 * A scraper that loses a closing quote often leaves a full stop behind it:
 * `… réussiront. , a déclaré Lavrov mardi.` The stop is the scraper's and the
 * comma is the writer's, so the stop goes and the two become one sentence.
 *
 * No word is added and none is removed. `Inc.,`, `etc.,` and `D-Minn.,` have
 * no space before the comma and stay; where they have one, only the space is
 * wrong. So a stop that touches the comma goes only behind a whole word.
 */
export const strayStop = defineRepairRule({
  id: 'stray-stop',
  summary: 'take out a stop that stands before a comma clause',
  signs: sign.spacedMark | sign.metMarks,
  check({value, start}, {article, languages}) {
    if (!meeting.test(value)) return []
    const changes: Change[] = []
    for (let at = nextComma(value, 0); at < value.length; at = nextComma(value, at + 1)) {
      const stop = lastInk(value, at)
      if (stop <= 0 || !isStop(value.charCodeAt(stop)) || isStop(value.charCodeAt(stop - 1))) continue
      const ink = lastInk(value, stop)
      if (ink < 0) continue
      const before = value.charCodeAt(ink)
      if (!isWordCode(before) && !isCloser(before) && before !== 0x25) continue
      const apart = stop + 1 < at
      if (isWordCode(before)) {
        const word = value.slice(wordStart(value, ink + 1), ink + 1)
        const dotted = value.charCodeAt(ink - word.length) === 0x2e
        if (dotted || isListed(word, article, languages)) continue
        if (!apart && ink + 1 === stop && !isWhole(word, article, languages)) continue
      } else if (!apart) continue
      const end = nextInk(value, at + 1)
      const after = value.charCodeAt(end)
      // `., 5`: what is parted here may be numbers.
      if (end === at + 1 && !isLetter(after)) continue
      // `., And`: the comma is the stray one.
      if (!apart && isUpper(after) && opensSentence(value, end, languages)) continue
      const space = end === at + 1 && !isUnspaced(after) ? ' ' : ''
      const comma = value.charAt(at)
      changes.push(
        mend(
          'stray-stop',
          'Joined comma clause',
          start + ink + 1,
          start + at + 1,
          comma + space,
          value.slice(ink + 1, at + 1)
        )
      )
    }
    return changes
  }
})

/** A stop with only blanks between it and a comma. */
const meeting = /[.。]\s{0,4}[,،，、]/

function nextComma(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 0x2c || code === 0x60c || code === 0xff0c || code === 0x3001) return at
  }
  return value.length
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3002
}

/** Whether a word is surely more than the short form of another. */
function isWhole(word: string, article: Article, languages: readonly Language[]): boolean {
  const first = word.charCodeAt(0)
  if (isDigit(first)) return word.length > 1 && article.language !== undefined && !languages[0]?.ordinalStop
  if (!isSureWord(word, article, languages)) return false
  if (isUpper(first)) return word.length > longestShortName
  return word.length > longestShortWord || endsOpen.test(word) || isFunctionWord(word, languages)
}

/** Whether a word with a capital is none that has it of its own. */
function opensSentence(value: string, at: number, languages: readonly Language[]): boolean {
  const word = value.slice(at, wordEnd(value, at)).toLowerCase()
  return word !== 'i' && isFunctionWord(word, languages)
}
