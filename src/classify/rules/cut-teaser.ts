import {defineBlockRule} from '../../rule/define.ts'
import {isBetweenProse} from '../../tree/prose.ts'
import {endsInCut, sharedWith} from '../plea/places.ts'

/** A teaser has no more sentences than this, its pointer among them. */
const mostSentences = 4

/** The cut and its pointer stand in so many code units at the end. */
const reach = 90

/**
 * Of the longer words of a paragraph, this share stands in others of its story:
 * in seven of eight it is more, of paragraphs of other stories in one of ten
 * (measured on labelled articles in five languages).
 */
const mostShared = 0.25

/**
 * Drop a paragraph between others that breaks off and points to the rest:
 * `A letter came. It was from the bank … Read more`.
 *
 * A story that was cut has nothing behind the cut. And it speaks of what its
 * other paragraphs speak of: a paragraph that shares words with them stays.
 */
export const cutTeaser = defineBlockRule({
  id: 'cut-teaser',
  summary: 'drop the cut beginning of another story',
  check(block, {article, index}) {
    if (block.kind !== 'paragraph' || block.children.length > mostSentences) return undefined
    const {value} = block
    const cut = Math.max(value.lastIndexOf('…'), value.lastIndexOf('...'))
    if (cut < 0 || cut < value.length - reach || !isBetweenProse(article, index)) return undefined
    if (!endsInCut(article, block) || sharedWith(article, value) > mostShared) return undefined
    return {role: 'teaser', keep: false, evidence: value.slice(cut), confidence: 0.8}
  }
})
