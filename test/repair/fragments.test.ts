import {expect, test} from 'vitest'
import {clean} from '../../src/index.ts'

const opening =
  'The council met again on Monday evening to talk about the new bridge over the river in the old town.'

/** The beginnings of what was marked as headless in a text behind the opening. */
function marked(sentence: string): string[] {
  return clean(`${opening}\n\n${sentence}`, {to: 'text', language: 'en'})
    .messages.filter(({ruleId}) => ruleId === 'headless-sentence')
    .map(({reason}) => /`([^ ]+)/.exec(reason)?.[1] ?? reason)
}

const question = 'Who will pay for the bridge in the end?'

test.each([
  [`${question} neighbours of the old bridge could not say.`, ['neighbours']],
  [`${question} neighbours of the old bridge could not say?`, []],
  [`${question} neighbours of the “old” bridge could not say.`, []],
  [`${question} neighbours of the old bridge could not say`, []],
  [`${question} neighbours do not know.`, []],
  [`Who pays? neighbours of the old bridge could not say.`, []]
])('behind a question: %s', (sentence, words) => {
  expect(marked(sentence)).toEqual(words)
})

// What looks through the rest of the line at every mark never ends.
test.each(['Who will pay for it? and so ', 'Who will pay for it now? he said to them all and ', 'Who? me! '])(
  'a long line of %j',
  (part) => {
    expect(marked(`${part.repeat(60_000)}they asked the mayor again.`)).toEqual([])
  }
)
