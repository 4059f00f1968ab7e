/** Finds where a part of a line ends that is no time. */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {countedEnd} from './counted-time.ts'
import {blankEnd, isBorder, knownAt, type Line, matchAt} from './line.ts'
import {momentAt} from './moment.ts'
import {katakana} from './names.ts'

/** Where the part that begins at a place ends: at a mark, a moment, or a label. */
export function chunkEnd(line: Line, from: number): number {
  const {text, words} = line
  let next = words.findIndex(({start}) => start > from)
  if (next === -1) next = words.length
  for (let at = from + 1; at < text.length; at++) {
    if (/[|·•‧・,、;:=＝()（）[\]【】〔〕［］\n–—]/.test(text.charAt(at)) && !insideForeign(line, at))
      return at
    if (text.charAt(at) === '/' && !/^(?:https?:|www\.)/.test(text.slice(from, from + 8))) return at
    if (text.charAt(at) === '-' && text.charAt(at - 1) === ' ') return at
    // `Текст: Марина Халтурина. Фото: Егор Лемешев`
    if (text.charAt(at) === '.' && opensCredit(text.slice(at + 1, at + 1 + longestCredit))) return at
    const word = next < words.length ? words[next] : undefined
    if (word?.start !== at) continue
    next++
    if (/^\d/.test(word.text) && (momentAt(line, at) || countedEnd(line, at) > at)) return at
    if (text.charAt(at - 1) !== ' ') continue
    if (matchAt(line, count, at)) return at
    const colon = knownAt(line, at, 'published', 'updated', 'source', 'by', 'roles')
    if (colon && /[:|]/.test(text.charAt(blankEnd(line, colon.end)))) return at
    if (/^\s?[:=＝・]/.test(text.slice(word.end, word.end + 2)) && wordSet(creditLabels).has(word.text))
      return at
    const label = knownAt(line, at, 'published', 'updated')
    if (label && isBorder(line, label.end) && momentAt(line, blankEnd(line, label.end))) return at
    const day = knownAt(line, at, 'month', 'weekday', 'joints')
    if (day && momentAt(line, at)?.date) return at
  }
  return text.length
}

/** A label of who made the pictures is looked for in so many characters. */
const longestCredit = 24

const creditOpener = /^\s(\p{L}{3,14})(?:\s(?:by|de|di|von|par)\s|:)/u

function opensCredit(text: string): boolean {
  const label = creditOpener.exec(text)?.[1]?.toLowerCase()
  return label !== undefined && wordSet(creditLabels).has(label)
}

/** Whether a dot stands inside a foreign name in Japanese: `ハンナ・クロイツ`. */
function insideForeign({text}: Line, at: number): boolean {
  return text.charAt(at) === '・' && katakana.test(text.charAt(at - 1)) && katakana.test(text.charAt(at + 1))
}

/** How often a page was seen or commented on, with a word that nobody knows: `浏览次数：3176`, `34 Postings`, `阅读 1.8万　评论 36`. */
export const count =
  /[^\d:\s]{2,12}:\s?\d[\d,.]{0,9}(?=\s*$)|\d[\d,.]{0,6}\s\p{L}{3,14}(?=\s*(?:$|[/|·]))|\p{L}{3,14}\s\(\d{1,5}\)(?=\s*(?:$|[/|·]))|\p{Script=Han}{2,6}\s\d[\d,.]{0,9}\s?[万萬]?(?=\s|$)/uy
