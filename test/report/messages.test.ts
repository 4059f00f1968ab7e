import {describe, expect, test} from 'vitest'
import {describe as say} from '../../src/report/messages.ts'
import type {Cause, Edit} from '../../src/text/draft.ts'

function edit(source: string, find: string, value: string, ...causes: Partial<Cause>[]): Edit {
  const start = source.indexOf(find)
  return {
    start,
    end: start + find.length,
    value,
    causes: causes.map((cause) => ({rule: 'a-rule', kind: 'repair', reason: '', evidence: '', ...cause}))
  }
}

describe('describe', () => {
  test.each<[string, string, string, string, Partial<Cause>[], string]>([
    [
      'a removal by its evidence',
      'Share Post:\n\nText.',
      'Share Post:',
      '',
      [{kind: 'drop', reason: 'Dropped share block', evidence: 'share post'}],
      'Dropped share block, matched `share post`'
    ],
    [
      'a removal without a reason by its role',
      'Share Post:\n\nText.',
      'Share Post:',
      '',
      [{kind: 'drop', role: 'share', evidence: 'share post'}],
      'Dropped share text, matched `share post`'
    ],
    [
      'a gap by the text behind it',
      'Ukraine. coup de pouce diplomatique',
      ' coup',
      ' […] coup',
      [{kind: 'gap', reason: 'Marked gap', evidence: 'coup de pouce diplomatique'}],
      'Marked gap before `coup de pouce diplomatique`'
    ],
    [
      'a gap that was put in before its text',
      'Ukraine. coup de pouce',
      'coup de',
      '[…] coup de',
      [{kind: 'gap', reason: 'Marked gap', evidence: 'coup de pouce'}],
      'Marked gap before `coup de pouce`'
    ],
    [
      'a gap by the text in front of it',
      'They went to the',
      '!',
      '',
      [{kind: 'gap', reason: 'Marked gap after', evidence: 'They went to the'}],
      'Marked gap after `They went to the`'
    ],
    [
      'a small repair with the word that it touches',
      'cette semaine , les',
      ' ,',
      ',',
      [{reason: 'Rewrote space before punctuation'}],
      'Rewrote space before punctuation `semaine ,` → `semaine,`'
    ],
    [
      'what was put in with its neighbours',
      'en Ukraine.Certaines des',
      '.C',
      '. C',
      [{}],
      'Rewrote `Ukraine.Certaines` → `Ukraine. Certaines`'
    ],
    ['blanks that look alike', 'a\u00a0b', '\u00a0', ' ', [{}], 'Rewrote `a\\u00a0b` → `a b`'],
    [
      'a reason with its own evidence as it is',
      'x. , y',
      '. ,',
      ',',
      [{reason: 'Joined `, y` to its sentence', evidence: 'whatever'}],
      'Joined `, y` to its sentence'
    ],
    [
      'the loss first, where several rules acted',
      'one two',
      ' two',
      '',
      [
        {reason: 'Rewrote two'},
        {kind: 'layout', reason: 'Set'},
        {kind: 'drop', reason: 'Dropped teaser block'}
      ],
      'Dropped teaser block'
    ],
    [
      'long evidence by its ends',
      'text',
      'text',
      '',
      [{kind: 'drop', reason: 'Dropped body block', evidence: `begin ${'middle '.repeat(20)}end`}],
      'Dropped body block, matched `begin middle middle middle middle mi…iddle middle middle end`'
    ],
    [
      'control characters as escapes',
      'text',
      'text',
      '',
      [{kind: 'drop', reason: 'Dropped body block', evidence: 'a\u001b[2J\nb'}],
      'Dropped body block, matched `a\\u001b[2J\\nb`'
    ],
    ['white space in words', 'a\n\n\nb', '\n\n\n', '\n\n', [{kind: 'layout'}], 'Rewrote white space'],
    ['what no rule owns up to', 'one', 'one', 'two', [], 'Rewrote `one` → `two`']
  ])('tells %s', (_, source, find, value, causes, expected) => {
    expect(say(edit(source, find, value, ...causes), source)).toBe(expected)
  })

  test('says all on one line', () => {
    const source = `${'a'.repeat(100)}\n\u001b[31m\n${'b'.repeat(100)}`
    for (const kind of ['drop', 'repair', 'gap', 'layout'] as const) {
      const line = say(
        edit(source, 'a\n\u001b[31m\nb', '\n', {kind, evidence: source, reason: 'Did\nit'}),
        source
      )
      expect(line).not.toMatch(/\p{Cc}/u)
    }
  })
})
