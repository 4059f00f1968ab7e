/** Labels of page furniture in every language: a line of each kind goes, whichever language the story is in. */
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/index.ts'
import {findLanguage} from '../../src/languages/index.ts'

/** For each language a line of counts, a button of comments, a line of a player, tags, a trail, an advertisement. */
const lines: Readonly<Record<string, readonly string[]>> = {
  ar: ['1,234 مشاهدة', 'أضف تعليقًا', 'تشغيل الفيديو', 'الوسوم: الجزر، العبارات', 'الرئيسية > أخبار', 'إعلان'],
  bn: ['১,২৩৪ ভিউ', 'মন্তব্য করুন', 'ভিডিও দেখুন', 'ট্যাগ: দ্বীপ, ফেরি', 'হোম > সংবাদ', 'বিজ্ঞাপন'],
  cs: [
    '1 234 zobrazení',
    'Přidat komentář',
    'Přehrát video',
    'Štítky: ostrovy, trajekty',
    'Domů > Zprávy',
    'Reklama'
  ],
  da: [
    '1.234 visninger',
    'Skriv en kommentar',
    'Afspil video',
    'Emneord: øer, færger',
    'Forside > Nyheder',
    'Annonce'
  ],
  de: [
    '1.234 Aufrufe',
    'Kommentar schreiben',
    'Video abspielen',
    'Schlagwörter: Inseln, Fähren',
    'Startseite > Nachrichten',
    'Anzeige'
  ],
  el: [
    '1.234 προβολές',
    'Αφήστε ένα σχόλιο',
    'Δείτε το βίντεο',
    'Ετικέτες: νησιά, πλοία',
    'Αρχική > Ειδήσεις',
    'Διαφήμιση'
  ],
  en: [
    '1,234 views',
    'Load more comments',
    'Play video',
    'Tags: islands, ferries',
    'Home > News',
    'Advertisement'
  ],
  es: [
    '1.234 visualizaciones',
    'Deja un comentario',
    'Ver vídeo',
    'Etiquetas: islas, ferris',
    'Inicio > Noticias',
    'Publicidad'
  ],
  fa: ['۱٬۲۳۴ بازدید', 'ارسال نظر', 'پخش ویدئو', 'برچسب‌ها: جزیره، کشتی', 'خانه > اخبار', 'تبلیغات'],
  fi: [
    '1 234 katselukertaa',
    'Kirjoita kommentti',
    'Katso video',
    'Avainsanat: saaret, lautat',
    'Etusivu > Uutiset',
    'Mainos'
  ],
  fr: [
    '1 234 vues',
    'Laisser un commentaire',
    'Lire la vidéo',
    'Mots-clés : îles, ferries',
    'Accueil > Actualités',
    'Publicité'
  ],
  he: ['1,234 צפיות', 'הוסף תגובה', 'צפו בסרטון', 'תגיות: איים, מעבורות', 'דף הבית > חדשות', 'פרסומת'],
  hi: ['1,234 व्यूज', 'टिप्पणी करें', 'वीडियो देखें', 'टैग: द्वीप, नौका', 'होम > समाचार', 'विज्ञापन'],
  hu: [
    '1234 megtekintés',
    'Szóljon hozzá',
    'Videó megtekintése',
    'Címkék: szigetek, kompok',
    'Főoldal > Hírek',
    'Hirdetés'
  ],
  id: [
    '1.234 tayangan',
    'Tulis komentar',
    'Tonton video',
    'Kata kunci: pulau, feri',
    'Beranda > Berita',
    'Iklan'
  ],
  it: [
    '1.234 visualizzazioni',
    'Lascia un commento',
    'Guarda il video',
    'Argomenti: isole, traghetti',
    'Home > Notizie',
    'Pubblicità'
  ],
  ja: ['1,234回視聴', 'コメントを書く', '動画を再生する', 'タグ：島、フェリー', 'ホーム > ニュース', '広告'],
  ko: ['조회수 1,234회', '댓글 쓰기', '동영상 재생', '태그: 섬, 여객선', '홈 > 뉴스', '광고'],
  nb: [
    '1 234 visninger',
    'Skriv en kommentar',
    'Spill av video',
    'Stikkord: øyer, ferger',
    'Forside > Nyheter',
    'Annonse'
  ],
  nl: [
    '1.234 keer bekeken',
    'Plaats een reactie',
    'Video afspelen',
    'Trefwoorden: eilanden, veren',
    'Startpagina > Nieuws',
    'Advertentie'
  ],
  pl: [
    '1234 wyświetlenia',
    'Dodaj komentarz',
    'Odtwórz wideo',
    'Tagi: wyspy, promy',
    'Strona główna > Wiadomości',
    'Reklama'
  ],
  pt: [
    '1.234 visualizações',
    'Deixe um comentário',
    'Assista ao vídeo',
    'Tópicos: ilhas, balsas',
    'Início > Notícias',
    'Publicidade'
  ],
  ro: [
    '1.234 de vizualizări',
    'Adaugă un comentariu',
    'Vezi video',
    'Etichete: insule, feriboturi',
    'Acasă > Știri',
    'Publicitate'
  ],
  ru: [
    '1,2 тыс. просмотров',
    'Оставить комментарий',
    'Смотреть видео',
    'Теги: острова, паромы',
    'Главная > Новости',
    'Реклама'
  ],
  sv: [
    '1 234 visningar',
    'Skriv en kommentar',
    'Spela upp video',
    'Ämnen: öar, färjor',
    'Startsida > Nyheter',
    'Annons'
  ],
  th: ['1,234 วิว', 'แสดงความคิดเห็น', 'เล่นวิดีโอ', 'แท็ก: เกาะ, เรือ', 'หน้าแรก > ข่าว', 'โฆษณา'],
  tr: [
    '1.234 görüntülenme',
    'Yorum yap',
    'Videoyu izle',
    'Etiketler: adalar, vapurlar',
    'Ana Sayfa > Haberler',
    'Reklam'
  ],
  uk: [
    '1 234 перегляди',
    'Залишити коментар',
    'Дивитися відео',
    'Теги: острови, пороми',
    'Головна > Новини',
    'Реклама'
  ],
  vi: [
    '1.234 lượt xem',
    'Viết bình luận',
    'Xem video',
    'Từ khóa: đảo, phà',
    'Trang chủ > Tin tức',
    'Quảng cáo'
  ],
  zh: ['阅读量 1,234', '发表评论', '播放视频', '标签：岛屿、渡轮', '首页 > 新闻', '广告']
}

const rules = ['view-count', 'comment-button', 'player-chrome', 'tag-list', 'breadcrumb', 'ad-label']

/** A paragraph in a language, of its sentences. */
function storyOf(tag: string): string {
  const url = new URL(`../../fixtures/languages/${tag}/sentences.txt`, import.meta.url)
  const sentences = readFileSync(url, 'utf8').trimEnd().split(/\n+/)
  return sentences.slice(0, 5).join(findLanguage(tag)?.sentenceSpace ?? ' ')
}

describe.each(Object.entries(lines))('%s', (tag, labels) => {
  test.each(labels.map((label, index) => [rules[index] ?? '', label]))('%s: %s', (rule, label) => {
    const story = storyOf(tag)
    const options = {language: tag, to: 'text'} as const
    const file = clean(`${story}\n\n${label}\n`, options)
    expect(file.messages.filter(({ruleId}) => ruleId === rule).map(({reason}) => reason)).toHaveLength(1)
    expect(String(file)).toBe(String(clean(`${story}\n`, options)))
  })

  test('has phrases of each rule', () => {
    for (const rule of rules) expect(findLanguage(tag)?.phrases[rule]?.length).toBeGreaterThan(2)
  })
})
