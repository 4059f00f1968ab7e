import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {hasProseBehind} from '../../tree/prose.ts'
import {labelWords} from '../labels.ts'

/**
 * Drop a block that only announces other stories: `More Updates`, `You might also enjoy`.
 *
 * A scraper loses the cards under such a heading or leaves their titles as
 * lines; `teaser-list` sees to these. A label of a single word (`Featured`,
 * `Latest`) may be a sub-heading of the story and goes only where no prose
 * comes after it; where no spaces part words, one of a few characters is such
 * a label. One of the lines of a list is a line of its contents.
 */
export const moreHeading = defineBlockRule({
  id: 'more-heading',
  summary: 'drop a block that only announces other stories',
  opensWith: ['more-heading'],
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    if (!isPhrase(words, 'more-heading', languages)) return undefined
    if (block.kind === 'item' && article.children[index - 1]?.kind === 'item') return undefined
    if (words.length === 1 && !isCompound(block.value) && hasProseBehind(article, index)) return undefined
    return {role: 'teaser', keep: false, evidence: joined(words)}
  }
})

/** So many characters of Chinese, or of Thai, are words: `相关新闻`. */
const compound = /[\u3400-\u9fff]{4}|[\u0e00-\u0e7f]{10}/

function isCompound(value: string): boolean {
  return compound.test(value)
}
