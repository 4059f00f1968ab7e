/** What goes with the pleas beside it that would stay by itself, and what of the story stays there. */
import {expect, test} from 'vitest'
import {clean} from '../../../src/clean.ts'

const before =
  'The council closed the old bridge on Monday after engineers found cracks in two of its piers. Lorries now take the long way round through the valley.'
const behind =
  'A decision on the repairs is expected in the spring, the mayor said. Until then the buses turn back at the market square.'

/** Clean a paragraph between two of a story, and give what is left of it. */
function left(paragraph: string, language = 'en'): string {
  const text = String(clean(`${before}\n\n${paragraph}\n\n${behind}`, {language, to: 'text'}))
  return text.replace(before, '').replace(behind, '').trim()
}

test.each([
  [
    'what speaks of the holder of a copyright',
    '© 2026 Fernhill Press. All rights reserved. Fernhill Press is part of the Aldermoor group.'
  ],
  [
    'what goes on about the offer',
    'Subscribe to our newsletter. The newsletter is read by gardeners in the valley.'
  ],
  ['a question right before a call', 'New to this paper? Sign up for free now.']
])('%s goes', (_, paragraph) => {
  expect(left(paragraph)).toBe('')
})

test('what stands between two pleas goes, and the story before them stays', () => {
  const notice =
    'This website uses cookies. With them we measure how it is used. By using this site you agree.'
  expect(left(`The river rose by two metres overnight. ${notice}`)).toBe(
    'The river rose by two metres overnight.'
  )
})

test('what speaks of the same thing as the notice beside it goes with it', () => {
  const notice =
    'Die Anzeige der Karte setzt Cookies eines Drittanbieters voraus. Klicken Sie hier, um Ihre Cookie-Einstellungen zu ändern.'
  expect(left(notice, 'de')).toBe('')
})

test('the name of a button in quotation marks quotes nobody', () => {
  const notice =
    'Wir verwenden Cookies auf unserer Website. Wenn Sie auf „Akzeptieren“ klicken, stimmen Sie zu.'
  expect(left(notice, 'de')).toBe('')
})

test.each([
  [
    'a sentence behind a copyright line that does not name its holder',
    '© 2026 Fernhill Press. All rights reserved. The river rose by two metres overnight.',
    'The river rose by two metres overnight.'
  ],
  [
    'a sentence that shares no more than an article and a place with it',
    '© 2026 The Courier, Quay House, Bath. All rights reserved. The rowers of Bath won by a length.',
    'The rowers of Bath won by a length.'
  ],
  [
    'what somebody says behind a plea',
    'Subscribe to our newsletter. “The newsletter saved our village shop,” said Mary Dunn, who runs it.',
    '“The newsletter saved our village shop,” said Mary Dunn, who runs it.'
  ],
  [
    'a question that is not right before a call',
    'Who pays for the bridge? The council does not know yet. Subscribe to our newsletter.',
    'Who pays for the bridge? The council does not know yet.'
  ]
])('%s stays', (_, paragraph, story) => {
  expect(left(paragraph)).toBe(story)
})

test('what is also something else is none for standing beside a notice', () => {
  const story = 'Cookies and milk were served at the opening.'
  expect(left(`${story} This website uses cookies. By using this site you agree to our cookie policy.`)).toBe(
    story
  )
})

test('a story of one sentence stays before a sure plea', () => {
  const story = 'Passengers will pay 4.20 pounds from June.'
  const plea = 'The Harbour Post is a participant in the Amazon Services LLC Associates Program.'
  expect(left(`${story} ${plea}`)).toBe(story)
})
