/** The names of the features, and where a unit's stand in the table of a text. */
import {cueKinds} from '../cues.ts'

/** Features of the unit alone. */
export const ownNames = [
  'characters',
  'words',
  'charactersPerWord',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'endsQuestion',
  'startsLower',
  'startsUpper',
  'capitalised',
  'upperLetters',
  'digits',
  'punctuation',
  'commas',
  'innerEnds',
  'quotes',
  'bullet',
  'spacedBefore',
  'spacedAfter',
  'blanks',
  'blanksAfter',
  'indent',
  'functionWords',
  'innerFunctionWords',
  'repeats',
  'shapeRepeats',
  'openingRepeats',
  'topical',
  'topicalCount',
  'longestStretch',
  'stretch',
  'shapeNear',
  'ideographs',
  'separators',
  'shouted',
  'numbers',
  'clock',
  'year',
  'address',
  'startsQuote',
  'startsDash',
  'cueShare',
  'startsCue',
  'junkCues',
  'symbols',
  'longestWord',
  ...cueKinds.map((kind) => `cue:${kind}` as const)
] as const

/** Features of the page seen from the unit, in the order in which `place.ts` writes them. */
export const placeNames = [
  'inTight',
  'inWide',
  'inLoose',
  'tightShare',
  'wideShare',
  'looseShare',
  'linesToWideStart',
  'linesToWideEnd',
  'wordsToWideStart',
  'wordsToWideEnd',
  'linesToTightStart',
  'linesToTightEnd',
  'runBeforeShare',
  'runAfterShare',
  'cluster',
  'clusterBefore',
  'clusterAfter',
  'clusterGapBefore',
  'clusterGapAfter',
  'sinceProse',
  'untilProse',
  'sinceLong',
  'untilLong',
  'sinceComment',
  'untilComment',
  'sinceDate',
  'untilDate',
  'sinceRelated',
  'sinceByline',
  'commentsSoFar',
  'commentsToCome',
  'relatedSoFar',
  'datesSoFar',
  'mainShare',
  'headlineLikeness',
  'firstLikeness',
  'linesSinceHeadline',
  'isHeadline',
  'placeByLines',
  'placeByWords',
  'linesFromStart',
  'linesToEnd',
  'wordsFromStart',
  'wordsToEnd',
  'pronounsNear',
  'pronounsInRun',
  'proseLengthNear',
  'proseLengthInRun',
  'topicalNear',
  'longAfterShare',
  'indentFromMain',
  'clusterMain',
  'clusterHeadline',
  'clusterPronouns',
  'clusterLength',
  'clusterUnits',
  'cuedSinceProse',
  'wordsSinceProse',
  'cuedSinceMain',
  'cuedSinceMainEnd',
  'proseBeforeMain',
  'proseBeforeWords',
  'proseBeforePronouns',
  'proseAfterMain',
  'proseAfterWords',
  'proseAfterPronouns',
  'mainNear',
  'headlineNear',
  'repeatedNear',
  'datedNear',
  'ellipsesNear',
  'quotesNear',
  'mainBefore',
  'mainAfter',
  'wideUnits',
  'wideWords',
  'pageLines',
  'pageWords',
  'pageProse',
  'pageShort',
  'pageShortWords',
  'pageWordsPerLine',
  'pageCues',
  'pageBlank',
  'pageRepeats',
  'pageCapitalised',
  'pageWall',
  'pageLowerStarts',
  'pageEnds'
] as const

/** What is told of the three units before and after as well. */
const neighbourNames = [
  'words',
  'capitalised',
  'topical',
  'repeats',
  'upperLetters',
  'functionWords',
  'junkCues',
  'blanks',
  'indent',
  'punctuation',
  'digits',
  'commas'
] as const
/** Which neighbours are told of, and how many of the names of each. */
const neighbours = [
  [-3, 5],
  [-2, 12],
  [-1, 12],
  [1, 12],
  [2, 12],
  [3, 5]
] as const

/** What is summed over the units before and after. */
export const sumNames = [
  'proseWords',
  'short',
  'cued',
  'bullets',
  'capitalisedShort',
  'words',
  'dated'
] as const
export const windows = [5, 12, 30] as const

/** Features of the second look, in the order in which `second.ts` writes them. */
export const secondNames = [
  'odds',
  'storyBefore3',
  'storyAfter3',
  'chanceBefore3',
  'chanceAfter3',
  'storyBefore8',
  'storyAfter8',
  'chanceBefore8',
  'chanceAfter8',
  'storyBefore20',
  'storyAfter20',
  'pageStory',
  'pageChance',
  'storyWords',
  'storySoFar',
  'storyToCome',
  'sinceLikely',
  'untilLikely',
  'wordsSinceLikely',
  'wordsUntilLikely',
  'sinceSure',
  'untilSure',
  'oddsOfProseBefore',
  'oddsOfProseAfter',
  'oddsOfProseBefore2',
  'oddsOfProseAfter2',
  'alikeInShape',
  'alikeInText',
  'alikeInOpening',
  'alikeInLayout',
  'alikeInStyle',
  'ofStory',
  'inStory',
  'unseen',
  'ofStoryBefore',
  'ofStoryAfter',
  'fromMainStretch',
  'mainStretchShare',
  'sinceMainStart',
  'untilMainEnd',
  'stretchShare',
  'stretchChance',
  'sinceStretchStart',
  'untilStretchEnd',
  'stretchBeforeShare',
  'stretchAfterShare',
  'stretchNumber',
  'stretches',
  'stretchWords'
] as const
/** Which units before and after tell their votes. */
const secondNeighbours = [-3, -2, -1, 1, 2, 3] as const

export type OwnName = (typeof ownNames)[number]

/** Where a feature of the unit alone stands behind the unit's base. */
export function own(name: OwnName): number {
  return ownNames.indexOf(name)
}

const unitNames = [...ownNames, ...placeNames] as const

/** Where a feature of the unit or its place stands behind the unit's base. */
export function offsetOf(name: (typeof unitNames)[number]): number {
  return unitNames.indexOf(name)
}

/** Where the features of the place, and the sums over windows, begin behind the unit's base. */
export const placeStart = ownNames.length
export const windowStart = placeStart + placeNames.length
/** Where the features of the second look begin. */
export const secondStart = windowStart + windows.length * sumNames.length * 2
/** From one unit's base to the next one's. */
export const stride = secondStart + secondNames.length
/** Units that a table has before the first and behind the last, so that every unit has neighbours. */
export const margin = 3

/** The names of all features, in the order of a row. */
export const featureNames: readonly string[] = [
  ...ownNames,
  ...placeNames,
  ...neighbours.flatMap(([step, told]) => neighbourNames.slice(0, told).map((name) => `${name}@${step}`)),
  ...windows.flatMap((size) => sumNames.flatMap((name) => [`${name}-${size}`, `${name}+${size}`]))
]

/** For each feature, how far behind the unit's base it stands: a neighbour's is a stride or more away. */
export const offsets: Int32Array = Int32Array.from([
  ...ownNames.keys(),
  ...placeNames.map((_, place) => placeStart + place),
  ...neighbours.flatMap(([step, told]) =>
    neighbourNames.slice(0, told).map((name) => step * stride + own(name))
  ),
  ...Array.from({length: secondStart - windowStart}, (_, place) => windowStart + place)
])

/** The names of the features of the second look, in the order of its rows. */
export const lookNames: readonly string[] = [
  ...secondNames,
  ...secondNeighbours.map((step) => `odds@${step}`)
]
/** Where the features of the second look stand. */
export const lookOffsets: Int32Array = Int32Array.from([
  ...secondNames.map((_, place) => secondStart + place),
  ...secondNeighbours.map((step) => step * stride + secondStart)
])
