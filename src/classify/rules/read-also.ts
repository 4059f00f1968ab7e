import {defineSentenceRule} from '../../rule/define.ts'
import {mayOpenWith, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'

/** A title that is pointed to has no more words than this. */
const mostWords = 40

/** What parts a pointer from the title that it points to. */
const separator = /^\s*[:：»>|–—-]/
const mark = /^[\s>»→▶•*|-]*[[【]?$/

/** Korean and Japanese pages put the pointer in brackets: `[관련기사] …`, `【関連記事】…`. */
const closing = /^[\]】]/

/** Marks that lead to a link. A bullet leads a list. */
const arrow = /[>»→▶]/

/**
 * Drop a pointer to another story: `READ ALSO: Ten ways to save`, `À lire aussi » Nos conseils`.
 *
 * The pointer opens the sentence, and a mark or a capital follows it. A
 * pointer of one word (`Read`, `Related`) needs the mark. « Lire aussi entre
 * les lignes est un art » has neither and stays. Inside a paragraph, only a
 * pointer that its own stop or the block's end closes can be told from the
 * story, and goes.
 */
export const readAlso = defineSentenceRule({
  id: 'read-also',
  summary: 'drop a pointer to another story',
  check({value}, {languages, block, place}) {
    if (!mayOpenWith(value, 'read-also', languages)) return undefined
    const words = wordsOf(value.slice(0, 2000))
    const first = words[0]
    if (!first || words.length > mostWords || !mark.test(value.slice(0, first.start))) return undefined
    const length = phraseLength(words, 'read-also', languages)
    const last = words[length - 1]
    if (!last) return undefined
    const rest = value.slice(last.end)
    const evidence = value.slice(first.start, last.end)
    const opened = /[[【]$/.test(value.slice(0, first.start))
    const marked = opened ? closing.test(rest) : separator.test(rest)
    if (opened && !marked) return undefined
    const led = arrow.test(value.slice(0, first.start))
    if (words.length === length) {
      // The pointer alone: a button. One word of it may be a sub-heading or the end of a quotation.
      return length > 1 && block.children.length === place + 1
        ? {role: 'teaser', keep: false, evidence, confidence: 0.9}
        : undefined
    }
    if (!marked && !(led && length > 1) && !(length > 1 && opensTitle(rest))) return undefined
    return {role: 'teaser', keep: false, evidence, confidence: marked ? 0.95 : 0.8}
  }
})

/** A title begins with a capital or a quotation mark. */
function opensTitle(rest: string): boolean {
  const first = rest.trimStart().charAt(0)
  return /["«“„]/.test(first) || first !== first.toLowerCase()
}
