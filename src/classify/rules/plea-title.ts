import {type PleaThing, pleaThings} from '../../languages/types.ts'
import {defineRunRule, type Finding} from '../../rule/define.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {signalsOf} from '../plea/signals.ts'

/** A title of a box has no more words. */
const mostWords = 8

/** What a box has besides its plea, which its title names: a sub-heading of a story may name any other thing. */
const offered: ReadonlySet<PleaThing> = new Set(['newsletter', 'app', 'subscription'])

/**
 * Drop the title of a box whose plea goes: `The morning newsletter`, above what asks to subscribe to it.
 *
 * It is one short line without a stop right above a block of pleas, and names
 * what these offer.
 */
export const pleaTitle = defineRunRule({
  id: 'plea-title',
  summary: 'drop the title of a box whose plea goes',
  check({children}, {languages}) {
    const found: {node: Block; finding: Finding}[] = []
    for (const [index, block] of children.entries()) {
      const box = children[index + 1]
      if (!box || !isTitle(block) || !pleads(box)) continue
      const thingsOf = ({children: sentences}: Block) =>
        new Set(
          sentences.flatMap((sentence) => signalsOf(sentence, languages).all.map(({category}) => category))
        )
      const named = thingsOf(block)
      const below = thingsOf(box)
      const thing = pleaThings.find((one) => offered.has(one) && named.has(one) && below.has(one))
      if (thing === undefined) continue
      const finding: Finding = {role: 'call-to-action', keep: false, evidence: block.value, confidence: 0.9}
      found.push({node: block, finding})
    }
    return found
  }
})

function isTitle({drop, spared, role, kind, children, value}: Block): boolean {
  if (drop || spared || role !== 'body' || kind === 'item' || children.length > 1) return false
  return !endsSentence(value) && !/[:：]$/.test(value) && wordsOf(value).length <= mostWords
}

/** Whether nothing of a block stays that sentences of its own plead in. */
function pleads({drop, children}: Block): boolean {
  return drop === undefined && children.length > 0 && children.every((sentence) => sentence.drop)
}
