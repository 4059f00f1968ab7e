import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toMdast} from '../../src/format/to-mdast.ts'
import {formatMarkdown} from '../support/markdown.ts'
import {outline, readers} from '../support/outline.ts'
import {article, articleOf, type BlockSketch} from '../support/sketch.ts'

/** What scraped text is made of when it is at its worst for Markdown. */
const nasty = [
  ...'\\`*_{}[]()<>#+-.!|~=:;&^$%@/"\'?,0123456789 ',
  ...[
    'a',
    'B',
    'é',
    '中',
    'ا',
    'x',
    'X',
    '\t',
    '  ',
    '\u00a0',
    '\u202f',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0085'
  ],
  ...['\u0001', '\u001b[31m', '\u007f', '\u009b', '\ud83d', '\ude00', '😀', '\u00ad', '\n', '\r', '\r\n'],
  ...['1.', '2024.', '1)', '- ', '* ', '+ ', '# ', '## ', '> ', '===', '---', '***', '___', '* * *', '_ _ _'],
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<!--',
    '-->',
    '<?',
    '<![CDATA[',
    '<a@b.fr>',
    '<1@b.fr>',
    '<https://a.fr>',
    '<3'
  ],
  ...['&amp;', '&#39;', '&#x27;', '&lt', 'AT&T', '&c;', '|', '| a | b |', '|-|-|', '--|--', ':-:', '-|'],
  ...[
    '[…]',
    '[sic]',
    '[a](b)',
    '![a](b)',
    '[a][b]',
    '[a]: b',
    '[^1]',
    '[^1]: b',
    '](',
    '[ ] ',
    '[x] ',
    '[ ]'
  ],
  ...[
    'https://a.fr/',
    'http://a.fr/*b*_c_',
    'www.a.fr',
    'www.a_b_.fr/~c',
    'a@b.fr',
    'a_b_@c.fr',
    'mailto:',
    'ftp://'
  ],
  ...[
    '~~',
    '~~~',
    '~',
    '```',
    '`',
    '**',
    '__',
    'snake_case',
    '10 * 3',
    '#hashtag',
    '\\',
    '\\\\',
    '    ',
    'the',
    'end.'
  ]
]

const text = fc.array(fc.constantFrom(...nasty), {minLength: 1, maxLength: 12}).map((parts) => parts.join(''))

const number = fc.oneof(fc.nat(4), fc.constantFrom(999_999_998, 999_999_999))

const block: fc.Arbitrary<BlockSketch> = fc
  .record({
    kind: fc.constantFrom(
      'paragraph',
      'paragraph',
      'headline',
      'heading',
      'sub-heading',
      'bullet',
      'number',
      'verse'
    ),
    value: text,
    more: fc.array(text, {maxLength: 3}),
    number,
    spaced: fc.boolean()
  })
  .map(({kind, value, more, number, spaced}): BlockSketch => {
    if (kind === 'headline') return {value, role: 'headline'}
    if (kind === 'heading') return {value: `## ${value}`, kind: 'heading'}
    if (kind === 'sub-heading') return {value, kind: 'heading'}
    if (kind === 'bullet') return {value: `- ${value}`, kind: 'item', spaced}
    if (kind === 'number') return {value: `${number}. ${value}`, kind: 'item', spaced}
    if (kind === 'verse') return {value: [value, ...more].join('\n'), kind: 'verse'}
    return {value}
  })

const blocks = fc.array(block, {minLength: 1, maxLength: 5})

describe('Markdown', () => {
  test.each(Object.entries(readers))('is read back by %s as what was written', (_, read) => {
    fc.assert(
      fc.property(blocks, (sketches) => {
        const tree = article(...sketches)
        expect(read(formatMarkdown(tree))).toStrictEqual(outline(toMdast(tree)))
      }),
      {numRuns: 1000}
    )
  })

  test.each(Object.entries(readers))('is read back by %s, one text at a time', (_, read) => {
    fc.assert(
      fc.property(text, (value) => {
        for (const sketch of [
          {value},
          {value, role: 'headline'},
          {value: `- ${value}`, kind: 'item'}
        ] satisfies BlockSketch[]) {
          const tree = article(sketch)
          expect(read(formatMarkdown(tree))).toStrictEqual(outline(toMdast(tree)))
        }
      }),
      {numRuns: 1000}
    )
  })

  test.each([
    ['a mark of a gap', '[…] coup de pouce'],
    ['words in brackets', 'Il dit [sic] que [le président] viendra'],
    ['an ampersand', 'AT&T & Co, R&D, fin'],
    ['a sum', '10 000 * 3, 5 * 4'],
    ['an underscore in a word', 'le fichier snake_case_name'],
    ['a hashtag', '#hashtag and #1'],
    ['comparisons', '2 < 3 > 1, <3'],
    ['a long number', '12345678910. is no item'],
    ['a signed number', '+44 20, -5 degrees'],
    ['about', 'some ~5 and ~6'],
    ['an address', 'see https://a.example/b_c?d=1&e=2 or www.a.example'],
    ['a dialogue', '— Oui, dit-il. – Non'],
    ['a Windows path', 'C:\\temp is full'],
    ['French blanks', '«\u00a0Oui\u00a0» : 5\u202f%'],
    ['full-width marks', '「是」：１％、＊＿＃'],
    ['a table row', '| a | b |'],
    ['an equation', 'a = b == c'],
    ['a dollar', '$5 and {x}'],
    ['an exclamation', 'Yahoo! [x] ok'],
    ['a box', '[ ] to do']
  ])('leaves %s as it is', (_, value) => {
    expect(formatMarkdown(article({value}))).toBe(`${value}\n`)
  })

  test.each([
    ['a year at the start', '2022. Une année', '2022\\. Une année'],
    ['a dash at the start', '- dit-il', '\\- dit-il'],
    ['a number sign at the start', '# 10 Downing', '\\# 10 Downing'],
    ['a quotation sign', '> cité', '\\> cité'],
    ['an underline', '===', '\\==='],
    ['a break', '---', '\\---'],
    ['a break of asterisks', '* * *', '\\* * *'],
    ['emphasis', 'a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['a link', '[…](x)', '[…\\](x)'],
    ['a definition', '[1]: note', '\\[1]: note'],
    ['strikethrough', '~~barré~~', '\\~\\~barré\\~\\~'],
    ['a tag', 'a <b>c</b>', 'a \\<b>c\\</b>'],
    ['an entity', '&amp; &#39;', '\\&amp; \\&#39;'],
    ['code', 'a `b`', 'a \\`b\\`'],
    ['an address with emphasis', 'https://a.example/*b*', 'https\\://a.example/\\*b\\*']
  ])('escapes %s', (_, value, expected) => {
    expect(formatMarkdown(article({value}))).toBe(`${expected}\n`)
  })

  test('makes nothing of nothing', () => {
    expect(formatMarkdown(article())).toBe('')
    expect(formatMarkdown(article({value: ' '}))).toBe('')
  })

  test('writes an article', () => {
    const tree = article(
      {value: 'The bridge is open # 1', role: 'headline'},
      {value: 'By Ann Example', role: 'byline'},
      {value: 'It opened on Monday.\nNobody cut a ribbon.'},
      {value: '### What comes next ###', kind: 'heading'},
      {value: 'Plain sub-heading', kind: 'heading'},
      {value: '• a toll', kind: 'item'},
      {value: '- [ ] a path', kind: 'item', spaced: false},
      {value: '3. third', kind: 'item'},
      {value: '4) fourth', kind: 'item', spaced: false},
      {value: '7. seventh', kind: 'item', spaced: false},
      {value: 'Roses are red\n  # violets\nare blue', kind: 'verse'}
    )
    expect(formatMarkdown(tree)).toBe(
      [
        '# The bridge is open # 1',
        'By Ann Example',
        'It opened on Monday. Nobody cut a ribbon.',
        '### What comes next',
        'Plain sub-heading',
        '- a toll\n- \\[ ] a path',
        '3. third\n4. fourth',
        '7) seventh',
        'Roses are red\\\n\\# violets\\\nare blue\n'
      ].join('\n\n')
    )
  })

  test('keeps a list loose that was', () => {
    const tree = article({value: '- one', kind: 'item'}, {value: '- two', kind: 'item'})
    expect(formatMarkdown(tree)).toBe('- one\n\n- two\n')
  })

  test('makes one headline', () => {
    const tree = article({value: 'One', role: 'headline'}, {value: 'Two', role: 'headline'})
    expect(formatMarkdown(tree)).toBe('# One\n\nTwo\n')
  })

  test.each([
    ...[
      '*',
      '_',
      '~',
      '`',
      '[',
      ']',
      '](',
      '<',
      '<a',
      '&',
      '&a',
      '\\',
      '#',
      ' #',
      '-',
      '- ',
      '1',
      '1. ',
      '|',
      '|-'
    ],
    ...['http://', 'www.', 'http://*', '=', '> ', '[^', ' *', '\t', '\u00a0', '\ud83d', 'a@', '<a@']
  ])('gets through half a megabyte of %j', (unit) => {
    const value = unit.repeat(Math.floor(500_000 / unit.length))
    const sketches: BlockSketch[] = [
      {value: `${value}x`},
      {value: `x${value}x`, role: 'headline'},
      {value: `- ${value}x`, kind: 'item'},
      {value: `${value}x\n${value}x`, kind: 'verse'}
    ]
    const markdown = formatMarkdown(article(...sketches))
    expect(markdown.startsWith('\n')).toBe(false)
    expect(markdown.length).toBeGreaterThan(4)
  })

  test('gets through 100,000 items, lines and paragraphs', () => {
    const count = 100_000
    const items = Array.from(
      {length: count},
      (_, index): BlockSketch => ({
        value: `${index + 1}. item`,
        kind: 'item',
        spaced: index === 0
      })
    )
    const paragraphs = Array.from({length: count}, (): BlockSketch => ({value: 'text'}))
    const verse: BlockSketch = {value: 'line\n'.repeat(count), kind: 'verse'}
    const expected = [
      items.map(({value}) => value).join('\n'),
      Array.from({length: count}, () => 'line').join('\\\n'),
      ...paragraphs.map(({value}) => value)
    ]
    expect(formatMarkdown(articleOf([...items, verse, ...paragraphs])) === `${expected.join('\n\n')}\n`).toBe(
      true
    )
  })
})
