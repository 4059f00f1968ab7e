/** Finds times that are counted, not told by a calendar: `3 hours ago`, `4 min read`. */
import {blankEnd, isBorder, knownAt, type Line, matchAt} from './line.ts'
import {momentAt} from './moment.ts'

/**
 * Where a time that is counted ends: a reading time, or one from now. It is
 * made of numbers and words of such times alone, with one that is nothing else.
 */
export function countedEnd(line: Line, from: number): number {
  let at = from
  let end = from
  let sure = false
  let numbered = false
  for (let parts = 0; parts < 10; parts++) {
    const start = matchAt(line, /[\s:,.(~≈-]*/y, at)
    const place = at + (start?.[0].length ?? 0)
    if (place >= line.text.length || (end > from && sure && numbered && /[,:(-]/.test(start?.[0] ?? '')))
      break
    const word =
      knownAt(line, place, 'ago', 'reading') ??
      knownAt(line, place, 'units') ??
      knownAt(line, place, 'joints')
    const number = matchAt(line, /\d{1,3}(?:\s?[-–]\s?\d{1,2})?(?![\d:./])/y, place)
    const clock = !word && !number && sure ? matchAt(line, /\d{1,2}[:.]\d{2}/y, place) : undefined
    // `Yesterday 19:55 | 17 September 2026`: the day is told too.
    if (clock && momentAt(line, place)?.date) break
    if (word && isBorder(line, word.end)) {
      at = word.end
      if (word.entry.kind === 'ago' || word.entry.kind === 'reading') sure = true
    } else if (number) {
      at = place + number[0].length
      numbered = true
    } else if (clock) at = place + clock[0].length
    else break
    end = at
  }
  if (!sure) return from
  const clock = knownAt(line, blankEnd(line, end), 'clock')
  return clock ? clock.end : end
}
