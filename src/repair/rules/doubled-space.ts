import {defineRepairRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {endsSentence} from '../../tree/prose.ts'
import {mend} from '../changes.ts'

/** A text has columns when it has this many wide gaps and no sentence. */
const columns = 2

/**
 * Write a space once that stands several times between two words.
 *
 * A browser shows one; a scraper keeps all. Where a no-break space is among
 * them that French spelling wants, that one stays.
 *
 * Indentation, tabs, verse and what looks like the row of a table stay.
 */
export const doubledSpace = defineRepairRule({
  id: 'doubled-space',
  summary: 'write a space once that stands several times',
  check(block, {article}) {
    const {value, start, kind} = block
    if (kind === 'verse' || value.includes('\t')) return []
    if (!value.includes('  ') && !value.includes('\u00a0')) return []
    const raw = article.draft.value
    const changes: Change[] = []
    let wide = 0
    for (let at = 1; at < value.length; at++) {
      if (!isDoubling(value.charCodeAt(at))) continue
      let end = at + 1
      while (end < value.length && isDoubling(value.charCodeAt(end))) end++
      const from = at
      at = end
      if (end - from < 2 || end >= value.length) continue
      // A line break that is layout is a space in `value`, and what stands around it is another rule's.
      if (raw.slice(start + from, start + end).includes('\n')) continue
      const run = value.slice(from, end)
      wide++
      changes.push(
        mend(
          'doubled-space',
          'Rewrote doubled space',
          start + from,
          start + end,
          keptSpace(run, value.charCodeAt(from - 1), value.charCodeAt(end)),
          value.slice(Math.max(0, from - 12), end + 12)
        )
      )
    }
    if (wide >= columns && !endsSentence(value)) return []
    return changes
  }
})

function isDoubling(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f
}

/** The one space that stays: the no-break space where a mark needs it, else a plain one. */
function keptSpace(run: string, before: number, after: number): string {
  const stiff = /[\u00a0\u202f]/.exec(run)?.[0]
  if (stiff === undefined) return ' '
  if (!run.includes(' ')) return stiff
  return before === 0xab || high.has(after) ? stiff : ' '
}

const high: ReadonlySet<number> = new Set([...':;!?»%€'].map((mark) => mark.charCodeAt(0)))
