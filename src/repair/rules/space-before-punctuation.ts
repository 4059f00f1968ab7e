import {defineRepairRule} from '../../rule/define.ts'
import {isLower} from '../../rule/letters.ts'
import {sign} from '../../rule/signs.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import type {Article} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {isCode} from '../code.ts'
import {isBlank, isCloser, isLetter, lastInk, nextInk, wordStart} from '../letters.ts'

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
  signs: sign.spacedMark,
  check({value, start, kind}, {article}) {
    const changes: Change[] = []
    for (const match of value.matchAll(spaced)) {
      const at = match.index + 1
      const code = value.charCodeAt(at)
      let blank = at - 1
      while (blank > 0 && isBlank(value.charCodeAt(blank - 1))) blank--
      const before = value.charCodeAt(blank - 1)
      if (!(isWordCode(before) || isCloser(before) || before === 0x25)) continue
      if (kind === 'verse' && at - blank > 1) continue
      const low = code === 0x2c || code === 0x2e || code === 0x60c || code === 0x6d4
      if (!low && (!isLetter(before) || value.slice(blank, at) !== ' ' || !closesUp(article))) continue
      const space = spaceBehind(value, at, code)
      if (space === undefined) continue
      changes.push(
        mend(
          'space-before-punctuation',
          'Rewrote space before punctuation',
          start + blank,
          start + at + (space === '' ? 0 : 1),
          space === '' ? '' : value.charAt(at) + space,
          excerpt(value, blank - 12, at + 1)
        )
      )
    }
    return changes.length > 0 && isCode(value) ? [] : changes
  }
})

/** The language that writes a space before high marks. */
const spacing = 'fr'

/** A blank and a mark that no blank belongs before. */
const spaced = /[ \t\u00a0\u2009\u202f][,.;!?،؛؟۔]/g

const closing = new WeakMap<Article, boolean>()

/**
 * Whether an article's high marks stand close: its language wants it, and its
 * writer does so elsewhere, or the low marks show that spaces came in.
 */
function closesUp(article: Article): boolean {
  let known = closing.get(article)
  if (known === undefined) {
    const {language, draft} = article
    known = language !== undefined && language !== spacing && /[^\s][;!?](?:\s|$)| ,/.test(draft.value)
    closing.set(article, known)
  }
  return known
}

/** The space that has to stand behind a mark and does not; `undefined` when the mark belongs to what follows. */
function spaceBehind(value: string, at: number, code: number): '' | ' ' | undefined {
  const after = at + 1 < value.length ? value.charCodeAt(at + 1) : 0x20
  if (code === 0x2e) {
    const next = value.charCodeAt(nextInk(value, at + 1))
    // `. . .`, `. ,`, and `a . b` in formulas and programs.
    if (next === 0x2e || next === 0x2c) return undefined
    if (isLower(next)) {
      const end = lastInk(value, at) + 1
      if (end - wordStart(value, end) < 3) return undefined
    }
  }
  if (isBlank(after) || after === 0x0a) return ''
  // Arabic is often typed with the comma at the next word.
  if (code === 0x2c) return isLetter(after) && after < 0x590 ? ' ' : undefined
  if (code === 0x60c) return undefined
  if ((after === code && code !== 0x2e) || (code === 0x21 && after === 0x3f)) return undefined
  return isCloser(after) && after !== 0x29 && after !== 0x27 && code === 0x2e ? '' : undefined
}
