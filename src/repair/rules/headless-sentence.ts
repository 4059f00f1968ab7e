import {defineRepairRule} from '../../rule/define.ts'
import {wordsOf} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence, isProse} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'

/** A letter in lower case, or a sign that nothing begins with. */
const opensInside = /^(?:\p{Ll}|%)/u

/** Names and particles that begin in lower case whatever stands before them, and addresses. */
const ownCase = /^(?:\p{Ll}\p{Lu}|\p{Ll}-?\p{Lu}|\S*[@/_]|\S+\.\p{L}|\p{Ll}['’]\p{Lu})/u

/**
 * Mark a sentence that lost its beginning: `[…] coup de pouce diplomatique majeur`.
 *
 * A scraper that drops links or spans drops the words in them, and what
 * follows begins in the middle. In scripts with case this shows: the sentence
 * before is complete, and this one begins in lower case.
 *
 * Names such as `iPhone` and addresses have their own case. A text that hardly
 * uses capitals says nothing by leaving one out.
 */
export const headlessSentence = defineRepairRule({
  id: 'headless-sentence',
  summary: 'mark a sentence that lost its beginning',
  check(block, {article, index, fragments, languages}) {
    if (fragments === 'keep' || block.kind !== 'paragraph' || block.role !== 'body') return []
    const changes: Change[] = []
    for (const [place, sentence] of block.children.entries()) {
      if (sentence.drop || !opensInside.test(sentence.value) || ownCase.test(sentence.value)) continue
      const before = place > 0 ? block.children[place - 1] : undefined
      if (
        before
          ? !endsSentence(before.value) || /[…:]["”»]?$|\.\.\.["”»]?$/.test(before.value.slice(-6))
          : !follows(article.children, index) || !endsSentence(sentence.value)
      )
        continue
      const first = wordsOf(sentence.value.slice(0, 40))[0]?.text ?? ''
      if (languages.some(({phrases}) => phrases['headless-sentence']?.includes(first))) continue
      const evidence = sentence.value.slice(0, 40)
      if (fragments === 'drop') {
        changes.push({
          start: sentence.start,
          end: sentence.end,
          value: '',
          cause: {
            kind: 'drop',
            rule: 'headless-sentence',
            role: 'body',
            reason: 'Dropped fragment',
            evidence,
            confidence: 0.8
          }
        })
      } else {
        changes.push({
          start: sentence.start,
          end: sentence.start,
          value: '[…] ',
          cause: {kind: 'gap', rule: 'headless-sentence', reason: 'Marked gap', evidence}
        })
      }
    }
    return changes
  }
})

/** Whether the block before this one is prose that came to its end. */
function follows(blocks: readonly Block[], index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at < 10; at--) {
    const block = blocks[at]
    if (block && !block.drop) return isProse(block)
  }
  return false
}
