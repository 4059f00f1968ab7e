/** Tells what a line near a headline is to the rules, and what it says as data. */
import {isCapitals} from '../../rule/words.ts'
import type {Meta} from '../../tree/meta.ts'
import type {Block} from '../../tree/types.ts'
import type {Name, Reading} from './reading.ts'
import {fold} from './vocabulary.ts'

/** Ids of the rules that take what is found. */
export type TopRule = 'agency-credit' | 'byline' | 'dateline' | 'kicker' | 'published-time' | 'reading-time'

/** What a line near the headline is. */
export interface TopLine {
  rule: TopRule
  keep: boolean
  meta: Meta
}

/** Gathers the names of the lines, so that one who is named twice is one. */
export class NameList {
  readonly #found: {block: Block; names: readonly Name[]; sure: boolean}[] = []

  add(block: Block, {names, sure}: Reading): void {
    if (names.length > 0) this.#found.push({block, names, sure})
  }

  /** Put byline and authors to the first line that has names; that of the place that the story opens with is nobody's. */
  tell(lines: Map<Block, TopLine>, dateline = ''): void {
    const place = fold(dateline)
    const all = this.#found.flatMap(({names}) => names.map(({text}) => text))
    // Of one who stands in capitals and without, the latter is told.
    const again = (name: string) =>
      isCapitals(name) && all.some((other) => other !== name && other.toUpperCase() === name.toUpperCase())
    const found = this.#found
      .map((entry) => ({
        ...entry,
        names: entry.names.filter(({text}) => fold(text) !== place && !again(text))
      }))
      .filter(({names}) => names.length > 0)
    const first = found.find(({sure}) => sure) ?? found[0]
    if (!first) return
    const authors: string[] = []
    let byline = ''
    for (const {block, names, sure} of found) {
      if (sure !== first.sure && block !== first.block && block.start < first.block.start) continue
      const fresh = names.filter(
        ({text}) => !authors.some((known) => known.toLowerCase() === text.toLowerCase())
      )
      if (fresh.length === 0) continue
      byline += (byline === '' ? '' : ', ') + stretchOf(block, fresh)
      for (const {text} of fresh) authors.push(text)
    }
    const line = lines.get(first.block)
    if (line) line.meta = {...line.meta, byline, authors}
  }
}

/** The names as they stand, where little stands between them. */
function stretchOf({value}: Block, names: readonly Name[]): string {
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return ''
  for (const [index, {start}] of names.entries()) {
    const before = names[index - 1]
    if (before && start - before.end > 7) return names.map(({text}) => text).join(', ')
  }
  return value.slice(first.start, last.end)
}

export function topLineOf(block: Block, reading: Reading, names: NameList): TopLine {
  const meta: Meta = {}
  const {moments, sections, agency, places, counted, others} = reading
  for (const {label, moment} of moments) {
    if (moment.iso === undefined) continue
    if (label === 'updated') meta.updated ??= moment.iso
    else meta.published ??= moment.iso
  }
  if (agency !== undefined) meta.agency = agency
  if (reading.credit !== undefined) meta.credits = [reading.credit]
  if (sections[0] !== undefined) meta.kicker = sections[0]
  if (reading.names.length > 0 || reading.sure || reading.pending === 'by') {
    names.add(block, reading)
    return {rule: 'byline', keep: true, meta}
  }
  const [place] = places
  if (place && moments.length > 0 && moments.every(({label}) => label === undefined)) {
    // A line of its own that opens like a story from an agency: `Berlin, 3 May 2024`.
    if (
      !others &&
      sections.length === 0 &&
      moments.every(({moment}) => !moment.time) &&
      !block.value.includes('|')
    ) {
      meta.dateline = block.value
      return {rule: 'dateline', keep: true, meta}
    }
    meta.dateline = place.text
  }
  if (moments.length === 0 && agency !== undefined) return {rule: 'agency-credit', keep: false, meta}
  return {rule: counted && moments.length === 0 ? 'reading-time' : 'published-time', keep: false, meta}
}

/** What a line is that stands by itself, with its names told as the authors. */
export function toldLine(block: Block, reading: Reading): TopLine {
  const names = new NameList()
  const line = topLineOf(block, reading, names)
  names.tell(new Map([[block, line]]))
  return line
}
