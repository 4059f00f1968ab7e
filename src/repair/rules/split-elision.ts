import {defineRepairRule} from '../../rule/define.ts'

/** An elided word, its apostrophe, white space, and an opening guillemet. */
const split = /(?<=(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu))(['’])[ \t\u00a0\u202f]+(?=«)/giu

/**
 * Join an elided word to the quotation that it was cut from: `d' « hystérie »` becomes `d’« hystérie »`.
 *
 * French and its neighbours write no space behind the apostrophe of an
 * elision; one stands there when a converter took the mark behind it for a
 * word. The apostrophe takes the form that the text has elsewhere. A single
 * quotation mark that closes stands behind a whole word and stays.
 */
export const splitElision = defineRepairRule({
  id: 'split-elision',
  summary: 'join an elided word to the quotation that it was cut from',
  check({value, start}, {article}) {
    if (!value.includes('«')) return []
    return [...value.matchAll(split)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      value: article.draft.value.includes('’') ? '’' : (match[1] ?? ''),
      cause: {
        kind: 'repair' as const,
        rule: 'split-elision',
        reason: 'Joined elided word',
        evidence: value.slice(Math.max(0, match.index - 4), match.index + match[0].length + 1)
      }
    }))
  }
})
