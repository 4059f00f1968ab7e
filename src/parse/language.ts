/** Guesses the language of a text from its script, its commonest words and its letters. */
import {languages} from '../languages/index.ts'
import {strangers} from '../languages/strangers.ts'
import type {Language} from '../languages/types.ts'
import {wordsOf} from '../rule/words.ts'

/** A guess, from 0 (nothing is known) to 1 (sure). */
export interface Guess {
  /** BCP 47 tag of a known language; `undefined` when none is likely enough. */
  tag: string | undefined
  confidence: number
}

/** How much is read at the beginning, in the middle and at the end of a long text: first little, then, where that leaves a doubt, more. */
const glanceLength = 1024
const sampleLength = 4096
/** A glance has to be as sure as this to be believed. */
const sureAtAGlance = 0.9
/** A guess below this is none. */
const bar = 0.3
/** What a letter tells, beside a common word. */
const letterWeight = 0.7
/** What a letter tells against a language that does not write it; foreign names hold some. */
const strangeWeight = 1
/** A lead of one part in so many is enough to be sure. */
const leadWeight = 8
/** Which part of a text's words is among the commonest of its language, at least, when nothing is wrong. */
const fullShare = 0.3
/** What such a word weighs on average. */
const fullScore = 0.7

/** The scripts that are told apart, each with where its letters stand: from, to, from, to … */
const ranges: readonly (readonly [string, ...number[]])[] = [
  ['Latn', 0x41, 0x5a, 0x61, 0x7a, 0xc0, 0x24f, 0x1e00, 0x1eff],
  ['Cyrl', 0x400, 0x52f],
  ['Grek', 0x370, 0x3ff, 0x1f00, 0x1fff],
  ['Arab', 0x600, 0x6ff, 0x750, 0x77f, 0x8a0, 0x8ff, 0xfb50, 0xfdff, 0xfe70, 0xfefe],
  ['Hebr', 0x590, 0x5ff],
  ['Armn', 0x530, 0x58f],
  ['Deva', 0x900, 0x963, 0x966, 0x97f],
  ['Beng', 0x980, 0x9ff],
  ['Thai', 0xe00, 0xe7f],
  ['Mymr', 0x1000, 0x109f],
  ['Ethi', 0x1200, 0x139f],
  ['Kore', 0x1100, 0x11ff, 0x3130, 0x318f, 0xac00, 0xd7af],
  ['Jpan', 0x3041, 0x30ff],
  ['Hani', 0x3400, 0x9fff]
]
const scripts = ranges.map(([script]) => script)
const unknownScript = ranges.length

/** The place in `scripts` of a code unit's script; nothing for what is no letter. */
const scriptOf = new Uint8Array(0x10000)

function fillScripts() {
  // Letters of scripts that are not told apart count against the others.
  scriptOf.fill(unknownScript + 1, 0x530, 0x2000)
  scriptOf.fill(unknownScript + 1, 0xa000, 0xabff)
  for (const [index, [, ...borders]] of ranges.entries()) {
    for (let at = 0; at + 1 < borders.length; at += 2) {
      scriptOf.fill(index + 1, borders[at], (borders[at + 1] ?? 0) + 1)
    }
  }
  for (const code of [0xd7, 0xf7, 0x60c, 0x61b, 0x61f, 0x6d4, 0x964, 0x965]) scriptOf[code] = 0
}

/**
 * The words and letters of one script's languages.
 *
 * A set of languages is a number with a bit for each, which is made and read
 * far faster than a list: the guess is on the way of every short text.
 */
interface Shelf {
  known: readonly Language[]
  /** How many languages of the script are told apart from the known ones. */
  strangers: number
  /** The known languages of a word. */
  words: ReadonlyMap<string, number>
  /** The others. */
  strange: ReadonlyMap<string, number>
  letters: ReadonlyMap<string, number>
}

const shelves = new Map<string, Shelf>()

/** Get what is known of a script's languages; made when it is first asked for. */
function shelfOf(script: string): Shelf {
  let shelf = shelves.get(script)
  if (shelf) return shelf
  const known = [...languages.values()].filter((language) => language.script === script)
  const others = strangers.filter((language) => language.script === script)
  const words = new Map<string, number>()
  const strange = new Map<string, number>()
  const letters = new Map<string, number>()
  for (const [place, language] of known.entries()) {
    put(words, language.functionWords, place)
    put(letters, language.letters ?? '', place)
  }
  for (const [place, {functionWords}] of others.entries()) put(strange, functionWords, place)
  shelf = {known, strangers: others.length, words, strange, letters}
  shelves.set(script, shelf)
  return shelf
}

/** Add a language to the sets of its words or letters. */
function put(sets: Map<string, number>, keys: Iterable<string>, place: number) {
  for (const key of keys) sets.set(key, (sets.get(key) ?? 0) | (1 << place))
}

/**
 * Guess the language of a text. Reads a bounded part of it.
 *
 * The script alone decides where one known language writes it. Elsewhere the
 * commonest words do, and the letters that neighbours do not share: `ä` and
 * `ø`, `ы` and `і`. A text in a language of `strangers.ts` is in none that is
 * known; other languages have too few of the common words to look like one.
 */
export function guessLanguage(text: string): Guess {
  if (text.length <= 3 * glanceLength) return guessFrom(text)
  const guess = guessFrom(sampleOf(text, glanceLength))
  return guess.confidence >= sureAtAGlance ? guess : guessFrom(sampleOf(text, sampleLength))
}

function guessFrom(sample: string): Guess {
  const [script, share] = mainScript(sample)
  if (!script) return {tag: undefined, confidence: 0}
  const shelf = shelfOf(script)
  const [only] = shelf.known
  if (!only) return {tag: undefined, confidence: 0}
  if (shelf.known.length + shelf.strangers === 1) return decide(only.tag, share)
  const count = shelf.known.length
  const words = wordsOf(sample)
  const scores = new Float64Array(count)
  const strangeScores = new Float64Array(shelf.strangers)
  // A word that every neighbour has tells nothing; one that a single language has tells most.
  const weights = Array.from({length: count + 1}, (_, sharers) => {
    return Math.log2(1 + count / Math.max(1, sharers)) / Math.log2(1 + count)
  })
  const place = scripts.indexOf(script) + 1
  let own = 0
  for (const word of words) {
    if (scriptOf[word.text.charCodeAt(0)] === place) own++
    const found = shelf.words.get(word.text) ?? 0
    const strange = shelf.strange.get(word.text) ?? 0
    if (found === 0 && strange === 0) continue
    const weight = weights[bitsOf(found)] ?? 0
    addTo(scores, found, weight)
    addTo(strangeScores, strange, weight)
  }
  const wordScores = scores.slice()
  weighLetters(sample, shelf, scores)
  let best = 0
  let top = 0
  let next = 0
  for (let at = 0; at < count; at++) {
    const score = scores[at] ?? 0
    if (score > top) {
      next = top
      best = at
      top = score
    } else if (score > next) next = score
  }
  if (top <= Math.max(...strangeScores)) return {tag: undefined, confidence: 0}
  const language = shelf.known[best]
  if (!language || top === 0) return {tag: undefined, confidence: 0}
  // Sure is what has many common words, leads its neighbours clearly, and is not a word or two.
  // Letters decide between neighbours, but without common words they may be those of a broken encoding.
  const common = Math.min(top, 2 * (wordScores[best] ?? 0))
  const full = Math.min(1, common / (fullScore * fullShare * Math.max(own, 1)))
  const lead = Math.min(1, (leadWeight * (top - next)) / top)
  const length = Math.min(1, own / 12)
  return decide(language.tag, full * lead * length * Math.min(1, share + 0.2))
}

function decide(tag: string | undefined, confidence: number): Guess {
  return {tag: confidence < bar ? undefined : tag, confidence}
}

/** Count the letters that only some languages of a script write, for those and against the others. */
function weighLetters(sample: string, shelf: Shelf, scores: Float64Array) {
  const counts = new Map<string, number>()
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code < 0xdf) continue
    const letter = sample.charAt(at).toLowerCase()
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  for (const [letter, count] of counts) {
    const writers = shelf.letters.get(letter)
    if (!writers) continue
    const weight = (count * letterWeight) / bitsOf(writers)
    addTo(scores, writers, weight)
    addTo(scores, ~writers, -strangeWeight * weight)
  }
}

/** Add a weight for every language of a set. */
function addTo(scores: Float64Array, set: number, weight: number) {
  for (let place = 0; place < scores.length; place++) {
    if ((set >> place) & 1) scores[place] = (scores[place] ?? 0) + weight
  }
}

/** Count the languages of a set. */
function bitsOf(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Find the script that most of a text is written in, and its share of the letters. */
function mainScript(sample: string): [script: string | undefined, share: number] {
  if (scriptOf[0x61] === 0) fillScripts()
  const counts = new Uint32Array(unknownScript + 2)
  for (let at = 0; at < sample.length; at++) {
    const place = scriptOf[sample.charCodeAt(at)] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  const count = (script: string) => counts[scripts.indexOf(script) + 1] ?? 0
  // One Chinese character or Korean syllable stands for several letters.
  const han = 3 * count('Hani')
  const kana = 2 * count('Jpan')
  const isJapanese = kana * 12 > han
  const weights = new Map<string, number>()
  for (const script of scripts) weights.set(script, count(script))
  weights.set('Kore', 2 * count('Kore'))
  weights.set('Jpan', isJapanese ? han + kana : 0)
  weights.set('Hani', isJapanese ? 0 : han + kana)
  let all = counts[unknownScript + 1] ?? 0
  let best: string | undefined
  let most = all
  for (const [script, weight] of weights) {
    all += weight
    if (weight > most) {
      most = weight
      best = script
    }
  }
  return [best, all > 0 ? most / all : 0]
}

/** The beginning, middle and end of a long text. */
function sampleOf(text: string, length: number): string {
  if (text.length <= 3 * length) return text
  const middle = (text.length - length) >> 1
  const parts = [text.slice(0, length), text.slice(middle, middle + length), text.slice(-length)]
  return parts.join(' ')
}
