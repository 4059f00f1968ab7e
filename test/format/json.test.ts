import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {formatJson, stringify, toJson} from '../../src/format/json.ts'
import {replayAccount, restoreSource} from '../support/account.ts'
import {cleaned} from '../support/cleaned.ts'
import {nothingTold} from '../support/told.ts'

const source = 'The bridge is open\n\nShare Post:\n\nIt opened on Monday , they said. of the river.'

function bridge(): VFile {
  return cleaned(source, [
    [
      {
        find: 'Share Post:\n\n',
        kind: 'drop',
        rule: 'share-widget',
        reason: 'Dropped share block',
        evidence: 'share post',
        role: 'share',
        confidence: 1
      },
      {
        find: ' ,',
        put: ',',
        rule: 'space-before-punctuation',
        reason: 'Joined `,` to its word',
        evidence: ' ,'
      },
      {
        find: 'of the river',
        put: '[…] of the river',
        kind: 'gap',
        rule: 'headless-sentence',
        reason: 'Marked gap'
      }
    ]
  ])
}

describe('toJson', () => {
  test('carries the article and the account', () => {
    expect(toJson(bridge(), {version: '1.2.3'})).toStrictEqual({
      version: '1.2.3',
      status: 'changed',
      language: 'en',
      headline: 'The bridge is open',
      byline: null,
      ...nothingTold,
      text: 'The bridge is open\n\nIt opened on Monday, they said. […] of the river.',
      body: 'It opened on Monday, they said. […] of the river.',
      paragraphs: ['It opened on Monday, they said. […] of the river.'],
      kept: [
        {
          role: 'headline',
          kind: 'paragraph',
          start: 0,
          end: 18,
          line: 1,
          column: 1,
          text: 'The bridge is open'
        },
        {
          role: 'body',
          kind: 'paragraph',
          start: 20,
          end: 69,
          line: 3,
          column: 1,
          text: 'It opened on Monday, they said. […] of the river.'
        }
      ],
      dropped: [
        {
          kind: 'share',
          rule: 'share-widget',
          role: 'share',
          reason: 'Dropped share block',
          evidence: 'share post',
          confidence: 1,
          start: 20,
          end: 33,
          line: 3,
          column: 1,
          text: 'Share Post:\n\n'
        }
      ],
      edits: [
        {
          start: 52,
          end: 54,
          line: 5,
          column: 20,
          causes: [
            {
              rule: 'space-before-punctuation',
              kind: 'repair',
              reason: 'Joined `,` to its word',
              evidence: ' ,'
            }
          ],
          from: ' ,',
          to: ','
        },
        {
          start: 66,
          end: 78,
          line: 5,
          column: 34,
          causes: [{rule: 'headless-sentence', kind: 'gap', reason: 'Marked gap', evidence: ''}],
          from: 'of the river',
          to: '[…] of the river'
        }
      ],
      messages: []
    })
  })

  test('can be replayed and undone, as read back', () => {
    const {text, dropped, edits} = toJson(bridge())
    const all = [...edits, ...dropped.map((entry) => ({...entry, from: entry.text, to: ''}))]

    expect(replayAccount(source, all)).toBe(text)
    expect(restoreSource(text, all)).toBe(source)
  })

  test('names every rule of a removal', () => {
    const file = cleaned('one two three', [
      [{find: 'two', put: '2', rule: 'number', reason: 'Rewrote'}],
      [{find: ' 2', kind: 'drop', rule: 'teaser', role: 'teaser'}]
    ])
    const {dropped} = toJson(file)
    expect(dropped).toMatchObject([
      {rule: 'teaser', text: ' two', others: [{rule: 'number', kind: 'repair', reason: 'Rewrote'}]}
    ])
  })

  test('carries messages', () => {
    const file = bridge()
    file.info('Decoded as windows-1252, a guess', {
      ruleId: 'encoding',
      source: 'newsclean',
      place: {line: 1, column: 1}
    })
    file.message('Kept `SUBSCRIBE`, looks like a call to action', {place: {line: 2, column: 3}})

    expect(toJson(file).messages).toStrictEqual([
      {severity: 'info', rule: 'encoding', reason: 'Decoded as windows-1252, a guess', line: 1, column: 1},
      {
        severity: 'warning',
        rule: null,
        reason: 'Kept `SUBSCRIBE`, looks like a call to action',
        line: 2,
        column: 3
      }
    ])
  })

  test('says null of what is not known', () => {
    const file = cleaned('', [], {status: 'empty', language: undefined, headline: undefined})
    expect(toJson(file)).toStrictEqual({
      status: 'empty',
      language: null,
      headline: null,
      byline: null,
      ...nothingTold,
      text: '',
      body: '',
      paragraphs: [],
      kept: [],
      dropped: [],
      edits: [],
      messages: []
    })
  })

  test('refuses a file that was not cleaned', () => {
    expect(() => toJson(new VFile('text'))).toThrow(TypeError)
  })
})

describe('formatJson', () => {
  test('can be parsed as what it was', () => {
    const written = formatJson(bridge())
    expect(JSON.parse(written)).toStrictEqual(toJson(bridge()))
    expect(written.endsWith('}\n')).toBe(true)
  })
})

describe('stringify', () => {
  test('writes nothing that acts on a terminal', () => {
    const value = '\u001b[31m \u009b31m \u007f \u2028 \ud800 é'
    const written = stringify({value})
    expect(written).toBe('{"value":"\\u001b[31m \\u009b31m \\u007f \\u2028 \\ud800 é"}')
    expect(JSON.parse(written)).toStrictEqual({value})
  })
})
