import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/index.ts'

const lines = ['hard-wrap', 'wrapped-hyphen', 'split-sentence', 'drop-cap']

function repaired(text: string, language: string): string {
  return clean(text, {to: 'text', language}).data.newsclean?.text ?? ''
}

/** The rules of this file that a text set off. */
function askedFor(text: string, language: string): string[] {
  const {messages} = clean(text, {to: 'text', language})
  return messages.map(({ruleId}) => ruleId ?? '').filter((id) => lines.includes(id))
}

const ferry =
  'The car ferry between the mainland and the northern islands is running again after nine weeks, the harbour office said on Tuesday.'
const baker =
  'The baker of the northern island sent a cake to the pier, and nobody asked who had paid for it.'
const divers =
  'Divers had to free both propellers from a net that no chart showed, and the captain thanked them.'

describe('a hyphen at the end of a line', () => {
  const paragraph = (parted: string) =>
    `The harbour office of the northern islands said on Tuesday that ${parted} would be told before the summer begins.`

  test.each([
    ['en', 'consecu-\ntive', 'consecutive'],
    ['en', 'self-\nemployed', 'self-employed'],
    ['en', 'twenty-\nfive', 'twenty-five'],
    ['en', 'mid-\n2024', 'mid-2024'],
    ['en', 'Miami-\nDade', 'Miami-Dade'],
    ['en', 'state-of-\nthe-art', 'state-of-the-art'],
    ['en', 'GOVERN-\nMENT', 'GOVERNMENT'],
    ['en', 'short- or', 'short- or'],
    ['de', 'wohlha-\nbenden', 'wohlhabenden'],
    ['de', 'Lithium-\nund Kobaltpreise', 'Lithium- und Kobaltpreise'],
    ['de', 'Streaming-\nModell', 'Streaming-Modell'],
    ['de', 'Bundes-\nregierung', 'Bundesregierung'],
    ['fr', 'irré-\nsistible', 'irrésistible'],
    ['fr', 'celui-\nci', 'celui-ci'],
    ['pt', 'habi-\nlidade', 'habilidade'],
    ['pt', 'aplicando-\nos', 'aplicando-os'],
    ['ru', 'росси-\nяне', 'россияне'],
    ['ru', 'кого-\nто', 'кого-то']
  ])('%s: %j', (language, parted, whole) => {
    expect(repaired(paragraph(parted), language)).toContain(` ${whole} `)
  })

  test('what the text has elsewhere decides', () => {
    const both = (word: string) =>
      `The ${word} of the ferry is running again after nine long weeks in the dock, and the re-\nopening was a success.`
    expect(repaired(both('reopening'), 'en')).toContain('the reopening was')
    expect(repaired(both('re-opening'), 'en')).toContain('the re-opening was')
  })

  test('a soft hyphen leaves nothing', () => {
    expect(repaired(paragraph('consecu\u00ad\ntive'), 'en')).toContain(' consecutive ')
  })
})

describe('a wrap between scripts', () => {
  test('Japanese joins close, Latin words as the writer sets them', () => {
    const close =
      '港湾事務所は火曜日、本土と北部の島々を結ぶABC\n社の連絡船が九週間ぶりに運航を再開したと発表\nした。潜水士は網から二つのスクリューを外した。'
    expect(repaired(close, 'ja')).toBe(close.replaceAll('\n', ''))
  })

  test('an English dash stays close', () => {
    const text =
      'The harbour office of the northern islands said on Tuesday—\neverybody was surprised—that the boats are running again.'
    expect(repaired(text, 'en')).toContain('Tuesday—everybody')
  })
})

describe('a sentence in two halves', () => {
  const halves = ferry.split(' is ') as [string, string]

  test.each([
    '\n\n',
    '\n\n\n\n',
    '\n \n',
    '\n\nAdvertisement\n\n',
    '\n\nOn our map: Where the ferry calls\n\n'
  ])('with %j between them', (between) => {
    const text = `Ferry is back\n\n${divers}\n\n${halves[0]} is${between}${halves[1]}\n\n${baker}`
    expect(repaired(text, 'en')).toBe(`Ferry is back\n\n${divers}\n\n${ferry}\n\n${baker}`)
  })

  test('three parts', () => {
    const parts = ferry.replace('and the', 'and\n\nthe').replace('nine weeks', 'nine\n\nweeks')
    expect(repaired(`${divers}\n\n${parts}`, 'en')).toBe(`${divers}\n\n${ferry}`)
  })

  test('a word parted by the gap', () => {
    expect(repaired(`${divers}\n\n${ferry.replace('harbour', 'har-\n\nbour')}`, 'en')).toBe(
      `${divers}\n\n${ferry}`
    )
  })

  test('a capital behind a word that nothing ends with', () => {
    expect(
      repaired('He said that the captain of the ferry had served in the\n\nNavy before the war.', 'en')
    ).toBe('He said that the captain of the ferry had served in the Navy before the war.')
  })
})

describe('drop caps', () => {
  test.each([
    ['en', 'T he', 'The'],
    ['en', 'W\nhile', 'While'],
    ['en', 'M\n\nental', 'Mental'],
    ['en', 'I n', 'In'],
    ['en', 'T HE', 'THE'],
    ['en', 'A\n\nship', 'A ship'],
    ['de', 'Z ugleich', 'Zugleich'],
    ['fr', 'D\nes', 'Des'],
    ['es', 'E\n\nstos', 'Estos'],
    ['ru', 'К ак', 'Как']
  ])('%s: %j', (language, parted, whole) => {
    const rest = 'naval vessels of the northern islands were built in Brest in the year 1998.'
    expect(repaired(`${parted} ${rest}`, language)).toBe(`${whole} ${rest}`)
  })
})

describe('text as it was written', () => {
  test.each([
    ['en', 'A way of life ends with the ferry, the baker of the northern island said on Tuesday.'],
    ['en', 'I think they will be back, said the captain, who has sailed the line since 1998.'],
    ['en', 'R is the letter that still shines on the sign above the pier.'],
    ['en', 'B vitamins and sleep are what the cook of the ferry recommends.'],
    ['fr', 'À la capitainerie, personne n’a voulu répondre aux questions mardi.'],
    ['pt', 'O presidente da ilha do norte recebeu os mergulhadores na terça-feira.'],
    ['es', 'Y el capitán agradeció a los buzos su trabajo durante nueve semanas.'],
    ['pl', 'W porcie na północnej wyspie nikt nie chciał odpowiadać na pytania.'],
    ['ru', 'В порту северного острова никто не хотел отвечать на вопросы.'],
    ['en', 'WASHINGTON (Reuters) — The boats are running again, the harbour office said on Tuesday.'],
    ['en', `“We did what we could,” the mayor wrote.\n\n${ferry}`],
    ['en', `The timetable\n\n${ferry}\n\nWhat to bring\n\n${divers}`],
    ['en', 'iPhones rang on the pier.\n\nThe list of the lost\n\niPads were among them.'],
    ['de', `Sehr geehrte Damen und Herren,\n\nwie Sie wissen, fährt die Fähre wieder nach Norden.`],
    ['zh', '渡轮恢复通航\n\n港务局周二表示，汽车渡轮在停航九周后重新投入运营。'],
    ['ja', '連絡船が九週間ぶりに再開\n\n港湾事務所は火曜日、連絡船の運航を再開したと発表した。']
  ])('%s: %j', (language, text) => {
    expect(repaired(text, language)).toBe(text)
    expect(askedFor(text, language)).toEqual([])
  })

  test('a poem of Christina Rossetti', () => {
    const poem =
      'Who has seen the wind?\nNeither I nor you:\nBut when the leaves hang trembling,\nThe wind is passing through.\n\n' +
      'Who has seen the wind?\nNeither you nor I:\nBut when the trees bow down their heads,\nThe wind is passing by.'
    expect(repaired(poem, 'en')).toBe(poem)
  })

  test('an address keeps its lines in Markdown', () => {
    const text = `${ferry}\n\nHarbour Office\nPier Street 4\nNorth Island\n\n${divers}`
    expect(String(clean(text, {to: 'markdown', language: 'en'}))).toBe(
      `${ferry}\n\nHarbour Office\\\nPier Street 4\\\nNorth Island\n\n${divers}\n`
    )
  })

  test('the score of a match', () => {
    const score = `${ferry}\n\nHarbour United 3 Island Rovers 1\nPier Athletic 0 Lighthouse 0\nDivers 2 Bakers 5\n\n${divers}`
    expect(repaired(score, 'en')).toBe(score)
  })
})

test('lines joined once are not joined again', () => {
  const part = fc.constantFrom(
    'The ferry of the northern islands and the',
    'harbour office said on Tuesday that the boats',
    'are running again.',
    'consecu-',
    'tive',
    'T',
    'he',
    'A',
    'Advertisement',
    '- item of a list and',
    '渡轮恢复通航，',
    '港务局周二表示。',
    'On our map: Where it calls'
  )
  const text = fc
    .array(fc.tuple(part, fc.constantFrom(' ', '\n', '\n\n')), {maxLength: 14})
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, (value) => {
      const once = repaired(value, 'en')
      expect(repaired(once, 'en')).toBe(once)
    }),
    {numRuns: 300}
  )
})

describe('where a language writes no stops', () => {
  test('two paragraphs stay two', () => {
    // A plea parts each into what the scanner calls sentences.
    const one =
      'สมาชิกผู้อุปถัมภ์ 400 คนทำให้เราจ่ายประกันชีวิตให้นักข่าวชายแดนได้ครบทุกคน ขาดอีก 150 คนจะจ้างทนายประจำได้ สมัครอุปถัมภ์รายปี 1,200 บาท รับสมุดปกผ้าเป็นที่ระลึก'
    const other = 'ถ้าบทความนี้มีประโยชน์ เลี้ยงชาเย็นนักเขียนสักแก้วก็ยังดี ใบเสร็จลดหย่อนภาษีส่งทางอีเมลภายในสามวัน'
    expect(askedFor(`${one}\n\n${other}`, 'th')).toEqual([])
  })
})
