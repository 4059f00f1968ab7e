import {defineRunRule, type Finding} from '../../rule/define.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence, isProse} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {isLabelledFact} from '../facts.ts'
import {sizeOf} from '../meta/title-line.ts'

/** A title has no more words than this. */
const mostWords = 30

/** So many stories are announced at most; a longer run of lines is a table or a list of the story's. */
const mostTitles = 24

/** A title has no more sentences. */
const mostSentences = 2

/** Before prose goes on, a line of fewer words may be its sub-heading. */
const subheadingWords = 6

/**
 * Drop the titles that stand under an announcement of other stories.
 *
 * What `more-heading` announces are lines without a stop at their end. They go
 * up to the next prose; the last short line before prose stays, because it may
 * be the sub-heading of what follows. A list that ends ends the titles, for what
 * stands behind it is no item any more; so does a fact with its label, as those
 * of a match.
 */
export const teaserList = defineRunRule({
  id: 'teaser-list',
  summary: 'drop the titles under an announcement of other stories',
  check({children}) {
    const found: {node: Block; finding: Finding}[] = []
    for (let at = 0; at < children.length; at++) {
      const heading = children[at]
      if (!heading || (heading.drop ?? heading.spared)?.rule !== 'more-heading') continue
      const titles: Block[] = []
      let next = at + 1
      for (let block = children[next]; block && !block.drop && isTitle(block); block = children[++next]) {
        if (titles[0]?.kind === 'item' && block.kind !== 'item') break
        titles.push(block)
      }
      const follower = children[next]
      if (follower && !follower.drop && isProse(follower) && mayEndInSubheading(titles, follower))
        titles.pop()
      at = next - 1
      if (titles.length > mostTitles) continue
      const fact = titles.findIndex(isLabelledFact)
      if (fact >= 0) titles.length = fact
      const finding: Finding = {role: 'teaser', keep: false, evidence: heading.value, confidence: 0.9}
      for (const node of titles) found.push({node, finding})
    }
    return found
  }
})

/**
 * Whether the last of some titles may be the sub-heading of the prose behind
 * it: a blank line parts it from titles that none parts, or it is short, and
 * not right under a title with a blank line before the prose.
 */
function mayEndInSubheading(titles: readonly Block[], prose: Block): boolean {
  const last = titles.at(-1)
  const before = titles.at(-2)
  if (!last) return false
  if (last.spaced && before?.spaced === false) return true
  const among = before !== undefined && !last.spaced && prose.spaced
  return !among && sizeOf(last.value) < subheadingWords
}

function isTitle(block: Block): boolean {
  // What announces a list, or has many sentences, is a paragraph.
  if (block.role === 'headline' || /[:：]$/.test(block.value) || block.children.length > mostSentences)
    return false
  if ((endsSentence(block.value) || isProse(block)) && !asks(block)) return false
  return block.value.length < 400 && wordsOf(block.value).length <= mostWords
}

/** Whether a line asks, as titles do, and says nothing before. */
function asks({value}: Block): boolean {
  return value.endsWith('?') && !/[^\d\s][.。]\s/.test(value)
}
