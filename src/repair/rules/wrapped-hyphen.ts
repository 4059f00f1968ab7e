import {defineRepairRule} from '../../rule/define.ts'
import {sign} from '../../rule/signs.ts'
import {mend} from '../changes.ts'
import {judgeHyphen} from '../hyphens.ts'
import {lineBreaksOf} from '../lines.ts'

/**
 * Join a word that a hyphen parts at the end of a line.
 *
 * `wohlha-` and `benden` are one word and the hyphen is the wrapper's;
 * `one-million-` and `tree` are joined by a hyphen that is the writer's and
 * stays; `Lithium-` and `und` are two words. What the text has elsewhere
 * decides, then what the language makes of its hyphens.
 */
export const wrappedHyphen = defineRepairRule({
  id: 'wrapped-hyphen',
  summary: 'join a word that a hyphen parts at the end of a line',
  signs: sign.lineBreak,
  check(block, {article}) {
    const text = article.draft.value
    return lineBreaksOf(block, text)
      .filter(({hyphen}) => hyphen)
      .map(({start, end}) => {
        const {left, right, verdict} = judgeHyphen(article, start - 1, end)
        const evidence = `${left}-${right}`
        if (verdict === 'word')
          return mend('wrapped-hyphen', 'Joined parted word', start - 1, end, '', evidence)
        const value = verdict === 'two' ? ' ' : ''
        return mend('wrapped-hyphen', 'Joined wrapped lines', start, end, value, evidence)
      })
  }
})
