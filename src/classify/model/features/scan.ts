/** One pass over the characters of a text: what each unit shows by itself. */
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
  unspaced,
  upper
} from '../characters.ts'
import {hashStart, hashWith} from '../lexicon.ts'
import type {Unit} from '../units.ts'
import {countCues} from './cued.ts'
import {margin, own, placeStart, stride} from './names.ts'
import {Numbering, widened} from './table.ts'

/** A text whose characters were read. */
export interface Scanned {
  count: number
  /** A stride of numbers a unit, with margins; those of the unit alone are filled in. */
  table: Float32Array
  /** Words of each unit, as the decision weighs them. */
  words: Float32Array
  /** For each unit whether it is `prose`, and whether long prose. */
  prose: Uint8Array
  long: Uint8Array
  /** Words of the text in order: the word's number, times four, and `shortWord` and `longWord`. */
  tokens: Int32Array
  /** Where the words of each unit begin; one more than there are units. */
  tokenStart: Int32Array
  /** How many different words there are, numbered from 1. */
  vocabulary: number
  /** A number for how each unit looks, and how often units look so. */
  shapes: Int32Array
  shapeCounts: Int32Array
  /** The same for the text with digits alike, and for the first two words (0 when there are not three). */
  wholes: Int32Array
  wholeCounts: Int32Array
  openings: Int32Array
  openingCounts: Int32Array
}

/** Flags of a token: it may be a function word, or one that tells what a text is about. */
export const shortWord = 1
export const longWord = 2

const oWords = own('words')
const oCharactersPerWord = own('charactersPerWord')
const oEnds = own('endsSentence')
const oEndsColon = own('endsColon')
const oEllipsis = own('endsEllipsis')
const oEndsQuestion = own('endsQuestion')
const oLower = own('startsLower')
const oStartsUpper = own('startsUpper')
const oCapitalised = own('capitalised')
const oUpperLetters = own('upperLetters')
const oDigits = own('digits')
const oPunctuation = own('punctuation')
const oCommas = own('commas')
const oInnerEnds = own('innerEnds')
const oQuotes = own('quotes')
const oBullet = own('bullet')
const oSpaced = own('spacedBefore')
const oBlanks = own('blanks')
const oIndent = own('indent')
const oLongestStretch = own('longestStretch')
const oStretch = own('stretch')
const oIdeographs = own('ideographs')
const oSeparators = own('separators')
const oShouted = own('shouted')
const oNumbers = own('numbers')
const oClock = own('clock')
const oYear = own('year')
const oAddress = own('address')
const oStartsQuote = own('startsQuote')
const oStartsDash = own('startsDash')
const oSymbols = own('symbols')
const oLongestWord = own('longestWord')

const bulletCodes = new Set(
  ['•', '·', '▪', '‣', '◦', '●', '■', '►', '▸', '*', '-', '–', '—', '+', '→', '»', '✓', '❯'].map((c) =>
    c.charCodeAt(0)
  )
)
const separatorCodes = new Set(
  ['|', '•', '·', '›', '»', '>', '/', '→', '❯', '«', '‹', '\\', '⋅', '｜', '＞'].map((c) => c.charCodeAt(0))
)
const dashCodes = new Set(['-', '–', '—'].map((c) => c.charCodeAt(0)))

/** The shape of a unit is read from so many characters, and has so many marks at most. */
const shapeReach = 60
const shapeMost = 12

/** Read the units of one text. Without `hints` the cue words are not looked for. */
export function scan(units: readonly Unit[], hints: boolean): Scanned {
  const count = units.length
  let characters = 0
  for (const unit of units) characters += unit.value.length
  const vocabulary = new Numbering(Math.min(characters >> 4, 1 << 15))
  const shapeNumbers = new Numbering(count >> 1)
  const wholeNumbers = new Numbering(count)
  const openingNumbers = new Numbering(count)

  const table = new Float32Array((count + 2 * margin) * stride)
  // Beyond either end there is nothing to tell of.
  for (let row = 0; row < margin; row++) {
    table.fill(-1, row * stride, row * stride + placeStart)
    table.fill(-1, (margin + count + row) * stride, (margin + count + row) * stride + placeStart)
  }
  const unitWords = new Float32Array(count)
  const shapes = new Int32Array(count)
  const shapeCounts = new Int32Array(count + 1)
  const wholes = new Int32Array(count)
  const wholeCounts = new Int32Array(count + 1)
  const openings = new Int32Array(count)
  const openingCounts = new Int32Array(count + 1)
  const prose = new Uint8Array(count)
  const long = new Uint8Array(count)
  const tokenStart = new Int32Array(count + 1)
  let tokens = new Int32Array((characters >> 2) + 64)
  let tokenCount = 0
  // The hashes of one unit's words, for the cues.
  let hashes = new Int32Array(256)

  for (let index = 0; index < count; index++) {
    const unit = units[index]
    if (!unit) continue
    const {value} = unit
    const length = value.length
    while (hashes.length < length + 2) hashes = widened(hashes)
    // Where words are single characters, each makes two: itself, and it with the one before.
    while (tokens.length < tokenCount + 2 * length + 2) tokens = widened(tokens)
    const base = (margin + index) * stride
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
        if (place <= shapeReach && shapeLength < shapeMost && mark !== shapeLast) {
          shape = hashWith(shape, mark)
          shapeLast = mark
          shapeLength++
        }
        hashes[hashCount++] = word
        if (wordDigits !== wordLength)
          tokens[tokenCount++] =
            (vocabulary.numberOf(word) << 2) |
            (wordLength <= 5 ? shortWord : 0) |
            (wordLength >= 4 ? longWord : 0)
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
        whole = hashWith(whole, code)
        if (kind === ideograph) {
          ideographs++
          stretch += 0.5
        } else {
          unspacedLetters++
          stretch += 0.2
        }
        const single = hashWith(hashStart, code)
        hashes[hashCount++] = single
        tokens[tokenCount++] = (vocabulary.numberOf(single) << 2) | shortWord
        if (previousIdeograph)
          tokens[tokenCount++] =
            (vocabulary.numberOf(hashWith(hashWith(hashStart, previousIdeograph), code)) << 2) | longWord
        previousIdeograph = code
        if (place <= shapeReach && shapeLength < shapeMost && shapeLast !== 97) {
          shape = hashWith(shape, 97)
          shapeLast = 97
          shapeLength++
        }
        continue
      }
      previousIdeograph = 0
      whole = hashWith(whole, code)
      if (place <= shapeReach && shapeLength < shapeMost && code !== shapeLast) {
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
          hashes[hashCount++] = hashWith(hashStart, code)
        }
        if (code === 64) webby++
        const separates = separatorCodes.has(code)
        if (separates) separators++
        if (code === 58 || code === 59 || separates || code === 40) {
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
    const startKind = kindOf(value.charCodeAt(begin))

    const wordCount = runs + ideographs * 0.5 + unspacedLetters * 0.2
    const cased = Math.max(1, runs - numbers)
    const nonSpace = Math.max(1, letters + digits + marks + symbols)
    const capitalised = capitals / cased
    table[base] = length
    table[base + oWords] = wordCount
    table[base + oCharactersPerWord] = wordCount > 0 ? nonSpace / wordCount : 0
    table[base + oEnds] = endsSentence ? 1 : 0
    table[base + oEndsColon] = tailCode === 58 || tailCode === 0xff1a ? 1 : 0
    table[base + oEllipsis] = endsEllipsis ? 1 : 0
    table[base + oEndsQuestion] = tailCode === 63 || tailCode === 0xff1f || tailCode === 0x61f ? 1 : 0
    table[base + oLower] = startKind === lower ? 1 : 0
    table[base + oStartsUpper] = startKind === upper ? 1 : 0
    table[base + oCapitalised] = capitalised
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
    if (hints && hashCount > 0) countCues(hashes, hashCount, table, base)

    unitWords[index] = wordCount
    const shapeNumber = shapeNumbers.numberOf(shape)
    shapes[index] = shapeNumber
    shapeCounts[shapeNumber] = (shapeCounts[shapeNumber] ?? 0) + 1
    const wholeNumber = wholeNumbers.numberOf(whole)
    wholes[index] = wholeNumber
    wholeCounts[wholeNumber] = (wholeCounts[wholeNumber] ?? 0) + 1
    // The hash of a word with itself is 0: `|   |--` opens nothing.
    const openingHash = hashCount > 2 ? hashWith(hashes[0] ?? 0, hashes[1] ?? 0) : 0
    if (openingHash) {
      const opening = openingNumbers.numberOf(openingHash)
      openings[index] = opening
      openingCounts[opening] = (openingCounts[opening] ?? 0) + 1
    }
    prose[index] = (endsSentence && wordCount >= 10) || (wordCount >= 25 && capitalised < 0.4) ? 1 : 0
    long[index] = (endsSentence && wordCount >= 15) || (wordCount >= 30 && capitalised < 0.35) ? 1 : 0
  }
  return {
    count,
    table,
    words: unitWords,
    prose,
    long,
    tokens,
    tokenStart,
    vocabulary: vocabulary.count,
    shapes,
    shapeCounts,
    wholes,
    wholeCounts,
    openings,
    openingCounts
  }
}
