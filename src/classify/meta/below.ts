/** Reads a line at the end of an article: a time with its label, an agency, who signed it. */
import type {Language} from '../../languages/types.ts'
import {wordsOf} from '../../rule/words.ts'
import type {Meta} from '../../tree/meta.ts'
import {endsSentence, hasProseBefore, isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {digit, readingOf} from './block-reading.ts'
import {isKnownName} from './known-names.ts'
import {longestLine} from './read-line.ts'
import {isNameAlone, type Reading} from './reading.ts'
import {NameList, type TopLine, toldLine, topLineOf} from './top-line.ts'
import {vocabularyOf} from './vocabulary.ts'

/** An agency and the word before it, too; or who wrote a story, and who edited it. */
const mostCreditWords = 9

/** Read a line at the end of an article: a time with its label, or an agency. */
export function lineBelow(article: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const block = article.children[at]
  if (!block || block.value.length > longestLine || block.kind === 'item') return undefined
  if (!digit.test(block.value) && wordsOf(block.value).length > mostCreditWords) return undefined
  const reading = readingOf(block, languages)
  if (!reading) return sourceBelow(article, at, languages)
  if (reading.sections.length > 0) return undefined
  if (reading.names.length > 0) return signedBelow(article, at, reading)
  const labelled = reading.moments.length > 0 && reading.moments.every(({label}) => label !== undefined)
  const agency = reading.moments.length === 0 && reading.agency !== undefined && reading.places.length === 0
  if (!labelled && !agency) return sourceBelow(article, at, languages)
  const line = topLineOf(block, reading, new NameList())
  return line.keep ? undefined : line
}

/** The house that a story was taken from has no longer name, in words. */
const mostOfSource = 6

/** Read what a story was taken from, under its end: `Fuente: agencias`. */
function sourceBelow({children}: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const source = sourceOf(children[at]?.value ?? '', languages)
  return source === undefined || goesOn(children, at)
    ? undefined
    : {rule: 'agency-credit', keep: false, meta: {agency: source}}
}

/** What a line says a story was taken from, and no more: the `agencias` of `Fuente: agencias`. */
export function sourceOf(value: string, languages: readonly Language[]): string | undefined {
  const [before = ''] = /^[^:：]{2,24}[:：]/.exec(value) ?? []
  const label = before.slice(0, -1).trim().toLowerCase()
  const source = value.slice(before.length).trim()
  if (label === '' || source === '' || digit.test(source) || endsSentence(source)) return undefined
  if (!languages.some(({meta}) => meta?.source.includes(label)) || wordsOf(source).length > mostOfSource)
    return undefined
  return source
}

/** Read a name that lists have, and nothing else, as who signed a story that nobody has signed above; what stands behind it is no sentence. */
function signedBelow({children}: Article, at: number, reading: Reading): TopLine | undefined {
  const block = children[at]
  if (!block || !reading.known || !(isNameAlone(reading) || reading.sure)) return undefined
  if (!mayBeSigned(children, at)) return undefined
  const before = children.slice(0, at).findLast(({drop}) => !drop)
  return before && isProse(before) ? toldLine(block, reading) : undefined
}

/** Whether a story goes on behind a place. */
function goesOn(children: readonly Block[], at: number): boolean {
  return children.slice(at + 1).some((after) => !after.drop && isProse(after))
}

/** Whether a story may be signed at a place: it does not go on behind it, and nobody has signed it above. */
function mayBeSigned(children: readonly Block[], at: number): boolean {
  return !goesOn(children, at) && !children.slice(0, at).some(({role}) => role === 'byline')
}

/** What stands in brackets behind the last sentence of a story, or under it. */
const inBrackets = /(?:^|[。」』！？])\s?[（【]([^（）【】]{3,20})[）】]$/

/**
 * Read who signed a Japanese story, in brackets behind the last of its
 * sentences or under it: `…と笑った。（堀江俊介）`, `…飾った。【小池泰也】`. Family names that
 * lists have tell them from other remarks: `（敬称略）`, `（共同）`.
 */
export function signatureOf(article: Article, at: number, languages: readonly Language[]): Meta | undefined {
  const {children, language} = article
  const block = children[at]
  if (language !== 'ja' || !block || !hasProseBefore(article, at)) return undefined
  const [, byline] = inBrackets.exec(block.value) ?? []
  if (byline === undefined || !mayBeSigned(children, at)) return undefined
  const vocabulary = vocabularyOf(languages)
  const authors = byline.split(/[、・]/)
  return authors.every((name) => isKnownName(name, vocabulary)) ? {byline, authors} : undefined
}
