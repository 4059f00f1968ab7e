/** What the page shows from a unit: runs of prose around it, distances, sums over what stands before and after. */
import {margin, own, placeStart, stride, sumNames, windowStart, windows} from './names.ts'
import {bestRun, distances, far, findClusters, type Run} from './runs.ts'
import type {Scanned} from './scan.ts'
import {compare} from './vocabulary.ts'

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

// What is summed over units. The first seven are those of `sumNames`, in their order.
const proseWords = 0
const short = 1
const cued = 2
const bullets = 3
const capitalisedShort = 4
const allWords = 5
const dated = 6
const pronouns = 7
const proseUnits = 8
const topicalWords = 9
const longWords = 10
const mainWords = 11
const longs = 12
const headlineWords = 13
const repeated = 14
const ellipses = 15
const quotes = 16
const comments = 17
const related = 18
const sums = 19

// What a unit is, a bit each, for distances.
const isProse = 1
const isLong = 2
const isComment = 4
const isDate = 8
const isRelated = 16
const isByline = 32

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
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

/** Fill in all features that a look at the whole text gives. */
export function place(scanned: Scanned, wall: boolean): void {
  const {count, table, words, prose, long} = scanned
  const gain = gains(scanned)
  const tight = bestRun(gain, 12, 0, count)
  const wide = bestRun(gain, 4, 0, count)
  const loose = bestRun(gain, 1.5, 0, count)
  const before = bestRun(gain, 4, 0, wide.start)
  const after = bestRun(gain, 4, wide.end, count)
  const shared = compare(scanned, wide)
  const {headline} = shared
  tellRepeats(scanned)

  const flags = new Uint8Array(count)
  const mainShare = new Float32Array(count)
  const sum = new Float64Array((count + 1) * sums)
  let spacedCount = 0
  let repeatCount = 0
  let capitalSum = 0
  let shortWords = 0
  let lowerStarts = 0
  let endings = 0
  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const size = words[index] ?? 0
    const ends = table[base + oEnds] ?? 0
    const capitalised = table[base + oCapitalised] ?? 0
    const repeats = (table[base + oRepeats] ?? 0) > 1 ? 1 : 0
    const date = table[base + oDate] ?? 0
    const isShort = size < 8 && !ends ? 1 : 0
    const isDated =
      size < 15 && (date > 0 || table[base + oClock]) && ((table[base + oNumbers] ?? 0) > 0 || size < 4)
        ? 1
        : 0
    const commented = size <= 5 && (table[base + oComment] ?? 0) > 0 ? 1 : 0
    const relates = size <= 6 && (table[base + oRelated] ?? 0) > 0 ? 1 : 0
    flags[index] =
      (prose[index] ? isProse : 0) |
      (long[index] ? isLong : 0) |
      (commented ? isComment : 0) |
      (isDated ? isDate : 0) |
      (relates ? isRelated : 0) |
      (size <= 8 && (table[base + oByline] ?? 0) > 0 ? isByline : 0)
    const ownLongs = shared.longs[index] ?? 0
    const ownMain = shared.inMain[index] ?? 0
    mainShare[index] = ownLongs > 0 ? ownMain / ownLongs : 0
    const to = (index + 1) * sums
    const from = index * sums
    sum[to + proseWords] = (sum[from + proseWords] ?? 0) + (prose[index] ? size : 0)
    sum[to + short] = (sum[from + short] ?? 0) + isShort
    sum[to + cued] = (sum[from + cued] ?? 0) + ((table[base + oJunk] ?? 0) > 0 && size < 12 ? 1 : 0)
    sum[to + bullets] = (sum[from + bullets] ?? 0) + (table[base + oBullet] ?? 0)
    sum[to + capitalisedShort] = (sum[from + capitalisedShort] ?? 0) + (isShort && capitalised > 0.6 ? 1 : 0)
    sum[to + allWords] = (sum[from + allWords] ?? 0) + size
    sum[to + dated] = (sum[from + dated] ?? 0) + isDated
    sum[to + pronouns] = (sum[from + pronouns] ?? 0) + (table[base + oPronoun] ?? 0)
    sum[to + proseUnits] = (sum[from + proseUnits] ?? 0) + (prose[index] ?? 0)
    sum[to + topicalWords] = (sum[from + topicalWords] ?? 0) + (table[base + oTopical] ?? 0) * size
    sum[to + longWords] = (sum[from + longWords] ?? 0) + (long[index] ? size : 0)
    sum[to + mainWords] = (sum[from + mainWords] ?? 0) + ownMain
    sum[to + longs] = (sum[from + longs] ?? 0) + ownLongs
    sum[to + headlineWords] = (sum[from + headlineWords] ?? 0) + (shared.likeHeadline[index] ?? 0) * ownLongs
    sum[to + repeated] = (sum[from + repeated] ?? 0) + repeats
    sum[to + ellipses] = (sum[from + ellipses] ?? 0) + (table[base + oEllipsis] ?? 0)
    sum[to + quotes] = (sum[from + quotes] ?? 0) + Math.min(4, table[base + oQuotes] ?? 0)
    sum[to + comments] = (sum[from + comments] ?? 0) + commented
    sum[to + related] = (sum[from + related] ?? 0) + relates
    spacedCount += table[base + oSpaced] ?? 0
    repeatCount += repeats
    capitalSum += capitalised
    if (isShort) shortWords += size
    lowerStarts += table[base + oLower] ?? 0
    endings += ends
  }
  const end = count * sums
  const total = (which: number): number => sum[end + which] ?? 0
  const between = (which: number, run: Run): number =>
    (sum[run.end * sums + which] ?? 0) - (sum[run.start * sums + which] ?? 0)
  const pageWords = Math.max(1, total(allWords))
  const pageUnits = Math.max(1, count)

  // The indent at which most words of the main run stand.
  const indents = new Float64Array(41)
  for (let index = wide.start; index < wide.end; index++) {
    const indent = table[(margin + index) * stride + oIndent] ?? 0
    if (prose[index]) indents[indent] = (indents[indent] ?? 0) + (words[index] ?? 0)
  }
  const mainIndent = indents.indexOf(Math.max(...indents))

  const lastProseBefore = new Int32Array(count)
  const nextProseAfter = new Int32Array(count)
  for (let index = 0, last = -1; index < count; index++) {
    lastProseBefore[index] = last
    if (prose[index]) last = index
  }
  for (let index = count - 1, next = count; index >= 0; index--) {
    nextProseAfter[index] = next
    if (prose[index]) next = index
  }
  const clusters = findClusters(prose, words)
  const {largest} = clusters
  // Figures of each cluster, so that no unit of it has to ask for them again.
  const ofCluster = clusters.all.map((cluster) => {
    const some = Math.max(1, between(longs, cluster))
    const units = between(proseUnits, cluster)
    return {
      main: between(mainWords, cluster) / some,
      headline: between(headlineWords, cluster) / some,
      pronouns: (100 * between(pronouns, cluster)) / Math.max(1, cluster.words),
      length: cluster.words / Math.max(1, units),
      units
    }
  })

  const sinceProse = distances(flags, isProse, 1)
  const untilProse = distances(flags, isProse, -1)
  const sinceLong = distances(flags, isLong, 1)
  const untilLong = distances(flags, isLong, -1)
  const sinceComment = distances(flags, isComment, 1)
  const untilComment = distances(flags, isComment, -1)
  const sinceDate = distances(flags, isDate, 1)
  const untilDate = distances(flags, isDate, -1)
  const sinceRelated = distances(flags, isRelated, 1)
  const sinceByline = distances(flags, isByline, 1)

  const share = (run: Run): number => between(proseWords, run) / pageWords
  const tightShare = share(tight)
  const wideShare = share(wide)
  const looseShare = share(loose)
  const beforeShare = share(before)
  const afterShare = share(after)
  const wideWords = Math.max(1, between(allWords, wide))
  const pronounsInRun = (100 * between(pronouns, wide)) / wideWords
  const lengthInRun = between(proseWords, wide) / Math.max(1, between(proseUnits, wide))
  const wideStart = wide.start * sums
  const wideEnd = wide.end * sums
  const wordsBeforeWide = sum[wideStart + allWords] ?? 0
  const wordsUntilWideEnd = sum[wideEnd + allWords] ?? 0
  const pageProse = total(proseWords) / pageWords
  const pageShort = total(short) / pageUnits
  const pageShortWords = shortWords / pageWords
  const pageWordsPerLine = pageWords / pageUnits
  const pageCues = total(cued) / pageUnits
  const pageLong = Math.max(1, total(longWords))

  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const here = index * sums
    const behind = here + sums
    // The units around it, by four and by five.
    const nearStart = Math.max(0, index - 4) * sums
    const nearEnd = Math.min(count, index + 5) * sums
    const aroundStart = Math.max(0, index - 5) * sums
    const aroundEnd = Math.min(count, index + 6) * sums
    const soFar = sum[here + allWords] ?? 0
    const size = words[index] ?? 0
    const cluster = clusters.of[index] ?? -1
    // The clusters on either side; the unit's own does not count.
    const left = clusters.all[cluster >= 0 ? cluster - 1 : (clusters.previous[index] ?? -1)]
    const right = clusters.all[cluster >= 0 ? cluster + 1 : (clusters.next[index] ?? 0)]
    const ownCluster = cluster >= 0 ? clusters.all[cluster] : undefined
    const told = cluster >= 0 ? ofCluster[cluster] : undefined
    const last = lastProseBefore[index] ?? -1
    const next = nextProseAfter[index] ?? count
    const nearLongs = Math.max(1, (sum[nearEnd + longs] ?? 0) - (sum[nearStart + longs] ?? 0))
    const nearWords = Math.max(1, (sum[nearEnd + allWords] ?? 0) - (sum[nearStart + allWords] ?? 0))

    let to = base + placeStart
    table[to++] = index >= tight.start && index < tight.end ? 1 : 0
    table[to++] = index >= wide.start && index < wide.end ? 1 : 0
    table[to++] = index >= loose.start && index < loose.end ? 1 : 0
    table[to++] = tightShare
    table[to++] = wideShare
    table[to++] = looseShare
    table[to++] = clip(index - wide.start, far)
    table[to++] = clip(wide.end - 1 - index, far)
    table[to++] = soFar - wordsBeforeWide
    table[to++] = wordsUntilWideEnd - soFar - size
    table[to++] = clip(index - tight.start, far)
    table[to++] = clip(tight.end - 1 - index, far)
    table[to++] = beforeShare
    table[to++] = afterShare
    table[to++] = ownCluster ? ownCluster.words / largest : 0
    table[to++] = left ? left.words / largest : 0
    table[to++] = right ? right.words / largest : 0
    table[to++] = left ? Math.min(far, index - left.end) : far
    table[to++] = right ? Math.min(far, right.start - index) : far
    table[to++] = sinceProse[index] ?? far
    table[to++] = untilProse[index] ?? far
    table[to++] = sinceLong[index] ?? far
    table[to++] = untilLong[index] ?? far
    table[to++] = sinceComment[index] ?? far
    table[to++] = untilComment[index] ?? far
    table[to++] = sinceDate[index] ?? far
    table[to++] = untilDate[index] ?? far
    table[to++] = sinceRelated[index] ?? far
    table[to++] = sinceByline[index] ?? far
    table[to++] = Math.min(20, sum[here + comments] ?? 0)
    table[to++] = Math.min(20, (sum[end + comments] ?? 0) - (sum[behind + comments] ?? 0))
    table[to++] = Math.min(20, sum[here + related] ?? 0)
    table[to++] = Math.min(20, (sum[here + dated] ?? 0) - (sum[wideStart + dated] ?? 0))
    table[to++] = mainShare[index] ?? 0
    table[to++] = shared.likeHeadline[index] ?? 0
    table[to++] = shared.likeFirst[index] ?? 0
    table[to++] = headline < 0 ? -far : clip(index - headline, far)
    table[to++] = index === headline ? 1 : 0
    table[to++] = index / pageUnits
    table[to++] = soFar / pageWords
    table[to++] = Math.min(200, index)
    table[to++] = Math.min(200, count - 1 - index)
    table[to++] = Math.min(3000, soFar)
    table[to++] = Math.min(3000, pageWords - soFar - size)
    table[to++] = (100 * ((sum[nearEnd + pronouns] ?? 0) - (sum[nearStart + pronouns] ?? 0))) / nearWords
    table[to++] = pronounsInRun
    table[to++] =
      ((sum[nearEnd + proseWords] ?? 0) - (sum[nearStart + proseWords] ?? 0)) /
      Math.max(1, (sum[nearEnd + proseUnits] ?? 0) - (sum[nearStart + proseUnits] ?? 0))
    table[to++] = lengthInRun
    table[to++] = ((sum[nearEnd + topicalWords] ?? 0) - (sum[nearStart + topicalWords] ?? 0)) / nearWords
    table[to++] = ((sum[end + longWords] ?? 0) - (sum[behind + longWords] ?? 0)) / pageLong
    table[to++] = clip((table[base + oIndent] ?? 0) - mainIndent, 40)
    table[to++] = told ? told.main : -1
    table[to++] = told ? told.headline : -1
    table[to++] = told ? told.pronouns : -1
    table[to++] = told ? told.length : -1
    table[to++] = told ? told.units : -1
    table[to++] = Math.min(30, (sum[behind + cued] ?? 0) - (sum[(last + 1) * sums + cued] ?? 0))
    table[to++] = Math.min(300, (sum[here + allWords] ?? 0) - (sum[(last + 1) * sums + allWords] ?? 0))
    table[to++] = Math.min(40, (sum[behind + cued] ?? 0) - (sum[wideStart + cued] ?? 0))
    table[to++] = index >= wide.end ? Math.min(40, (sum[behind + cued] ?? 0) - (sum[wideEnd + cued] ?? 0)) : 0
    table[to++] = last >= 0 ? (mainShare[last] ?? 0) : -1
    table[to++] = last >= 0 ? (words[last] ?? 0) : -1
    table[to++] = last >= 0 ? (table[(margin + last) * stride + oPronoun] ?? 0) : -1
    table[to++] = next < count ? (mainShare[next] ?? 0) : -1
    table[to++] = next < count ? (words[next] ?? 0) : -1
    table[to++] = next < count ? (table[(margin + next) * stride + oPronoun] ?? 0) : -1
    table[to++] = ((sum[nearEnd + mainWords] ?? 0) - (sum[nearStart + mainWords] ?? 0)) / nearLongs
    table[to++] = ((sum[nearEnd + headlineWords] ?? 0) - (sum[nearStart + headlineWords] ?? 0)) / nearLongs
    table[to++] = (sum[aroundEnd + repeated] ?? 0) - (sum[aroundStart + repeated] ?? 0)
    table[to++] = (sum[aroundEnd + dated] ?? 0) - (sum[aroundStart + dated] ?? 0)
    table[to++] = (sum[nearEnd + ellipses] ?? 0) - (sum[nearStart + ellipses] ?? 0)
    table[to++] = (sum[nearEnd + quotes] ?? 0) - (sum[nearStart + quotes] ?? 0)
    table[to++] = index > 0 ? (mainShare[index - 1] ?? 0) : -1
    table[to++] = index + 1 < count ? (mainShare[index + 1] ?? 0) : -1
    table[to++] = wide.end - wide.start
    table[to++] = wideWords
    table[to++] = count
    table[to++] = pageWords
    table[to++] = pageProse
    table[to++] = pageShort
    table[to++] = pageShortWords
    table[to++] = pageWordsPerLine
    table[to++] = pageCues
    table[to++] = spacedCount / pageUnits
    table[to++] = repeatCount / pageUnits
    table[to++] = capitalSum / pageUnits
    table[to++] = wall ? 1 : 0
    table[to++] = lowerStarts / pageUnits
    table[to++] = endings / pageUnits

    to = base + windowStart
    for (let window = 0; window < windows.length; window++) {
      const size = windows[window] ?? 0
      const from = Math.max(0, index - size) * sums
      const until = Math.min(count, index + 1 + size) * sums
      for (let which = 0; which < sumNames.length; which++) {
        table[to++] = (sum[here + which] ?? 0) - (sum[from + which] ?? 0)
        table[to++] = (sum[until + which] ?? 0) - (sum[behind + which] ?? 0)
      }
    }
  }
}
