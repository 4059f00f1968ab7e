import {alsoWords} from '../../languages/shared.ts'
import type {Language} from '../../languages/types.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {mayOpenWith, phraseLength} from '../../rule/phrases.ts'
import {isCapitals, type Word, wordsOf} from '../../rule/words.ts'
import {endsSentence, isWall} from '../../tree/prose.ts'
import type {Block} from '../../tree/types.ts'
import {isSeveral} from '../labels.ts'
import {marksAround} from '../pointed.ts'
import {runsOn} from '../runs-on.ts'

/** Ids of the phrases that point to another story. */
const pointers = ['read-also', 'more-heading']

/** A title that is pointed to has no more words than this. */
const mostWords = 40

/**
 * Inside a paragraph a title without a stop runs into the sentence behind it.
 * What is longer than titles are is such a one; where a whole page stands on
 * one line, all titles are without a stop, and only a short one is let go.
 */
const mostInside = 24
const mostInWall = 12

/** What may stand between a pointer and its title. */
const between = /^[\s:：»>|\]】–—-]*["'“”„«‘(¿¡]*\s*/

const sayingAlso: ReadonlySet<string> = new Set(alsoWords)

/**
 * Drop a pointer to another story: `READ ALSO: Ten ways to save`, `À lire aussi » Nos conseils`.
 *
 * The pointer opens the sentence, and a mark follows it. Without a mark, it
 * says *also* or is the one part in capitals, and a capital follows it: `Lire
 * aussi Nos conseils`. A pointer of one word (`Read`, `Related`) stands in
 * brackets, or has a title behind its mark: a capital, and no stop at its end.
 *
 * « Lire aussi entre les lignes est un art », `For more Americans, …`, `Don’t
 * miss Ana Silva in the final` and `Recommended: two litres a day, she said.`
 * stay. Inside a paragraph, only a pointer that its own stop or the block’s end
 * closes can be told from the story, and goes.
 */
export const readAlso = defineSentenceRule({
  id: 'read-also',
  summary: 'drop a pointer to another story',
  opensWith: pointers,
  check({value}, {languages, block, place}) {
    if (isRestOfTitle(block, place)) return {role: 'teaser', keep: false, evidence: value, confidence: 0.8}
    if (!pointers.some((id) => mayOpenWith(value, id, languages))) return undefined
    const words = wordsOf(value.slice(0, 2000))
    const first = words[0]
    if (!first || words.length > mostWords) return undefined
    const also = phraseLength(words, 'read-also', languages)
    const isAlone = block.children.length === 1 && endsSentence(value)
    const length = also || (isAlone ? 0 : headingLength(words, value, languages))
    const last = words[length - 1]
    if (!last) return undefined
    const rest = value.slice(last.end)
    const evidence = value.slice(first.start, last.end)
    const marks = marksAround(value, first.start, last.end)
    if (!marks) return undefined
    if (words.length === length) {
      // The pointer alone: a button. One word of it may be a sub-heading or the end of a quotation, an item one of a list of contents.
      return length > 1 && block.kind !== 'item' && block.children.length === place + 1
        ? {role: 'teaser', keep: false, evidence, confidence: 0.9}
        : undefined
    }
    if (block.children.length > 1 && words.length - length > (isWall(block) ? mostInWall : mostInside))
      return undefined
    if (block.children.length > 1 && runsOn(rest, languages)) return undefined
    const {led, bracketed, parted} = marks
    const pointed =
      parted || led
        ? length > 1 || bracketed || (parted && isTitle(value, rest, evidence))
        : length > 1 && isUnmarked(words.slice(0, length), rest, evidence)
    return pointed ? {role: 'teaser', keep: false, evidence, confidence: parted ? 0.95 : 0.8} : undefined
  }
})

/** How many words of a heading of other stories open a text, with a colon behind them: `Most read: Ten ways to save`. One word may head anything. */
function headingLength(words: readonly Word[], value: string, languages: readonly Language[]): number {
  const length = phraseLength(words, 'more-heading', languages)
  const last = words[length - 1]
  if (!last || !(length > 1 || isSeveral(last.text))) return 0
  return length < words.length && /^[\s\]】]*[:：]/.test(value.slice(last.end)) ? length : 0
}

/** A second sentence of a title has no more words. */
const mostOfRest = 12

/** Whether a sentence closes its block without a stop, behind a pointer that ends in a question or a call: `Read also: Why is bread so dear? Five answers` */
function isRestOfTitle({children}: Block, place: number): boolean {
  const before = children[place - 1]
  const value = children[place]?.value ?? ''
  if (
    before?.drop?.rule !== 'read-also' ||
    place !== children.length - 1 ||
    /[.!?…。！？"“”»]\s?$/.test(value)
  )
    return false
  return /[?!…？！]["”»)」』]?\s?$/.test(before.value) && wordsOf(value).length <= mostOfRest
}

/** Whether what a pointer of one word stands before is a title, and no sentence. */
function isTitle(value: string, rest: string, pointer: string): boolean {
  if (!opensTitle(rest)) return false
  return !/[.。]["”»)]?$/.test(value) || (isCapitals(pointer) && !isCapitals(rest))
}

/** Whether a pointer of several words needs no mark: nothing else begins so. */
function isUnmarked(pointer: readonly Word[], rest: string, evidence: string): boolean {
  if (!opensCapital(rest)) return false
  return pointer.some(({text}) => sayingAlso.has(text)) || (isCapitals(evidence) && !isCapitals(rest))
}

/** A title begins with a capital, a digit or a quotation mark; where letters have no case, with any. */
function opensTitle(rest: string): boolean {
  const opening = between.exec(rest)?.[0] ?? ''
  const first = rest.charAt(opening.length)
  return /["'“„«‘]/.test(opening) || first === first.toUpperCase()
}

/** The same where no mark parts the two: a letter without case is no sign there. */
function opensCapital(rest: string): boolean {
  const first = rest.trimStart().charAt(0)
  return /["«“„]/.test(first) || first !== first.toLowerCase()
}
