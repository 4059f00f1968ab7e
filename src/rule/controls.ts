/**
 * Knows the buttons of a page by what they are made of: something to do, and
 * the piece of the page that it is done to. So wordings are known that no list
 * holds: `Copy the link of this article`, `Report an error in the text`.
 */
import type {ControlWords, Language} from '../languages/types.ts'
import {coveredUntil} from './covered.ts'
import {Lexicon} from './lexicon.ts'
import {Memo} from './memo.ts'
import {firstWordOf, type Word, wordsOf} from './words.ts'

/** No button is longer, in code units, or has more words. */
const longest = 80
const mostWords = 10

/** What stands in code and in addresses. */
const code = /[*=<>{}\\_@#]/

/** A button that opens a text. */
export interface Control {
  /** How many words it has, up to its last act or piece of the page. */
  words: number
  /** How many times it says what to do. */
  acts: number
  /** Whether the text says nothing else. */
  isAll: boolean
}

/** Read the button that a text opens with: words of acts and of pieces of the page, one of either at least, and small ones among them. */
export function controlAt(value: string, languages: readonly Language[]): Control | undefined {
  const head = value.slice(0, longest)
  if (code.test(head)) return undefined
  // The last word may have been cut.
  const words = wordsOf(head).filter(({end}) => end < longest)
  for (const language of languages) {
    const lexicon = lexiconOf(language)
    const control = lexicon && read(head, words.slice(0, mostWords), lexicon)
    if (control)
      return {...control, isAll: control.isAll && value.length <= longest && words.length <= mostWords}
  }
  return undefined
}

/** Whether a text is a button of a page and nothing else. */
export function isControl(value: string, languages: readonly Language[]): boolean {
  return value.length <= longest && controlAt(value, languages)?.isAll === true
}

function read(head: string, words: readonly Word[], lexicon: Lexicon<Part>): Control | undefined {
  const hits = lexicon.find(words, head)
  const last = coveredUntil(head, words, hits)
  const inside = hits.filter(({end, category}) => end <= last && category !== 'small')
  const acts = inside.filter(({category}) => category === 'acts')
  // One word may be both, as `comment` is.
  const isTwo = inside.some(
    ({category, start, end}) =>
      category === 'objects' && acts.some((act) => act.start >= end || act.end <= start)
  )
  if (!isTwo) return undefined
  const end = Math.max(...inside.map((hit) => hit.end))
  const starts = new Set(acts.map(({start}) => start))
  const count = words.filter(({start}) => start < end).length
  return {words: count, acts: starts.size, isAll: last >= (words.at(-1)?.end ?? 0)}
}

type Part = keyof ControlWords | 'small'

const lexicons = new Memo<Language, 'controls', Lexicon<Part> | undefined>()

function lexiconOf(language: Language): Lexicon<Part> | undefined {
  return lexicons.get(language, 'controls', () => {
    const {controls, functionWords, phrases} = language
    if (!controls) return undefined
    return new Lexicon<Part>()
      .add('small', functionWords)
      .add('acts', controls.acts)
      .add('objects', controls.objects)
      .add('objects', phrases['social-network'] ?? [])
  })
}

/** Whether the first word of a text may be one of a button: the cheap question before the full one. */
export function mayBeControl(value: string, languages: readonly Language[]): boolean {
  const text = firstWordOf(value)
  const first = [{text, start: 0, end: text.length}]
  return languages.some((language) =>
    lexiconOf(language)
      ?.find(first, '')
      .some(({category}) => category !== 'small')
  )
}
