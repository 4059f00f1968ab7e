/** Reads a line at the end of an article: a time with its label, an agency, who signed it. */
import type {Language} from '../../languages/types.ts'
import {wordsOf} from '../../rule/words.ts'
import {isProse} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {digit, readingOf} from './block-reading.ts'
import {longestLine} from './read-line.ts'
import {isNameAlone, type Reading} from './reading.ts'
import {NameList, type TopLine, toldLine, topLineOf} from './top-line.ts'

/** An agency and the word before it, too. */
const mostCreditWords = 6

/** Read a line at the end of an article: a time with its label, or an agency. */
export function lineBelow(article: Article, at: number, languages: readonly Language[]): TopLine | undefined {
  const block = article.children[at]
  if (!block || block.value.length > longestLine || block.kind === 'item') return undefined
  if (!digit.test(block.value) && wordsOf(block.value).length > mostCreditWords) return undefined
  const reading = readingOf(block, languages)
  if (!reading || reading.sections.length > 0) return undefined
  if (reading.names.length > 0) return signedBelow(article, at, reading)
  const labelled = reading.moments.length > 0 && reading.moments.every(({label}) => label !== undefined)
  const agency = reading.moments.length === 0 && reading.agency !== undefined && reading.places.length === 0
  if (!labelled && !agency) return undefined
  const line = topLineOf(block, reading, new NameList())
  return line.keep ? undefined : line
}

/** Read a name that lists have, and nothing else, as who signed a story that nobody has signed above; what stands behind it is no sentence. */
function signedBelow({children}: Article, at: number, reading: Reading): TopLine | undefined {
  const block = children[at]
  if (!block || !reading.known || !(isNameAlone(reading) || reading.sure)) return undefined
  if (children.slice(at + 1).some((after) => !after.drop && isProse(after))) return undefined
  if (children.slice(0, at).some(({role}) => role === 'byline')) return undefined
  const before = children.slice(0, at).findLast(({drop}) => !drop)
  return before && isProse(before) ? toldLine(block, reading) : undefined
}
