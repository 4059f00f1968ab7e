import {describe, expect, test} from 'vitest'
import {th} from '../../src/languages/th.ts'
import {scanSentences} from '../../src/parse/sentences.ts'

const sentencesOf = (text: string) => scanSentences(text, th).map(({start, end}) => text.slice(start, end))

const story = 'เทศบาลปิดสะพานไม้เก่าข้ามคลองตั้งแต่วันจันทร์ หลังวิศวกรพบรอยร้าวที่ตอม่อสองต้น'
const notice = 'กดติดตามเพจของเราเพื่อไม่พลาดทุกข่าวสาร'
const next = 'ชาวบ้านริมคลองบอกว่าต้องเดินอ้อมไปขึ้นสะพานปูนอีกฝั่งไกลเกือบสองกิโลเมตรกว่าจะถึงตลาดและโรงเรียนประจำตำบล'

describe('Thai has no stops: a sentence ends', () => {
  test('where the story gives way to a notice of the page', () => {
    expect(sentencesOf(`${story} ${notice}`)).toEqual([story, notice])
  })
  test('where a notice gives way to a long stretch of story', () => {
    expect(sentencesOf(`${story} ${notice} ${next}`)).toEqual([story, notice, next])
  })
  test('not within what is short: it may still be the notice', () => {
    expect(sentencesOf(`${story} ${notice} ก่อนใคร`)).toEqual([story, `${notice} ก่อนใคร`])
  })
  test('before a word with which sentences begin', () => {
    expect(sentencesOf(`${story} อย่างไรก็ตาม ${next}`)).toEqual([story, `อย่างไรก็ตาม ${next}`])
  })
  test('nowhere in a story without either', () => {
    expect(sentencesOf(`${story} ${next}`)).toEqual([`${story} ${next}`])
  })
})
