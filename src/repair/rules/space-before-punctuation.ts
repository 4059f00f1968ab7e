import {defineRepairRule} from '../../rule/define.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import {mend} from '../changes.ts'
import {isBlank, isCloser, isLetter, isUnspaced, nextInk} from '../letters.ts'

/**
 * Take out the space before a comma, a stop and, outside French, other marks: `cette semaine , les`.
 *
 * It is what a link or a bold word leaves whose markup ended in a space.
 *
 * A stop that begins something stays as it is: `.NET`, `.5`, `...`, and so do
 * a smiley and a mark between numbers. French writes a space before `: ; ! ?`
 * and inside guillemets; where the language is not known, these are left too.
 */
export const spaceBeforePunctuation = defineRepairRule({
  id: 'space-before-punctuation',
  summary: 'take out the space before punctuation',
  check({value, start, kind}, {article}) {
    const {language, draft} = article
    const high = language !== undefined && !spacing.has(language) && !isHabit(draft.value)
    const changes: Change[] = []
    for (let at = 1; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code !== 0x2c && code !== 0x2e && !late.has(code)) continue
      if (!isBlank(value.charCodeAt(at - 1))) continue
      let blank = at - 1
      while (blank > 0 && isBlank(value.charCodeAt(blank - 1))) blank--
      const before = value.charCodeAt(blank - 1)
      if (!(isWordCode(before) || isCloser(before) || before === 0x25)) continue
      if (kind === 'verse' && at - blank > 1) continue
      const low = code === 0x2c || code === 0x2e || code === 0x60c || code === 0x6d4
      if (!low && (!high || !isLetter(before) || value.slice(blank, at) !== ' ')) continue
      const space = spaceBehind(value, at, code)
      if (space === undefined) continue
      changes.push(
        mend(
          'space-before-punctuation',
          'Rewrote space before punctuation',
          start + blank,
          start + at + (space === '' ? 0 : 1),
          space === '' ? '' : value.charAt(at) + space,
          value.slice(Math.max(0, blank - 12), at + 1)
        )
      )
    }
    return changes
  }
})

/** Languages that write a space before high marks. */
const spacing: ReadonlySet<string> = new Set(['fr', 'br'])

/** Whether the writer puts a space before high marks by habit: none stands without, and no low mark with one. */
function isHabit(text: string): boolean {
  return !/[^\s][;!?](?:\s|$)| ,/.test(text)
}

/** Arabic and Urdu marks, and the high marks of the others. */
const late: ReadonlySet<number> = new Set([...'،؛؟۔;!?'].map((mark) => mark.charCodeAt(0)))

/** The space that has to stand behind a mark and does not; `undefined` when the mark belongs to what follows. */
function spaceBehind(value: string, at: number, code: number): '' | ' ' | undefined {
  const after = at + 1 < value.length ? value.charCodeAt(at + 1) : 0x20
  if (code === 0x2e) {
    // `. . .`
    const next = value.charCodeAt(nextInk(value, at + 1))
    if (next === 0x2e || next === 0x2c) return undefined
  }
  if (isBlank(after) || after === 0x0a) return ''
  if (code === 0x2c || code === 0x60c) return isLetter(after) && !isUnspaced(after) ? ' ' : undefined
  if ((after === code && code !== 0x2e) || (code === 0x21 && after === 0x3f)) return undefined
  return isCloser(after) && after !== 0x29 && after !== 0x27 && code === 0x2e ? '' : undefined
}
