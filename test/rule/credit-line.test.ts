import {expect, test} from 'vitest'
import {isCreditLine, isFact, isPictureNote, lineAtEnd, noteBehind} from '../../src/rule/credit-line.ts'

test.each([
  'Foto: archiv města',
  'Fot. materiały prasowe',
  'Фото: пресс-служба МЧС',
  'تصوير: أحمد السيد',
  '写真＝共同',
  '사진=연합뉴스',
  'Image: supplied',
  'Photo by Jane Doe',
  'Courtesy of the Calder Council',
  '© Rainer Kopp',
  '© dpa-infocom, dpa:261127-930-12345/1',
  '（C）産経新聞',
  'REUTERS/Jane Doe',
  'PHOTO JANE DOE, LE PHARE'
])('%s is a credit', (value) => {
  expect(isCreditLine(value)).toBe(true)
})

test.each([
  'Photo: yes',
  'Photo: 12 megapixels',
  'Photography: a short history',
  'PHOTOS OF THE WEEK',
  'Photo Sources and Display Controls',
  'HTML/CSS Editing',
  'AC/DC',
  'pH: neutral',
  'Fuente: Banco Mundial',
  'Foto: wer hat sie gemacht?',
  'The photo: a bridge, a boat and a child, taken by Ruth Oakes.',
  '© 2026 Calder Courier',
  ''
])('%s is no credit', (value) => {
  expect(isCreditLine(value)).toBe(false)
})

test.each([
  'Symbolbild',
  '(Archivbild)',
  'FILE PHOTO',
  'صورة أرشيفية',
  '[자료사진]',
  '从港口望去的旧桥（记者王小雨摄）',
  '본인 제공',
  '图/受访者供图'
])('%s is a note on a picture', (value) => {
  expect(isPictureNote(value)).toBe(true)
})

test.each(['Bild', '(Calder)', '무료 제공합니다.', '他说。旧桥由王小雨拍摄', '如何拍摄', '（如何拍摄）'])(
  '%s is none',
  (value) => {
    expect(isPictureNote(value)).toBe(false)
  }
)

test('finds a credit behind the end of a paragraph, glued to it or not', () => {
  expect(lineAtEnd('Niemand war überrascht. Foto: privat')).toBe('Niemand war überrascht.'.length)
  expect(lineAtEnd('Niemand war überrascht.Foto: privat')).toBe('Niemand war überrascht.'.length)
  expect(lineAtEnd('Niemand war überrascht. (Symbolbild)')).toBe('Niemand war überrascht.'.length)
  expect(lineAtEnd('Niemand hatte ein Foto: privat')).toBeUndefined()
  expect(lineAtEnd('Er sagte es. (Reuters)')).toBeUndefined()
})

test('finds the credit that a caption ends with', () => {
  expect(noteBehind('Die Brücke bei Nacht Foto: privat')).toBe('Die Brücke bei Nacht '.length)
  expect(noteBehind('The bridge at night (Photo: file)')).toBe('The bridge at night '.length)
  expect(noteBehind('The bridge at night (in May)')).toBeUndefined()
})

test('knows a line of a list of facts, and no time', () => {
  expect(isFact('Video: poor')).toBe(true)
  expect(isFact('18.02.2025, 21:37')).toBe(false)
  expect(isFact('Foto: privat')).toBe(false)
})

test('takes no longer for a long line than its length', () => {
  const long = `${'('.repeat(50_000)}${'/ '.repeat(50_000)}`
  expect(isCreditLine(long) || isPictureNote(long)).toBe(false)
  expect(lineAtEnd(long)).toBeUndefined()
})
