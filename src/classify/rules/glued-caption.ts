import {insideBrackets} from '../../rule/brackets.ts'
import {bareCaption, captionMarks, isCreditLine, isPictureNote, noteBehind} from '../../rule/credit-line.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {unspaced, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import {goesOnBehind, isUnstopped} from '../glued.ts'

/** No caption and its credit are longer, in code units; nor has a caption more words, or fewer. */
const longest = 240
const mostWords = 30
const fewestWords = 3

/**
 * Drop what stood under a picture where it was glued to a paragraph: `… he said. The bridge at low tide (archive photo) The work …`,
 * `▲遊客在橋上拍照。（圖／記者方思齊攝）`.
 *
 * It ends in a note or a credit and has no stop before it, with the story going
 * on behind it; or a mark leads to the picture, and the credit stands behind it.
 */
export const gluedCaption = defineSentenceRule({
  id: 'glued-caption',
  summary: 'drop what stood under a picture where it was glued to a paragraph',
  opensWithMark: captionMarks,
  check({value}, {article, index, block, place}) {
    if (value.length > longest || block.children.length < 2) return undefined
    const told =
      isLed(value, block.children[place + 1]?.value) ||
      (isUnstopped(block, place) && goesOnBehind(article, index, place) && isNoted(value))
    return told ? {role: 'caption', keep: false, evidence: value, confidence: 0.85} : undefined
  }
})

/** Whether a mark leads to a sentence, and a credit stands behind it. */
function isLed(value: string, behind = ''): boolean {
  return captionMarks.includes(value.charAt(0)) && (isPictureNote(behind) || isCreditLine(behind))
}

function isNoted(value: string): boolean {
  const at = noteBehind(value)
  // All of it in brackets is a credit.
  if (at === undefined || insideBrackets(value) !== undefined) return false
  const caption = bareCaption(value.slice(0, at))
  const {length} = wordsOf(caption)
  return !endsSentence(caption) && (length >= fewestWords || unspaced.test(caption)) && length <= mostWords
}
