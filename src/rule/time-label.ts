/** Reads a time with its label that opens a text: `Updated: 20 January 2025, 17:05`, `입력 2024.03.14 14:31 수정 2024.03.14 16:05`. */
import {isFunctionWord, wordSet} from '../languages/index.ts'
import {dateWords} from '../languages/shared.ts'
import type {Language} from '../languages/types.ts'
import {isLower} from './letters.ts'
import {unspaced, wordsOf} from './words.ts'

/** A label and its colon, or a number behind it. */
const labelled = /^([^:：\d]{2,24}?)\s?(?:[:：]\s?(?=[\d\p{L}])|\s(?=\d))/u

/** What a time is written with in figures, the day of the week in brackets among them. */
const figures = /^(?:[\d\s:./年月日时時分秒-]|[(（][日月火水木金土][)）]){4,28}/

/** Behind a label without a colon a time has so many figures: a day and a clock, or a year, a month and a day. */
const fewestFigures = 7

/** What stands beside a clock: `17:36 Uhr`, `10:55 صباحا` */
const besideClock: ReadonlySet<string> = new Set(['am', 'h', 'kl', 'pm', 'uhr', 'صباحا', 'مساء'])

/** How far a time is read in words, in code units, and how many of them stand in a row. */
const reach = 90
const mostInRow = 3

/** Where a time with its label ends that opens a text, or the last of several in a row; `undefined` where none does. */
export function labelledTimeEnd(value: string, languages: readonly Language[]): number | undefined {
  let end: number | undefined
  for (let count = 0; count < mostInRow; count++) {
    const rest = value.slice(end)
    const blank = rest.length - rest.trimStart().length
    const found = timeEndIn(rest.slice(blank), languages)
    if (found === undefined) break
    end = (end ?? 0) + blank + found
  }
  return end
}

function timeEndIn(value: string, languages: readonly Language[]): number | undefined {
  const [label, words = ''] = labelled.exec(value) ?? []
  if (label === undefined || !isTimeLabel(words.trim().toLowerCase(), languages)) return undefined
  const end = timeEnd(value, label.length, languages)
  const digits = value.slice(label.length, end).replace(/\D/g, '').length
  // Words alone are no time.
  return digits >= (/[:：]\s?$/.test(label) ? 1 : fewestFigures) ? end : undefined
}

function isTimeLabel(label: string, languages: readonly Language[]): boolean {
  return (
    !wordSet(dateWords).has(label) &&
    languages.some(({meta}) => meta?.published.includes(label) || meta?.updated.includes(label))
  )
}

/** Where a time ends: behind its figures, or behind numbers, months, weekdays and small words among them. */
function timeEnd(value: string, start: number, languages: readonly Language[]): number {
  const run = figures.exec(value.slice(start))?.[0].trimEnd().length ?? 0
  let end = start + run
  // Where no spaces part words, the story would be one with the minutes.
  if (unspaced.test(value)) return end
  // `Updated: 3 Men are held`: one number is a time only beside a month or its like.
  let isNamed = run > 0
  for (const word of wordsOf(value.slice(start, start + reach))) {
    const {text} = word
    const isName =
      besideClock.has(text) ||
      languages.some(({months, weekdays}) => months.includes(text) || weekdays.includes(text))
    isNamed ||= isName
    if (isName || /^\d/.test(text)) end = Math.max(end, start + word.end)
    else if (!isLower(value.charCodeAt(start + word.start)) || !isFunctionWord(text, languages)) break
  }
  return isNamed ? end : start
}
