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
    for (const match of text.matchAll(eachLetter)) {
      if (match[0].length > longest) continue
      const value = match[0].normalize('NFC')
      if (value === match[0]) continue
      const start = match.index
      changes.push({
        start,
        end: start + match[0].length,
        value,
        cause: {rule: 'decomposed-letter', kind: 'repair', reason: 'Composed letter', evidence: match[0]}
      })
    }
    return changes
  }
})

/** Marks that letters of news have: European, Arabic and kana, and the parts of Hangul syllables. */
const anyMark = /[\u0300-\u036f\u0653-\u0655\u1100-\u1112\u212a\u212b\u3099\u309a]/

/** Something that is no mark and the marks behind it, or a syllable in jamo, or a sign that is a letter. */
const eachLetter =
  /[^\p{M}\n][\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u212a\u212b]/gu

/** Piles of marks are art, and sorting them takes time. */
const longest = 30
