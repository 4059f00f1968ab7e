/** What a text comes out as: one for each status. */
import {describe, expect, test} from 'vitest'
import {clean, newsclean, type Options, type Status} from '../src/index.ts'
import {doubtfulLoss, uncertain} from '../src/low-confidence.ts'
import {rules} from '../src/rules.ts'
import {startDraft} from '../src/text/draft.ts'
import {newsclean as run} from './cli/support.ts'
import {granted} from './support/cleaned.ts'

const story =
  'The old bridge over the river reopened on Monday, the mayor said. Hundreds of people crossed it before noon.'

/** Nothing but pleas, as long as an article: nobody can say from the text alone that it is none. */
const pleas = [
  'Share this article',
  'Subscribe now to our newsletter and read all our stories for only two dollars a month. Sign up for our newsletter today.',
  'Sign up for our daily newsletter and never miss a story from your town. Subscribe to our newspaper now and support our journalism.',
  'Subscribe to our newsletter to get the best of our reporting in your inbox every morning. Log in to your account to read on.',
  'Sign up today for our free weekly newsletter with all our stories. Subscribe now and support our independent journalism.'
].join('\n\n')

function cleaned(text: string, options: Options = {}) {
  const file = clean(text, {to: 'text', ...options})
  const result = file.data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  return {...result, messages: file.messages}
}

const texts: Readonly<Record<Status, string>> = {
  clean: story,
  changed: `${story}\n\nShare this article`,
  'low-confidence': pleas,
  truncated: `${story} The council will vote on the bri`,
  'not-an-article': 'Home\n\nNews\n\nSport',
  empty: ' \n\n'
}

test.each(Object.entries(texts))('%s is what %j is', (status, text) => {
  expect(cleaned(text).status).toBe(status)
})

/** What a speaker says to those who listen, printed in full. */
const speech = `Full text: Ann Pike's speech at the harbour

This is the speech that Ann Pike gave at the harbour on Saturday, as it was delivered.

Friends, thank you. Two years ago they told us that the library would close. It is open.

We need you again. Sign up as a helper before you leave this quay. Talk to your neighbours. Tell your friends.

We take no money from companies. We are funded by people like you, with three pounds here and five pounds there. If you can give, please give today. Donate what you can. If you cannot, we understand.

Thank you. And now let us win.
`

test('a speech that calls its hearers stays whole, with a warning', () => {
  const {status, text} = cleaned(speech)
  expect(status).toBe('low-confidence')
  expect(`${text}\n`).toBe(speech)
})

test('a long call for donations under a short story goes', () => {
  const call =
    "Since you're here, we have a small favour to ask. More people than ever read our newspaper, but far fewer pay for it. If everyone who reads this gave as little as two pounds, our future would be secure. Donate today and support our journalism."
  const {status, text} = cleaned(
    `${story}\n\nThe work took two years and cost nine million dollars, half of it paid by the state.\n\n${call}`
  )
  expect(status).toBe('changed')
  expect(text).not.toContain('favour')
})

describe('a text of which nearly all would go', () => {
  test('stays, but for what is certain', () => {
    const {text, messages} = cleaned(pleas)
    expect(text).toBe(pleas.split('\n\n').slice(1).join('\n\n'))
    expect(messages.filter(({fatal}) => fatal === false).map(({reason}) => reason)).toEqual([
      expect.stringMatching(/^Kept the text, though \d+ % of it looked like page furniture$/)
    ])
  })

  test('comes out the same twice', () => {
    const {text} = cleaned(pleas)
    expect(cleaned(text)).toMatchObject({text, status: 'low-confidence'})
  })

  test('goes when there is a story beside it', () => {
    const {text, status} = cleaned(`${story}\n\n${pleas}`)
    expect(status).toBe('changed')
    expect(text).toContain('Hundreds of people')
    expect(text).not.toContain('newsletter')
  })

  test('is left to the user who names a threshold', () => {
    expect(cleaned(pleas, {threshold: 0}).status).not.toBe('low-confidence')
  })

  test('is left to a plugin that takes it out', () => {
    const find = pleas.slice(pleas.indexOf('Subscribe'))
    const tree = newsclean().parse(pleas)
    const taken = (rule: string) => granted(startDraft(pleas), {find, kind: 'drop', rule})
    expect(doubtfulLoss(tree, taken('newsletter-prompt'))).toBe(1)
    expect(doubtfulLoss(tree, taken('my-rule'))).toBeUndefined()
    expect(doubtfulLoss(tree, taken('repeated-paragraph'))).toBeUndefined()
  })
})

test('only rules that there are are not asked', () => {
  const known = new Set(rules.map(({id}) => id))
  expect(uncertain.filter((id) => !known.has(id))).toEqual([])
  expect(uncertain).toContain('line-model')
  expect(uncertain).not.toContain('share-widget')
})

describe('--strict', () => {
  test.each(Object.entries(texts))('%s', async (status, text) => {
    const doubtful = ['low-confidence', 'truncated', 'not-an-article'].includes(status)
    expect((await run(['--strict', '-q'], {stdin: text})).code).toBe(doubtful ? 1 : 0)
    expect((await run(['-q'], {stdin: text})).code).toBe(0)
  })

  test('hears of records too', async () => {
    const lines = `${JSON.stringify({text: story})}\n${JSON.stringify({text: pleas})}\n`
    const said = await run(['--strict', '-q', '-f', 'jsonl'], {stdin: lines})
    expect(said.code).toBe(1)
    expect(said.stdout.trimEnd().split('\n')).toHaveLength(2)
  })
})
