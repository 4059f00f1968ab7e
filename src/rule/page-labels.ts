/** Labels of the page that all of their words tell, wherever they stand: behind an advertisement, of reading, of counts. */
import {roughWords} from '../languages/shared.ts'
import type {Language, MachineWords} from '../languages/types.ts'
import {endsSentence} from '../tree/prose.ts'
import {anyDigit, coveredUntil} from './covered.ts'
import {countingDigit} from './letters.ts'
import {Lexicon} from './lexicon.ts'
import {Memo} from './memo.ts'
import {joined, phraseLength} from './phrases.ts'
import {unspaced, wordsOf} from './words.ts'

/** No such label has more words, or in scripts without spaces code units. */
const mostWords = 14
const mostUnits = 40

/** No other label is longer, in code units. */
const longest = 100

/** A number in the digits of any of our scripts, with a letter for thousands and millions, or a plus. */
const number = new RegExp(
  `${countingDigit}+(?:[.,’'\\s\\u00a0\\u202f]${countingDigit}+)*(?:[km](?![a-z])|\\s?[万萬만])?\\+?`,
  'g'
)
const isWord = /[\p{L}\p{N}]/u

interface Continuation {
  /** The words that told. */
  evidence: string
  /** Where the notice ends in the text. */
  end: number
  /** Whether the text says nothing else. */
  isAll: boolean
  /** Whether it names what goes on, as `記事` does, and no small word alone. */
  story: boolean
}

/**
 * Find a notice that the story goes on behind an advertisement, at the
 * beginning of a text: `The story continues below this ad`, `広告の下に続きます`.
 *
 * An advertisement, going on, and nothing else: every word is one of these, the
 * piece that goes on, where it does, or a small word. `The ad campaign continues
 * after Christmas.` speaks of a campaign, and of Christmas.
 */
export function adContinuation(value: string, languages: readonly Language[]): Continuation | undefined {
  const head = value.slice(0, unspaced.test(value) ? mostUnits : longest)
  for (const language of languages) {
    const lexicon = adLexicon(language)
    if (!lexicon || !mayNameAds(head, language)) continue
    const words = wordsOf(head).slice(0, mostWords)
    const hits = lexicon.find(words, head)
    const last = coveredUntil(head, words, hits)
    const inside = hits.filter(({end, category}) => end <= last && category !== 'small')
    const ad = inside.find(({category}) => category === 'ads')
    const on = inside.find(({category}) => category === 'goesOn')
    if (!ad || !on) continue
    const evidence = [ad, on].map(({start, end}) => value.slice(start, end)).join(' … ')
    const isAll = !isWord.test(value.slice(last))
    const story = inside.some(({category, start, end}) => category === 'pieces' && end - start > 1)
    return {evidence, end: Math.max(...inside.map(({end}) => end)), isAll, story}
  }
  return undefined
}

/** Whether a text may have a word for advertisements: the cheap question before the full one. */
function mayNameAds(head: string, {advertising}: Language): boolean {
  const lower = head.toLowerCase()
  return advertising?.ads.some((word) => lower.includes(word.replace('*', ''))) ?? false
}

/** Whether a text says how long it takes to read something, and no more: `Reading time: 4 minutes`, `阅读时长约4分钟`. */
export function isReadingTime(value: string, languages: readonly Language[]): boolean {
  if (value.length > longest || !anyDigit.test(value)) return false
  const words = wordsOf(value)
  if (words.length > mostWords || (value.match(number)?.length ?? 0) > 2) return false
  return languages.some((language) => {
    const lexicon = readingLexicon(language)
    const hits = lexicon.find(words, value)
    return (
      hits.some(({category}) => category === 'reading') &&
      hits.some(({category}) => category === 'unit') &&
      coveredUntil(value, words, hits) >= (words.at(-1)?.end ?? 0)
    )
  })
}

/** Where a time of reading ends that opens a text, behind its unit; `undefined` where none does. */
export function readingTimeEnd(value: string, languages: readonly Language[]): number | undefined {
  const head = value.slice(0, longest)
  if (!anyDigit.test(head)) return undefined
  const words = wordsOf(head)
  for (const language of languages) {
    const units = readingLexicon(language)
      .find(words, head)
      .filter(({category}) => category === 'unit')
    const unit = units.find(({end}) => isReadingTime(head.slice(0, end), languages))
    if (unit) return unit.end
  }
  return undefined
}

/** The words of a text that counts readers and clicks, and does nothing else: `1,234 views`, `12 comments · 3 shares`. */
export function countsIn(
  value: string,
  languages: readonly Language[]
): {counts: number; evidence: string} | undefined {
  if (value.length > longest) return undefined
  const lower = value.toLowerCase()
  const counts = lower.match(number)?.length ?? 0
  if (counts === 0) return undefined
  const words = wordsOf(lower.replace(number, ' '))
  let phrases = 0
  for (let at = 0; at < words.length; phrases++) {
    const length = phraseLength(words, 'view-count', languages, at)
    if (length === 0) return undefined
    at += length
  }
  return phrases === 0 || phrases > counts ? undefined : {counts, evidence: joined(words)}
}

/** No note on a machine is longer, in code units, and none has more words. */
const longestNote = 300
const mostNoteWords = 40

/** One with a stop has so many words at least; in a script without spaces, code units. */
const fewestNoteWords = 5
const fewestNoteUnits = 12

/** Who looked at it, in a script without spaces, in so many code units. */
const fewestChecked = 4

/**
 * The words by which a text says that a machine translated, wrote or summed up
 * something, and no more: `This article was translated automatically and
 * reviewed by an editor.`
 *
 * It names the machine, and `this article` or in several words who looked at
 * it; every other word is one of such notes, or a small one.
 */
export function machineNote(value: string, languages: readonly Language[]): string | undefined {
  if (value.length > longestNote) return undefined
  const words = wordsOf(value)
  if (words.length > mostNoteWords) return undefined
  // `AI translated the news.` may be of any story.
  const isShort = unspaced.test(value) ? value.length < fewestNoteUnits : words.length < fewestNoteWords
  if (isShort && endsSentence(value)) return undefined
  for (const language of languages) {
    const lexicon = machineLexicon(language)
    if (!lexicon) continue
    const hits = lexicon.find(words, value)
    const machine = hits.find(({category}) => category === 'machine')
    // One word for who looked at it may be of any sentence on machines.
    const told = hits.find(
      ({category, from, to, start, end}) =>
        category === 'these' ||
        (category === 'checked' && (to - from > 1 || (unspaced.test(value) && end - start >= fewestChecked)))
    )
    if (!machine || !told || coveredUntil(value, words, hits) < (words.at(-1)?.end ?? 0)) continue
    return [machine, told].map(({start, end}) => value.slice(start, end)).join(' … ')
  }
  return undefined
}

type AdPart = 'ads' | 'goesOn' | 'pieces' | 'small'

const adLexicons = new Memo<Language, 'ad', Lexicon<AdPart> | undefined>()

function adLexicon(language: Language): Lexicon<AdPart> | undefined {
  return adLexicons.get(language, 'ad', () => {
    const {advertising, functionWords} = language
    if (!advertising) return undefined
    const lexicon = new Lexicon<AdPart>().add('small', functionWords)
    for (const part of ['ads', 'goesOn', 'pieces'] as const) lexicon.add(part, advertising[part])
    return lexicon
  })
}

type MachinePart = keyof MachineWords | 'small'

const machineLexicons = new Memo<Language, 'machine', Lexicon<MachinePart> | undefined>()

function machineLexicon(language: Language): Lexicon<MachinePart> | undefined {
  return machineLexicons.get(language, 'machine', () => {
    const {machineNotes, functionWords} = language
    if (!machineNotes) return undefined
    const lexicon = new Lexicon<MachinePart>().add('small', functionWords)
    for (const part of ['machine', 'checked', 'these', 'others'] as const)
      lexicon.add(part, machineNotes[part])
    return lexicon
  })
}

const readingLexicons = new Memo<Language, 'reading', Lexicon<'reading' | 'unit' | 'small'>>()

function readingLexicon(language: Language): Lexicon<'reading' | 'unit' | 'small'> {
  return readingLexicons.get(language, 'reading', () =>
    new Lexicon<'reading' | 'unit' | 'small'>()
      .add('small', language.functionWords)
      .add('small', language.meta?.joints ?? [])
      .add('small', roughWords)
      .add('unit', language.meta?.units ?? [])
      .add('reading', language.phrases['reading-time'] ?? [])
  )
}
