import {defineCharacterRule} from '../../rule/define.ts'

/**
 * Write `ﬁ` and its kin as the letters that they are.
 *
 * Text taken from a PDF has the glyphs of its font, and `ﬁnance` is found by
 * nobody who looks for finance. Only the seven Latin ligatures: `œ`, `æ` and
 * `ĳ` are letters, and `½`, `№` and `™` are signs.
 */
export const ligature = defineCharacterRule({
  id: 'ligature',
  summary: 'write Latin ligatures as letters',
  check(text) {
    if (!anyLigature.test(text)) return []
    return Array.from(text.matchAll(eachLigature), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: match[0].replace(oneLigature, (glyph) => letters[glyph.charCodeAt(0) - 0xfb00] ?? glyph),
      cause: {rule: 'ligature', kind: 'repair', reason: 'Rewrote ligature', evidence: match[0]}
    }))
  }
})

/** U+FB00 to U+FB06. */
const letters = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

const anyLigature = /[\ufb00-\ufb06]/
const oneLigature = /[\ufb00-\ufb06]/g
const eachLigature = /[\ufb00-\ufb06]+/g
