import {defineCharacterRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {fromC1} from '../codecs.ts'
import {entityOf} from '../entities.ts'
import {findTalk} from '../talk.ts'

/**
 * An ampersand, escaped once or often, and the name or the number of a
 * character. Names are bounded by the longest there is.
 */
const reference = /&(?:amp;)*(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,24}));/g

/**
 * Read HTML character references: `&rsquo;` is `’`, and so is `&amp;#x2019;`.
 *
 * Feeds and page scripts hold text as HTML inside of HTML, and a scraper that
 * reads it once leaves the rest. Only what ends in a semicolon is read, so
 * that `AT&T`, `R&D` and the parameters of an address stay. A reference never
 * makes a line break or a control character; the numbers 128 to 159 are those
 * of windows-1252, as in every browser.
 *
 * A text that shows references to speak of them (`write "&eacute;" for é`)
 * keeps them.
 */
export const htmlEntity = defineCharacterRule({
  id: 'html-entity',
  summary: 'read HTML character references',
  check(text) {
    if (!text.includes('&')) return []
    const found: {start: number; end: number; value: string}[] = []
    for (const match of text.matchAll(reference)) {
      const value = meaning(match[1], match[2], match[3])
      if (value === undefined) continue
      const start = match.index
      const end = start + match[0].length
      const last = found.at(-1)
      if (last && value.length === 1 && last.end === start && isPair(last.value, value)) {
        last.end = end
        last.value += value
      } else found.push({start, end, value})
    }
    const isTalk = findTalk(text, found)
    return changesOf(
      text,
      found.filter(({value}, index) => !loneSurrogate.test(value) && !isTalk(index))
    )
  }
})

const loneSurrogate = /^[\ud800-\udfff]$/

/** Whether two halves of a surrogate pair were written as two references. */
function isPair(first: string, second: string): boolean {
  return /^[\ud800-\udbff]$/.test(first) && /^[\udc00-\udfff]$/.test(second)
}

/** What a reference stands for; `undefined` when it is none. */
function meaning(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined
): string | undefined {
  if (name !== undefined) return entityOf(name)
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10)
  if (point > 0x10ffff) return undefined
  if (point >= 0x80 && point < 0xa0) return fromC1(point) ?? ''
  if (point === 9 || point === 10 || point === 13 || point === 0x2028 || point === 0x2029) return ' '
  if (point < 0x20 || point === 0x7f) return ''
  return String.fromCodePoint(point)
}

/** How long what is told of as one may get. */
const longestChange = 120

/** One change for references that touch. */
function changesOf(text: string, found: readonly {start: number; end: number; value: string}[]): Change[] {
  const changes: Change[] = []
  for (const {start, end, value} of found) {
    const last = changes.at(-1)
    if (last && last.end === start && end - last.start <= longestChange) {
      last.end = end
      last.value += value
      last.cause.evidence += text.slice(start, end)
    } else {
      changes.push({
        start,
        end,
        value,
        cause: {
          rule: 'html-entity',
          kind: 'repair',
          reason: 'Decoded HTML entity',
          evidence: text.slice(start, end)
        }
      })
    }
  }
  return changes
}
