import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {repairRules} from '../../src/repair/rules/index.ts'
import {contextAt, contextOf} from '../../src/rule/context.ts'
import {sign, signsIn} from '../../src/rule/signs.ts'
import {begin} from '../../src/settle.ts'
import {cases} from '../support/cases.ts'
import {scrapedText} from '../support/scraps.ts'

/** Ask the rules of every block that shows none of their signs, and name those that find something all the same. */
function missed(text: string): string[] {
  const article = begin(text)
  const base = contextOf(article)
  return article.children.flatMap((block, index) => {
    const shown = signsIn(article.draft.value, block.start, block.end)
    return repairRules
      .filter(({signs}) => signs !== undefined && (signs & shown) === 0)
      .filter((rule) => rule.check(block, contextAt(base, index)).length > 0)
      .map(({id}) => `${id}: ${block.value}`)
  })
}

describe('signsIn', () => {
  test.each([
    ['two lines\nof text', sign.lineBreak],
    ['two  spaces', sign.doubledSpace],
    ['a space , and a comma', sign.spacedMark],
    ['a comma,, twice', sign.metMarks],
    ['a “quotation”', sign.quotation],
    ['It ended.It began.', sign.gluedMark],
    ['(AP Photo)', sign.credit]
  ])('sees the sign of %j', (text, bit) => {
    expect(signsIn(text, 0, text.length) & bit).toBe(bit)
  })

  test('sees nothing in a clean sentence, and nothing outside of the stretch', () => {
    const text = '« The council, he said, will vote on Monday. »'
    expect(signsIn(text, 2, text.length - 2)).toBe(0)
  })

  test('is missing in no text in which a rule finds something', () => {
    for (const {input} of [...cases('rules'), ...cases('articles')]) expect(missed(input)).toEqual([])
    fc.assert(
      fc.property(scrapedText, (text) => {
        expect(missed(text)).toEqual([])
      }),
      {numRuns: 300}
    )
  })
})
