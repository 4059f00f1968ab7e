/** One pass over the characters of a text: what each unit shows by itself. */
import {closer, kindOf, lower, sentenceEnd, space, upper} from '../characters.ts'
import {hashWith} from '../lexicon.ts'
import type {Unit} from '../units.ts'
import {countCues} from './cued.ts'
import {margin, own, placeStart, stride} from './names.ts'
import {Numbering} from './table.ts'
import {UnitReader} from './unit-reader.ts'

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
const dashCodes = new Set(['-', '–', '—'].map((c) => c.charCodeAt(0)))

/** Numbers for what units look like, and how often they look so. */
class Looks {
  /** Of each unit; 0 when it has none. */
  readonly of: Int32Array
  readonly counts: Int32Array
  private readonly numbers: Numbering

  constructor(units: number, expected: number) {
    this.of = new Int32Array(units)
    this.counts = new Int32Array(units + 1)
    this.numbers = new Numbering(expected)
  }

  add(unit: number, hash: number): void {
    const number = this.numbers.numberOf(hash)
    this.of[unit] = number
    this.counts[number] = (this.counts[number] ?? 0) + 1
  }
}

/** Read the units of one text. Without `hints` the cue words are not looked for. */
export function scan(units: readonly Unit[], hints: boolean): Scanned {
  const count = units.length
  const reader = new UnitReader(units.reduce((sum, {value}) => sum + value.length, 0))
  const table = emptyTable(count)
  const words = new Float32Array(count)
  const prose = new Uint8Array(count)
  const long = new Uint8Array(count)
  const tokenStart = new Int32Array(count + 1)
  const shapes = new Looks(count, count >> 1)
  const wholes = new Looks(count, count)
  const openings = new Looks(count, count)
  for (const [index, unit] of units.entries()) {
    const {value} = unit
    const base = (margin + index) * stride
    // A bullet says how the line stands and is no part of what it says.
    const isBullet = bulletCodes.has(value.charCodeAt(0))
    const bulleted = unit.item || (value.length > 2 && isBullet && kindOf(value.charCodeAt(1)) === space)
    const begin = bulleted && isBullet ? 1 : 0
    reader.read(value, begin)
    tokenStart[index + 1] = reader.tokenCount
    fillLayout(table, base, unit, bulleted)
    const capitalised = fillCounts(table, base, reader)
    const ends = fillEdges(table, base, value, begin, bulleted)
    if (hints && reader.hashCount > 0) countCues(reader.hashes, reader.hashCount, table, base)
    const size = reader.words
    words[index] = size
    shapes.add(index, reader.shape)
    wholes.add(index, reader.whole)
    // The hash of a word with itself is 0: `|   |--` opens nothing.
    const opening = reader.hashCount > 2 ? hashWith(reader.hashes[0] ?? 0, reader.hashes[1] ?? 0) : 0
    if (opening) openings.add(index, opening)
    prose[index] = (ends && size >= 10) || (size >= 25 && capitalised < 0.4) ? 1 : 0
    long[index] = (ends && size >= 15) || (size >= 30 && capitalised < 0.35) ? 1 : 0
  }
  return {
    count,
    table,
    words,
    prose,
    long,
    tokens: reader.tokens,
    tokenStart,
    vocabulary: reader.vocabulary.count,
    shapes: shapes.of,
    shapeCounts: shapes.counts,
    wholes: wholes.of,
    wholeCounts: wholes.counts,
    openings: openings.of,
    openingCounts: openings.counts
  }
}

/** Beyond either end of a text there is nothing to tell of. */
function emptyTable(count: number): Float32Array {
  const table = new Float32Array((count + 2 * margin) * stride)
  for (let row = 0; row < margin; row++) {
    for (const base of [row * stride, (margin + count + row) * stride])
      table.fill(-1, base, base + placeStart)
  }
  return table
}

function fillLayout(table: Float32Array, base: number, unit: Unit, bulleted: boolean): void {
  table[base] = unit.value.length
  table[base + oBullet] = bulleted ? 1 : 0
  table[base + oSpaced] = unit.spaced ? 1 : 0
  table[base + oBlanks] = unit.blanks
  table[base + oIndent] = unit.indent
}

/** Write down what was counted; gives which share of the words has a capital. */
function fillCounts(table: Float32Array, base: number, reader: UnitReader): number {
  const {runs, letters, digits, marks, symbols, words, stretches} = reader
  const unspacedLetters = reader.ideographs + reader.unspacedLetters
  const cased = Math.max(1, runs - reader.numbers)
  const nonSpace = Math.max(1, letters + digits + marks + symbols)
  const capitalised = reader.capitals / cased
  table[base + oWords] = words
  table[base + oCharactersPerWord] = words > 0 ? nonSpace / words : 0
  table[base + oCapitalised] = capitalised
  table[base + oUpperLetters] = letters > 0 ? reader.uppers / letters : 0
  table[base + oDigits] = digits / nonSpace
  table[base + oPunctuation] = marks / nonSpace
  table[base + oCommas] = reader.commas
  table[base + oInnerEnds] = reader.ends
  table[base + oQuotes] = reader.quotes
  table[base + oLongestStretch] = reader.longestStretch
  table[base + oStretch] = words / Math.max(1, stretches)
  table[base + oIdeographs] = unspacedLetters / nonSpace
  table[base + oSeparators] = reader.separators
  table[base + oShouted] = reader.shouted / cased
  table[base + oNumbers] = reader.numbers
  table[base + oClock] = reader.clock
  table[base + oYear] = reader.year
  table[base + oAddress] = reader.address
  table[base + oSymbols] = symbols
  table[base + oLongestWord] = reader.longestWord
  return capitalised
}

/** Write down how a unit begins and ends; gives whether it ends a sentence. */
function fillEdges(
  table: Float32Array,
  base: number,
  value: string,
  begin: number,
  bulleted: boolean
): boolean {
  // The end is looked for behind quotation marks and brackets.
  let tail = value.length - 1
  while (tail > 0 && tail > value.length - 5 && kindOf(value.charCodeAt(tail)) === closer) tail--
  const last = value.charCodeAt(tail)
  const endsEllipsis = last === 0x2026 || (last === 46 && value.charCodeAt(tail - 1) === 46)
  const endsSentence = kindOf(last) === sentenceEnd && !endsEllipsis
  const first = kindOf(value.charCodeAt(begin))
  table[base + oEnds] = endsSentence ? 1 : 0
  table[base + oEndsColon] = last === 58 || last === 0xff1a ? 1 : 0
  table[base + oEllipsis] = endsEllipsis ? 1 : 0
  table[base + oEndsQuestion] = last === 63 || last === 0xff1f || last === 0x61f ? 1 : 0
  table[base + oLower] = first === lower ? 1 : 0
  table[base + oStartsUpper] = first === upper ? 1 : 0
  table[base + oStartsQuote] = first === closer ? 1 : 0
  table[base + oStartsDash] = !bulleted && dashCodes.has(value.charCodeAt(0)) ? 1 : 0
  return endsSentence
}
