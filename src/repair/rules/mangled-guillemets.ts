import {defineRepairRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'

/** A closing guillemet where an opening one belongs: behind an apostrophe and white space, or before a letter. */
const turned = /(?:(?<=\p{L})(['’])[ \u00a0\u202f]*|(?<=[\s(]))»(?=[\p{L}\p{N}])/gu

/**
 * Turn a guillemet that points the wrong way: `d' »hystérie »` becomes `d’« hystérie »`.
 *
 * A closing guillemet right before a letter opens nothing, and when the next
 * guillemet closes, it was an opening one. The space behind it and the form of
 * the apostrophe are those that the text has elsewhere.
 */
export const mangledGuillemets = defineRepairRule({
  id: 'mangled-guillemets',
  summary: 'turn a guillemet that points the wrong way',
  check({value, start}, {article}) {
    if (!value.includes('»')) return []
    const changes: Change[] = []
    for (const match of value.matchAll(turned)) {
      const after = match.index + match[0].length
      const next = /[«»]/.exec(value.slice(after, after + reach))?.[0]
      const before = value.slice(0, match.index)
      if (next !== '»' || before.lastIndexOf('«') > before.lastIndexOf('»')) continue
      const text = article.draft.value
      const space =
        /«([ \u00a0\u202f]?)\p{L}/u.exec(text)?.[1] ??
        /([ \u00a0\u202f]?)»/.exec(value.slice(after))?.[1] ??
        ''
      const apostrophe = match[1] === undefined ? '' : text.includes('’') ? '’' : match[1]
      changes.push({
        start: start + match.index,
        end: start + after,
        value: `${apostrophe}«${space}`,
        cause: {kind: 'repair', rule: 'mangled-guillemets', reason: 'Rewrote guillemets', evidence: match[0]}
      })
    }
    return changes
  }
})

/** How far the guillemet that closes may be. */
const reach = 400
