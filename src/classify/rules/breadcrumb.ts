import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {excerpt} from '../../text/excerpt.ts'
import {endsSentence, isBetweenProse} from '../../tree/prose.ts'
import {isTrail, partsOfTrail} from '../trail.ts'

/** No trail is longer, in code units; its last part may be the headline. */
const longest = 300

/** A part of a trail, but for the last, has no more words. */
const mostWords = 6

/** One of the signs that part a trail. */
const parting = /[>›»→＞/|·•]/

/** What may part a trail, and also words of a table. */
const bar = /\s+[/|·•]\s+/

/**
 * Drop the trail that says where on the site a page stands: `Home > News > Politics`.
 *
 * It begins with the site's first page and stands above the story or below
 * it. Parts with bars between them may be a row of a table (`Home | Away`):
 * there must be three, but for a slash above all else.
 */
export const breadcrumb = defineBlockRule({
  id: 'breadcrumb',
  summary: 'drop the trail that says where on the site a page stands',
  check({value}, {article, languages, index}) {
    if (value.length > longest || !parting.test(value) || endsSentence(value)) return undefined
    // Behind a line break that was taken for a wrap, the headline may stand.
    if (value.includes('\n')) return undefined
    const arrows = partsOfTrail(value)
    const parts = (arrows.length > 1 ? arrows : value.split(bar)).filter((part) => part !== '')
    const above = index < 3 && value.includes(' / ') && !/\d/.test(value)
    if (parts.length < (arrows.length > 1 || above ? 2 : 3)) return undefined
    const first = parts[0] ?? ''
    // A trail may end in the headline, which stands under it again.
    const headed = isTrail(value) && article.children[index + 1]?.value === parts.at(-1)
    if (!headed && !isPhrase(wordsOf(first), 'breadcrumb', languages)) return undefined
    if (parts.slice(0, -1).some((part) => wordsOf(part).length > mostWords)) return undefined
    if (isBetweenProse(article, index)) return undefined
    return {role: 'navigation', keep: false, evidence: excerpt(value, 0, 60)}
  }
})
