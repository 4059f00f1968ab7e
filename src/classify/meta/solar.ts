/** Turns days of the solar calendar of Iran into ours. */
import {late} from '../../rule/late.ts'

/** Years of this calendar that news may speak of: 1921 to 2121 of ours. */
const firstYear = 1300
const lastYear = 1500

/** How many years ours are ahead, from its new year in March on. */
const ahead = 621

/** The first six months have 31 days, the others 30, and the last 29 in most years. */
const longMonths = 6
const longMonth = 31
const shortMonth = 30

const dayLength = 24 * 60 * 60 * 1000

const format = late(
  () =>
    new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric'
    })
)

/**
 * Give the day of our calendar, in ISO 8601, for a year, a month (from 1) and
 * a day of the solar one; `undefined` where there is no such day.
 *
 * Where its year begins is for astronomers to say: the engine's own tables
 * (ICU) decide between the days that it may be.
 */
export function fromSolar(year: number, month: number, day: number): string | undefined {
  if (year < firstYear || year > lastYear) return undefined
  const before =
    month > longMonths
      ? longMonths * longMonth + (month - longMonths - 1) * shortMonth
      : (month - 1) * longMonth
  const likely = Date.UTC(year + ahead, 2, 21) + (before + day - 1) * dayLength
  const wanted = [year, month, day].join('-')
  for (const shift of [0, -1, 1]) {
    const date = new Date(likely + shift * dayLength)
    const part = new Map(
      format()
        .formatToParts(date)
        .map(({type, value}) => [type, value])
    )
    if ([part.get('year'), part.get('month'), part.get('day')].join('-') === wanted)
      return date.toISOString().slice(0, 10)
  }
  return undefined
}
