import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {explain} from '../../src/report/explain.ts'
import {countWords} from '../../src/report/words.ts'
import {type Change, revise, startDraft} from '../../src/text/draft.ts'
import {cleaned, fileOf} from '../support/cleaned.ts'

const source = [
  'The bridge is open',
  '',
  'Share Post:',
  '',
  'It opened on Monday. , they said. of the river. Rain ; wind ; sun.',
  '',
  '',
  'Subscribe now.'
].join('\n')

function bridge(): VFile {
  return cleaned(source, [
    [
      {
        find: 'Share Post:',
        kind: 'drop',
        rule: 'share-widget',
        reason: 'Dropped share block',
        evidence: 'share post'
      },
      {find: '. ,', put: ',', rule: 'orphan-attribution', reason: 'Joined `, they said.` to its sentence'},
      {
        find: 'of the',
        put: '[…] of the',
        kind: 'gap',
        rule: 'headless-sentence',
        reason: 'Marked gap',
        evidence: 'of the river.'
      },
      {
        find: 'Rain ;',
        put: 'Rain;',
        rule: 'space-before-punctuation',
        reason: 'Joined punctuation to its word'
      },
      {
        find: 'Subscribe now.',
        kind: 'drop',
        rule: 'call-to-action',
        role: 'call-to-action',
        evidence: 'subscribe'
      },
      {find: '\n\n\n', kind: 'layout', rule: 'layout', reason: 'Set white space between blocks'}
    ]
  ])
}

describe('explain', () => {
  test('tells the story in the order of the source', () => {
    expect(explain(bridge(), {color: false})).toBe(
      [
        'article.txt: changed, en, 16 of 20 words kept',
        '  3:1  Dropped share block, matched `share post`  share-widget (share, 1.00)',
        '      - Share Post:',
        '  5:20  Joined `, they said.` to its sentence  orphan-attribution',
        '      - It opened on Monday. , they said. of the…',
        '      + It opened on Monday, they said. of the…',
        '  5:35  Marked gap before `of the river.`  headless-sentence',
        '      - …Monday. , they said. of the river. Rain ; wind ;…',
        '      + …Monday. , they said. […] of the river. Rain ; wind ;…',
        '  5:49  Joined punctuation to its word  space-before-punctuation',
        '      - …said. of the river. Rain ; wind ; sun.',
        '      + …said. of the river. Rain; wind ; sun.',
        '  8:1  Dropped call-to-action text, matched `subscribe`  call-to-action (call, 1.00)',
        '      - Subscribe now.',
        '  Set white space between blocks at 1 place  layout',
        ''
      ].join('\n')
    )
  })

  test('counts repairs that are the same', () => {
    const text = 'a , b , c\nd , e , f , g , h , i , j'
    const changes: Change[] = []
    for (let at = text.indexOf(' ,'); at !== -1; at = text.indexOf(' ,', at + 1)) {
      const cause = {rule: 'space', kind: 'repair', reason: 'Joined comma to its word', evidence: ''} as const
      changes.push({start: at, end: at + 2, value: ',', cause})
    }
    const told = explain(fileOf(revise(startDraft(text), changes).draft), {color: false})

    expect(told).toContain(
      '  1:2, 1:6, 2:2, 2:6, 2:10, 2:14 and 2 more  Joined comma to its word, 8 times  space\n      - a , b'
    )
    expect(told.match(/^ {2}\d/gm)).toHaveLength(1)
  })

  test('names every rule that had a part', () => {
    const file = cleaned('one two three', [
      [{find: 'two', put: '2', rule: 'number', reason: 'Rewrote number'}],
      [{find: ' 2', kind: 'drop', rule: 'teaser', reason: 'Dropped teaser block'}]
    ])
    expect(explain(file, {color: false})).toContain('  1:4  Dropped teaser block  teaser, number (1.00)\n')
  })

  test('says how long a removal is that it shortens', () => {
    const long = `Subscribe ${'to our letter '.repeat(50)}now`
    const told = explain(
      cleaned(`${long}\n\nText`, [[{find: long, kind: 'drop', reason: 'Dropped teaser block'}]]),
      {
        color: false,
        width: 60
      }
    )
    expect(told).toContain('      - Subscribe to our lett…our letter now (152 words)\n')
  })

  test('tells what was said besides the edits', () => {
    const file = bridge()
    file.info('Decoded as windows-1252, a guess', {ruleId: 'encoding', place: {line: 1, column: 1}})
    file.info('Dropped share block, matched `share post`', {
      ruleId: 'share-widget',
      place: {line: 3, column: 1}
    })
    file.message('Kept `GALERIE`, looks like a call to action', {
      ruleId: 'call-to-action',
      place: {line: 7, column: 1}
    })
    const told = explain(file, {color: false})

    expect(told).toContain('\n  1:1  Decoded as windows-1252, a guess  encoding\n  3:1  Dropped')
    expect(told).toContain('\n  7:1  Kept `GALERIE`, looks like a call to action  call-to-action\n  8:1')
    expect(told.match(/Dropped share block/g)).toHaveLength(1)
  })

  test('keeps no more words than were read, and tells of those that were added', () => {
    const completed = cleaned('It closed. of the wall, he', [
      [
        {find: 'of the', put: 'It was part of the', rule: 'second-copy', reason: 'Completed sentence'},
        {find: ', he', put: ', he said.', rule: 'completed-sentence', reason: 'Rewrote cut sentence'}
      ]
    ])
    expect(explain(completed, {color: false})).toContain(', 6 of 6 words kept and 4 added\n')
    const glued = cleaned('It closed.Work began.', [
      [{find: '.W', put: '. W', rule: 'glued-sentence', reason: 'Rewrote glued sentences'}]
    ])
    expect(explain(glued, {color: false})).toContain(', 3 of 3 words kept\n')
  })

  test('says so when there is nothing to tell', () => {
    expect(explain(cleaned('One two.'), {color: false})).toBe(
      'article.txt: clean, en, 2 of 2 words kept\n  Kept everything as it was\n'
    )
  })

  test('says what is not known', () => {
    const file = cleaned('', [], {status: 'empty', language: undefined})
    expect(explain(file, {color: false})).toContain(
      'article.txt: empty, language not known, 0 of 0 words kept\n'
    )
  })

  test('colors only when told to', () => {
    const plain = explain(bridge(), {color: false})
    const colored = explain(bridge(), {color: true})
    expect(colored).not.toBe(plain)
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  test('passes no control character on', () => {
    const evil = 'Share\u001b[2J\u009b31m\u0007\u202e'
    const file = cleaned(`Text\u001b]0;x\u0007 y\n${evil}\u001b[0m z`, [
      [
        {find: evil, kind: 'drop', evidence: evil, reason: `Dropped ${evil}`},
        {find: ' y', put: '\u001b[1m'}
      ]
    ])
    file.path = 'a\u001b[31m.txt'
    file.message(evil)
    const told = explain(file, {color: false})
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u)
    expect(told).toContain('- Share\\u001b[2J\\u009b31m\\u0007\\u202e\n')
  })

  test('gets through 100,000 edits of one line', () => {
    const count = 100_000
    const changes = Array.from({length: count}, (_, index): Change => {
      const cause = {rule: 'r', kind: 'repair', reason: 'Rewrote letter', evidence: ''} as const
      return {start: 2 * index, end: 2 * index + 1, value: index % 3 === 0 ? 'x' : 'y', cause}
    })
    const told = explain(fileOf(revise(startDraft('ab'.repeat(count)), changes).draft), {color: false})
    expect(told).toContain('Rewrote letter, 66666 times')
    expect(told).toContain('Rewrote letter, 33334 times')
  })

  test('refuses a file that was not cleaned', () => {
    expect(() => explain(new VFile('text'), {color: false})).toThrow(TypeError)
  })
})

describe('countWords', () => {
  test.each([
    ['', 0],
    [' \n\t', 0],
    ['[…] — … « » . , 。', 0],
    ['one two', 2],
    ['l’été n’est 5\u202f% 10\u00a0000', 5],
    ['中文', 2],
    ['カタ word', 3],
    ['Россия и мир', 3],
    ['한국어 문장', 2]
  ])('counts the words of %j', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
