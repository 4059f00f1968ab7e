/** What a polite sentence is worth in a story that is told plainly, and in one that is not. */
import {expect, test} from 'vitest'
import {clean} from '../../../src/clean.ts'

interface Story {
  language: string
  plain: readonly [string, string]
  polite: readonly [string, string]
  /** Shows too little to go without its tone. */
  plea: string
  /** What a story tells the public to do. */
  advice: string
}

const stories: readonly Story[] = [
  {
    language: 'ja',
    plain: [
      '町の古い水車が十年ぶりに回り始めた。修理には地元の大工三人が当たった。費用は寄付と町の予算で賄ったという。',
      '水車は一八九〇年に建てられた。戦後は長く使われず、屋根も落ちていた。町は来春から粉ひきの体験会を開く。'
    ],
    polite: [
      '町の古い水車が十年ぶりに回り始めました。修理には地元の大工三人が当たりました。費用は寄付と町の予算で賄ったということです。',
      '水車は一八九〇年に建てられました。戦後は長く使われず、屋根も落ちていました。町は来春から粉ひきの体験会を開きます。'
    ],
    plea: '無料会員に登録すると、今月の記事を五本まで読めます。',
    advice: '川が増水したときは、水車に近づかないでください。'
  },
  {
    language: 'ko',
    plain: [
      '마을의 오래된 물레방아가 십 년 만에 다시 돌기 시작했다. 수리는 동네 목수 세 명이 맡았다. 비용은 주민들이 모은 돈으로 댔다.',
      '물레방아는 1890년에 세워졌다. 전쟁 뒤로는 오래 쓰이지 않아 지붕도 무너져 있었다. 군은 내년 봄부터 방아 찧기 체험을 연다.'
    ],
    polite: [
      '마을의 오래된 물레방아가 십 년 만에 다시 돌기 시작했습니다. 수리는 동네 목수 세 명이 맡았습니다. 비용은 주민들이 모은 돈으로 댔습니다.',
      '물레방아는 1890년에 세워졌습니다. 전쟁 뒤로는 오래 쓰이지 않아 지붕도 무너져 있었습니다. 군은 내년 봄부터 방아 찧기 체험을 엽니다.'
    ],
    plea: '누리마을 앱을 내려받으면 가까운 소식을 가장 먼저 받아보실 수 있습니다.',
    advice: '물이 불었을 때는 물레방아 가까이 가지 마세요.'
  }
]

function cleaned(language: string, ...paragraphs: string[]): string {
  return String(clean(paragraphs.join('\n\n'), {language, to: 'text'})).trim()
}

test.each(stories)('$language: a polite plea goes from a plain story, and advice stays', (story) => {
  const {language, plain, plea, advice} = story
  expect(cleaned(language, plain[0], plea, plain[1])).toBe(plain.join('\n\n'))
  expect(cleaned(language, plain[0], advice, plain[1])).toBe([plain[0], advice, plain[1]].join('\n\n'))
})

test.each(stories)('$language: what is quoted in a plain story stays', ({language, plain, plea}) => {
  const quoted = `「${plea}」`
  expect(cleaned(language, plain[0], quoted, plain[1])).toContain(quoted)
})

test.each(stories)('$language: a story that is told politely keeps all its sentences', (story) => {
  const {language, polite, advice} = story
  const whole = [polite[0], advice, polite[1]]
  expect(cleaned(language, ...whole)).toBe(whole.join('\n\n'))
})
