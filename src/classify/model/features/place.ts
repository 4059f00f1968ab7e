/**
 * Tells each unit its place in the text: runs of prose around it, distances,
 * sums over what stands before and after.
 *
 * Each function writes the features of one group and gives where the next
 * begins; `placeNames` has their names in the same order.
 */
import {margin, own, placeStart, stride, sumNames, windowStart, windows} from './names.ts'
import {far, type Run} from './runs.ts'
import type {Scanned} from './scan.ts'
import * as sum from './sums.ts'
import {type Survey, surveyOf} from './survey.ts'

const oIndent = own('indent')
const oPronoun = own('cue:pronoun')

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** Fill in all features that a look at the whole text gives. */
export function place(scanned: Scanned, wall: boolean): void {
  const survey = surveyOf(scanned, wall)
  const page = pageFigures(survey)
  const clusters = clusterFigures(survey)
  for (let index = 0; index < scanned.count; index++) {
    let to = (margin + index) * stride + placeStart
    to = writeRuns(survey, page, index, to)
    to = writeClusters(survey, index, to)
    to = writeDistances(survey, index, to)
    to = writeLikeness(survey, index, to)
    to = writePosition(survey, index, to)
    to = writeStretch(survey, page, index, to)
    to = writeOwnCluster(clusters[survey.clusters.of[index] ?? -1], scanned.table, to)
    to = writeProseAround(survey, index, to)
    to = writeNear(survey, index, to)
    writePage(survey, page, scanned.table, to)
    writeWindows(survey, index)
  }
}

/** Figures that are the same for all units. */
interface PageFigures {
  tight: number
  wide: number
  loose: number
  before: number
  after: number
  wideWords: number
  pronounsInRun: number
  lengthInRun: number
  longWords: number
}

function pageFigures({sums, totals, tight, wide, loose, before, after}: Survey): PageFigures {
  const share = (run: Run) => sums.of(run, sum.proseWords) / totals.words
  const wideWords = Math.max(1, sums.of(wide, sum.allWords))
  return {
    tight: share(tight),
    wide: share(wide),
    loose: share(loose),
    before: share(before),
    after: share(after),
    wideWords,
    pronounsInRun: (100 * sums.of(wide, sum.pronouns)) / wideWords,
    lengthInRun: sums.of(wide, sum.proseWords) / Math.max(1, sums.of(wide, sum.proseUnits)),
    longWords: Math.max(1, sums.total(sum.longWords))
  }
}

/** Figures of a group of prose, so that no unit of it has to ask for them again. */
interface ClusterFigures {
  main: number
  headline: number
  pronouns: number
  length: number
  units: number
}

function clusterFigures({clusters, sums}: Survey): ClusterFigures[] {
  return clusters.all.map((cluster) => {
    const some = Math.max(1, sums.of(cluster, sum.longs))
    const units = sums.of(cluster, sum.proseUnits)
    return {
      main: sums.of(cluster, sum.mainWords) / some,
      headline: sums.of(cluster, sum.headlineWords) / some,
      pronouns: (100 * sums.of(cluster, sum.pronouns)) / Math.max(1, cluster.words),
      length: cluster.words / Math.max(1, units),
      units
    }
  })
}

/** `inTight` to `runAfterShare`: where it stands in the stretches of prose. */
function writeRuns(
  {scanned, sums, tight, wide, loose}: Survey,
  page: PageFigures,
  index: number,
  from: number
): number {
  const {table, words} = scanned
  const soFar = sums.before(index, sum.allWords)
  const within = ({start, end}: Run) => (index >= start && index < end ? 1 : 0)
  let to = from
  table[to++] = within(tight)
  table[to++] = within(wide)
  table[to++] = within(loose)
  table[to++] = page.tight
  table[to++] = page.wide
  table[to++] = page.loose
  table[to++] = clip(index - wide.start, far)
  table[to++] = clip(wide.end - 1 - index, far)
  table[to++] = soFar - sums.before(wide.start, sum.allWords)
  table[to++] = sums.before(wide.end, sum.allWords) - soFar - (words[index] ?? 0)
  table[to++] = clip(index - tight.start, far)
  table[to++] = clip(tight.end - 1 - index, far)
  table[to++] = page.before
  table[to++] = page.after
  return to
}

/** `cluster` to `clusterGapAfter`: the groups of prose it stands in and between. */
function writeClusters({scanned: {table}, clusters}: Survey, index: number, from: number): number {
  const {all, largest} = clusters
  const cluster = clusters.of[index] ?? -1
  const ownCluster = all[cluster]
  // The clusters on either side; the unit's own does not count.
  const left = all[cluster >= 0 ? cluster - 1 : (clusters.previous[index] ?? -1)]
  const right = all[cluster >= 0 ? cluster + 1 : (clusters.next[index] ?? 0)]
  let to = from
  table[to++] = ownCluster ? ownCluster.words / largest : 0
  table[to++] = left ? left.words / largest : 0
  table[to++] = right ? right.words / largest : 0
  table[to++] = left ? Math.min(far, index - left.end) : far
  table[to++] = right ? Math.min(far, right.start - index) : far
  return to
}

/** `sinceProse` to `datesSoFar`: how far it is from units of some kinds, and how many of them there are. */
function writeDistances(
  {scanned: {table}, distances, sums, wide}: Survey,
  index: number,
  from: number
): number {
  let to = from
  table[to++] = distances.sinceProse[index] ?? far
  table[to++] = distances.untilProse[index] ?? far
  table[to++] = distances.sinceLong[index] ?? far
  table[to++] = distances.untilLong[index] ?? far
  table[to++] = distances.sinceComment[index] ?? far
  table[to++] = distances.untilComment[index] ?? far
  table[to++] = distances.sinceDate[index] ?? far
  table[to++] = distances.untilDate[index] ?? far
  table[to++] = distances.sinceRelated[index] ?? far
  table[to++] = distances.sinceByline[index] ?? far
  table[to++] = Math.min(20, sums.before(index, sum.comments))
  table[to++] = Math.min(20, sums.total(sum.comments) - sums.before(index + 1, sum.comments))
  table[to++] = Math.min(20, sums.before(index, sum.related))
  table[to++] = Math.min(20, sums.between(wide.start, index, sum.dated))
  return to
}

/** `mainShare` to `isHeadline`: whose words it has. */
function writeLikeness({scanned: {table}, mainShare, shared}: Survey, index: number, from: number): number {
  const {headline} = shared
  let to = from
  table[to++] = mainShare[index] ?? 0
  table[to++] = shared.likeHeadline[index] ?? 0
  table[to++] = shared.likeFirst[index] ?? 0
  table[to++] = headline < 0 ? -far : clip(index - headline, far)
  table[to++] = index === headline ? 1 : 0
  return to
}

/** `placeByLines` to `wordsToEnd`: how far down the page it stands. */
function writePosition({scanned, sums, totals}: Survey, index: number, from: number): number {
  const {table, words, count} = scanned
  const soFar = sums.before(index, sum.allWords)
  let to = from
  table[to++] = index / totals.units
  table[to++] = soFar / totals.words
  table[to++] = Math.min(200, index)
  table[to++] = Math.min(200, count - 1 - index)
  table[to++] = Math.min(3000, soFar)
  table[to++] = Math.min(3000, totals.words - soFar - (words[index] ?? 0))
  return to
}

/** The units around one, so many on each side. */
function around(index: number, reach: number, count: number): Run {
  return {start: Math.max(0, index - reach), end: Math.min(count, index + reach + 1)}
}

/** How many units on each side are near: for most figures, and for what is counted rarely. */
const near = 4
const wider = 5

/** `pronounsNear` to `indentFromMain`: how the text around it is, beside that of the main run. */
function writeStretch(survey: Survey, page: PageFigures, index: number, from: number): number {
  const {scanned, sums, mainIndent} = survey
  const {table, count} = scanned
  const run = around(index, near, count)
  const words = Math.max(1, sums.of(run, sum.allWords))
  let to = from
  table[to++] = (100 * sums.of(run, sum.pronouns)) / words
  table[to++] = page.pronounsInRun
  table[to++] = sums.of(run, sum.proseWords) / Math.max(1, sums.of(run, sum.proseUnits))
  table[to++] = page.lengthInRun
  table[to++] = sums.of(run, sum.topicalWords) / words
  table[to++] = sums.between(index + 1, count, sum.longWords) / page.longWords
  table[to++] = clip((table[(margin + index) * stride + oIndent] ?? 0) - mainIndent, 40)
  return to
}

/** `clusterMain` to `clusterUnits`. */
function writeOwnCluster(figures: ClusterFigures | undefined, table: Float32Array, from: number): number {
  let to = from
  table[to++] = figures ? figures.main : -1
  table[to++] = figures ? figures.headline : -1
  table[to++] = figures ? figures.pronouns : -1
  table[to++] = figures ? figures.length : -1
  table[to++] = figures ? figures.units : -1
  return to
}

/** `cuedSinceProse` to `proseAfterPronouns`: what stands between it and the prose beside it, and what that is like. */
function writeProseAround(survey: Survey, index: number, from: number): number {
  const {scanned, sums, wide, mainShare, proseBefore, proseBehind} = survey
  const {table, words, count} = scanned
  const last = proseBefore[index] ?? -1
  const next = proseBehind[index] ?? count
  let to = from
  table[to++] = Math.min(30, sums.between(last + 1, index + 1, sum.cued))
  table[to++] = Math.min(300, sums.between(last + 1, index, sum.allWords))
  table[to++] = Math.min(40, sums.between(wide.start, index + 1, sum.cued))
  table[to++] = index >= wide.end ? Math.min(40, sums.between(wide.end, index + 1, sum.cued)) : 0
  for (const prose of [last, next]) {
    const is = prose >= 0 && prose < count
    table[to++] = is ? (mainShare[prose] ?? 0) : -1
    table[to++] = is ? (words[prose] ?? 0) : -1
    table[to++] = is ? (table[(margin + prose) * stride + oPronoun] ?? 0) : -1
  }
  return to
}

/** `mainNear` to `mainAfter`: what the units near it share with the main run, and how much there is of some kinds. */
function writeNear({scanned, sums, mainShare}: Survey, index: number, from: number): number {
  const {table, count} = scanned
  const run = around(index, near, count)
  const wide = around(index, wider, count)
  const some = Math.max(1, sums.of(run, sum.longs))
  let to = from
  table[to++] = sums.of(run, sum.mainWords) / some
  table[to++] = sums.of(run, sum.headlineWords) / some
  table[to++] = sums.of(wide, sum.repeated)
  table[to++] = sums.of(wide, sum.dated)
  table[to++] = sums.of(run, sum.ellipses)
  table[to++] = sums.of(run, sum.quotes)
  table[to++] = index > 0 ? (mainShare[index - 1] ?? 0) : -1
  table[to++] = index + 1 < count ? (mainShare[index + 1] ?? 0) : -1
  return to
}

/** `wideUnits` to `pageEnds`: what page it is. */
function writePage(
  {scanned, sums, totals, wide, wall}: Survey,
  page: PageFigures,
  table: Float32Array,
  from: number
): void {
  let to = from
  table[to++] = wide.end - wide.start
  table[to++] = page.wideWords
  table[to++] = scanned.count
  table[to++] = totals.words
  table[to++] = sums.total(sum.proseWords) / totals.words
  table[to++] = sums.total(sum.short) / totals.units
  table[to++] = totals.shortWords / totals.words
  table[to++] = totals.words / totals.units
  table[to++] = sums.total(sum.cued) / totals.units
  table[to++] = totals.spaced / totals.units
  table[to++] = totals.repeats / totals.units
  table[to++] = totals.capitals / totals.units
  table[to++] = wall ? 1 : 0
  table[to++] = totals.lowerStarts / totals.units
  table[to++] = totals.endings / totals.units
}

/** What is summed over the units before and behind it, in windows of three sizes. */
function writeWindows({scanned, sums}: Survey, index: number): void {
  const {table, count} = scanned
  let to = (margin + index) * stride + windowStart
  for (const size of windows) {
    const {start, end} = around(index, size, count)
    for (let which = 0; which < sumNames.length; which++) {
      table[to++] = sums.between(start, index, which)
      table[to++] = sums.between(index + 1, end, which)
    }
  }
}
