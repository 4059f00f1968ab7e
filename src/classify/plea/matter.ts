/** Tells a text that has pleas in it from a story that is about what pleas are about. */
import {Memo} from '../../rule/memo.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {goesByItself, surest} from './alone.ts'
import {type Candidate, candidateAt} from './candidate.ts'
import {goesInCompany} from './company.ts'
import {isSuspect} from './judge.ts'

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
  all: readonly Paragraph[]
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
  const {all, suspect, gone} = paragraphsOf(candidate)
  // Its own paragraph has something that goes, and is not suspect.
  if (suspect < fewest || suspect < toEachPlea * gone) return false
  return !all[candidate.index]?.whole || candidate.confidence < sureTogether
}

function paragraphsOf({article, languages}: Candidate): Paragraphs {
  return known.get(article, 'all', () => {
    const ended = article.children.map(({value}) => endsSentence(value))
    // The headings of an article tell its matter, too, and the labels around a story do not.
    const tidy = 2 * ended.filter(Boolean).length >= ended.length
    const all = article.children.map((block, index): Paragraph => {
      const candidates = [...block.children.keys()].flatMap(
        (place) => candidateAt(article, index, place, languages) ?? []
      )
      const goes = candidates.map((candidate) => goesByItself(candidate) || goesInCompany(candidate))
      return {
        suspect: !goes.includes(true) && (tidy || ended[index] === true) && isSuspect(article, index),
        goes: goes.includes(true),
        whole: !goes.includes(false)
      }
    })
    const count = (what: 'suspect' | 'goes') => all.filter((paragraph) => paragraph[what]).length
    return {all, suspect: count('suspect'), gone: count('goes')}
  })
}
