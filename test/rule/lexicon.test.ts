import {expect, test} from 'vitest'
import {Lexicon} from '../../src/rule/lexicon.ts'
import {wordsOf} from '../../src/rule/words.ts'

function find(phrases: readonly string[], value: string): string[] {
  const lexicon = new Lexicon<'it'>().add('it', phrases)
  return lexicon.find(wordsOf(value), value).map(({start, end}) => value.slice(start, end))
}

test('finds words, phrases and stems at word borders', () => {
  expect(find(['sign up', 'abonn*'], 'Sign up, or s’abonner; signs up')).toEqual(['Sign up', 'abonner'])
})

test('finds phrases inside runs of a script without spaces, once a run', () => {
  expect(find(['订阅'], '请订阅或订阅，再订阅')).toEqual(['订阅', '订阅'])
})

test('finds Latin words glued to such runs, but no pieces of words, and none twice', () => {
  expect(find(['telegram', '群组'], '我们的Telegram群组')).toEqual(['群组', 'Telegram'])
  expect(find(['rss', '群组'], '群组 RSS')).toEqual(['RSS', '群组'])
  expect(find(['rss', '群组'], '群组的progress')).toEqual(['群组'])
})
