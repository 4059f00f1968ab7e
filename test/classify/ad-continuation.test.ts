/** Notices that the story goes on behind an advertisement, and news that speaks of one, in all languages. */
import {expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'

const texts: readonly [tag: string, notice: string, news: string][] = [
  ['ar', 'يتبع النص بعد الفاصل الإعلاني.', 'تستمر الحملة الإعلانية بعد العيد.'],
  ['bn', 'বিজ্ঞাপনের পরে খবর পড়তে থাকুন।', 'বিজ্ঞাপনের পরে মেলা চলবে বলে জানান মেয়র।'],
  ['cs', 'Text pokračuje pod reklamou.', 'Reklama pokračuje až do konce sezony.'],
  ['da', 'Artiklen fortsætter under annoncen.', 'Reklamen fortsætter efter sommerferien.'],
  ['de', 'Der Text geht nach der Werbung weiter.', 'Die Werbung geht nach den Ferien weiter.'],
  ['el', 'Το κείμενο συνεχίζεται μετά τη διαφήμιση.', 'Η διαφήμιση συνεχίζεται μετά τις γιορτές.'],
  ['en', 'The article resumes below the ad.', 'The ads continue until Christmas.'],
  ['es', 'El artículo sigue tras la publicidad.', 'La publicidad sigue tras las fiestas.'],
  ['fa', 'ادامه متن پس از تبلیغات', 'تبلیغات انتخاباتی پس از تعطیلات ادامه دارد.'],
  ['fi', 'Teksti jatkuu mainoksen alla.', 'Mainos jatkuu joulun jälkeen.'],
  ['fr', 'L’article continue après la publicité.', 'La publicité continue après les fêtes.'],
  ['he', 'הידיעה ממשיכה אחרי הפרסומת.', 'הפרסומת ממשיכה אחרי החג.'],
  ['hi', 'खबर विज्ञापन के बाद जारी है।', 'विज्ञापन अभियान दिवाली के बाद जारी रहेगा।'],
  ['hu', 'Az írás a reklám alatt folytatódik.', 'A reklám az ünnepek után folytatódik.'],
  ['id', 'Berita berlanjut setelah iklan.', 'Kampanye iklan berlanjut setelah Lebaran.'],
  ['it', 'La notizia prosegue sotto la pubblicità.', 'La pubblicità prosegue dopo Natale.'],
  ['ja', '本文は広告の後に続きます。', '広告は来年の春まで続きます。'],
  ['ko', '본문은 광고 뒤에 이어집니다.', '광고는 설날까지 계속됩니다.'],
  ['nb', 'Saken fortsetter under annonsen.', 'Reklamen fortsetter etter ferien.'],
  ['nl', 'Het artikel gaat verder onder de advertentie.', 'De reclame gaat na de zomer verder.'],
  ['pl', 'Dalsza część tekstu pod reklamą.', 'Reklama będzie kontynuowana po świętach.'],
  ['pt', 'A reportagem segue após o anúncio.', 'A propaganda continua depois do Natal.'],
  ['ro', 'Articolul continuă după publicitate.', 'Publicitatea continuă după sărbători.'],
  ['ru', 'Текст продолжается под рекламой.', 'Реклама продолжится после праздников.'],
  ['sv', 'Texten fortsätter efter annonsen.', 'Reklamen fortsätter efter semestern.'],
  ['th', 'อ่านข่าวต่อด้านล่างโฆษณานี้', 'โฆษณานี้ออกอากาศต่อจนถึงสิ้นปี'],
  ['tr', 'Haber reklamdan sonra devam ediyor.', 'Reklam bayramdan sonra devam ediyor.'],
  ['uk', 'Текст продовжується після реклами.', 'Реклама продовжиться після свят.'],
  ['vi', 'Bài viết tiếp tục sau quảng cáo.', 'Chiến dịch quảng cáo tiếp tục sau Tết.'],
  ['zh', '正文在广告之后继续。', '广告将继续播放到年底。']
]

/** What is left of a sentence behind another, in a text that says something else besides. */
function left(tag: string, text: string): boolean {
  const [, , other = ''] = texts.find(([own]) => own === tag) ?? []
  return String(clean(`${other} ${text}\n\n${other}\n`, {language: tag, to: 'text'})).includes(text)
}

test.each(texts)('%s: %s', (tag, notice) => {
  expect(left(tag, notice)).toBe(false)
})

test.each(texts)('%s: not %s, but %s', (tag, _, news) => {
  expect(String(clean(`${news}\n`, {language: tag, to: 'text'}))).toBe(`${news}\n`)
})
