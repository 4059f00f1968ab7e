import {defineRepairRule} from '../../rule/define.ts'
import {sign} from '../../rule/signs.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import {endsSentence} from '../../tree/prose.ts'
import {mend} from '../changes.ts'
import {isCode} from '../code.ts'

/** A text has columns when it has this many wide gaps and no sentence. */
const columns = 2

/**
 * Write a space once that stands several times between two words.
 *
 * A browser shows one; a scraper keeps all.
 *
 * No-break spaces are the writer's and a browser shows them all: a run that
 * has one stays. So do indentation, tabs, verse and what looks like the row of
 * a table.
 */
export const doubledSpace = defineRepairRule({
  id: 'doubled-space',
  summary: 'write a space once that stands several times',
  signs: sign.doubledSpace,
  check(block, {article}) {
    const {value, start, kind} = block
    if (kind === 'verse' || value.includes('\t')) return []
    if (!value.includes('  ')) return []
    const raw = article.draft.value
    const changes: Change[] = []
    let wide = 0
    for (let at = value.indexOf('  ', 1); at > 0; at = value.indexOf('  ', at)) {
      const from = at
      while (value.charCodeAt(at) === 0x20) at++
      if (at >= value.length) break
      if (isStiff(value.charCodeAt(from - 1)) || isStiff(value.charCodeAt(at))) continue
      // A line break that is layout is a space in `value`, and what stands around it is another rule's.
      if (raw.slice(start + from, start + at).includes('\n')) continue
      wide++
      changes.push(
        mend(
          'doubled-space',
          'Rewrote doubled space',
          start + from,
          start + at,
          ' ',
          excerpt(value, from - 12, at + 12)
        )
      )
    }
    if (wide >= columns && !endsSentence(value)) return []
    return changes.length > 0 && isCode(value) ? [] : changes
  }
})

function isStiff(code: number): boolean {
  return code === 0xa0 || code === 0x202f
}
