/**
 * Reads one line around a headline.
 *
 * The line is read from its beginning to its end as parts that separators set
 * apart. Each part must be understood: a moment, a label, a name, what its
 * bearer is, a place, an agency. A line with a part that nobody understands is
 * read as nothing at all: it may be a sentence of the story.
 */
import {countedEnd} from './counted-time.ts'
import {formOf} from './forms.ts'
import {isBorder, knownAt, type Line, lineOf, matchAt} from './line.ts'
import {momentAt, partEnd} from './moment.ts'
import {chunkEnd} from './part-end.ts'
import {addName} from './pieces.ts'
import {readChunk} from './read-part.ts'
import {blankReading, isSomething, type Label, type Reading} from './reading.ts'
import type {Vocabulary} from './vocabulary.ts'

/** No line with names and times is longer. */
export const longestLine = 240

/** What parts are set apart by; blanks too. */
const separators = /[\s|·•‧・,、;:/=＝()（）[\]【】〔〕「」［］《》*_#→►▪●◆■…"–—-]+/y

/** A stop behind a shortened word, or at the end. */
const stop = /\.(?=\s|$)/y

/** Read a line; `undefined` when a part of it is not understood. */
export function readLine(raw: string, vocabulary: Vocabulary): Reading | undefined {
  if (raw.length > longestLine) return undefined
  const line = lineOf(raw, vocabulary)
  const reading = blankReading()
  const form = formOf(line)
  for (const {start, end} of form?.names ?? []) addName(reading, line, start, end)
  if (form?.place) reading.places.push({...form.place, text: raw.slice(form.place.start, form.place.end)})
  if (form?.sure) reading.sure = true
  let at = form?.end ?? 0
  let opened: 'source' | undefined
  const order: ('label' | 'moment')[] = []
  const labels: Label[] = []
  while (at < raw.length) {
    const gap = matchAt(line, separators, at) ?? matchAt(line, stop, at)
    if (gap) {
      at += gap[0].length
      continue
    }
    const label = labelAt(line, at)
    const counted = countedEnd(line, at)
    if (label && label.end >= counted) {
      reading.pending = label.label
      labels.push(label.label)
      order.push('label')
      at = label.end
      continue
    }
    const moment = momentAt(line, at)
    if (counted > (moment?.end ?? at)) {
      reading.counted = true
      if (reading.pending !== undefined && reading.pending !== 'by') {
        // The label is that of the time that is counted.
        labels.pop()
        order.pop()
        reading.pending = undefined
      }
      at = counted
      continue
    }
    if (moment) {
      const own = reading.pending
      reading.moments.push({label: own === 'by' ? undefined : own, moment})
      reading.pending = undefined
      order.push('moment')
      at = moment.end
      continue
    }
    const source = knownAt(line, at, 'source')
    if (source && isPartEnd(line, source.end, true)) {
      opened = 'source'
      at = source.end
      continue
    }
    const joint = knownAt(line, at, 'joints', 'clock')
    if (joint && reading.pending && reading.pending !== 'by' && isBorder(line, joint.end)) {
      at = joint.end
      continue
    }
    const end = chunkEnd(line, at)
    const read = readChunk(line, at, end, reading, opened)
    if (read === undefined) return undefined
    opened = undefined
    at = read
  }
  if (order[0] === 'moment' && order.at(-1) === 'label' && labels.length === reading.moments.length) {
    // `2024年5月3日 公開`: the label stands behind.
    for (const [index, entry] of reading.moments.entries()) entry.label = labels[index]
    reading.pending = undefined
  }
  return isSomething(reading) ? reading : undefined
}

/** A label with a mark or a moment behind it, or at the end of the line. */
function labelAt(line: Line, at: number): {label: Label; end: number} | undefined {
  const known = knownAt(line, at, 'published', 'updated')
  if (!known || !isBorder(line, known.end)) return undefined
  const {kind} = known.entry
  return {label: kind === 'updated' ? 'updated' : 'published', end: known.end}
}

function isPartEnd(line: Line, at: number, orBlank = false): boolean {
  return matchAt(line, partEnd, at) !== undefined || (orBlank && line.text.charAt(at) === ' ')
}
