/** The words by which the lines around a headline are read, ready to be looked up. */
import {newsAgencies} from '../../languages/houses.ts'
import type {Language, MetaWords} from '../../languages/types.ts'
import {late} from '../../rule/late.ts'
import {Lexicon} from '../../rule/lexicon.ts'

/** What a word of such a line is; `month` says which one, from 1, and behind the twelve of ours those of the solar calendar. */
export interface Entry {
  kind: Kind
  month: number
}

export type Kind =
  | Exclude<keyof MetaWords, 'order' | 'months' | 'solarMonths' | 'names'>
  | 'month'
  | 'weekday'
  | 'agency'
  | 'reading'

/** Ours has twelve, and so has the solar calendar. */
export const monthsOfYear = 12

export interface Vocabulary {
  lexicon: Lexicon<Entry>
  order: MetaWords['order']
  /** The commonest words of the languages. */
  common: ReadonlySet<string>
  /** The language that the lines are in, besides English. */
  tag: string
  /** Given names of the languages, or family names; made when a line is asked about. */
  names: () => ReadonlySet<string>
}

const made = new Map<string, Vocabulary>()

/** Get the words of some languages, made when they are first asked for: an article needs two of thirty. */
export function vocabularyOf(languages: readonly Language[]): Vocabulary {
  const key = languages.map(({tag}) => tag).join(' ')
  let vocabulary = made.get(key)
  if (!vocabulary) {
    vocabulary = make(languages)
    made.set(key, vocabulary)
  }
  return vocabulary
}

function make(languages: readonly Language[]): Vocabulary {
  const lexicon = new Lexicon<Entry>()
  const add = (kind: Kind, phrases: readonly string[], month = 0) =>
    lexicon.add({kind, month}, phrases.map(fold))
  for (const {meta, weekdays, phrases} of languages) {
    add('weekday', weekdays)
    add('by', phrases.byline ?? [])
    add('reading', phrases['reading-time'] ?? [])
    if (!meta) continue
    const {order: _, names: __, months, solarMonths = [], ...lists} = meta
    for (const [index, names] of months.entries()) add('month', names, index + 1)
    for (const [index, names] of solarMonths.entries()) add('month', names, monthsOfYear + index + 1)
    for (const kind of kinds) add(kind, lists[kind])
  }
  add('agency', newsAgencies)
  const own = languages[0]
  const common = new Set(languages.flatMap(({functionWords}) => functionWords))
  const names = late(() => new Set(languages.flatMap(({meta}) => meta?.names ?? [])))
  return {lexicon, common, order: own?.meta?.order ?? 'unsure', tag: own?.tag ?? 'en', names}
}

const kinds = [
  'published',
  'updated',
  'joints',
  'clock',
  'am',
  'pm',
  'ago',
  'units',
  'roles',
  'joined',
  'place',
  'sections',
  'newsroom',
  'source',
  'by'
] as const satisfies readonly Kind[]

/** Signs above letters of Latin, Greek and Cyrillic, and the vowels of Arabic. */
const signs = /[\u0300-\u036f\u064b-\u0652]/g

/**
 * Write a word as it is looked up: in lower case, without accents, which
 * capitals often lose (`ΔΗΜΟΣΙΕΥΣΗ`), and with one `i` for Turkish and others.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[\0-\x7f]*$/.test(lower)) return lower
  return lower.normalize('NFD').replace(signs, '').normalize('NFC').replaceAll('ı', 'i').replaceAll('ς', 'σ')
}
