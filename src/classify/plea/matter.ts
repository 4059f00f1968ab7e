/** Tells a text that has pleas in it from a story that is about what pleas are about. */
import {Memo} from '../../rule/memo.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {goesByItself, surest} from './alone.ts'
import {type Candidate, candidateAt} from './candidate.ts'
import {goesInCompany} from './company.ts'
import {looksLikePlea} from './judge.ts'
import {stretch} from './places.ts'

/**
 * So many paragraphs in which something looks like a plea and nothing is one
 * make it the matter of a story; and so many for each in which something is.
 */
const fewest = 3
const toEachPlea = 2

/** In such a story a paragraph that is all pleas goes from this probability on; a sentence of another takes `surest`. */
const sureTogether = 0.97

/** What a paragraph holds. */
interface Paragraph {
  /** Something that looks like a plea, and nothing that is one. */
  suspect: boolean
  /** Something that is one. */
  goes: boolean
  /** Nothing else. */
  whole: boolean
}

interface Paragraphs {
  /** The paragraph of each sentence, by its block and place. */
  of: readonly (readonly Paragraph[])[]
  /** How many are suspect, and of how many something goes. */
  suspect: number
  gone: number
}

const known = new Memo<Article, 'all', Paragraphs>()

/**
 * Whether a story speaks of what pleas speak of in many more paragraphs than
 * have some, and a candidate is not surely one: a guide that tells its reader what
 * to click, or news on the prices of a newspaper.
 */
export function isOfMatter(candidate: Candidate): boolean {
  if (candidate.confidence >= surest) return false
  const {of, suspect, gone} = paragraphsOf(candidate)
  // Its own paragraph has something that goes, and is not suspect.
  if (suspect < fewest || suspect < toEachPlea * gone) return false
  return !of[candidate.index]?.[candidate.place]?.whole || candidate.confidence < sureTogether
}

function paragraphsOf({article, languages}: Candidate): Paragraphs {
  return known.get(article, 'all', () => {
    const ended = article.children.map(({value}) => endsSentence(value))
    // The headings of an article tell its matter, too, and the labels around a story do not.
    const tidy = 2 * ended.filter(Boolean).length >= ended.length
    const most = article.children.length === 1 ? stretch : Number.POSITIVE_INFINITY
    const all: Paragraph[] = []
    const of = article.children.map(({children}, index) => {
      const paragraphs: Paragraph[] = []
      for (let from = 0; from < children.length; from += most) {
        const paragraph = {suspect: false, goes: false, whole: true}
        const end = Math.min(children.length, from + most)
        for (let place = from; place < end; place++) {
          const candidate = candidateAt(article, index, place, languages)
          const goes = candidate !== undefined && (goesByItself(candidate) || goesInCompany(candidate))
          if (goes) paragraph.goes = true
          else paragraph.whole = false
          if ((tidy || ended[index]) && looksLikePlea(article, index, place)) paragraph.suspect = true
          paragraphs.push(paragraph)
        }
        if (paragraph.goes) paragraph.suspect = false
        all.push(paragraph)
      }
      return paragraphs
    })
    const count = (what: 'suspect' | 'goes') => all.filter((paragraph) => paragraph[what]).length
    return {of, suspect: count('suspect'), gone: count('goes')}
  })
}
