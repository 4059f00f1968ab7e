import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {characterRules, mendCharacters} from '../../src/characters/index.ts'
import {replay, startDraft} from '../../src/text/draft.ts'

const good: Record<string, string> = {
  ar: 'قال رئيس البلدية يوم الاثنين إن الجسر سيُفتح في مايو، ولم يُجب عن الأسئلة. «سنرى»، قال.',
  de: 'Der Rat stimmte am Montag zu: „Wir öffnen die Straße“, sagte Bürgermeisterin Groß – für 3 €.',
  en: 'The mayor’s office said “no comment” on Monday — and AT&T, R&D and the naïve café agreed…',
  es: '¿Qué pasó en España? «Nada», contestó el niño; la señora Núñez se rió. ¡Ay!',
  fa: 'شهردار گفت که کتاب‌خانه‌ها در بهار باز می‌شوند؛ مردم می‌توانند بروند.',
  fr: 'Le maire a dit : « L’été sera chaud, là-bas ! » ; où ça ? À Nîmes, chez l’œnologue Noël Ÿ.',
  hi: 'मेयर ने सोमवार को कहा कि पुल मई में खुलेगा। क्‍या यह सच है?',
  ja: '市長は月曜日、「橋は５月に開く」と発表した（ＮＨＫ）。ダム、パン、がぎぐ…。',
  pl: 'Wójt otworzył „ścieżkę” – ŁÓDŹ, ŻÓŁĆ i GĘŚLĄ jaźń – w środę, a Äpfel i Ångström też.',
  pt: 'A IRMÃ disse “NÃO”; SÃO PAULO e MAÇÃ, às três. É à mãe que Órgãos e Ítalo vão.',
  ru: '«СССР» и «НТВ» в\u00a0Москве: её ёлка, «Рёв», В.«Ведомости», №\u00a05 — подъезд. С…',
  sr: 'Градоначелник је рекао: „Мост ће бити отворен у мају“, а његова ћерка њише љуљашку.',
  tr: 'Belediye başkanı “köprü açılacak” dedi; İĞDIR ve ŞIRNAK’ta güneş çıktı.',
  uk: 'Міський голова сказав: «Різдво — її свято», а РІК і ВІСІМ РІЧОК у ЇЖАКА. Ґанок, Єва.',
  vi: 'Thị trưởng nói: “Cây cầu sẽ mở vào tháng Năm” – ĐÃ, XÃ, TÂN, ƯỚC MƠ.',
  zh: '市长星期一宣布：“大桥将于５月开放。”（新华社）——谢谢！'
}

test.each(Object.entries(good))('good text in %s comes out as it went in', (_, text) => {
  const draft = startDraft(text.repeat(3))
  expect(mendCharacters(draft)).toEqual({draft, made: []})
  expect(mendCharacters(draft).draft).toBe(draft)
})

const scraps = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...Object.values(good),
      ...['Ã©', 'Ã', 'Â ', 'â€™', 'â€', 'Ã  ', 'Ã¢â‚¬â„¢', 'Ð°', 'Ñ', 'РїРѕ', '√©', '‚Äô', 'Ä™', 'ĹĽ', 'ï»¿'],
      ...[
        '&amp;',
        'amp;',
        '&',
        '#8217;',
        '&rsquo;',
        '&#146;',
        '&#10;',
        '\u200b',
        '\u00ad',
        '\n',
        ' ',
        '\u001b['
      ],
      ...['\u0301', 'e', 'ﬁ', '５', '\u0092', '\u0085', '\ud83d', '\ude00', '\u200d', '"', '“', '”', 'UTF-8']
    ),
    fc.string({unit: 'binary', maxLength: 4}),
    fc.string({
      unit: fc.integer({min: 0x80, max: 0x17f}).map((code) => String.fromCharCode(code)),
      maxLength: 6
    })
  ),
  {maxLength: 24}
)

describe('any text', () => {
  test('is mended once and for all', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const once = mendCharacters(startDraft(parts.join(''))).draft.value
        expect(mendCharacters(startDraft(once)).draft.value).toBe(once)
      }),
      {numRuns: 1500}
    )
  })

  test('can be had from its account', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const {draft} = mendCharacters(startDraft(parts.join('')))
        expect(replay(draft.source, draft.edits)).toBe(draft.value)
      })
    )
  })

  test('gives changes that are in order, and each changes something', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('')
        for (const {check} of characterRules) {
          let at = 0
          for (const {start, end, value} of check(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).not.toBe(value)
            at = end
          }
        }
      })
    )
  })
})

/** A million characters of one kind; what takes the square of that never ends. */
test.each([
  ['Ã'],
  ['Ã©'],
  ['â€'],
  ['Ð°Ñ '],
  ['"Ã©" '],
  ['Р°'],
  ['√©'],
  ['&'],
  ['&amp;'],
  ['amp;'],
  ['\u200b'],
  ['\u00ad\n'],
  ['\u200e'],
  ['\u0080'],
  ['\u001b['],
  ['\u001b]'],
  ['\u0301'],
  ['e\u0301'],
  ['ﬁ'],
  ['５'],
  ['\ud800'],
  ['\udc00']
])('a million characters of %j', (part) => {
  const text = part.repeat(1_000_000 / part.length)
  expect(mendCharacters(startDraft(text)).draft.source).toBe(text)
})
