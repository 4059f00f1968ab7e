import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined} from '../../rule/phrases.ts'
import {endsSentence, hasProseBehind} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {isEntry} from '../facts.ts'
import {labelWords} from '../labels.ts'
import {sizeOf} from '../meta/title-line.ts'

/**
 * Drop a block that only announces other stories: `More Updates`, `You might also enjoy`.
 *
 * A scraper loses the cards under such a heading or leaves their titles as
 * lines; `teaser-list` sees to these. A label of a single word (`Featured`,
 * `Latest`; of a few characters where no spaces part words) may be a
 * sub-heading of the story and goes only where no prose comes after it, or two
 * titles stand under it. One of the lines of a list is a line of its contents.
 * Over names and figures of a story that goes on, `Most popular` is its own.
 */
export const moreHeading = defineBlockRule({
  id: 'more-heading',
  summary: 'drop a block that only announces other stories',
  opensWith: ['more-heading'],
  check(block, {article, languages, index}) {
    const words = labelWords(block)
    if (!isPhrase(words, 'more-heading', languages)) return undefined
    if (block.kind === 'item' && article.children[index - 1]?.kind === 'item') return undefined
    const behind = article.children.slice(index + 1, index + 3)
    if (behind.length === 2 && behind.every(isEntry) && hasProseBehind(article, index)) return undefined
    const alone = words.length === 1 && !isCompound(block.value)
    if (alone && hasProseBehind(article, index) && !standOver(behind)) return undefined
    return {role: 'teaser', keep: false, evidence: joined(words)}
  }
})

/** So many characters of Chinese, or of Thai, are words: `相关新闻`. */
const compound = /[\u3400-\u9fff]{4}|[\u0e00-\u0e7f]{10}/

/** A title has at least so many words. */
const fewestWords = 3

/** Whether two lines are titles, as they stand under an announcement and under no sub-heading. */
function standOver(lines: readonly Block[]): boolean {
  const open = ({kind, value}: Block) => kind !== 'item' && !/[:：]$/.test(value) && !endsSentence(value)
  const [first] = lines
  return first !== undefined && lines.length === 2 && lines.every(open) && sizeOf(first.value) >= fewestWords
}

function isCompound(value: string): boolean {
  return compound.test(value)
}
