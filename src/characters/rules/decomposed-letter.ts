import {defineCharacterRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'

/**
 * Write a letter and the mark on it as the one character that they are.
 *
 * Some systems write `é` as `e` and an accent. It looks the same, and no
 * search or comparison finds it. This is Unicode's form C, applied where a
 * mark or a jamo stands: the compatibility forms, such as `™` and `½`, stay.
 */
export const decomposedLetter = defineCharacterRule({
  id: 'decomposed-letter',
  summary: 'write a letter and its mark as one character',
  check(text) {
    if (!anyMark.test(text)) return []
    const changes: Change[] = []
    for (const match of text.matchAll(eachMark)) {
      const end = match.index + match[0].length
      const bare =
        match.index === 0 || !isMark(match[0].charCodeAt(0)) || text.charCodeAt(match.index - 1) === 0x0a
      const start = bare ? match.index : match.index - 1
      const letter = text.slice(start, end)
      if (letter.length > longest) continue
      const value = letter.normalize('NFC')
      if (value === letter) continue
      changes.push({
        start,
        end,
        value,
        cause: {
          rule: 'decomposed-letter',
          kind: 'repair',
          reason: 'Rewrote decomposed letter',
          evidence: letter
        }
      })
    }
    return changes
  }
})

/** Marks that letters of news have: European, Arabic and kana, and the parts of Hangul syllables. */
const anyMark = /[\u0300-\u036f\u0653-\u0655\u1100-\u1112\u212a\u212b\u3099\u309a]/

/** Marks, or a syllable in jamo, or a sign that is a letter. */
const eachMark =
  /[\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u212a\u212b]/g

/** Whether it belongs to the letter before it. */
function isMark(code: number): boolean {
  return code < 0x1100 || code === 0x3099 || code === 0x309a
}

/** Piles of marks are art, and sorting them takes time. */
const longest = 30
