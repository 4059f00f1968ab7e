import {insideBrackets, lastBrackets} from '../../rule/brackets.ts'
import {isPictureNote} from '../../rule/credit-line.ts'
import {defineRunRule, type Finding} from '../../rule/define.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Block, Sentence} from '../../tree/types.ts'
import {goesOnBehind, isUnstopped} from '../glued.ts'

/** No caption is longer, in code units or words, nor the note in brackets behind it. */
const longest = 240
const mostWords = 30
const longestNote = 60

/** What leads from a caption to the picture above it. */
const leading = /^[▲△▼▽]\s?\p{L}/u

/**
 * Drop what stood under a picture where it was glued to a paragraph: `… he said. The bridge at low tide (archive photo) The work …`,
 * `▲遊客在橋上拍照。（圖／記者方思齊攝）`.
 *
 * It ends in a note or a credit in brackets and has no stop before it, with
 * the story going on behind it; or a mark leads to the picture, and the credit
 * stands behind it.
 */
export const gluedCaption = defineRunRule({
  id: 'glued-caption',
  summary: 'drop what stood under a picture where it was glued to a paragraph',
  check(article) {
    const found: {node: Sentence; finding: Finding}[] = []
    for (const [index, block] of article.children.entries()) {
      if (block.drop || block.children.length < 2) continue
      for (const [place, node] of block.children.entries()) {
        const told =
          isLed(block, place) ||
          (isNoted(node.value) && isUnstopped(block, place) && goesOnBehind(article, index, place))
        if (told)
          found.push({
            node,
            finding: {role: 'caption', keep: false, evidence: node.value, confidence: 0.85}
          })
      }
    }
    return found
  }
})

/** Whether a mark leads to a sentence, and a credit in brackets stands behind it. */
function isLed({children}: Block, place: number): boolean {
  const value = children[place]?.value ?? ''
  const behind = children[place + 1]?.value ?? ''
  return (
    leading.test(value) &&
    value.length <= longest &&
    insideBrackets(behind) !== undefined &&
    isPictureNote(behind)
  )
}

function isNoted(value: string): boolean {
  if (value.length > longest) return false
  const at = lastBrackets(value, longestNote)
  if (at === undefined || at < 2 || !isPictureNote(value.slice(at))) return false
  const caption = value.slice(0, at).trimEnd()
  return !endsSentence(caption) && wordsOf(caption).length <= mostWords
}
