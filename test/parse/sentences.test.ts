import {existsSync, readFileSync} from 'node:fs'
import {array, assert, constantFrom, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findLanguage, languages} from '../../src/languages/index.ts'
import {scanSentences} from '../../src/parse/sentences.ts'

function sentencesOf(text: string, tag?: string): string[] {
  return scanSentences(text, findLanguage(tag)).map(({start, end}) => text.slice(start, end))
}

/** Each case is its sentences, as they stand one behind the other. */
describe.each([
  [
    'en',
    [
      // Stops that end no sentence.
      ['Mr. and Mrs. Holt met Dr. J. R. Blake in St. Louis.', 'They talked.'],
      ['He left at 9 p.m. and slept.', 'She left at 10 a.m. on Monday.'],
      ['It weighs 3.5 kg, i.e. 7.7 lbs.', 'That is all.'],
      ['The U.S. Senate met.', 'Rep. Anna Ortiz (D-Minn.) spoke, et al.'],
      ['Yahoo! said it would stay.', 'Yahoo! Finance agreed.'],
      ['Visit www.example.org/a.b?c=d today.', 'Try it!'],
      ['Write to jane.doe@example.com today.', 'See readme.txt or v2.1.4 of Node.js and ASP.NET.'],
      ['Apple Inc., Dell Inc. and Acme Corp. grew.', 'So did Smith & Co.', 'They are glad.'],
      ['He cited [sic] and “…” in it.', 'Then […] he stopped.'],
      // Endings with something behind them.
      ['“Go.”', 'He went.'],
      ['“Are you sure?” she asked.', '“I am.”'],
      ['(This is an aside.)', 'This is not.'],
      ['What?!', 'Yes…', 'No...', 'Right.'],
      ['It was said.[12]', 'Nobody knew.[3]'],
      // A sentence that lost its beginning, and a gap that was marked.
      ['They feared an attack on Ukraine.', 'boost after weeks of warnings.', 'It ended.'],
      ['They feared an attack.', '[…] boost after weeks.', 'It ended.'],
      ['It rose.', '% against the dollar.'],
      // What a comma or a stop is left of.
      ['The talks will succeed. , said Lavrov.', 'He left.'],
      ['It rose by 2.5 percent . . . and fell.', 'It ended.'],
      // Names in lower case begin sentences too.
      ['He waited.', 'iPhones sold well.']
    ]
  ],
  [
    'fr',
    [
      ['M. Durand, cf. p. 12, vit av. J.-C. Martin.', 'Il rit.'],
      ['« Où va-t-on ? » demande-t-il.', '« Nulle part ! »', 'Il sort.'],
      ['Il a dit : « Non… » puis il est parti.', 'Fin.'],
      ['Le no 5 de l’art. 4 est clair.', 'Etc.'],
      ['La hausse est de 3,5 %.', 'C’est peu.']
    ]
  ],
  [
    'de',
    [
      ['Am 12. Juni kam Prof. Dr. Lenz in den 2. Stock.', 'Er blieb.'],
      ['Es waren 20.', 'Das ist viel.', 'Es war 2020.', 'Alle kamen.'],
      ['„Nein!“, rief er.', '„Doch.“', 'Sie ging.']
    ]
  ],
  ['ja', [['彼は「はい。」と言った。', '「いいえ。」', '終わり！']]],
  ['zh', [['他说：“好。”', '我们走吧！', '３．５％？', '是。']]],
  ['hi', [['यह ठीक है।', 'क्या यह सच है?', 'हाँ।']]],
  ['el', [['Πού είναι;', 'Εδώ· όχι εκεί.', 'Τέλος.']]],
  [
    undefined,
    [
      ['Mr. X left.', 'Then he came.'],
      ['One.', 'Two!', 'Three?', 'Four…', 'Five']
    ]
  ]
])('in %s', (tag, texts) => {
  test.each(
    texts.map((sentences) => [sentences.join(tag === 'ja' || tag === 'zh' ? '' : ' '), sentences] as const)
  )('%s', (text, sentences) => {
    expect(sentencesOf(text, tag)).toEqual(sentences)
  })
})

test('white space of any kind stands between sentences', () => {
  expect(sentencesOf('\u00a0One.\n\nTwo.\u3000 Three.\t', 'en')).toEqual(['One.', 'Two.', 'Three.'])
})

describe('a space that was lost', () => {
  test.each([
    ['fr', 'La crise continue en Ukraine.Certaines des troupes partent.', 2],
    ['fr', 'Il a dit « oui ».Le reste suit.', 2],
    ['fr', 'Rien n’est sûr !Les élus hésitent.', 2],
    ['fr', 'Tout va bien.À suivre demain.', 2],
    ['en', 'That was in 2020.The rest is known.', 2],
    ['en', '“It works.”She smiled.', 2],
    ['de', 'Das Haus steht seit Januar.Jetzt abonnieren!', 2],
    ['en', 'The price fell again.SUBSCRIBE NOW to read more.', 2],
    ['en', 'The harbour stayed shut until 1984.>> More on the storm', 2],
    ['en', 'The harbour stayed shut.→ More on the storm', 2],
    ['es', 'La deuda subió al 4,1 %.(Reuters)', 2],
    ['ru', 'Это новый закон.Он важен.', 2],
    ['en', 'Tell us more at desk@example.com The work will cost nine million dollars.', 2],
    ['en', 'Tell Jane at jane@example.com or the desk.', 1],
    ['en', 'Read more: Ten bridges that never opened The work will cost nine million dollars.', 2],
    ['en', 'Read more: Why did it fail The old bridge and the new one The mayor wants cost money.', 1],
    ['ar', 'انتهت الجلسة أمس.وقال الوزير إنه راض.', 2],
    ['zh', '他走了。我们也走了。', 2]
  ])('in %s: %s', (tag, text, count) => {
    expect(sentencesOf(text, tag)).toHaveLength(count)
  })

  test.each([
    ['en', 'He likes Node.js, ASP.NET, System.Object and `vitest.Config` a lot.'],
    ['en', 'She set vitest.Config to null.'],
    ['en', 'See Booking.Com or www.Example.Org/Path.Html for it.'],
    ['en', 'It was U.S.Army stuff by J.Smith and St.Louis folk.'],
    ['en', 'The file notes.Final.docx and foo_bar.Baz are old.'],
    ['en', 'Type std::cin.>>x or a.>>b instead.'],
    ['ru', 'Дом, где родился Л.Н.Толстой, цел.'],
    ['en', 'Version 2.0.1 costs $3.50 or 3.5M at 10.30 today.']
  ])('is not where names and numbers have a stop, in %s: %s', (tag, text) => {
    expect(sentencesOf(text, tag)).toEqual([text])
  })
})

describe('a list in one line', () => {
  test.each([
    ['1. Eggs and milk 2. Bread 3. Salt', 3],
    ['1) Eggs 2) Bread', 2],
    ['a. Eggs b. Bread c. Salt', 3],
    ['• Eggs • Bread', 2],
    ['1. The price of it rose. 2. The crowd left.', 2]
  ])('%s', (text, count) => {
    expect(sentencesOf(text, 'en')).toHaveLength(count)
  })

  test('is not a date', () => {
    expect(sentencesOf('1. FC Adler spielt am 2. Januar.', 'de')).toHaveLength(1)
  })
})

describe('a quotation of several sentences is one with its attribution', () => {
  test('when it is short', () => {
    expect(sentencesOf('“We won. We are glad,” she said. He left.', 'en')).toEqual([
      '“We won. We are glad,” she said.',
      'He left.'
    ])
  })

  test('and not when nobody is named behind it', () => {
    expect(sentencesOf('“We won. We are glad.” He left.', 'en')).toHaveLength(3)
  })

  test('and not when it is long, or never closed', () => {
    const long = 'We won the game again and nobody knows why. '.repeat(20)
    expect(sentencesOf(`“${long}We are glad,” she said.`, 'en')).toHaveLength(21)
    expect(sentencesOf(`“${long}`, 'en')).toHaveLength(20)
  })
})

const pieces = [
  ' ',
  '.',
  '…',
  '. . .',
  '!',
  '?',
  '。',
  '।',
  ':',
  ';',
  ',',
  '"',
  '“',
  '”',
  '«',
  '»',
  "'",
  '’',
  '(',
  ')',
  '[',
  ']',
  '[1]',
  '-',
  '–',
  '\u00a0',
  '\u200b',
  '\n',
  '1',
  '2)',
  '• ',
  'a',
  'A',
  'Dr',
  'etc',
  'p. ex',
  'The',
  'Le',
  'iPhone',
  'É',
  'я',
  'Я',
  'م',
  '好',
  'ね',
  'ที่',
  'ทั้งนี้',
  '\ud800',
  '\udc00',
  '😀',
  'x.Y',
  'http://a.b/c'
]
const tags = [...languages.keys(), undefined]

describe('spans', () => {
  const holds = (text: string, tag: string | undefined) => {
    const language = findLanguage(tag)
    const spans = scanSentences(text, language)
    let at = 0
    for (const {start, end} of spans) {
      expect(text.slice(at, start).trim()).toBe('')
      expect(start).toBeLessThan(end)
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
      at = end
    }
    expect(text.slice(at).trim()).toBe('')
  }

  test('cover everything but white space, in order, whatever the text', () => {
    assert(
      property(string({unit: 'binary'}), constantFrom(...tags), (text, tag) => {
        holds(text, tag)
      })
    )
    assert(
      property(array(constantFrom(...pieces)), constantFrom(...tags), (parts, tag) => {
        holds(parts.join(''), tag)
      }),
      {numRuns: 1000}
    )
  })

  test('of a text of one character repeated are one or as many as it has sentences', () => {
    for (const piece of pieces) holds(piece.repeat(20_000), 'fr')
  })
})

test('nothing is no sentence', () => {
  expect(scanSentences('', undefined)).toEqual([])
  expect(scanSentences(' \n\u00a0', undefined)).toEqual([])
})

const golden = new URL('../../../shared/repair/golden-rules.json', import.meta.url)

test.skipIf(!existsSync(golden))('the golden rules of 23 languages (skipped without ../shared)', () => {
  const {rules}: {rules: {id: string; lang: string; text: string; sents: string[]}[]} = JSON.parse(
    readFileSync(golden, 'utf8')
  )
  const right = rules.filter(({lang, text, sents}) => {
    return sentencesOf(text, lang).join('\0') === sents.map((sentence) => sentence.trim()).join('\0')
  })
  expect(right.length / rules.length).toBeGreaterThanOrEqual(0.88)
  expect(right.filter(({id}) => id.startsWith('en-golden')).length).toBeGreaterThanOrEqual(43)
})
