import {defineRepairRule} from '../../rule/define.ts'
import {sign} from '../../rule/signs.ts'
import {excerpt} from '../../text/excerpt.ts'
import {mend} from '../changes.ts'

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
  signs: sign.quotation,
  check({value, start}, {article}) {
    if (!value.includes('«')) return []
    const own = article.draft.value.includes('’') ? '’' : undefined
    return [...value.matchAll(split)].map(({0: found, 1: apostrophe = '', index}) =>
      mend(
        'split-elision',
        'Joined elided word',
        start + index,
        start + index + found.length,
        own ?? apostrophe,
        excerpt(value, index - 4, index + found.length + 1)
      )
    )
  }
})
