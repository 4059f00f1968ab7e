import {defineRunRule, type Finding} from '../../rule/define.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Block, Sentence} from '../../tree/types.ts'

/** Marks that mean something alone: a section break, a gap. */
const meant = /^(?:[*•·–—_~#-]|\s|…|\.{3}|\[…\]|\(…\)|\[\.{3}\])+$/u

/**
 * Drop punctuation that what it belonged to has left behind.
 *
 * A button between brackets or before a stop leaves ` .` or `( )` when it
 * goes. A line of asterisks or dashes is the writer's break and stays, and so
 * does a mark for a gap.
 */
export const orphanPunctuation = defineRunRule({
  id: 'orphan-punctuation',
  summary: 'drop punctuation that what it belonged to has left behind',
  check({children}) {
    const found: {node: Block | Sentence; finding: Finding}[] = []
    for (const block of children) {
      if (block.drop) continue
      const finding: Finding = {role: 'body', keep: false, evidence: block.value.slice(0, 20)}
      if (orphan.test(block.value)) found.push({node: block, finding})
      for (const [place, sentence] of block.children.entries()) {
        const beside = block.children[place - 1]?.drop ?? block.children[place + 1]?.drop
        if (beside && !sentence.drop && isOrphan(sentence.value)) {
          found.push({node: sentence, finding: {...finding, evidence: sentence.value}})
        }
      }
    }
    return found
  }
})

/** What a button between brackets or before a stop leaves as a block of its own. Longer runs may be drawings or code. */
const orphan = /^(?:[.,;:|)(]|\(\s*\)|\[\s*\])$/

function isOrphan(value: string): boolean {
  if (value.length > 20 || meant.test(value)) return false
  for (let at = 0; at < value.length; at++) if (isWordCode(value.charCodeAt(at))) return false
  return /[.,;:!?|()[\]/\\]/.test(value)
}
