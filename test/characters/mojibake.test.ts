import {describe, expect, test} from 'vitest'
import {codecs} from '../../src/characters/codecs.ts'
import {mendCharacters} from '../../src/characters/index.ts'
import {startDraft} from '../../src/text/draft.ts'

const mend = (text: string) => mendCharacters(startDraft(text)).draft.value

const [western, macintosh, centralEuropean, cyrillicPage] = codecs.map(({bytes}) => {
  const characters = new Map<number, string>()
  // The last name of a byte is the page's own; the C1 control stands first.
  for (const [code, byte] of bytes) characters.set(byte, String.fromCharCode(code))
  return (text: string) =>
    Array.from(
      new TextEncoder().encode(text),
      (byte) => characters.get(byte) ?? String.fromCharCode(byte)
    ).join('')
})

const latin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))

/** As a page leaves it that deletes controls and has only one kind of space. */
const lossy = (text: string) =>
  (western?.(text) ?? '').replace(/[\u0080-\u009f]/g, '').replaceAll('\u00a0', ' ')

const sentences = {
  cs: 'Starosta v úterý řekl, že „škola“ bude otevřena až na jaře příštího roku.',
  de: 'Der Bürgermeister sagte, die „größte Straße“ werde für 3 € pro Tag gesperrt.',
  el: 'Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει τον Μάιο.',
  en: 'The café’s owner said “no” — and that was that…',
  es: '¿Quién decidió que la señora Núñez cerraría el jardín en otoño?',
  fr: 'Le maire a déclaré : « L’été sera très chaud à la plage. »',
  hi: 'मेयर ने कहा कि पुल मई में खुलेगा।',
  hu: 'A polgármester szerint a híd őszre elkészül, és űrhajó is lesz.',
  it: 'Il sindaco è già in città, però la libertà è un’altra cosa.',
  ja: '市長は月曜日に、橋が五月に開くと発表した。',
  ko: '시장은 월요일에 다리가 오월에 열린다고 말했다.',
  pl: 'Wójt otworzył w środę „ścieżkę rowerową” przy źródle.',
  pt: 'A reunião não começou às três, disse o irmão à câmara.',
  ru: 'Мэр сказал, что мост «откроют» в мае — и не раньше.',
  th: 'นายกเทศมนตรีกล่าวว่าสะพานจะเปิดในเดือนพฤษภาคม',
  tr: 'Belediye başkanı köprünün mayısta açılacağını söyledi, ağustosta değil.',
  uk: 'Міський голова сказав, що міст відкриють у травні, її слухали всі.',
  vi: 'Thị trưởng nói rằng cây cầu sẽ mở cửa vào tháng Năm.',
  zh: '市长星期一宣布，大桥将于五月开放。'
}

describe.each(Object.entries(sentences))('%s', (_, sentence) => {
  test('comes back from windows-1252, Latin-1 and Mac Roman', () => {
    for (const misread of [western, latin1, macintosh]) expect(mend(misread?.(sentence) ?? '')).toBe(sentence)
  })

  test('comes back from being read wrongly twice', () => {
    expect(mend(western?.(western(sentence)) ?? '')).toBe(sentence)
    expect(mend(latin1(latin1(sentence)))).toBe(sentence)
  })

  test('comes back between good sentences', () => {
    const damaged = `${sentence}\n\n${western?.(sentence)}\n\n${sentence}`
    expect(mend(damaged)).toBe([sentence, sentence, sentence].join('\n\n'))
  })

  test('stays as it is', () => {
    expect(mend(sentence)).toBe(sentence)
  })
})

test.each(['cs', 'de', 'fr', 'hu', 'pl'] as const)('%s comes back from windows-1250', (language) => {
  expect(mend(centralEuropean?.(sentences[language]) ?? '')).toBe(sentences[language])
})

test.each(['ru', 'uk', 'en'] as const)('%s comes back from windows-1251', (language) => {
  expect(mend(cyrillicPage?.(sentences[language]) ?? '')).toBe(sentences[language])
})

test.each(['de', 'en', 'fr', 'it', 'pl'] as const)('%s comes back with lost bytes', (language) => {
  expect(mend(lossy(sentences[language])).replaceAll('\u00a0', ' ')).toBe(sentences[language])
})

describe('a text that lost bytes', () => {
  test.each([
    ['Ángela llegó a África, según el Índice de las Índias.'],
    ['A Índia não é a África, disse o ministro às três.'],
    ['W Łodzi i Łańcucie zamknięto „szkołę”.'],
    ['Мэр сказал, что это решение нельзя принять сегодня, и США согласны.'],
    ['Нас не видели, а время есть, пишут жители России и новые соседи Новосибирска.']
  ])('%s', (text) => {
    expect(mend(lossy(text))).toBe(text)
  })

  test('leaves words that stay unclear as they are, whole', () => {
    const damaged = lossy('前提として市長は協議を求めた。')
    expect(mend(damaged).replace(/\u00ad/g, '')).toBe(damaged.replace(/\u00ad/g, ''))
  })
})

describe('one run in good text', () => {
  test.each([
    ['He wonâ€™t pay Â£5.', 'He won’t pay £5.'],
    ['ESPAÃ‘A y MÃ‰XICO', 'ESPAÑA y MÉXICO'],
    ['It was 20Â°C outside.', 'It was 20°C outside.'],
    ['ðŸ˜€ she wrote', '😀 she wrote'],
    ['A film called "AmÃ©lie" opens.', 'A film called "Amélie" opens.'],
    ['donÂ’t', 'don’t'],
    ['â€œYes,â€ï¿½ he said.', '“Yes,” he said.'],
    ['caf√© and na√Øve', 'café and naïve'],
    ['itвЂ™s', 'it’s']
  ])('%s', (damaged, good) => {
    expect(mend(damaged)).toBe(good)
  })
})

describe('good text that looks like it', () => {
  test.each([
    ['IRMÃ” e MAÇÃ…'],
    ['A vila de Ã…lesund'],
    ['Všetko, zvlášť Ăştia, CÂŞTIG'],
    ['«СССР» и «НТВ» в\u00a0Москве, Різдво, ВІСІМ РОКІВ'],
    ['arrivé\u00a0», « été\u00a0», l’été, «é», —él'],
    ['f√2 = √π, about ≈£500 at ƒ/2.8'],
    ['Росії\u00a0— Англії»'],
    ['Nước Việt Nam, ĐÃ…']
  ])('%s', (text) => {
    expect(mend(text)).toBe(text)
  })
})

describe('text about mojibake', () => {
  test.each([
    ['the characters "Ã©" appear instead of é'],
    ['You will see Ã© and Ã¨ instead of é and è.'],
    ['“cafÃ©” shows where “café” should be'],
    ['In mojibake, â€™ is what is left of an apostrophe.'],
    ['le caractère « Ã© »'],
    ['A page in UTF-8 read as Latin-1 has Ã¼ for ü.']
  ])('%s', (text) => {
    expect(mend(text)).toBe(text)
  })
})

test('tells of damage that stands together as one, with what it saw', () => {
  const {made} = mendCharacters(startDraft('un cÃ©dÃ© prÃ¨s'))
  expect(made.map(({start, end, value, cause}) => [start, end, value, cause.rule, cause.evidence])).toEqual([
    [4, 9, 'édé', 'mojibake', 'Ã©dÃ©'],
    [12, 14, 'è', 'mojibake', 'Ã¨']
  ])
})
