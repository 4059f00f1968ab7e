import {expect, test} from 'vitest'
import {clean} from '../../../src/index.ts'

const prose =
  'The council voted on Monday to close the bridge for two years, a decision that surprised nobody.'

/** What is taken for the headline of a text. */
const headlineOf = (text: string) => clean(text).data.newsclean?.headline

test('is the title before prose', () => {
  expect(headlineOf(`Bridge to close for two years\n\n${prose}`)).toBe('Bridge to close for two years')
  expect(
    headlineOf(`橋は二年間閉鎖\n\n町議会は月曜日、橋を二年間閉鎖することを決めた。誰も驚かなかった。`)
  ).toBe('橋は二年間閉鎖')
})

test('may be short before a byline', () => {
  expect(headlineOf(`Bridge closed\n\nBy Jane Miller\n\n${prose}`)).toBe('Bridge closed')
})

test.each([
  ['a sub-heading', `Key takeaways\n\n${prose}\n\nThe river\n\n${prose} Nobody knows why.`],
  [
    'what a list stands under',
    `What we know so far\n\n- The bridge is closed.\n- ${prose}\n\n${prose} It is.`
  ]
])('is not %s', (_name, text) => {
  expect(headlineOf(text)).toBeUndefined()
})

test.each([
  ['# Bridge to close for two years', 'Bridge to close for two years'],
  ['Politics\n\n# Bridge to close for two years #', 'Bridge to close for two years'],
  ['# Bridge\n\n## What comes next', 'Bridge'],
  ['# “I kept no picture of him”\n\nThe old mill grinds again', '“I kept no picture of him”']
])('tells what is marked as the title of %j, without its signs', (top, headline) => {
  expect(headlineOf(`${top}\n\n${prose}`)).toBe(headline)
})

test('prints a marked title and its parts at their levels', () => {
  const text = `# Bridge\n\n## What comes next\n\n${prose}\n`
  expect(String(clean(text))).toBe(text)
})
