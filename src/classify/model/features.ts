/**
 * What the line model knows of a unit: the unit itself, its neighbours, and
 * its place in the text.
 *
 * The training reads its rows from here too, so this file is the only place
 * that says what a feature means. Every pass is linear: nothing looks further
 * than running sums allow.
 */
import {
  closer,
  comma,
  digit,
  foldOf,
  ideograph,
  kindOf,
  lower,
  punctuation,
  sentenceEnd,
  space,
  uncased,
  unspaced,
  upper
} from './characters.ts'
import {chain, cueKinds, hashStart, hashWith, lexicon, spread} from './lexicon.ts'
import type {Unit} from './units.ts'

/** Features of the unit alone, and of the page seen from it. */
const ownNames = [
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
  ...cueKinds.map((kind) => `cue:${kind}`)
] as const

const placeNames = [
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
const sumNames = ['proseWords', 'short', 'cued', 'bullets', 'capitalisedShort', 'words', 'dated'] as const
const windows = [5, 12, 30] as const

/** The names of all features, in the order of a row. */
export const featureNames: readonly string[] = [
  ...ownNames,
  ...placeNames,
  ...neighbours.flatMap(([step, told]) => neighbourNames.slice(0, told).map((name) => `${name}@${step}`)),
  ...windows.flatMap((size) => sumNames.flatMap((name) => [`${name}-${size}`, `${name}+${size}`]))
]

/** A table from word hashes to small numbers, with what the page knows of each word. */
class Words {
  count = 0
  /** How often in prose. */
  prose: Int32Array
  /** In how many long prose units, and in how many of them within the main run. */
  long: Int32Array
  main: Int32Array
  /** The unit that counted the word last, so that no unit counts it twice. */
  stamp: Int32Array
  private keys: Int32Array
  private slots: Int32Array
  private mask: number

  constructor(size: number) {
    let capacity = 256
    while (capacity < size) capacity *= 2
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.slots = new Int32Array(capacity)
    this.prose = new Int32Array(capacity >> 1)
    this.long = new Int32Array(capacity >> 1)
    this.main = new Int32Array(capacity >> 1)
    this.stamp = new Int32Array(capacity >> 1)
  }

  /** The number of a word, from 1. */
  numberOf(hash: number): number {
    let at = spread(hash) & this.mask
    for (let slot = this.slots[at]; slot; slot = this.slots[at]) {
      if (this.keys[at] === hash) return slot
      at = (at + 1) & this.mask
    }
    if (this.count + 2 >= this.prose.length) {
      this.grow()
      return this.numberOf(hash)
    }
    this.count++
    this.keys[at] = hash
    this.slots[at] = this.count
    return this.count
  }

  private grow(): undefined {
    const {keys, slots} = this
    const capacity = keys.length * 2
    this.mask = capacity - 1
    this.keys = new Int32Array(capacity)
    this.slots = new Int32Array(capacity)
    for (let old = 0; old < keys.length; old++) {
      const slot = slots[old]
      if (!slot) continue
      const hash = keys[old] ?? 0
      let at = spread(hash) & this.mask
      while (this.slots[at]) at = (at + 1) & this.mask
      this.keys[at] = hash
      this.slots[at] = slot
    }
    this.prose = widened(this.prose)
    this.long = widened(this.long)
    this.main = widened(this.main)
    this.stamp = widened(this.stamp)
  }
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2)
  wide.set(numbers)
  return wide
}

/** A text measured: rows of features can be read from it, unit by unit. */
export interface Page {
  count: number
  /** Words of each unit, as the decision weighs them. */
  words: Float32Array
  /** Write the features of a unit into a row of `featureNames.length` numbers. */
  fill(unit: number, row: Float32Array): undefined
  /** The unit that is most like a headline of the main run, or -1. */
  headline: number
}

const flagShort = 1
const flagLong = 2

const own = Object.fromEntries(ownNames.map((name, place) => [name, place]))
const firstCue = own[`cue:${cueKinds[0]}`] ?? 0
const junkKinds = new Set([
  'share',
  'subscribe',
  'legal',
  'related',
  'navigation',
  'comment',
  'advertisement',
  'price'
])
const cueJunk = cueKinds.map((kind) => junkKinds.has(kind))
const cueNumber = Object.fromEntries(cueKinds.map((kind, place) => [kind, place]))
const cueComment = cueNumber.comment ?? 0
const cueDate = cueNumber.date ?? 0
const cueRelated = cueNumber.related ?? 0
const cueByline = cueNumber.byline ?? 0
const cuePronoun = cueNumber.pronoun ?? 0
const ownSize = ownNames.length

function at(name: (typeof ownNames)[number]): number {
  return own[name] ?? 0
}
const oWords = at('words')
const oEnds = at('endsSentence')
const oLower = at('startsLower')
const oCapitalised = at('capitalised')
const oSpaced = at('spacedBefore')
const oSpacedAfter = at('spacedAfter')
const oBlanks = at('blanks')
const oBlanksAfter = at('blanksAfter')
const oIndent = at('indent')
const oEllipsis = at('endsEllipsis')
const oFunction = at('functionWords')
const oInnerFunction = at('innerFunctionWords')
const oRepeats = at('repeats')
const oShapes = at('shapeRepeats')
const oOpenings = at('openingRepeats')
const oTopical = at('topical')
const oTopicalCount = at('topicalCount')
const oShapeNear = at('shapeNear')
const oJunk = at('junkCues')
const oBullet = at('bullet')
const oYear = at('year')
const oClock = at('clock')
const oAddress = at('address')
const oCharactersPerWord = at('charactersPerWord')
const oCommas = at('commas')
const oCueShare = at('cueShare')
const oDigits = at('digits')
const oEndsColon = at('endsColon')
const oEndsQuestion = at('endsQuestion')
const oIdeographs = at('ideographs')
const oInnerEnds = at('innerEnds')
const oLongestStretch = at('longestStretch')
const oLongestWord = at('longestWord')
const oNumbers = at('numbers')
const oPunctuation = at('punctuation')
const oQuotes = at('quotes')
const oSeparators = at('separators')
const oShouted = at('shouted')
const oStartsCue = at('startsCue')
const oStartsDash = at('startsDash')
const oStartsQuote = at('startsQuote')
const oStartsUpper = at('startsUpper')
const oStretch = at('stretch')
const oSymbols = at('symbols')
const oUpperLetters = at('upperLetters')
const neighbourPlaces = neighbourNames.map((name) => at(name))

/** Beyond this many lines, a distance is just far. */
const far = 60
const bulletCodes = new Set(
  ['•', '·', '▪', '‣', '◦', '●', '■', '►', '▸', '*', '-', '–', '—', '+', '→', '»', '✓', '❯'].map((c) =>
    c.charCodeAt(0)
  )
)
const separatorCodes = new Set(
  ['|', '•', '·', '›', '»', '>', '/', '→', '❯', '«', '‹', '\\', '⋅', '｜', '＞'].map((c) => c.charCodeAt(0))
)
const dashCodes = new Set(['-', '–', '—'].map((c) => c.charCodeAt(0)))

/** Measure the units of one text. Without `hints` the cue words are not looked for. */
export function measure(units: readonly Unit[], wall: boolean, hints = true): Page {
  const count = units.length
  let characters = 0
  for (const unit of units) characters += unit.value.length
  const words = new Words(Math.min(characters >> 2, 1 << 16))
  const {phrases, begins} = lexicon()

  const table = new Float32Array(count * ownSize)
  const unitWords = new Float32Array(count)
  const shapes = new Int32Array(count)
  const wholes = new Int32Array(count)
  const openings = new Int32Array(count)
  const prose = new Uint8Array(count)
  const long = new Uint8Array(count)
  const tokenStart = new Int32Array(count + 1)
  let tokens = new Int32Array(Math.max(64, characters >> 2))
  let flags = new Uint8Array(tokens.length)
  let tokenCount = 0
  // The hashes of one unit's words, for the cues.
  let hashes = new Int32Array(256)

  const shapeCounts = new Map<number, number>()
  const wholeCounts = new Map<number, number>()
  const openingCounts = new Map<number, number>()

  for (let index = 0; index < count; index++) {
    const unit = units[index]
    if (!unit) continue
    const {value} = unit
    const length = value.length
    const base = index * ownSize
    let begin = 0
    // A bullet says how the line stands and is no part of what it says.
    const first = value.charCodeAt(0)
    const bulleted =
      unit.item || (length > 2 && bulletCodes.has(first) && kindOf(value.charCodeAt(1)) === space)
    if (bulleted && bulletCodes.has(first)) begin = 1

    let runs = 0
    let capitals = 0
    let shouted = 0
    let ideographs = 0
    let unspacedLetters = 0
    let letters = 0
    let uppers = 0
    let digits = 0
    let marks = 0
    let symbols = 0
    let commas = 0
    let ends = 0
    let quotes = 0
    let separators = 0
    let numbers = 0
    let clock = 0
    let year = 0
    let webby = 0
    let longestWord = 0
    let stretch = 0
    let stretches = 0
    let longestStretch = 0
    let seenLetter = 0
    let whole = hashStart
    let shape = hashStart
    let shapeLast = 0
    let shapeLength = 0
    let hashCount = 0
    // The word being read.
    let word = hashStart
    let wordLength = 0
    let wordUppers = 0
    let wordDigits = 0
    let wordFirst = 0
    let previousIdeograph = 0
    let pendingEnd = false

    for (let place = begin; place <= length; place++) {
      const code = place < length ? value.charCodeAt(place) : 32
      const kind = place < length ? kindOf(code) : space
      if (kind <= digit) {
        if (pendingEnd) {
          ends++
          pendingEnd = false
        }
        if (wordLength === 0) wordFirst = kind
        wordLength++
        if (kind === digit) {
          digits++
          wordDigits++
          word = hashWith(word, code)
          whole = hashWith(whole, 48)
        } else {
          letters++
          if (kind === upper) {
            uppers++
            wordUppers++
          }
          const fold = foldOf(code)
          word = hashWith(word, fold)
          whole = hashWith(whole, fold)
        }
        if (!seenLetter) seenLetter = kind
        previousIdeograph = 0
        continue
      }
      if (wordLength > 0) {
        // A word has ended.
        runs++
        stretch++
        if (wordLength > longestWord) longestWord = wordLength
        let mark = 97
        if (wordDigits === wordLength) {
          numbers++
          mark = 48
          if (wordLength === 4) year = 1
          if (wordLength <= 2 && code === 58) {
            const next = kindOf(value.charCodeAt(place + 1) || 32)
            if (next === digit) clock = 1
          }
        } else if (wordFirst === upper) {
          mark = 65
          capitals++
          if (wordUppers === wordLength && wordLength > 1) shouted++
        }
        if (place <= 60 && shapeLength < 12 && mark !== shapeLast) {
          shape = hashWith(shape, mark)
          shapeLast = mark
          shapeLength++
        }
        if (hashCount + 2 > hashes.length) hashes = widened(hashes)
        hashes[hashCount++] = word
        if (tokenCount + 2 > tokens.length) {
          tokens = widened(tokens)
          const more = new Uint8Array(tokens.length)
          more.set(flags)
          flags = more
        }
        if (wordDigits !== wordLength) {
          tokens[tokenCount] = words.numberOf(word)
          flags[tokenCount++] = (wordLength <= 5 ? flagShort : 0) | (wordLength >= 4 ? flagLong : 0)
        }
        word = hashStart
        wordLength = 0
        wordUppers = 0
        wordDigits = 0
      }
      if (kind === space) {
        previousIdeograph = 0
        if (place >= length) break
        continue
      }
      if (kind === ideograph || kind === unspaced) {
        if (pendingEnd) {
          ends++
          pendingEnd = false
        }
        letters++
        if (!seenLetter) seenLetter = uncased
        whole = hashWith(whole, code)
        if (kind === ideograph) {
          ideographs++
          stretch += 0.5
        } else {
          unspacedLetters++
          stretch += 0.2
        }
        const single = hashWith(hashStart, code)
        if (hashCount + 2 > hashes.length) hashes = widened(hashes)
        hashes[hashCount++] = single
        if (tokenCount + 3 > tokens.length) {
          tokens = widened(tokens)
          const more = new Uint8Array(tokens.length)
          more.set(flags)
          flags = more
        }
        tokens[tokenCount] = words.numberOf(single)
        flags[tokenCount++] = flagShort
        if (previousIdeograph) {
          tokens[tokenCount] = words.numberOf(hashWith(hashWith(hashStart, previousIdeograph), code))
          flags[tokenCount++] = flagLong
        }
        previousIdeograph = code
        if (place <= 60 && shapeLength < 12 && shapeLast !== 97) {
          shape = hashWith(shape, 97)
          shapeLast = 97
          shapeLength++
        }
        continue
      }
      previousIdeograph = 0
      whole = hashWith(whole, code)
      if (place <= 60 && shapeLength < 12 && code !== shapeLast) {
        shape = hashWith(shape, code)
        shapeLast = code
        shapeLength++
      }
      if (kind === sentenceEnd) {
        marks++
        // A stop inside a number, an address or an abbreviation is none.
        const next = value.charCodeAt(place + 1)
        if (place + 1 < length && (code > 0x7f || kindOf(next) === space || kindOf(next) === closer))
          pendingEnd = true
        if (place + 1 < length && kindOf(next) <= upper && code === 46) webby++
        if (stretch > longestStretch) longestStretch = stretch
        if (stretch > 0) stretches++
        stretch = 0
      } else if (kind === comma) {
        marks++
        commas++
        if (stretch > longestStretch) longestStretch = stretch
        if (stretch > 0) stretches++
        stretch = 0
      } else if (kind === closer) {
        marks++
        quotes++
        if (separatorCodes.has(code)) separators++
      } else {
        if (kind === punctuation) marks++
        else {
          symbols++
          // Signs are words of their own for the cues: ©, $, €.
          if (hashCount + 2 > hashes.length) hashes = widened(hashes)
          hashes[hashCount++] = hashWith(hashStart, code)
        }
        if (code === 64) webby++
        if (separatorCodes.has(code)) separators++
        if (code === 58 || code === 59 || separatorCodes.has(code) || code === 40) {
          if (stretch > longestStretch) longestStretch = stretch
          if (stretch > 0) stretches++
          stretch = 0
        }
      }
    }
    if (stretch > longestStretch) longestStretch = stretch
    if (stretch > 0) stretches++
    tokenStart[index + 1] = tokenCount

    // The end, behind quotation marks and brackets.
    let tail = length - 1
    while (tail > 0 && tail > length - 5 && kindOf(value.charCodeAt(tail)) === closer) tail--
    const tailCode = value.charCodeAt(tail)
    const endsEllipsis = tailCode === 0x2026 || (tailCode === 46 && value.charCodeAt(tail - 1) === 46)
    const endsSentence = kindOf(tailCode) === sentenceEnd && !endsEllipsis
    const start = value.charCodeAt(begin)
    const startKind = kindOf(start)

    const wordCount = runs + ideographs * 0.5 + unspacedLetters * 0.2
    const cased = Math.max(1, runs - numbers)
    const nonSpace = Math.max(1, letters + digits + marks + symbols)
    table[base] = length
    table[base + oWords] = wordCount
    table[base + oCharactersPerWord] = wordCount > 0 ? nonSpace / wordCount : 0
    table[base + oEnds] = endsSentence ? 1 : 0
    table[base + oEndsColon] = tailCode === 58 || tailCode === 0xff1a ? 1 : 0
    table[base + oEllipsis] = endsEllipsis ? 1 : 0
    table[base + oEndsQuestion] = tailCode === 63 || tailCode === 0xff1f || tailCode === 0x61f ? 1 : 0
    table[base + oLower] = startKind === lower ? 1 : 0
    table[base + oStartsUpper] = startKind === upper ? 1 : 0
    table[base + oCapitalised] = capitals / cased
    table[base + oUpperLetters] = letters > 0 ? uppers / letters : 0
    table[base + oDigits] = digits / nonSpace
    table[base + oPunctuation] = marks / nonSpace
    table[base + oCommas] = commas
    table[base + oInnerEnds] = ends
    table[base + oQuotes] = quotes
    table[base + oBullet] = bulleted ? 1 : 0
    table[base + oSpaced] = unit.spaced ? 1 : 0
    table[base + oBlanks] = unit.blanks
    table[base + oIndent] = unit.indent
    table[base + oLongestStretch] = longestStretch
    table[base + oStretch] = wordCount / Math.max(1, stretches)
    table[base + oIdeographs] =
      ideographs + unspacedLetters > 0 ? (ideographs + unspacedLetters) / nonSpace : 0
    table[base + oSeparators] = separators
    table[base + oShouted] = shouted / cased
    table[base + oNumbers] = numbers
    table[base + oClock] = clock
    table[base + oYear] = year
    table[base + oAddress] = webby
    table[base + oStartsQuote] = startKind === closer ? 1 : 0
    table[base + oStartsDash] = !bulleted && dashCodes.has(first) ? 1 : 0
    table[base + oSymbols] = symbols
    table[base + oLongestWord] = longestWord

    if (hints && hashCount > 0) {
      let junk = 0
      let cued = 0
      let startsCue = 0
      for (let place = 0; place < hashCount; ) {
        const opening = hashes[place] ?? 0
        let taken = 1
        if (begins[spread(opening) & 4095]) {
          let hash = 0
          let found = -1
          for (let next = place; next < hashCount; next++) {
            hash = chain(hash, hashes[next] ?? 0)
            const entry = phrases.get(hash)
            if (entry === undefined) break
            if (entry >= 0) {
              found = entry
              taken = next - place + 1
            }
          }
          if (found >= 0) {
            const cell = base + firstCue + found
            table[cell] = Math.min(3, (table[cell] ?? 0) + 1)
            if (cueJunk[found]) {
              junk++
              cued += taken
              if (place === 0) startsCue = 1
            } else if (found !== cuePronoun) cued += taken
          }
        }
        place += taken
      }
      table[base + oJunk] = Math.min(junk, 6)
      table[base + oCueShare] = Math.min(1, cued / hashCount)
      table[base + oStartsCue] = startsCue
    }

    unitWords[index] = wordCount
    shapes[index] = shape
    wholes[index] = whole
    const opening = hashCount > 2 ? hashWith(hashes[0] ?? 0, hashes[1] ?? 0) : 0
    openings[index] = opening
    bump(shapeCounts, shape)
    bump(wholeCounts, whole)
    if (opening) bump(openingCounts, opening)
    prose[index] = (endsSentence && wordCount >= 10) || (wordCount >= 25 && capitals / cased < 0.4) ? 1 : 0
    long[index] = (endsSentence && wordCount >= 15) || (wordCount >= 30 && capitals / cased < 0.35) ? 1 : 0
  }

  const isFunction = functionWords(words, tokens, flags, tokenStart, prose, count)

  // In how many long units each word stands.
  for (let index = 0; index < count; index++) {
    if (!long[index]) continue
    for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
      const token = tokens[place] ?? 0
      if (!((flags[place] ?? 0) & flagLong) || words.stamp[token] === index + 1) continue
      words.stamp[token] = index + 1
      words.long[token] = (words.long[token] ?? 0) + 1
    }
  }

  // Runs: long stretches where prose outweighs what is not prose.
  const gain = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const size = unitWords[index] ?? 0
    const base = index * ownSize
    if (prose[index]) gain[index] = Math.min(size, 150)
    else if (table[base + oLower] && size >= 2 && (table[base + oCapitalised] ?? 0) < 0.5)
      gain[index] = size * 0.3
    else gain[index] = -1
  }
  const tight = bestRun(gain, 12, 0, count)
  const wide = bestRun(gain, 4, 0, count)
  const loose = bestRun(gain, 1.5, 0, count)
  const before = bestRun(gain, 4, 0, wide.start)
  const after = bestRun(gain, 4, wide.end, count)
  for (let index = wide.start; index < wide.end; index++) {
    if (!long[index]) continue
    for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
      const token = tokens[place] ?? 0
      if (!((flags[place] ?? 0) & flagLong) || words.stamp[token] === -index - 1) continue
      words.stamp[token] = -index - 1
      words.main[token] = (words.main[token] ?? 0) + 1
    }
  }

  // The remaining features of the unit alone, and running sums.
  const mainShare = new Float32Array(count)
  const cumulative = sumNames.map(() => new Float64Array(count + 1))
  const [sumProse, sumShort, sumCued, sumBullets, sumCapitalised, sumWords, sumDated] = cumulative
  const sumPronouns = new Float64Array(count + 1)
  const sumProseUnits = new Float64Array(count + 1)
  const sumTopical = new Float64Array(count + 1)
  const sumLong = new Float64Array(count + 1)
  const sumMain = new Float64Array(count + 1)
  const sumLongs = new Float64Array(count + 1)
  const sumHeadline = new Float64Array(count + 1)
  const sumRepeated = new Float64Array(count + 1)
  const sumEllipses = new Float64Array(count + 1)
  const sumQuotes = new Float64Array(count + 1)
  let spacedCount = 0
  let repeatCount = 0
  let capitalSum = 0
  let shortWords = 0
  let lowerStarts = 0
  let endings = 0
  for (let index = 0; index < count; index++) {
    const base = index * ownSize
    const size = unitWords[index] ?? 0
    const isProse = prose[index] ?? 0
    let functional = 0
    let inner = 0
    let topical = 0
    let longs = 0
    let inMain = 0
    const from = tokenStart[index] ?? 0
    const end = tokenStart[index + 1] ?? 0
    const self = long[index] ?? 0
    const selfMain = self && index >= wide.start && index < wide.end ? 1 : 0
    for (let place = from; place < end; place++) {
      const token = tokens[place] ?? 0
      const flag = flags[place] ?? 0
      if (flag & flagShort) {
        if (isFunction[token]) {
          functional++
          if (place > from && place < end - 1) inner++
        }
      }
      if (flag & flagLong) {
        longs++
        if ((words.long[token] ?? 0) > self) topical++
        if ((words.main[token] ?? 0) > selfMain) inMain++
      }
    }
    const all = Math.max(1, end - from)
    table[base + oFunction] = functional / all
    table[base + oInnerFunction] = inner / all
    table[base + oTopical] = longs > 0 ? topical / longs : 0
    table[base + oTopicalCount] = Math.min(8, topical)
    mainShare[index] = longs > 0 ? inMain / longs : 0
    table[base + oRepeats] = Math.min(10, wholeCounts.get(wholes[index] ?? 0) ?? 1)
    table[base + oShapes] = Math.min(30, shapeCounts.get(shapes[index] ?? 0) ?? 1)
    table[base + oOpenings] = openings[index] ? Math.min(10, openingCounts.get(openings[index] ?? 0) ?? 1) : 0
    table[base + oBlanksAfter] = index + 1 < count ? (table[base + ownSize + oBlanks] ?? 0) : 1
    table[base + oSpacedAfter] = index + 1 < count ? (table[base + ownSize + oSpaced] ?? 0) : 1
    let near = 0
    for (let step = -6; step <= 6; step++) {
      const other = index + step
      if (step !== 0 && other >= 0 && other < count && shapes[other] === shapes[index]) near++
    }
    table[base + oShapeNear] = near

    const capitalised = table[base + oCapitalised] ?? 0
    const short = size < 8 && !table[base + oEnds] ? 1 : 0
    const cued = (table[base + oJunk] ?? 0) > 0 && size < 12 ? 1 : 0
    const dated =
      size < 15 &&
      ((table[base + firstCue + cueDate] ?? 0) > 0 || table[base + oClock]) &&
      ((table[base + oNumbers] ?? 0) > 0 || size < 4)
        ? 1
        : 0
    add(sumProse, index, isProse ? size : 0)
    add(sumShort, index, short)
    add(sumCued, index, cued)
    add(sumBullets, index, table[base + oBullet] ?? 0)
    add(sumCapitalised, index, short && capitalised > 0.6 ? 1 : 0)
    add(sumWords, index, size)
    add(sumDated, index, dated)
    add(sumPronouns, index, table[base + firstCue + cuePronoun] ?? 0)
    add(sumProseUnits, index, isProse)
    add(sumTopical, index, (table[base + oTopical] ?? 0) * size)
    add(sumLong, index, self ? size : 0)
    add(sumMain, index, inMain)
    add(sumLongs, index, longs)
    add(sumRepeated, index, (table[base + oRepeats] ?? 0) > 1 ? 1 : 0)
    add(sumEllipses, index, table[base + oEllipsis] ?? 0)
    add(sumQuotes, index, Math.min(4, table[base + oQuotes] ?? 0))
    spacedCount += table[base + oSpaced] ?? 0
    if ((table[base + oRepeats] ?? 0) > 1) repeatCount++
    capitalSum += capitalised
    if (short) shortWords += size
    lowerStarts += table[base + oLower] ?? 0
    endings += table[base + oEnds] ?? 0
  }

  const allWords = Math.max(1, sumWords?.[count] ?? 0)
  const units1 = Math.max(1, count)
  const headline = findHeadline(units, unitWords, mainShare, tokenStart, prose, wide)

  // Words that the headline, and the first two units, are made of.
  const likeHeadline = new Float32Array(count)
  const likeFirst = new Float32Array(count)
  likeness(
    likeHeadline,
    words,
    tokens,
    flags,
    tokenStart,
    count,
    headline < 0 ? [] : [headline],
    1_000_000_007
  )
  likeness(likeFirst, words, tokens, flags, tokenStart, count, count > 1 ? [0, 1] : [0], 1_000_000_009)

  for (let index = 0; index < count; index++)
    add(
      sumHeadline,
      index,
      (likeHeadline[index] ?? 0) * ((sumLongs[index + 1] ?? 0) - (sumLongs[index] ?? 0))
    )
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
  // The indent at which most words of the main run stand.
  const indents = new Float64Array(41)
  for (let index = wide.start; index < wide.end; index++) {
    const indent = table[index * ownSize + oIndent] ?? 0
    if (prose[index]) indents[indent] = (indents[indent] ?? 0) + (unitWords[index] ?? 0)
  }
  const mainIndent = indents.indexOf(Math.max(...indents))

  // Clusters of prose with gaps of at most three units.
  const clusterOf = new Int32Array(count).fill(-1)
  const previousCluster = new Int32Array(count)
  const nextCluster = new Int32Array(count)
  const clusters: {start: number; end: number; words: number}[] = []
  let lastProse = -10
  for (let index = 0; index < count; index++) {
    if (prose[index]) {
      const open = clusters.at(-1)
      if (open && index - lastProse <= 4) {
        open.end = index + 1
        open.words += unitWords[index] ?? 0
      } else clusters.push({start: index, end: index + 1, words: unitWords[index] ?? 0})
      lastProse = index
    }
    previousCluster[index] = clusters.length - 1
  }
  let largest = 1
  for (const [place, cluster] of clusters.entries()) {
    if (cluster.words > largest) largest = cluster.words
    for (let index = cluster.start; index < cluster.end; index++) clusterOf[index] = place
  }
  let coming = clusters.length
  for (let index = count - 1; index >= 0; index--) {
    while (coming > 0 && (clusters[coming - 1]?.start ?? 0) > index) coming--
    nextCluster[index] = coming
  }

  const sinceProse = distances(count, 1, (index) => prose[index] === 1)
  const untilProse = distances(count, -1, (index) => prose[index] === 1)
  const sinceLong = distances(count, 1, (index) => long[index] === 1)
  const untilLong = distances(count, -1, (index) => long[index] === 1)
  const lone = (cue: number, most: number) => (index: number) =>
    (table[index * ownSize + firstCue + cue] ?? 0) > 0 && (unitWords[index] ?? 0) <= most
  const isComment = lone(cueComment, 5)
  const isRelated = lone(cueRelated, 6)
  const isByline = lone(cueByline, 8)
  const isDate = (index: number) => (sumDated?.[index + 1] ?? 0) > (sumDated?.[index] ?? 0)
  const sinceComment = distances(count, 1, isComment)
  const untilComment = distances(count, -1, isComment)
  const sinceDate = distances(count, 1, isDate)
  const untilDate = distances(count, -1, isDate)
  const sinceRelated = distances(count, 1, isRelated)
  const sinceByline = distances(count, 1, isByline)
  const sumComments = new Float64Array(count + 1)
  const sumRelated = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) {
    add(sumComments, index, isComment(index) ? 1 : 0)
    add(sumRelated, index, isRelated(index) ? 1 : 0)
  }
  const between = (sums: Float64Array | undefined, start: number, end: number) =>
    (sums?.[Math.min(count, Math.max(0, end))] ?? 0) - (sums?.[Math.min(count, Math.max(0, start))] ?? 0)
  const share = (run: Run) => between(sumProse, run.start, run.end) / allWords
  const tightShare = share(tight)
  const wideShare = share(wide)
  const looseShare = share(loose)
  const beforeShare = share(before)
  const afterShare = share(after)
  const wideWords = Math.max(1, between(sumWords, wide.start, wide.end))
  const pronounsInRun = (100 * between(sumPronouns, wide.start, wide.end)) / wideWords
  const lengthInRun =
    between(sumProse, wide.start, wide.end) / Math.max(1, between(sumProseUnits, wide.start, wide.end))
  const pageShort = (sumShort?.[count] ?? 0) / units1
  const pageCues = (sumCued?.[count] ?? 0) / units1
  const pageProse = (sumProse?.[count] ?? 0) / allWords

  const fill = (index: number, row: Float32Array): undefined => {
    const base = index * ownSize
    for (let place = 0; place < ownSize; place++) row[place] = table[base + place] ?? 0
    let to = ownSize
    const put = (value: number) => {
      row[to++] = value
    }
    const soFar = sumWords?.[index] ?? 0
    const size = unitWords[index] ?? 0
    const cluster = clusterOf[index] ?? -1
    // The clusters on either side; the unit's own does not count.
    let left = cluster >= 0 ? cluster - 1 : (previousCluster[index] ?? -1)
    const right = cluster >= 0 ? cluster + 1 : (nextCluster[index] ?? 0)
    if (left < -1) left = -1
    const leftCluster = left >= 0 ? clusters[left] : undefined
    const rightCluster = clusters[right]
    put(index >= tight.start && index < tight.end ? 1 : 0)
    put(index >= wide.start && index < wide.end ? 1 : 0)
    put(index >= loose.start && index < loose.end ? 1 : 0)
    put(tightShare)
    put(wideShare)
    put(looseShare)
    put(clip(index - wide.start, far))
    put(clip(wide.end - 1 - index, far))
    put(soFar - (sumWords?.[wide.start] ?? 0))
    put((sumWords?.[wide.end] ?? 0) - soFar - size)
    put(clip(index - tight.start, far))
    put(clip(tight.end - 1 - index, far))
    put(beforeShare)
    put(afterShare)
    put(cluster >= 0 ? (clusters[cluster]?.words ?? 0) / largest : 0)
    put(leftCluster ? leftCluster.words / largest : 0)
    put(rightCluster ? rightCluster.words / largest : 0)
    put(leftCluster ? Math.min(far, index - leftCluster.end) : far)
    put(rightCluster ? Math.min(far, rightCluster.start - index) : far)
    put(sinceProse[index] ?? far)
    put(untilProse[index] ?? far)
    put(sinceLong[index] ?? far)
    put(untilLong[index] ?? far)
    put(sinceComment[index] ?? far)
    put(untilComment[index] ?? far)
    put(sinceDate[index] ?? far)
    put(untilDate[index] ?? far)
    put(sinceRelated[index] ?? far)
    put(sinceByline[index] ?? far)
    put(Math.min(20, sumComments[index] ?? 0))
    put(Math.min(20, between(sumComments, index + 1, count)))
    put(Math.min(20, sumRelated[index] ?? 0))
    put(Math.min(20, between(sumDated, wide.start, index)))
    put(mainShare[index] ?? 0)
    put(likeHeadline[index] ?? 0)
    put(likeFirst[index] ?? 0)
    put(headline < 0 ? -far : clip(index - headline, far))
    put(index === headline ? 1 : 0)
    put(index / units1)
    put(soFar / allWords)
    put(Math.min(200, index))
    put(Math.min(200, count - 1 - index))
    put(Math.min(3000, soFar))
    put(Math.min(3000, allWords - soFar - size))
    put(
      (100 * between(sumPronouns, index - 4, index + 5)) /
        Math.max(1, between(sumWords, index - 4, index + 5))
    )
    put(pronounsInRun)
    put(between(sumProse, index - 4, index + 5) / Math.max(1, between(sumProseUnits, index - 4, index + 5)))
    put(lengthInRun)
    put(between(sumTopical, index - 4, index + 5) / Math.max(1, between(sumWords, index - 4, index + 5)))
    put(between(sumLong, index + 1, count) / Math.max(1, sumLong[count] ?? 0))
    put(clip((table[base + oIndent] ?? 0) - mainIndent, 40))
    const own = clusters[cluster]
    put(own ? between(sumMain, own.start, own.end) / Math.max(1, between(sumLongs, own.start, own.end)) : -1)
    put(
      own ? between(sumHeadline, own.start, own.end) / Math.max(1, between(sumLongs, own.start, own.end)) : -1
    )
    put(own ? (100 * between(sumPronouns, own.start, own.end)) / Math.max(1, own.words) : -1)
    put(own ? own.words / Math.max(1, between(sumProseUnits, own.start, own.end)) : -1)
    put(own ? between(sumProseUnits, own.start, own.end) : -1)
    const last = lastProseBefore[index] ?? -1
    const next = nextProseAfter[index] ?? count
    put(Math.min(30, between(sumCued, last + 1, index + 1)))
    put(Math.min(300, between(sumWords, last + 1, index)))
    put(Math.min(40, between(sumCued, wide.start, index + 1)))
    put(index >= wide.end ? Math.min(40, between(sumCued, wide.end, index + 1)) : 0)
    put(last >= 0 ? (mainShare[last] ?? 0) : -1)
    put(last >= 0 ? (unitWords[last] ?? 0) : -1)
    put(last >= 0 ? (table[last * ownSize + firstCue + cuePronoun] ?? 0) : -1)
    put(next < count ? (mainShare[next] ?? 0) : -1)
    put(next < count ? (unitWords[next] ?? 0) : -1)
    put(next < count ? (table[next * ownSize + firstCue + cuePronoun] ?? 0) : -1)
    put(between(sumMain, index - 4, index + 5) / Math.max(1, between(sumLongs, index - 4, index + 5)))
    put(between(sumHeadline, index - 4, index + 5) / Math.max(1, between(sumLongs, index - 4, index + 5)))
    put(between(sumRepeated, index - 5, index + 6))
    put(between(sumDated, index - 5, index + 6))
    put(between(sumEllipses, index - 4, index + 5))
    put(between(sumQuotes, index - 4, index + 5))
    put(index > 0 ? (mainShare[index - 1] ?? 0) : -1)
    put(index + 1 < count ? (mainShare[index + 1] ?? 0) : -1)
    put(wide.end - wide.start)
    put(wideWords)
    put(count)
    put(allWords)
    put(pageProse)
    put(pageShort)
    put(shortWords / allWords)
    put(allWords / units1)
    put(pageCues)
    put(spacedCount / units1)
    put(repeatCount / units1)
    put(capitalSum / units1)
    put(wall ? 1 : 0)
    put(lowerStarts / units1)
    put(endings / units1)
    for (const [step, told] of neighbours) {
      const other = index + step
      const inside = other >= 0 && other < count
      const otherBase = other * ownSize
      for (let place = 0; place < told; place++)
        row[to++] = inside ? (table[otherBase + (neighbourPlaces[place] ?? 0)] ?? 0) : -1
    }
    for (const size of windows) {
      const from = Math.max(0, index - size)
      const until = Math.min(count, index + 1 + size)
      for (const sums of cumulative) {
        row[to++] = (sums[index] ?? 0) - (sums[from] ?? 0)
        row[to++] = (sums[until] ?? 0) - (sums[index + 1] ?? 0)
      }
    }
  }

  return {count, words: unitWords, fill, headline}
}

/**
 * The commonest short words of the text's own sentences.
 *
 * They stand for a list of function words in every language: what is common
 * and short in prose is grammar, and labels have little of it.
 */
function functionWords(
  words: Words,
  tokens: Int32Array,
  flags: Uint8Array,
  tokenStart: Int32Array,
  prose: Uint8Array,
  count: number
): Uint8Array {
  let seen = 0
  const tally = (everywhere: boolean) => {
    for (let index = 0; index < count; index++) {
      if (!everywhere && !prose[index]) continue
      for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
        if (!((flags[place] ?? 0) & flagShort)) continue
        const token = tokens[place] ?? 0
        words.prose[token] = (words.prose[token] ?? 0) + 1
        seen++
      }
    }
  }
  tally(false)
  if (seen < 60) {
    words.prose.fill(0)
    tally(true)
  }
  const most: number[] = []
  // Words that occur once are no grammar; the numbers stand in order of first use, so ties are the text's own.
  for (let token = 1; token <= words.count; token++) if ((words.prose[token] ?? 0) > 1) most.push(token)
  most.sort((a, b) => (words.prose[b] ?? 0) - (words.prose[a] ?? 0) || a - b)
  const is = new Uint8Array(words.count + 1)
  for (const token of most.slice(0, 40)) is[token] = 1
  return is
}

/**
 * Find the line that is most like a headline of the main run: at or before
 * its start, short, and made of words that the run uses.
 */
function findHeadline(
  units: readonly Unit[],
  unitWords: Float32Array,
  mainShare: Float32Array,
  tokenStart: Int32Array,
  prose: Uint8Array,
  run: Run
): number {
  if (run.end <= run.start) return -1
  let best = -1
  let score = 0.8
  for (let index = Math.max(0, run.start - 40); index <= run.start && index < units.length; index++) {
    const size = unitWords[index] ?? 0
    if (size < 2.5 || size > 30 || (prose[index] && size > 20)) continue
    const tokens = (tokenStart[index + 1] ?? 0) - (tokenStart[index] ?? 0)
    const found = (mainShare[index] ?? 0) * Math.min(10, tokens) * (1 - (run.start - index) / 80)
    if (found >= score) {
      score = found
      best = index
    }
  }
  return best
}

/** The share of each unit's long words that stand in the given units. */
function likeness(
  into: Float32Array,
  words: Words,
  tokens: Int32Array,
  flags: Uint8Array,
  tokenStart: Int32Array,
  count: number,
  models: readonly number[],
  mark: number
): undefined {
  for (const model of models) {
    for (let place = tokenStart[model] ?? 0, end = tokenStart[model + 1] ?? 0; place < end; place++) {
      if ((flags[place] ?? 0) & flagLong) words.stamp[tokens[place] ?? 0] = mark
    }
  }
  for (let index = 0; index < count; index++) {
    if (models.includes(index)) continue
    let longs = 0
    let alike = 0
    for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
      if (!((flags[place] ?? 0) & flagLong)) continue
      longs++
      if (words.stamp[tokens[place] ?? 0] === mark) alike++
    }
    into[index] = longs > 0 ? alike / longs : 0
  }
}

interface Run {
  start: number
  end: number
}

/** The stretch whose gains, less a penalty for each unit that is no prose, are the greatest. */
function bestRun(gain: Float64Array, penalty: number, from: number, to: number): Run {
  let best = 0
  let run: Run = {start: from, end: from}
  let sum = 0
  let start = from
  for (let index = from; index < to; index++) {
    const value = gain[index] ?? 0
    sum += value < 0 ? -penalty : value
    if (sum <= 0) {
      sum = 0
      start = index + 1
    } else if (sum > best) {
      best = sum
      run = {start, end: index + 1}
    }
  }
  return run
}

/** How many units ago (or from now, backwards) something was so; `far` when never. */
function distances(count: number, direction: 1 | -1, is: (index: number) => boolean): Float32Array {
  const steps = new Float32Array(count)
  let since = far
  for (let step = 0; step < count; step++) {
    const index = direction === 1 ? step : count - 1 - step
    steps[index] = since
    since = is(index) ? 1 : Math.min(far, since + 1)
  }
  return steps
}

function add(sums: Float64Array | undefined, index: number, value: number): undefined {
  if (sums) sums[index + 1] = (sums[index] ?? 0) + value
}

function bump(counts: Map<number, number>, key: number): undefined {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
