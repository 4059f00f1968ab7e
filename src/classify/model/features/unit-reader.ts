/** Reads the characters of one unit after another: what is counted of each, and the words of all. */
import {
  closer,
  comma,
  digit,
  foldOf,
  ideograph,
  kindOf,
  punctuation,
  sentenceEnd,
  space,
  unspaced,
  upper
} from '../characters.ts'
import {hashStart, hashWith} from '../lexicon.ts'
import {Numbering, widened} from './table.ts'

/** Flags of a token: it may be a function word, or one that tells what a text is about. */
export const shortWord = 1
export const longWord = 2

/** Codes that stand for what a word looks like, in the shape of a unit. */
const likeWord = 97
const likeName = 65
const likeNumber = 48

const separatorCodes = new Set(
  ['|', '•', '·', '›', '»', '>', '/', '→', '❯', '«', '‹', '\\', '⋅', '｜', '＞'].map((c) => c.charCodeAt(0))
)

/** The shape of a unit is read from so many characters, and has so many marks at most. */
const shapeReach = 60
const shapeMost = 12

/** Words that single characters make: half a word of Han or kana, a fifth of Thai and its like. */
const wordsAnIdeograph = 0.5
const wordsAnUnspaced = 0.2

export class UnitReader {
  /** Words of all units in order: the word's number, times four, and `shortWord` and `longWord`. */
  tokens: Int32Array
  tokenCount = 0
  readonly vocabulary: Numbering
  /** The hashes of this unit's words and signs, for the cues. */
  hashes = new Int32Array(256)
  hashCount = 0

  letters = 0
  uppers = 0
  digits = 0
  /** Words but ideographs and their like; those with a capital, all in capitals, and made of digits. */
  runs = 0
  capitals = 0
  shouted = 0
  numbers = 0
  longestWord = 0
  ideographs = 0
  unspacedLetters = 0
  marks = 0
  commas = 0
  quotes = 0
  symbols = 0
  separators = 0
  /** Ends of sentences behind which more letters stand. */
  ends = 0
  /** Whether it has a time of day and a number that may be a year, and marks of addresses. */
  clock = 0
  year = 0
  address = 0
  /** Words between marks: how many such stretches there are, and words of the longest. */
  stretches = 0
  longestStretch = 0
  /** A hash of all it says with digits alike, and one of how it looks. */
  whole = hashStart
  shape = hashStart

  private shapeLast = 0
  private shapeLength = 0
  private stretch = 0
  private previousIdeograph = 0
  private pendingEnd = false

  /** Takes how many characters are going to be read: room for their words is made once. */
  constructor(characters: number) {
    this.vocabulary = new Numbering(Math.min(characters >> 4, 1 << 15))
    this.tokens = new Int32Array((characters >> 2) + 64)
  }

  /** Words, as the decision weighs them. */
  get words(): number {
    return this.runs + this.ideographs * wordsAnIdeograph + this.unspacedLetters * wordsAnUnspaced
  }

  /** Read a unit from a place in it. */
  read(value: string, begin: number): void {
    this.reset(value.length)
    for (let place = begin; place < value.length; ) {
      const code = value.charCodeAt(place)
      const kind = kindOf(code)
      if (kind <= digit) {
        place = this.readWord(value, place)
        continue
      }
      if (kind === space) this.previousIdeograph = 0
      else if (kind === ideograph || kind === unspaced) this.readIdeograph(code, kind, place)
      else this.readMark(value, place, code, kind)
      place++
    }
    this.endStretch()
  }

  private reset(length: number): void {
    while (this.hashes.length < length + 2) this.hashes = widened(this.hashes)
    // Where words are single characters, each makes two: itself, and it with the one before.
    while (this.tokens.length < this.tokenCount + 2 * length + 2) this.tokens = widened(this.tokens)
    this.hashCount = 0
    this.letters = this.uppers = this.digits = 0
    this.runs = this.capitals = this.shouted = this.numbers = this.longestWord = 0
    this.ideographs = this.unspacedLetters = 0
    this.marks = this.commas = this.quotes = this.symbols = this.separators = 0
    this.ends = this.clock = this.year = this.address = 0
    this.stretches = this.longestStretch = this.stretch = 0
    this.whole = this.shape = hashStart
    this.shapeLast = this.shapeLength = 0
    this.previousIdeograph = 0
    this.pendingEnd = false
  }

  /** Read a run of letters and digits; gives where it ends. */
  private readWord(value: string, start: number): number {
    let {whole} = this
    let word = hashStart
    let uppers = 0
    let digits = 0
    let place = start
    for (; place < value.length; place++) {
      const code = value.charCodeAt(place)
      const kind = kindOf(code)
      if (kind > digit) break
      if (kind === digit) {
        digits++
        word = hashWith(word, code)
        whole = hashWith(whole, likeNumber)
      } else {
        if (kind === upper) uppers++
        const fold = foldOf(code)
        word = hashWith(word, fold)
        whole = hashWith(whole, fold)
      }
    }
    const length = place - start
    this.whole = whole
    this.digits += digits
    this.letters += length - digits
    this.uppers += uppers
    this.goOn()
    this.previousIdeograph = 0
    this.runs++
    this.stretch++
    if (length > this.longestWord) this.longestWord = length
    let mark = likeWord
    if (digits === length) {
      mark = likeNumber
      this.numbers++
      if (length === 4) this.year = 1
      if (
        length <= 2 &&
        value.charCodeAt(place) === 58 &&
        kindOf(value.charCodeAt(place + 1) || 32) === digit
      )
        this.clock = 1
    } else if (kindOf(value.charCodeAt(start)) === upper) {
      mark = likeName
      this.capitals++
      if (uppers === length && length > 1) this.shouted++
    }
    this.addToShape(place, mark)
    this.hashes[this.hashCount++] = word
    if (digits !== length) this.addToken(word, (length <= 5 ? shortWord : 0) | (length >= 4 ? longWord : 0))
    return place
  }

  /** Read a letter of a script that sets no spaces between its words. */
  private readIdeograph(code: number, kind: number, place: number): void {
    this.goOn()
    this.letters++
    this.whole = hashWith(this.whole, code)
    if (kind === ideograph) {
      this.ideographs++
      this.stretch += wordsAnIdeograph
    } else {
      this.unspacedLetters++
      this.stretch += wordsAnUnspaced
    }
    const single = hashWith(hashStart, code)
    this.hashes[this.hashCount++] = single
    this.addToken(single, shortWord)
    if (this.previousIdeograph)
      this.addToken(hashWith(hashWith(hashStart, this.previousIdeograph), code), longWord)
    this.previousIdeograph = code
    this.addToShape(place, likeWord)
  }

  private readMark(value: string, place: number, code: number, kind: number): void {
    this.previousIdeograph = 0
    this.whole = hashWith(this.whole, code)
    this.addToShape(place, code)
    if (kind === sentenceEnd) {
      this.marks++
      if (place + 1 < value.length) this.readStop(code, kindOf(value.charCodeAt(place + 1)))
      this.endStretch()
    } else if (kind === comma) {
      this.marks++
      this.commas++
      this.endStretch()
    } else if (kind === closer) {
      this.marks++
      this.quotes++
      if (separatorCodes.has(code)) this.separators++
    } else {
      if (kind === punctuation) this.marks++
      else {
        this.symbols++
        // Signs are words of their own for the cues: ©, $, €.
        this.hashes[this.hashCount++] = hashWith(hashStart, code)
      }
      if (code === 64) this.address++
      const separates = separatorCodes.has(code)
      if (separates) this.separators++
      if (code === 58 || code === 59 || separates || code === 40) this.endStretch()
    }
  }

  /** A stop inside a number, an address or an abbreviation ends no sentence. */
  private readStop(code: number, next: number): void {
    if (code > 0x7f || next === space || next === closer) this.pendingEnd = true
    if (next <= upper && code === 46) this.address++
  }

  /** Letters follow: a stop before them has ended a sentence inside the unit. */
  private goOn(): void {
    if (!this.pendingEnd) return
    this.ends++
    this.pendingEnd = false
  }

  private endStretch(): void {
    if (this.stretch > this.longestStretch) this.longestStretch = this.stretch
    if (this.stretch > 0) this.stretches++
    this.stretch = 0
  }

  private addToShape(place: number, mark: number): void {
    if (place > shapeReach || this.shapeLength >= shapeMost || mark === this.shapeLast) return
    this.shape = hashWith(this.shape, mark)
    this.shapeLast = mark
    this.shapeLength++
  }

  private addToken(hash: number, flags: number): void {
    this.tokens[this.tokenCount++] = (this.vocabulary.numberOf(hash) << 2) | flags
  }
}
