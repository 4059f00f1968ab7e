import iconv from 'iconv-lite'
import {expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {decodeBytes, describeDecoding} from '../../src/decode/bytes.ts'

const french =
  'Le ministre a déclaré mercredi que la décision avait été prise à l’unanimité. « C’est un succès », a-t-il ajouté. ' +
  'Les élèves sont rentrés chez eux hier après la tempête, qui a touché le Finistère et une partie du Morbihan.'
const polish =
  'Minister powiedział w środę, że decyzja została podjęta jednogłośnie. Mieszkańcy miasta wrócili do domów wczoraj ' +
  'wieczorem po burzy, która zniszczyła część dachów.'
const russian =
  'Министр заявил в среду, что решение было принято единогласно. Жители города вернулись домой вчера вечером.'
const japanese = '大臣は水曜日、決定は全会一致で行われたと述べた。市民は昨夜、嵐の後に帰宅した。'
const chinese = '部长星期三表示，这一决定是一致通过的。市民们昨晚在暴风雨后回到了家中。'
const arabic = 'قال الوزير يوم الأربعاء إن القرار اتخذ بالإجماع. وعاد سكان المدينة إلى منازلهم مساء أمس.'

function utf32(text: string, little: boolean): Buffer {
  const characters = [...text]
  const bytes = Buffer.alloc(4 * characters.length)
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0
    if (little) bytes.writeUInt32LE(code, 4 * index)
    else bytes.writeUInt32BE(code, 4 * index)
  }
  return bytes
}

test('reads UTF-8', () => {
  expect(decodeBytes(Buffer.from(french))).toEqual({text: french, encoding: 'utf-8', guessed: false})
  expect(decodeBytes(Buffer.from(''))).toEqual({text: '', encoding: 'utf-8', guessed: false})
})

test.each([
  ['utf-8', Buffer.from(`\ufeff${french}`)],
  ['utf-16le', Buffer.from(`\ufeff${french}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${french}`, 'utf16le').swap16()],
  ['utf-32le', utf32(`\ufeff${french}😀`, true)],
  ['utf-32be', utf32(`\ufeff${french}😀`, false)]
])('believes the mark of %s and takes it off', (encoding, bytes) => {
  const {text, ...rest} = decodeBytes(bytes)
  expect(text.replace('😀', '')).toBe(french)
  expect(rest).toEqual({encoding, guessed: false})
})

test('takes off one mark and no more', () => {
  expect(decodeBytes(Buffer.from('\ufeff\ufeffa')).text).toBe('\ufeffa')
})

test.each([
  ['windows-1252', french],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['macroman', french],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1256', arabic],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gbk', chinese],
  ['utf-16le', french],
  ['utf-16le', chinese + chinese.replaceAll('。', '。\n')]
])('guesses %s', (encoding, text) => {
  const decoded = decodeBytes(iconv.encode(text, encoding, {addBOM: false}))
  expect(decoded.text).toBe(text)
  expect(decoded.guessed).toBe(true)
  expect(decoded.binary).toBeUndefined()
})

test.each([
  'naïve',
  'Il a été élu à Paris.',
  'It was 20 °C at noon.',
  '“It’s over,” she said — at last. It cost 5 €.',
  'Ærø og Åse på ø',
  'Straßenbahn: Jörg Müller sagt: „Nein“.'
])('reads a line that says little about its encoding as windows-1252: %s', (text) => {
  expect(decodeBytes(iconv.encode(text, 'windows-1252'))).toEqual({
    text,
    encoding: 'windows-1252',
    guessed: true
  })
})

test('guesses UTF-16 of the other byte order', () => {
  const bytes = Buffer.from(french, 'utf16le').swap16()
  expect(decodeBytes(bytes)).toEqual({text: french, encoding: 'utf-16be', guessed: true})
})

test('finds letters that come late in a long file', () => {
  const text = `${'The council met again on Monday. '.repeat(20_000)}${russian}`
  expect(decodeBytes(iconv.encode(text, 'windows-1251')).text).toBe(text)
})

test('reads UTF-8 that was cut inside a character, or holds one bad byte', () => {
  const cut = Buffer.from(`${french} é`).subarray(0, -1)
  expect(decodeBytes(cut)).toEqual({text: `${french} \ufffd`, encoding: 'utf-8', guessed: true, lost: 1})
  const bad = Buffer.concat([Buffer.from(french), Buffer.from([0xff]), Buffer.from(french)])
  expect(decodeBytes(bad)).toEqual({
    text: `${french}\ufffd${french}`,
    encoding: 'utf-8',
    guessed: true,
    lost: 1
  })
})

test('counts what it could not read, but no `�` that was there before', () => {
  const bytes = (text: string, mark = '') =>
    Buffer.concat([Buffer.from(`${mark}${french}\ufffd`), Buffer.from(text, 'latin1'), Buffer.from(french)])
  const told = (given: Uint8Array) => describeDecoding(decodeBytes(given))
  expect(told(bytes(''))).toBeUndefined()
  expect(told(bytes('', '\ufeff'))).toBeUndefined()
  expect(told(bytes('\xe9 '))).toBe('Decoded as `utf-8`, a guess, bytes at 1 place could not be read')
  expect(told(bytes('\xe9l\xe9 ', '\ufeff'))).toBe('Decoded as `utf-8`, bytes at 2 places could not be read')
  expect(told(iconv.encode(polish, 'windows-1250'))).toBe('Decoded as `windows-1250`, a guess')
})

/** A sentence in ISO-2022-JP: `大臣は水曜日、決定は` with the escape that begins it. */
const escaped = (begin: string) => Buffer.from(`\u001b$${begin}Bg?C$O?eMKF|!"7hDj$O\u001b(B`)

test.each(['B', '@'])('reads Japanese with escapes, ESC $ %s', (begin) => {
  const bytes = Buffer.concat([escaped(begin), Buffer.from(' NHK\n\u001b(JNHK\u001b(B\n'), escaped(begin)])
  expect(decodeBytes(bytes)).toEqual({
    text: '大臣は水曜日、決定は NHK\nNHK\n大臣は水曜日、決定は',
    encoding: 'iso-2022-jp',
    guessed: true
  })
  // It was cut inside a character.
  expect(decodeBytes(bytes.subarray(0, -4)).text).toBe(
    '大臣は水曜日、決定は NHK\nNHK\n大臣は水曜日、決定\ufffd'
  )
})

test.each([
  'The \u001b[31mcouncil\u001b[0m met.\u001b(B',
  'It cost \u001b$ 5.',
  'Escapes \u001b$B that \u001b$B begin and \u001b$B mean nothing.',
  '大臣 \u001b$B$3\u001b(B'
])('takes no other escapes for Japanese: %j', (text) => {
  expect(decodeBytes(Buffer.from(text))).toEqual({text, encoding: 'utf-8', guessed: false})
})

test('looks for escapes in no more than the time of the bytes', () => {
  const text = '\u001b$'.repeat(500_000)
  expect(decodeBytes(Buffer.from(text)).text).toBe(text)
})

test.each([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')],
  ['a program', Buffer.from('7f454c4602010100000000000000000003003e0001000000', 'hex')],
  ['text with a NUL in it', Buffer.from('The council\0met.')],
  ['NUL and nothing else', Buffer.alloc(64)],
  ['UTF-16 with a NUL in it', Buffer.from('\ufeffThe council\0met.', 'utf16le')]
])('knows that %s is binary, and does not clean it', (_, bytes) => {
  expect(decodeBytes(bytes).binary).toBe(true)
  expect(() => clean(bytes)).toThrow(
    new TypeError('cannot clean these bytes: they are binary (they hold NUL bytes)')
  )
})

test('reads a view into a larger buffer, at an odd place', () => {
  const bytes = Buffer.concat([Buffer.from('x'), utf32(`\ufeff${french}`, true)]).subarray(1)
  expect(decodeBytes(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)).text).toBe(french)
})
