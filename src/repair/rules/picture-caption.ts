import {captionLabels, sourceLabels} from '../../languages/credits.ts'
import {bareCaption, captionMarks, isCreditLine, isPictureNote} from '../../rule/credit-line.ts'
import {defineRepairRule} from '../../rule/define.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence, hasProse} from '../../tree/prose.ts'
import {creditAtEnd} from './photo-credit.ts'

/** No caption is longer, in code units, nor has more words. */
const longest = 320
const mostWords = 45

/** No label is longer. */
const longestLabel = 24

/** A letter behind the first character, and a blank perhaps. */
const letterBehind = /^.\s?\p{L}/u

/** How American agencies mark a picture of another day: `FILE - Jane Doe arrives at the court, Oct. 9.` */
const filed = /^FILE(?: PHOTO)?\s?[-–—:]\s/

/** A bracket that closes in the credit. */
const opened = /[(（][^()（）]*$/u

/** The two parts of what stands under a picture; either may be missing. */
export interface Caption {
  caption: string | undefined
  credit: string | undefined
}

/**
 * Take what stands under a picture out of the text: `The bridge at low tide Photo: Jane Doe/AFP`, `Image caption, The bridge`.
 *
 * It is a block of its own that has a label, or that ends in a credit and has
 * no stop before it: a paragraph of the story to which a credit got glued
 * ends as sentences do, and only loses the credit.
 */
export const pictureCaption = defineRepairRule({
  id: 'picture-caption',
  summary: 'take what stands under a picture out of the text',
  check({value, start, end, kind, role, children}, {article}) {
    if (role !== 'body' || kind !== 'paragraph' || value.length > longest) return []
    // Behind a sentence of the story it is `glued-caption`'s.
    if (children.some(({drop}) => drop)) return []
    if (!captionOf(value) || !hasProse(article)) return []
    const cause = {
      kind: 'drop',
      rule: 'picture-caption',
      role: 'caption',
      reason: 'Dropped caption',
      evidence: value,
      confidence: 0.9
    } as const
    return [{start, end, value: '', cause}]
  }
})

/** Cut what stands under a picture into its parts; `undefined` for anything else. */
export function captionOf(value: string): Caption | undefined {
  if (isPictureNote(value)) return {caption: value, credit: undefined}
  // What has a colon is looked at by `photo-credit`, beside its neighbours.
  if (!/[:：=＝]/.test(value) && isCreditLine(value)) return {caption: undefined, credit: value}
  if (filed.test(value)) return split(value) ?? {caption: value, credit: undefined}
  const mark = value.slice(0, longestLabel + 2).search(/[,:：،，、]/)
  const name = value.slice(0, Math.max(0, mark)).trim().toLowerCase()
  const rest = value.slice(mark + 1).trim()
  if (captionLabels.includes(name))
    return split(rest) ?? {caption: rest === '' ? undefined : rest, credit: undefined}
  if (sourceLabels.includes(name) && wordsOf(rest).length <= 6 && !endsSentence(rest))
    return {caption: undefined, credit: rest}
  const parts = split(value)
  if (!parts?.caption || (isStory(parts.caption) && !isLed(value))) return undefined
  const {length} = wordsOf(parts.caption)
  return (length >= 3 || unspaced.test(value)) && length <= mostWords ? parts : undefined
}

/** Whether a mark leads from a caption to the picture above it: such a one may have stops. */
function isLed(value: string): boolean {
  return captionMarks.includes(value.charAt(0)) && letterBehind.test(value)
}

/** The end of a sentence with another one behind it. */
const endInside = /[\p{Ll}”»"]{2}[.!?]["”»]?\s\p{Lu}|[。！？]/gu

/** Whether a text ends as a sentence does, or has two such ends inside: a credit was glued to it. */
function isStory(caption: string): boolean {
  return endsSentence(caption) || (caption.match(endInside)?.length ?? 0) > 1
}

function split(value: string): Caption | undefined {
  const at = creditAtEnd(value)
  if (at === undefined) return undefined
  const caption = bareCaption(value.slice(0, at).replace(opened, ''))
  return {caption: caption === '' ? undefined : caption, credit: value.slice(at)}
}
