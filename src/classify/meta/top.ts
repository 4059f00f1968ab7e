/**
 * Finds the lines between a headline and its story.
 *
 * A line is read by itself (`read-line.ts`). What is certain by its words
 * counts anywhere near the headline; what may be a name and no more counts
 * beside a line that is certain.
 */
import type {Language} from '../../languages/types.ts'
import {Memo} from '../../rule/memo.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence, isProse} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {offersToShare} from '../shares.ts'
import {isChronicle, isItem, pictured, readingOf} from './block-reading.ts'
import {datelineOf} from './dateline.ts'
import {lineOf} from './line.ts'
import {firstUncased, isHouse} from './names.ts'
import {
  blankReading,
  isBareDate,
  isNameAlone,
  isRoleAlone,
  isShouted,
  isSure,
  type Reading
} from './reading.ts'
import {NameList, type TopLine, topLineOf} from './top-line.ts'
import {vocabularyOf} from './vocabulary.ts'

export interface Top {
  lines: ReadonlyMap<Block, TopLine>
  /** The summary under the headline, when there is one. */
  standfirst: Block | undefined
  /** Where the story may begin: its first two paragraphs. */
  openings: readonly Block[]
}

/** How far behind the headline its lines stand, and how many others may stand between them. */
export const reach = 14

const mostOthers = 4

/** A standfirst is not longer, in code units. */
const longestStandfirst = 600

/** How far from a certain line one stands that is only likely. */
const nearby = 2

interface Candidate {
  at: number
  block: Block
  reading: Reading
  /** Whether a paragraph stands between the headline and it. */
  late: boolean
}

const tops = new Memo<Article, number, Top>()

/**
 * Find the lines between a headline and its story; `ignored` are blocks that
 * do not count, as something else was found in them. `headline` is -1 where
 * a text has none.
 */
export function topOf(
  article: Article,
  headline: number,
  languages: readonly Language[],
  ignored: (block: Block) => boolean = ({drop}) => drop !== undefined
): Top {
  return tops.get(article, headline, () => findTop(article, headline, languages, ignored))
}

function findTop(
  article: Article,
  headline: number,
  languages: readonly Language[],
  ignored: (block: Block) => boolean
): Top {
  const candidates: Candidate[] = []
  const prose: Block[] = []
  let before: Block | undefined
  let others = 0
  const end = Math.min(article.children.length - 1, headline + reach)
  for (let at = headline + 1; at <= end; at++) {
    const block = article.children[at]
    if (!block || ignored(block)) continue
    const last = candidates.at(-1)
    const signed = last && last.at === at - 1 && last.reading.sure && last.reading.names.length > 0
    const reading = isItem(block, languages)
      ? undefined
      : (readingOf(block, languages) ??
        (signed ? pictured(block, languages) : nameOverTime(article, at, headline, languages)))
    if (reading) {
      candidates.push({at, block, reading, late: prose.length > 0})
      continue
    }
    if (isProse(block)) {
      prose.push(block)
      if (prose.length > 1 || block.value.length > longestStandfirst) break
      if (candidates.length === 0) before ??= block
      continue
    }
    if (++others > mostOthers) break
    if (candidates.length === 0 && isSummary(block)) before ??= block
  }
  const accepted = acceptedOf(candidates, article, headline, languages)
  const first = accepted.find(({reading}) => reading.names.length > 0 || reading.moments.length > 0)
  // Only a byline or a date under it tells a summary from a first paragraph.
  const standfirst =
    before && first && before.start < first.block.start && !goesOn(article, before, first.at, ignored)
      ? before
      : undefined
  const openings = prose.filter((block) => block !== standfirst)
  if (openings.length === 0) {
    const next = article.children.find(
      (block) => block.start > (accepted.at(-1)?.block.start ?? -1) && isProse(block)
    )
    if (next && next !== standfirst) openings.push(next)
  }
  const [opening] = openings
  const lines = linesOf(
    accepted,
    () => opening && datelineOf(opening.value, languages, article.draft.value)?.dateline
  )
  return {lines, standfirst, openings}
}

/** Say what lines are, with their names told as the authors; that of the place that the story opens with is nobody's. */
function linesOf(
  accepted: readonly Candidate[],
  dateline?: () => string | undefined
): ReadonlyMap<Block, TopLine> {
  const lines = new Map<Block, TopLine>()
  const names = new NameList()
  for (const {block, reading} of accepted) lines.set(block, topLineOf(block, reading, names))
  if (lines.size > 0) names.tell(lines, dateline?.())
  return lines
}

const over = new Memo<Article, number, ReadonlyMap<Block, TopLine>>()

/** Find the lines above a headline that tell who wrote, and when. */
export function linesOver(
  article: Article,
  headline: number,
  languages: readonly Language[]
): ReadonlyMap<Block, TopLine> {
  return over.get(article, headline, () => {
    const candidates: Candidate[] = []
    for (const [at, block] of article.children.slice(0, headline).entries()) {
      const reading = block.drop || isItem(block, languages) ? undefined : readingOf(block, languages)
      // A section and a place look like names: here lists must have one; without spaces between words it takes more.
      const named =
        reading?.sure || reading?.names.length === 0 || (reading?.known && !unspaced.test(block.value))
      if (reading && named) candidates.push({at, block, reading, late: false})
    }
    return linesOf(acceptedOf(candidates, article, headline, languages))
  })
}

/** Whether sentences stand between a block and the place of a line: then the block is the story's first, and the line at its end. */
function goesOn({children}: Article, block: Block, end: number, ignored: (block: Block) => boolean): boolean {
  return children
    .slice(children.indexOf(block) + 1, end)
    .some((other) => !ignored(other) && endsSentence(other.value))
}

/** Whether a block that is no prose is a summary: a line of many words without a stop. */
function isSummary({value, kind}: Block): boolean {
  if (kind !== 'paragraph' || value.length > longestStandfirst || value.length < 50) return false
  return !/[:©]/.test(value) && (endsSentence(value) || wordsOf(value).length >= 8)
}

/** A name in a script without capitals has so many words. */
const fewestNames = 2

const mostNames = 3

/**
 * A name right over a time, in a script that writes spaces and no capitals:
 * nothing but its place between headline and time tells it from words.
 */
function nameOverTime(
  {children}: Article,
  at: number,
  headline: number,
  languages: readonly Language[]
): Reading | undefined {
  const block = children[at]
  const next = children[at + 1]
  if (
    !block ||
    !next ||
    block.value.charCodeAt(0) < firstUncased ||
    unspaced.test(block.value) ||
    !/^[\p{Lo}\p{M}'’׳־\s-]{5,36}$/u.test(block.value)
  )
    return undefined
  const words = block.value.split(' ')
  const vocabulary = vocabularyOf(languages)
  if (words.length < fewestNames || words.length > mostNames || isHouse(words)) return undefined
  const isKnown = lineOf(block.value, vocabulary).known.size > 0
  if (isKnown || words.some((word) => vocabulary.common.has(word))) return undefined
  if (offersToShare(wordsOf(block.value), languages)) return undefined
  const under = readingOf(next, languages)
  // Under a headline, a day with its year is enough.
  const timed = under?.moments.some(
    ({label, moment}) => moment.year && (headline >= 0 || moment.time || label !== undefined)
  )
  if (!under || !timed || under.names.length > 0) return undefined
  return {...blankReading(), names: [{start: 0, end: block.value.length, text: block.value}]}
}

/** Choose the lines that are what they seem to be, each by itself or by its neighbours. */
function acceptedOf(
  candidates: readonly Candidate[],
  article: Article,
  headline: number,
  languages: readonly Language[]
): Candidate[] {
  const sure = candidates.map(({reading}) => isSure(reading))
  const accepted: Candidate[] = []
  for (const [index, candidate] of candidates.entries()) {
    const {at, reading, late} = candidate
    const bare = isBareDate(reading)
    const beside = [index - 2, index - 1, index + 1, index + 2].some((other) => {
      const neighbour = candidates[other]
      if (!neighbour || Math.abs(neighbour.at - at) > nearby) return false
      // What somebody is, right under a name.
      const closes = candidates[other + 1]?.at !== neighbour.at + 1
      if (other > index && neighbour.at === at + 1 && isRoleAlone(neighbour.reading, closes)) return true
      // A name and a bare date speak for each other.
      if (bare && Math.abs(neighbour.at - at) === 1 && isNameAlone(neighbour.reading)) return true
      return sure[other] === true && !(bare && isBareDate(neighbour.reading))
    })
    if (sure[index]) {
      // Without a headline, one line alone is the headline more often than not.
      if (headline === -1 && !beside && (bare || reading.names.length > 0)) continue
      const isWeak =
        reading.names.length > 0 && !reading.sure && !reading.moments.some(({moment}) => moment.year)
      if (late && !beside && (bare || isWeak)) continue
      if (bare && !beside && isChronicle(article, candidate.block, languages)) continue
      accepted.push(candidate)
      continue
    }
    // Behind a paragraph, a name is the heading of what comes sooner than one more author.
    if (late && isNameAlone(reading) && accepted.some((one) => one.reading.names.length > 0)) continue
    const last = candidates[index - 1]
    const above = last?.at === at - 1 ? last : undefined
    const follows = above?.reading.pending !== undefined
    const next = candidates[index + 1]
    // One name a line.
    const joins =
      above !== undefined && above === accepted.at(-1) && isNameAlone(above.reading) && isNameAlone(reading)
    // A name that lists have, and nothing else, between a headline and its story.
    const signs = reading.known && isNameAlone(reading) && headline !== -1 && !late
    const opens =
      reading.pending !== undefined &&
      next?.at === at + 1 &&
      (reading.pending === 'by' ? next.reading.names.length > 0 : next.reading.moments.length > 0)
    const weak =
      reading.names.length > 0 || reading.sure || reading.moments.length > 0 || reading.agency !== undefined
    // Her own address right under a name.
    const addressed = isNameAlone(reading) && address.test(article.children[at + 1]?.value ?? '')
    if (!(opens || joins || addressed || signs || (weak && (beside || follows)))) continue
    // In capitals, a label is as likely as a name: `FEATURED PROVIDER`; under one, a name is.
    const second = candidates[index + 2]
    const overName =
      next?.at === at + 1 &&
      (isNameAlone(next.reading) ||
        (isShouted(next.reading) && second?.at === at + 2 && isNameAlone(second.reading)))
    const told = opens || follows
    if (!told && isShouted(reading) && (overName || !besideClock(candidates, index))) continue
    // What lists do not have, near a name that they have, is a button or a place: `Save Articles`, `Brejo das Antas`.
    // English writes buttons with capitals; elsewhere two names right over each other are two names.
    const over = overName && next?.reading.known && languages[0]?.tag !== 'en'
    const known = told || over || reading.known
    if (!known && isNameAlone(reading) && besideKnown(candidates, index)) continue
    accepted.push(candidate)
  }
  return accepted
}

/** Whether a line near one is a name that lists have. */
function besideKnown(candidates: readonly Candidate[], index: number): boolean {
  const at = candidates[index]?.at ?? 0
  return candidates.some(
    (other) => Math.abs(other.at - at) <= nearby && other.reading.known && isNameAlone(other.reading)
  )
}

/** Whether a line beside one tells a time of day, as only a story's own lines do. */
function besideClock(candidates: readonly Candidate[], index: number): boolean {
  return [index - 1, index + 1].some((other) =>
    candidates[other]?.reading.moments.some(({moment}) => moment.time)
  )
}

const address = /^[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$/
