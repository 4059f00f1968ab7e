/**
 * Figures of a whole text, made from the votes on its units, by which the
 * gate tells a clean article from a page dump.
 *
 * A lone heading in a clean article looks like junk until the text around it
 * is known to be clean. These figures say how much of the text looks like
 * junk, how surely, and whether it stands together.
 */

import {baseOf, offsetOf, type Page} from './features/index.ts'

/** What the features of any unit tell of the whole text. */
const ofPage = [
  'pageProse',
  'pageShort',
  'pageShortWords',
  'pageCues',
  'pageBlank',
  'pageRepeats',
  'pageCapitalised',
  'pageLowerStarts',
  'pageEnds',
  'wideShare',
  'tightShare'
] as const
const places = ofPage.map(offsetOf)

export const gateNames = [
  'expectedJunk',
  'under02',
  'under05',
  'under1',
  'linesUnder2',
  'wordsUnder05',
  'wordsUnder2',
  'wordsUnder5',
  'longestUnder1',
  'logWords',
  'logUnits',
  'meanFirst',
  'meanLast',
  'tenth',
  'median',
  'shortJunk',
  'first',
  'last',
  'least',
  'quarterTenth',
  'linesUnder5',
  'shareUnder1',
  'junkRunWords',
  'leadingUnder2',
  'trailingUnder2',
  'wordsPerUnit',
  'wall',
  ...ofPage
] as const

/** Fill in the figures. `probability` has one number a unit. */
export function gateFigures(
  probability: Float32Array,
  {count, words, table}: Page,
  wall: boolean,
  row: Float32Array
): undefined {
  let all = 0
  let junk = 0
  let under02 = 0
  let under05 = 0
  let under1 = 0
  let under2 = 0
  let under5 = 0
  let wordsUnder05 = 0
  let wordsUnder2 = 0
  let wordsUnder5 = 0
  let longest = 0
  let running = 0
  let runWords = 0
  let mostRunWords = 0
  let shortJunk = 0
  let leading = 0
  let trailing = 0
  let head = 0
  let tail = 0
  for (let unit = 0; unit < count; unit++) {
    const p = probability[unit] ?? 0
    const size = words[unit] ?? 0
    all += size
    junk += (1 - p) * size
    if (p < 0.02) under02++
    if (p < 0.05) {
      under05++
      wordsUnder05 += size
    }
    if (p < 0.1) {
      under1++
      running++
      runWords += size
      if (running > longest) longest = running
      if (runWords > mostRunWords) mostRunWords = runWords
    } else {
      running = 0
      runWords = 0
    }
    if (p < 0.2) {
      under2++
      wordsUnder2 += size
      if (leading === unit) leading++
      trailing++
    } else trailing = 0
    if (p < 0.5) {
      under5++
      wordsUnder5 += size
    }
    if (size < 10) shortJunk += 1 - p
    if (unit < 3) head += p
    if (unit >= count - 3) tail += p
  }
  const some = Math.max(1, all)
  const units = Math.max(1, count)
  const sorted = probability.slice(0, count).sort()
  let to = 0
  const put = (value: number) => {
    row[to++] = value
  }
  put(junk / some)
  put(Math.min(50, under02))
  put(Math.min(50, under05))
  put(Math.min(50, under1))
  put(under2 / units)
  put(wordsUnder05 / some)
  put(wordsUnder2 / some)
  put(wordsUnder5 / some)
  put(Math.min(50, longest))
  put(Math.log2(some))
  put(Math.log2(units))
  put(head / Math.min(3, units))
  put(tail / Math.min(3, units))
  put(sorted[Math.floor(count / 10)] ?? 0)
  put(sorted[count >> 1] ?? 0)
  put(Math.min(50, shortJunk))
  put(probability[0] ?? 0)
  put(probability[count - 1] ?? 0)
  put(sorted[0] ?? 0)
  put(sorted[count >> 2] ?? 0)
  put(under5 / units)
  put(under1 / units)
  put(mostRunWords / some)
  put(Math.min(20, leading))
  put(Math.min(20, trailing))
  put(some / units)
  put(wall ? 1 : 0)
  // Every unit tells the same of the whole text.
  for (const place of places) put(table[baseOf(0) + place] ?? 0)
}
