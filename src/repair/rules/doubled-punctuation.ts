import {defineRepairRule} from '../../rule/define.ts'
import {isSpace, isUpper} from '../../rule/letters.ts'
import {sign} from '../../rule/signs.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import type {Article} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {isCode} from '../code.ts'
import {isBlank, isCloser, isOpener, nextInk} from '../letters.ts'

/** A writer who ends on two stops this often means them. */
const habit = 3

/**
 * Write a comma, semicolon or stop once that stands twice: `Wilgus,, a teacher`.
 *
 * `...`, `?!` and `!!` say something and stay. So do two stops that a writer
 * uses for a pause, the `,,` that opens a Polish or German quotation on a
 * keyboard without `„`, and marks inside of addresses and code.
 */
export const doubledPunctuation = defineRepairRule({
  id: 'doubled-punctuation',
  summary: 'write a comma, semicolon or stop once that stands twice',
  signs: sign.spacedMark | sign.metMarks,
  check({value, start}, {article}) {
    if (!twice.test(value)) return []
    const changes: Change[] = []
    const stops: Change[] = []
    for (let at = 1; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (!doubling.has(code)) continue
      const end = endOfRun(value, at, code)
      if (end === at + 1) continue
      const from = at
      at = end - 1
      const before = value.charCodeAt(from - 1)
      if (!isWordCode(before) && !isCloser(before) && before !== 0x25) continue
      const after = end < value.length ? value.charCodeAt(end) : 0x20
      const change = mend(
        'doubled-punctuation',
        'Rewrote doubled punctuation',
        start + from,
        start + end,
        value.charAt(from),
        value.slice(from, end)
      )
      if (code === 0x2e) {
        if (end - from === 2 && !value.slice(from, end).includes(' ') && endsThere(value, end, after))
          stops.push(change)
      } else if (isSpace(after) || isCloser(after) || wide.has(code)) {
        if (end - from <= 3 || value.slice(from, end).includes(' ')) changes.push(change)
      }
    }
    if (changes.length + stops.length === 0 || isCode(value)) return []
    return stops.length > 0 && !isHabit(article) ? [...changes, ...stops] : changes
  }
})

const habits = new WeakMap<Article, boolean>()

/** Whether two stops stand all over an article: a pause, or a drawing. */
function isHabit(article: Article): boolean {
  let known = habits.get(article)
  if (known === undefined) {
    const doubled = article.draft.value.match(/(?<!\.)\.\.(?!\.)/g)
    known = doubled !== null && doubled.length >= habit
    habits.set(article, known)
  }
  return known
}

/** Two of a mark that stands alone elsewhere. */
const twice = /,[ ,]?,|;;|(?<!\.)\.\.(?!\.)|،،|؛؛|、、|。。|，，/

const doubling: ReadonlySet<number> = new Set([...',;.،؛、。，'].map((mark) => mark.charCodeAt(0)))

/** Marks that no space follows. */
const wide: ReadonlySet<number> = new Set([...'、。，'].map((mark) => mark.charCodeAt(0)))

/** Where a run of one mark ends; the commas of a run may be apart: `, ,`. */
function endOfRun(value: string, from: number, code: number): number {
  let end = from + 1
  while (end < value.length) {
    if (value.charCodeAt(end) === code) end++
    else if (code === 0x2c && isBlank(value.charCodeAt(end)) && value.charCodeAt(end + 1) === code) {
      // `, ,,quoted”`
      if (value.charCodeAt(end + 2) === code) break
      end += 2
    } else break
  }
  return end
}

/** Whether a sentence surely ends at two stops: a capital or nothing follows. */
function endsThere(value: string, end: number, after: number): boolean {
  if (!isSpace(after)) return isCloser(after)
  const next = nextInk(value, end)
  if (next >= value.length) return true
  const code = value.charCodeAt(next)
  return isUpper(code) || isOpener(code)
}
