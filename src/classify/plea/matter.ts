/** Tells a text that has pleas in it from a story that is about what pleas are about. */
import {Memo} from '../../rule/memo.ts'
import type {Article} from '../../tree/types.ts'
import {goesByItself, surest} from './alone.ts'
import {type Candidate, candidateAt} from './candidate.ts'
import {goesInCompany} from './company.ts'

/** From this probability on a sentence may be a plea: what of such stays in the story tells what that is about. */
const likely = 0.3

/** So many other paragraphs with such sentences make it the matter of a story. */
const fewest = 3

/** In such a story a paragraph that is all pleas goes from this probability on; a sentence of another takes `surest`. */
const sureTogether = 0.97

/** What a paragraph holds. */
interface Paragraph {
  /** Something that may be a plea, and nothing that is one. */
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
 * Whether a story speaks of what looks like pleas in more paragraphs than have
 * some, and a candidate is not surely one: a guide that tells its reader what
 * to click, or news on the prices of a newspaper.
 */
export function isOfMatter(candidate: Candidate): boolean {
  if (candidate.confidence >= surest) return false
  const {all, suspect, gone} = paragraphsOf(candidate)
  // Its own paragraph has something that goes, and is not suspect.
  if (suspect < fewest || suspect < gone) return false
  return !all[candidate.index]?.whole || candidate.confidence < sureTogether
}

function paragraphsOf({article, languages}: Candidate): Paragraphs {
  return known.get(article, 'all', () => {
    const all = article.children.map(({children}, index): Paragraph => {
      const candidates = [...children.keys()].flatMap(
        (place) => candidateAt(article, index, place, languages) ?? []
      )
      const goes = candidates.map((candidate) => goesByItself(candidate) || goesInCompany(candidate))
      return {
        suspect: !goes.includes(true) && candidates.some(({confidence}) => confidence >= likely),
        goes: goes.includes(true),
        whole: !goes.includes(false)
      }
    })
    const count = (what: 'suspect' | 'goes') => all.filter((paragraph) => paragraph[what]).length
    return {all, suspect: count('suspect'), gone: count('goes')}
  })
}
