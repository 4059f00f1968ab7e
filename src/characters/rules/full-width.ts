import {defineCharacterRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'

/**
 * Write full-width digits and letters as plain ones in text that is not
 * Chinese, Japanese or Korean.
 *
 * A detour through an East Asian encoding or font leaves `２０１２` in French
 * news. Beside Chinese, Japanese or Korean letters it is the writer's choice,
 * and full-width punctuation always is: both stay.
 */
export const fullWidth = defineCharacterRule({
  id: 'full-width',
  summary: 'write full-width digits and letters as plain ones',
  check(text) {
    if (!anyWide.test(text)) return []
    const changes: Change[] = []
    let western: boolean | undefined
    for (const match of text.matchAll(eachWide)) {
      const start = match.index
      const end = start + match[0].length
      const left = nearestLetter(text, start - 1, -1)
      const right = nearestLetter(text, end, 1)
      if (left === 'eastern' || right === 'eastern') continue
      western ??= isWestern(text)
      if (!western) continue
      changes.push({
        start,
        end,
        value: match[0].replace(oneWide, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0)),
        cause: {
          rule: 'full-width',
          kind: 'repair',
          reason: 'Rewrote full-width letters',
          evidence: match[0]
        }
      })
    }
    return changes
  }
})

const anyWide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/
const oneWide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const eachWide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g

/** How far a letter may be to say what the text around is. */
const reach = 40

/** Say what the nearest letter in one direction is; none in this line is none. */
function nearestLetter(text: string, from: number, step: 1 | -1): 'eastern' | 'other' | undefined {
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < reach; at += step) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) return undefined
    if (isEastern(code)) return 'eastern'
    if (code >= 0x41 && code < 0x2000 && (code > 0x60 || code < 0x5b) && code !== 0xa0) return 'other'
  }
  return undefined
}

/** Whether the whole text has more letters of other scripts than eastern ones. */
function isWestern(text: string): boolean {
  let eastern = 0
  let other = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) other += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0
    else if (isEastern(code)) eastern++
    else if (code >= 0xc0 && code < 0x2000) other++
  }
  // An eastern letter says as much as two or three others.
  return other > 3 * eastern
}

/** Han, kana and Hangul. Ideographic punctuation counts with them. */
function isEastern(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9f) ||
    (code >= 0xd840 && code <= 0xd888)
  )
}
