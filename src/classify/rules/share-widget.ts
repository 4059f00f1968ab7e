import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import type {Block} from '../../tree/types.ts'
import {labelWords} from '../labels.ts'
import {offersToShare} from '../shares.ts'

/**
 * Drop a block that only offers to share the story.
 *
 * Pages put `Share Post:` or `Partager` beside the headline, and a scraper
 * that keeps text but not layout leaves it as a paragraph of its own, often
 * with the networks behind it and a count.
 *
 * Only a whole block is dropped. A sentence that mentions sharing is news:
 * « Il a refusé de partager ces données. » stays, and so does the name of a
 * network alone, which may be a sub-heading; two of them one under the other
 * are buttons.
 */
export const shareWidget = defineBlockRule({
  id: 'share-widget',
  summary: 'drop a block that only offers to share the story',
  opensWith: ['share-widget', 'social-network'],
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    const isNetwork = (other: Block | undefined) =>
      other !== undefined && other.kind !== 'item' && isPhrase(labelWords(other), 'social-network', languages)
    const bar = isNetwork(block) && [index - 1, index + 1].some((at) => isNetwork(article.children[at]))
    if (!bar && !offersToShare(words, languages)) return undefined
    return {role: 'share', keep: false, evidence: joined(words)}
  }
})
