/** The tops of articles: what their lines tell, and that no sentence of the story is taken for one of them. */
import {describe, expect, test} from 'vitest'
import {clean} from '../src/index.ts'
import {cases, expected} from './support/cases.ts'

const tops = cases('tops')

/** The two paragraphs that every case ends with. */
function storyOf(input: string): string[] {
  return input.trimEnd().split('\n\n').slice(-2)
}

describe('tops of articles', () => {
  test('are of fifteen languages, five each or more of twelve', () => {
    const counts = new Map<string, number>()
    for (const {name} of tops) {
      const language = name.split('/')[1] ?? ''
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    expect(counts.size).toBe(15)
    expect([...counts.values()].filter((count) => count >= 5)).toHaveLength(12)
  })

  test.each(tops)('$name', (entry) => {
    const {body, byline, dateline, published, updated, ...others} = toldOf(entry.input)
    const {
      byline: wantedByline,
      dateline: wantedDateline,
      published: wantedPublished,
      updated: wantedUpdated,
      ...more
    } = JSON.parse(expected(entry, 'expected.json'))
    expect({byline, dateline, published, updated}).toEqual({
      byline: wantedByline,
      dateline: wantedDateline,
      published: wantedPublished,
      updated: wantedUpdated
    })
    expect(others).toMatchObject(more)
    for (const paragraph of storyOf(entry.input)) expect(body).toContain(paragraph)
    expect(body.split('\n\n').length).toBeLessThanOrEqual(3)
  })
})

const pier = [
  'Northern pier stays closed until spring',
  'The northern pier stays closed until spring, the harbour office said on Monday, as divers found cracks in it.',
  'Two hundred boats use the pier in summer, and their owners are offered places on the southern side of the bay.'
]

test('a name at the end signs a story that nobody has signed above', () => {
  const {byline, body} = toldOf([...pier, 'Anna Whitby'].join('\n\n'))
  expect(byline).toBe('Anna Whitby')
  expect(body).toBe(pier.slice(1).join('\n\n'))
})

test('a name that heads a part of the story is no author', () => {
  const [headline = '', first = '', second = ''] = pier
  const {byline, body} = toldOf([headline, 'By Jane Doe', first, 'Anna Whitby', second].join('\n\n'))
  expect(byline).toBe('Jane Doe')
  expect(body).toContain('Anna Whitby')
})

test('who took the pictures is a credit, and no author', () => {
  const input = `Ferry back on the bay after two years

Text: Ada Winter
Photos: Tom Reyes
12 March 2024, 09:41

The ferry left the harbour on Tuesday with forty people on board. Nobody had to wait, the captain said.
`
  const result = clean(input, {to: 'text'}).data.newsclean
  expect([result?.authors, result?.credits]).toEqual([['Ada Winter'], ['Tom Reyes']])
})

test.each([
  [
    'a label without a colon says who wrote and who took the pictures',
    'pt',
    'A ponte volta a abrir depois de dois anos\n\nTexto Ana Serpa\nFotografia Rui Matos\n3 de maio de 2024, 9:41',
    'Os autocarros voltaram a passar na terça-feira pela ponte velha, depois de dois anos de obras.',
    {authors: ['Ana Serpa'], published: '2024-05-03T09:41'}
  ],
  [
    'two names on a line need no date beside them',
    'ru',
    'Мост снова открыт\n\nАнна Лескова, Пётр Ляхов\nПоделиться',
    'Автобусы снова пошли по старому мосту во вторник, после двух лет ремонта и долгих споров.',
    {authors: ['Анна Лескова', 'Пётр Ляхов']}
  ],
  [
    'a place before a colon opens a Hindi story, and its zone is that of India',
    'hi',
    'दो साल बाद फिर खुला पुराना पुल\n\nPublished: 12 Aug 2024, 09:45 AM IST',
    'रतनपुर: पुराने पुल पर मंगलवार को फिर से बसें चलने लगीं। मरम्मत में दो साल लगे और लोगों को लंबा रास्ता लेना पड़ा।',
    {dateline: 'रतनपुर', published: '2024-08-12T09:45+05:30'}
  ],
  [
    'a trail above the headline is none',
    'ja',
    '地域ニュース ＞ 中部 ＞ 鳴沢\n\n古い橋が二年ぶりに開通　バスも再開\n\n高木実\u3000小川太郎\n2026年2月14日 9時30分',
    '古い橋は火曜日に二年ぶりに開通し、バスの運行も再開した。住民は長い間、遠回りを続けていた。',
    {authors: ['高木実', '小川太郎'], headline: '古い橋が二年ぶりに開通　バスも再開'}
  ],
  [
    'the zone of a time may stand behind the date',
    'ru',
    '14:20, 3 октября 2025 (МСК)\n\nМост снова открыт, автобусы вернулись',
    'Автобусы снова пошли по старому мосту во вторник, после двух лет ремонта и долгих споров.',
    {published: '2025-10-03T14:20+03:00'}
  ],
  [
    'a month may be given by two names',
    'ar',
    'عودة الحافلات إلى الجسر القديم بعد عامين\n\nنشر في: 3 شباط/فبراير 2026',
    'عبرت أول حافلة الجسر القديم صباح الثلاثاء وعلى متنها أحد عشر راكبا، بعد عامين من أعمال الترميم.',
    {published: '2026-02-03'}
  ],
  [
    'a place before a colon is one where the text names it again',
    'da',
    'Broen i Højby er åben igen\n\nAf Karen Holm\n3. maj 2024 kl. 09.41',
    'Højby: Busserne kørte igen over den gamle bro tirsdag morgen efter to års arbejde. Folk havde kørt en lang omvej.',
    {dateline: 'Højby', authors: ['Karen Holm']}
  ],
  [
    'a label in capitals before a colon is no place',
    'en',
    'Old bridge opens again\n\nBy Ada Winter\n3 May 2024, 09:41',
    'EXCLUSIVE: Buses crossed the old bridge again on Tuesday after two years of work. People had taken a long way round.',
    {dateline: undefined, authors: ['Ada Winter']}
  ],
  [
    'a time may stand above the headline of a story with a place in capitals',
    'ru',
    '3 мая 2024, 09:41\n\nСтарый мост снова открыт для автобусов\n\nЛюди два года ездили в объезд',
    'ЛЕСНОГОРСК. Автобусы снова пошли по старому мосту во вторник, после двух лет ремонта и долгих споров.',
    {dateline: 'ЛЕСНОГОРСК', published: '2024-05-03T09:41'}
  ],
  [
    'a dash may part two names, and the Hijra stand behind the day',
    'ar',
    'عودة الحافلات إلى الجسر القديم بعد عامين\n\nكتب: سامي الحداد – رنا عبد الله\nنُشر: 09:41-3 مايو 2026 م ـ 16 ذو القعدة 1447 هـ',
    'عبرت أول حافلة الجسر القديم صباح الثلاثاء وعلى متنها أحد عشر راكبا، بعد عامين من أعمال الترميم.',
    {authors: ['سامي الحداد', 'رنا عبد الله'], published: '2026-05-03T09:41'}
  ],
  [
    'a short line right over a time is who wrote it, where names have no capitals',
    'he',
    'הגשר הישן נפתח שוב אחרי שנתיים\n\nדנה לוינסון\nפורסם: 03.05.24, 09:41',
    'האוטובוסים חזרו לנסוע על הגשר הישן ביום שלישי בבוקר, אחרי שנתיים של עבודות שיפוץ ועיכובים.',
    {authors: ['דנה לוינסון'], published: '2024-05-03T09:41'}
  ],
  [
    'the Hebrew for and has no space behind it',
    'he',
    'הגשר הישן נפתח שוב אחרי שנתיים\n\nמאת דנה לוינסון ויואב מזרחי\nפורסם: 03.05.24, 09:41',
    'האוטובוסים חזרו לנסוע על הגשר הישן ביום שלישי בבוקר, אחרי שנתיים של עבודות שיפוץ ועיכובים.',
    {authors: ['דנה לוינסון', 'יואב מזרחי']}
  ],
  [
    'a Thai year may have two numbers',
    'th',
    'สะพานเก่าเปิดใช้อีกครั้งหลังปิดซ่อมสองปี\n\nเรื่อง: กนก ศรีสุข\n3 พ.ค. 67',
    'รถโดยสารกลับมาวิ่งบนสะพานเก่าอีกครั้งเมื่อเช้าวันอังคาร หลังปิดซ่อมนานสองปีและชาวบ้านต้องอ้อมไกล',
    {authors: ['กนก ศรีสุข'], published: '2024-05-03'}
  ],
  [
    'a Vietnamese name may have a common word in it',
    'vi',
    'Cầu cũ mở lại sau hai năm sửa chữa\n\nTrần Thị Anh - Lê Văn Lộc\n03/05/2024 09:41',
    'Sáng thứ ba, xe buýt lại chạy qua cây cầu cũ sau hai năm sửa chữa. Người dân đã phải đi vòng rất xa.',
    {authors: ['Trần Thị Anh', 'Lê Văn Lộc']}
  ],
  [
    'a Korean reporter stands behind her place',
    'ko',
    '낡은 다리 2년 만에 다시 열려\n\n등록 2024-05-03 09:41\n\n베른/김하늘 특파원 haneul@example.com',
    '버스가 화요일 아침 낡은 다리 위를 다시 달렸다. 주민들은 지난 2년 동안 먼 길을 돌아서 다녀야 했다.',
    {authors: ['김하늘']}
  ],
  [
    'a dot stands inside a foreign name in Japanese',
    'ja',
    '古い橋が二年ぶりに開通　バスも再開\n\nBy アンナ・ベルク\n2026年2月14日 9時30分',
    '古い橋は火曜日に二年ぶりに開通し、バスの運行も再開した。住民は長い間、遠回りを続けていた。',
    {authors: ['アンナ・ベルク']}
  ],
  [
    'how often a page was seen stands behind its time',
    'zh',
    '旧桥时隔两年重新开放\n\n发布时间：2026-02-14 09:30\u3000浏览次数：311',
    '周二上午，公交车重新驶过旧桥，两年的维修工程至此结束。居民们此前不得不绕行很远的路。',
    {published: '2026-02-14T09:30'}
  ],
  [
    'the wire of a Chinese agency names who reported',
    'zh',
    '舊橋時隔兩年重新開放\n\n2026/02/14 09:30',
    '（中央社記者林小雨台東14日電）公車今天上午重新駛過舊橋，兩年的維修工程至此結束，居民不必再繞遠路。',
    {authors: ['林小雨'], agency: '中央社'}
  ],
  [
    'a day of the solar calendar is told as ours',
    'fa',
    'پل قدیمی پس از دو سال دوباره باز شد\n\nنویسندگان: سارا کریمی، رضا نوری\nتاریخ انتشار: ۱۲ مرداد ۱۴۰۳ ساعت ۱۰:۲۰',
    'اتوبوس‌ها صبح سه‌شنبه پس از دو سال کار دوباره از روی پل قدیمی گذشتند و مردم دیگر راه دور نمی‌روند.',
    {authors: ['سارا کریمی', 'رضا نوری'], published: '2024-08-02T10:20'}
  ],
  [
    'a day may stand between place and colon',
    'bn',
    'দুই বছর পর আবার খুলল পুরোনো সেতু\n\nপ্রতিবেদন: মিতা সেন\n১১ ডিসেম্বর ২০২১',
    'রতনপুর, ১১ ডিসেম্বর: দুই বছরের কাজ শেষে মঙ্গলবার সকালে পুরোনো সেতু দিয়ে আবার বাস চলাচল শুরু হয়েছে।',
    {authors: ['মিতা সেন'], dateline: 'রতনপুর, ১১ ডিসেম্বর', published: '2021-12-11'}
  ],
  [
    'a house in brackets stands behind its place without a dash',
    'nb',
    'Den gamle broen er åpen igjen\n\nAv Kari Holm\n3. mai 2024 kl. 09.41',
    'HAVNES (Bladet) Bussene kjørte over den gamle broen igjen tirsdag morgen, etter to års arbeid og lange omveier.',
    {authors: ['Kari Holm'], dateline: 'HAVNES (Bladet)', agency: 'Bladet'}
  ],
  [
    'a state stands behind its place',
    'pt',
    'A ponte volta a abrir depois de dois anos\n\nPor Ana Serpa\n03/05/2024 09h41',
    'Serra Clara, MG - Os ônibus voltaram a passar na terça-feira pela ponte velha, depois de dois anos de obras.',
    {authors: ['Ana Serpa'], dateline: 'Serra Clara, MG'}
  ],
  [
    'a word for the day does not take the time from the date behind it',
    'nb',
    'Den gamle broen er åpen igjen\n\nAv Kari Holm\nPublisert i går 19:55 | 17. september 2026',
    'Bussene kjørte over den gamle broen igjen tirsdag morgen, etter to års arbeid og lange omveier for alle.',
    {authors: ['Kari Holm'], published: '2026-09-17T19:55'}
  ],
  [
    'an address right under a name says that it is one',
    'nb',
    'Den gamle broen er åpen igjen\n\nKari Holm\nkari.holm@example.com',
    'Bussene kjørte over den gamle broen igjen tirsdag morgen, etter to års arbeid og lange omveier for alle.',
    {authors: ['Kari Holm']}
  ]
])('%s', (_, language, top, story, wanted) => {
  const told = clean(`${top}\n\n${story}\n`, {language, to: 'text'}).data.newsclean
  expect(told).toMatchObject(wanted)
})

function toldOf(input: string) {
  const result = clean(input, {to: 'text'}).data.newsclean
  if (!result) throw new Error('cleaning gave no result')
  const {body, agency, headline, kicker} = result
  const [byline, dateline, published, updated] = [
    result.byline ?? null,
    result.dateline ?? null,
    result.published ?? null,
    result.updated ?? null
  ]
  return {body, agency, headline, kicker, byline, dateline, published, updated}
}
