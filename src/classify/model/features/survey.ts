/** What is found out about a whole text before its units are told their place in it. */
import {margin, own, stride} from './names.ts'
import {bestRun, type Clusters, distances, findClusters, type Run} from './runs.ts'
import type {Scanned} from './scan.ts'
import * as sum from './sums.ts'
import {Sums} from './sums.ts'
import {compare, type Shared} from './vocabulary.ts'

const oEnds = own('endsSentence')
const oLower = own('startsLower')
const oCapitalised = own('capitalised')
const oSpaced = own('spacedBefore')
const oSpacedAfter = own('spacedAfter')
const oBlanks = own('blanks')
const oBlanksAfter = own('blanksAfter')
const oIndent = own('indent')
const oEllipsis = own('endsEllipsis')
const oRepeats = own('repeats')
const oShapes = own('shapeRepeats')
const oOpenings = own('openingRepeats')
const oTopical = own('topical')
const oShapeNear = own('shapeNear')
const oJunk = own('junkCues')
const oBullet = own('bullet')
const oClock = own('clock')
const oNumbers = own('numbers')
const oQuotes = own('quotes')
const oComment = own('cue:comment')
const oDate = own('cue:date')
const oRelated = own('cue:related')
const oByline = own('cue:byline')
const oPronoun = own('cue:pronoun')

// What a unit is, a bit each, for distances.
const isProse = 1
const isLong = 2
const isComment = 4
const isDate = 8
const isRelated = 16
const isByline = 32

/** How far each unit is from the nearest of a kind: behind the last, before the next. */
interface Distances {
  sinceProse: Float32Array
  untilProse: Float32Array
  sinceLong: Float32Array
  untilLong: Float32Array
  sinceComment: Float32Array
  untilComment: Float32Array
  sinceDate: Float32Array
  untilDate: Float32Array
  sinceRelated: Float32Array
  sinceByline: Float32Array
}

/** Figures of the whole page; `units` and `words` are never 0. */
interface Totals {
  units: number
  words: number
  shortWords: number
  spaced: number
  repeats: number
  capitals: number
  lowerStarts: number
  endings: number
}

export interface Survey {
  scanned: Scanned
  wall: boolean
  shared: Shared
  /** Where prose outweighs what is not prose, at three prices, and what of it stands before and behind the second. */
  tight: Run
  wide: Run
  loose: Run
  before: Run
  after: Run
  sums: Sums
  totals: Totals
  /** The share of each unit's long words that the main run has too. */
  mainShare: Float32Array
  /** The indent at which most words of the main run stand. */
  mainIndent: number
  /** The prose before and behind each unit: -1, or as many as there are units, where there is none. */
  proseBefore: Int32Array
  proseBehind: Int32Array
  clusters: Clusters
  distances: Distances
}

/** Look at a whole text. Writes what units share with each other into the table. */
export function surveyOf(scanned: Scanned, wall: boolean): Survey {
  const {count, prose, words} = scanned
  const gain = gains(scanned)
  const wide = bestRun(gain, 4, 0, count)
  const shared = compare(scanned, wide)
  tellRepeats(scanned)
  const mainShare = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const all = shared.longs[index] ?? 0
    mainShare[index] = all > 0 ? (shared.inMain[index] ?? 0) / all : 0
  }
  const {sums, flags, totals} = sumUp(scanned, shared)
  return {
    scanned,
    wall,
    shared,
    tight: bestRun(gain, 12, 0, count),
    wide,
    loose: bestRun(gain, 1.5, 0, count),
    before: bestRun(gain, 4, 0, wide.start),
    after: bestRun(gain, 4, wide.end, count),
    sums,
    totals,
    mainShare,
    mainIndent: commonIndent(scanned, wide),
    ...proseAround(prose),
    clusters: findClusters(prose, words),
    distances: {
      sinceProse: distances(flags, isProse, 1),
      untilProse: distances(flags, isProse, -1),
      sinceLong: distances(flags, isLong, 1),
      untilLong: distances(flags, isLong, -1),
      sinceComment: distances(flags, isComment, 1),
      untilComment: distances(flags, isComment, -1),
      sinceDate: distances(flags, isDate, 1),
      untilDate: distances(flags, isDate, -1),
      sinceRelated: distances(flags, isRelated, 1),
      sinceByline: distances(flags, isByline, 1)
    }
  }
}

/** The gain of each unit for the runs: its words where it is prose, a little where it may be a part of a sentence. */
function gains({count, table, words, prose}: Scanned): Float64Array {
  const gain = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const size = words[index] ?? 0
    const base = (margin + index) * stride
    if (prose[index]) gain[index] = Math.min(size, 150)
    else if (table[base + oLower] && size >= 2 && (table[base + oCapitalised] ?? 0) < 0.5)
      gain[index] = size * 0.3
    else gain[index] = -1
  }
  return gain
}

/** Write what repeats in the text, and what stands directly behind, into the table. */
function tellRepeats(scanned: Scanned): undefined {
  const {count, table, shapes, shapeCounts, wholes, wholeCounts, openings, openingCounts} = scanned
  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const shape = shapes[index] ?? 0
    table[base + oRepeats] = Math.min(10, wholeCounts[wholes[index] ?? 0] ?? 1)
    table[base + oShapes] = Math.min(30, shapeCounts[shape] ?? 1)
    table[base + oOpenings] = openings[index] ? Math.min(10, openingCounts[openings[index] ?? 0] ?? 1) : 0
    table[base + oBlanksAfter] = index + 1 < count ? (table[base + stride + oBlanks] ?? 0) : 1
    table[base + oSpacedAfter] = index + 1 < count ? (table[base + stride + oSpaced] ?? 0) : 1
    let near = 0
    const last = Math.min(count - 1, index + 6)
    for (let other = Math.max(0, index - 6); other <= last; other++) if (shapes[other] === shape) near++
    table[base + oShapeNear] = near - 1
  }
}

/** Sum up what the units are, and say of each what it is. */
function sumUp(
  {count, table, words, prose, long}: Scanned,
  shared: Shared
): {sums: Sums; flags: Uint8Array; totals: Totals} {
  const sums = new Sums(count)
  const flags = new Uint8Array(count)
  const totals = {
    units: Math.max(1, count),
    words: 1,
    shortWords: 0,
    spaced: 0,
    repeats: 0,
    capitals: 0,
    lowerStarts: 0,
    endings: 0
  }
  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const size = words[index] ?? 0
    const ends = table[base + oEnds] ?? 0
    const capitalised = table[base + oCapitalised] ?? 0
    const repeats = (table[base + oRepeats] ?? 0) > 1 ? 1 : 0
    const isShort = size < 8 && !ends ? 1 : 0
    const tellsTime = (table[base + oDate] ?? 0) > 0 || table[base + oClock]
    const isDated = size < 15 && tellsTime && ((table[base + oNumbers] ?? 0) > 0 || size < 4) ? 1 : 0
    const commented = size <= 5 && (table[base + oComment] ?? 0) > 0 ? 1 : 0
    const relates = size <= 6 && (table[base + oRelated] ?? 0) > 0 ? 1 : 0
    const ownLongs = shared.longs[index] ?? 0
    flags[index] =
      (prose[index] ? isProse : 0) |
      (long[index] ? isLong : 0) |
      (commented ? isComment : 0) |
      (isDated ? isDate : 0) |
      (relates ? isRelated : 0) |
      (size <= 8 && (table[base + oByline] ?? 0) > 0 ? isByline : 0)
    sums.add(index, sum.proseWords, prose[index] ? size : 0)
    sums.add(index, sum.short, isShort)
    sums.add(index, sum.cued, (table[base + oJunk] ?? 0) > 0 && size < 12 ? 1 : 0)
    sums.add(index, sum.bullets, table[base + oBullet] ?? 0)
    sums.add(index, sum.capitalisedShort, isShort && capitalised > 0.6 ? 1 : 0)
    sums.add(index, sum.allWords, size)
    sums.add(index, sum.dated, isDated)
    sums.add(index, sum.pronouns, table[base + oPronoun] ?? 0)
    sums.add(index, sum.proseUnits, prose[index] ?? 0)
    sums.add(index, sum.topicalWords, (table[base + oTopical] ?? 0) * size)
    sums.add(index, sum.longWords, long[index] ? size : 0)
    sums.add(index, sum.mainWords, shared.inMain[index] ?? 0)
    sums.add(index, sum.longs, ownLongs)
    sums.add(index, sum.headlineWords, (shared.likeHeadline[index] ?? 0) * ownLongs)
    sums.add(index, sum.repeated, repeats)
    sums.add(index, sum.ellipses, table[base + oEllipsis] ?? 0)
    sums.add(index, sum.quotes, Math.min(4, table[base + oQuotes] ?? 0))
    sums.add(index, sum.comments, commented)
    sums.add(index, sum.related, relates)
    totals.spaced += table[base + oSpaced] ?? 0
    totals.repeats += repeats
    totals.capitals += capitalised
    if (isShort) totals.shortWords += size
    totals.lowerStarts += table[base + oLower] ?? 0
    totals.endings += ends
  }
  totals.words = Math.max(1, sums.total(sum.allWords))
  return {sums, flags, totals}
}

function commonIndent({table, words, prose}: Scanned, run: Run): number {
  const indents = new Float64Array(41)
  for (let index = run.start; index < run.end; index++) {
    const indent = table[(margin + index) * stride + oIndent] ?? 0
    if (prose[index]) indents[indent] = (indents[indent] ?? 0) + (words[index] ?? 0)
  }
  return indents.indexOf(Math.max(...indents))
}

function proseAround(prose: Uint8Array): {proseBefore: Int32Array; proseBehind: Int32Array} {
  const count = prose.length
  const proseBefore = new Int32Array(count)
  const proseBehind = new Int32Array(count)
  for (let index = 0, last = -1; index < count; index++) {
    proseBefore[index] = last
    if (prose[index]) last = index
  }
  for (let index = count - 1, next = count; index >= 0; index--) {
    proseBehind[index] = next
    if (prose[index]) next = index
  }
  return {proseBefore, proseBehind}
}
