import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BlockSpan, splitBlocks} from '../../src/parse/blocks.ts'

/** What a reader would call the blocks: kind and lines, joined with ` / ` where they were wrapped. */
function outline(text: string): string[] {
  return splitBlocks(text).map(
    ({kind, lines}) => `${kind}: ${lines.map(({start, end}) => text.slice(start, end)).join(' / ')}`
  )
}

/** Wrap a text at a width, between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const ferry =
  'The car ferry between the mainland and the northern islands is running again after nine weeks, the harbour office said on Tuesday. Divers had to free both propellers from a net that no chart showed. The captain thanked them, and the baker of the northern island sent a cake.'
const fähre =
  'Die Autofähre zwischen dem Festland und den nördlichen Inseln verkehrt nach neun Wochen Stillstand wieder, wie das Hafenamt am Dienstag mitteilte. Taucher mussten beide Schrauben aus einem Netz befreien, das auf keiner Karte verzeichnet war.'
const bac =
  'Le bac qui relie le continent aux îles du nord circule de nouveau après neuf semaines d’arrêt, a annoncé mardi la capitainerie. Des plongeurs ont dû libérer les deux hélices d’un filet qu’aucune carte ne signalait.'
const паром =
  'Паром между материком и северными островами снова ходит после девяти недель простоя, сообщило во вторник управление порта. Водолазам пришлось освобождать оба винта от сети, которой не было ни на одной карте.'

describe('lines that were wrapped are one paragraph', () => {
  const texts = Object.entries({ferry, fähre, bac, паром})
  const widths = [60, 72, 80, 100]
  test.each(texts.flatMap(([name, text]) => widths.map((width) => [name, width, text] as const)))(
    '%s at %i columns',
    (_, width, text) => {
      const lines = wrap(text, width)
      expect(lines.length).toBeGreaterThan(2)
      const inputs = [
        lines.join('\n'),
        lines.join(' \n'),
        lines.map((line) => `    ${line}`).join('\n'),
        `  ${lines.join('\n')}`,
        lines.join('\u2028')
      ]
      for (const input of inputs) expect(outline(input)).toEqual([`paragraph: ${lines.join(' / ')}`])
    }
  )

  test('two lines, the second in lower case', () => {
    expect(
      outline('The ferry between the mainland and the islands is running\nagain, they said.')
    ).toHaveLength(1)
  })

  test('a title over a paragraph that was wrapped', () => {
    const title =
      'Ferry between the mainland and the northern islands is running\nagain after nine weeks in dock'
    expect(outline(`${title}\n\n${wrap(ferry, 66).join('\n')}`)[0]).toBe(
      `paragraph: ${title.replace('\n', ' / ')}`
    )
  })

  test('Chinese, between any two characters', () => {
    const text =
      '港务局周二表示，往返大陆与北部群岛之间的汽车渡轮在停航九周后重新投入运营。潜水员不得不把两个螺旋桨从渔网中解救出来。'
    const lines = text.match(/.{1,20}/gu) ?? []
    expect(outline(lines.join('\n'))).toEqual([`paragraph: ${lines.join(' / ')}`])
  })

  test('paragraphs that only a short last line parts', () => {
    const lines = [
      ...wrap(ferry, 60),
      ...wrap(
        'They will be back, said the captain, who has sailed the line since the spring of 1998 and knows every one of its rocks.',
        60
      )
    ]
    expect(outline(lines.join('\n'))).toHaveLength(2)
  })

  test('an item goes on under its text', () => {
    expect(
      outline('- six sailings on Friday, the last of them at\n  half past eleven\n- two on Sunday')
    ).toEqual([
      'item: - six sailings on Friday, the last of them at / half past eleven',
      'item: - two on Sunday'
    ])
  })
})

describe('lines that the writer wanted stay', () => {
  test.each([
    [
      'paragraphs of one line',
      'The mayor said the bridge would open in May.\nThe council met again.\nNobody came.'
    ],
    ['a headline over a byline', 'Ferry returns to the northern islands\nBy Ada Holm\n12 May 2024'],
    [
      'headlines of other stories',
      'Council votes on the new harbour wall\nBaker sends cake to the divers\nNet was older than thought'
    ],
    [
      'a title, what explains it and the mark of who wrote it, as wide as wrapped lines',
      'Kuh reißt vor der Hütte aus und fährt Fähre\nSchwarzfahrerin hält das Hafenamt auf Trab\nanz/klm'
    ],
    ['an address', 'Harbour Office\nPier Street 4\nNorth Island'],
    ['a table', 'Pier\tBoats\nNorth\t4\nSouth\t11\nWest\t3'],
    [
      'labels with figures',
      'Average rating: 4.8\nTotal reviews: 726\nAverage rating: 4.3\nTotal reviews: 62'
    ],
    ['a line of a dialogue after another', '– Who goes there?\nThe ferryman.'],
    [
      'short lines over a Japanese paragraph',
      'トップ > 地域 > 港町\n渡し船が八年ぶりに再開\n公開日：2026年9月13日\n桟橋に戻った渡し船＝12日、港町\n港町の渡し船が十二日、八年ぶりに再開し、朝から島の人たちが列を作った。船長は七十四歳で、来年まで舵を握るという。'
    ],
    ['code', 'function sail() {\n  return harbour.leave({tide: high})\n}']
  ])('%s', (_, text) => {
    const {length} = text.split('\n')
    expect(splitBlocks(text)).toHaveLength(length)
    expect(splitBlocks(`${ferry}\n\n${text}\n\n${ferry}`)).toHaveLength(length + 2)
  })

  test.each([
    ['above a paragraph', ''],
    ['under a menu', 'Home\nNews\nHarbour\n\n']
  ])('the lines of a headline are no verse, %s of one sentence', (_, above) => {
    const head =
      'Ferry returns to the northern islands\nNine weeks without a crossing\nBy Ada Holm\n12 May 2024'
    const blocks = splitBlocks(
      `${above}${head}\n\nThe car ferry is running again after nine weeks, the harbour office said on Tuesday.\n\nNobody came.`
    )
    expect(blocks.slice(-6).map(({kind}) => kind)).toEqual(Array(6).fill('paragraph'))
  })

  test('a poem over one is verse', () => {
    const stanza =
      'The tide goes out, the tide comes in,\nand nobody knows why;\nthe ferryman has lost his hat'
    const blocks = splitBlocks(`${stanza}\n\n${stanza}\n\n${stanza}\n\n${ferry}`)
    expect(blocks.slice(3, 6).map(({kind}) => kind)).toEqual(Array(3).fill('verse'))
  })

  test('a stanza in small letters is no wrapped sentence: each of its lines ends in a mark', () => {
    const stanza =
      'the river does not ask for fare,\nit takes what it is given:\na coin, a coat, a lock of hair,\na promise half forgiven.'
    const blocks = splitBlocks(`${ferry}\n\n${stanza}\n\n${ferry}`)
    expect(blocks.slice(1, 5).map(({kind}) => kind)).toEqual(Array(4).fill('verse'))
  })

  test('verse is verse, between blank lines', () => {
    const verse =
      'The tide goes out, the tide comes in,\nand nobody knows why;\nthe ferryman has lost his hat,\nthe gulls have seen it fly.'
    const blocks = splitBlocks(`${ferry}\n\n${verse}\n\n${ferry}`)
    expect(blocks.map(({kind}) => kind)).toEqual([
      'paragraph',
      'verse',
      'verse',
      'verse',
      'verse',
      'paragraph'
    ])
    expect(blocks.map(({spaced}) => spaced)).toEqual([true, true, false, false, false, true])
  })
})

describe('marks', () => {
  test.each(['-', '*', '•', '·', '▪', '‣', '1.', '12)', 'a)'])('%s makes an item', (mark) => {
    const text = `${mark} one\n${mark} two`
    expect(splitBlocks(text)).toEqual([
      {
        kind: 'item',
        start: 0,
        end: mark.length + 4,
        spaced: true,
        lines: [{start: 0, end: mark.length + 4}],
        marker: {start: 0, end: mark.length}
      },
      {
        kind: 'item',
        start: mark.length + 5,
        end: 2 * mark.length + 9,
        spaced: false,
        lines: [{start: mark.length + 5, end: 2 * mark.length + 9}],
        marker: {start: mark.length + 5, end: 2 * mark.length + 5}
      }
    ])
  })

  test('a dash makes items of neighbours, and speech of a paragraph', () => {
    expect(outline('– one\n– two')).toEqual(['item: – one', 'item: – two'])
    expect(outline('– Who goes there?\n\n– The ferryman.')).toEqual([
      'paragraph: – Who goes there?',
      'paragraph: – The ferryman.'
    ])
  })

  test('number signs make a heading, a hashtag does not', () => {
    expect(outline('## Fares\n\n#ferry is back')).toEqual(['heading: ## Fares', 'paragraph: #ferry is back'])
  })

  test('a year and a decimal make no item', () => {
    expect(outline('2024. It was a good year.\n\n3.5 million came')).toEqual([
      'paragraph: 2024. It was a good year.',
      'paragraph: 3.5 million came'
    ])
  })
})

test('two wide blanks open a Japanese paragraph and stay with it', () => {
  expect(splitBlocks('　連絡船が再開。\n\n　　二つ目。').map(({start}) => start)).toEqual([0, 10])
})

test('an empty text has no blocks', () => {
  expect(splitBlocks('')).toEqual([])
  expect(splitBlocks(' \n\t\n\u3000\n\u2028 ')).toEqual([])
})

const pieces = [
  ...wrap(ferry, 40),
  '',
  ' ',
  '\t',
  '- item',
  '# heading',
  '1. one',
  '渡轮恢复通航。',
  '\u2028',
  '\u2029',
  '\f',
  'wohlha-',
  '\ud800',
  '|'
]

test('blocks cover all that is no blank, in order, and their lines cover them', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({unit: 'binary'})), {maxLength: 30})
    .map((parts) => parts.join('\n'))
  fc.assert(
    fc.property(text, (value) => {
      const covered = (spans: readonly Pick<BlockSpan, 'start' | 'end'>[]) => {
        let at = 0
        const outside: string[] = []
        for (const {start, end} of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          outside.push(value.slice(at, start))
          at = end
        }
        return [...outside, value.slice(at)].join('')
      }
      const blocks = splitBlocks(value)
      expect(covered(blocks).replace(/[\s\u0085]/gu, '')).toBe('')
      expect(covered(blocks.flatMap(({lines}) => lines)).replace(/[\s\u0085]/gu, '')).toBe('')
      for (const {start, end, lines} of blocks) {
        expect(lines[0]?.start).toBe(start)
        expect(lines.at(-1)?.end).toBe(end)
      }
    })
  )
})

test('a million lines are no trouble', () => {
  for (const line of ['a', '- a', 'a-', '', '|\t|', 'wohlha-', '渡']) {
    expect(splitBlocks(`${line}\n`.repeat(1e5)).length).toBeLessThanOrEqual(1e5)
  }
  expect(splitBlocks('a '.repeat(1e6))).toHaveLength(1)
})
