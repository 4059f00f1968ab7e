import {describe, expect, test} from 'vitest'
import {mendCharacters} from '../../src/characters/index.ts'
import {startDraft} from '../../src/text/draft.ts'

const mend = (text: string) => mendCharacters(startDraft(text)).draft.value

describe('html-entity', () => {
  test.each([
    ['&rsquo;&#8217;&#x2019;&#X2019;', '’’’’'],
    ['&amp;rsquo;&amp;amp;rsquo;&#38;rsquo;', '’’’'],
    ['&#146;&#x93;&#128;', '’“€'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['a&#10;b&#13;c&NewLine;d&Tab;e', 'a b c d e'],
    ['a&#0;b&#27;c&#129;d', 'abcd'],
    ['co&shy;op&zwnj;er&#8203;ate', 'cooperate'],
    ['&lt;b&gt; and &amp;lt;i&amp;gt;', '<b> and <i>'],
    ['&Atilde;&copy;t&Atilde;&copy; caf&Atilde;&copy;', 'été café'],
    ['&#55357;&#56832;', '😀'],
    ['&zdot;&lstrok;&oacute;ty', 'żłóty']
  ])('%s', (text, good) => {
    expect(mend(text)).toBe(good)
  })

  test.each([
    ['AT&T, R&D; and Q&A'],
    ['example.com/?a=1&copy=2'],
    ['&nosuchname; &#; &#x; &#xzz; &;'],
    ['&#1114112; &#xd800; &#55357;x'],
    ['write "&eacute;" to get é'],
    ['In HTML, &nbsp; is a space.']
  ])('keeps %s', (text) => {
    expect(mend(text)).toBe(text)
  })
})

describe('invisible-character', () => {
  test.each([
    ['a\u200bb\u00adc\ufeffd\u2060e\u200ef\u0000g\u007fh\u001fi', 'abcdefghi'],
    ['wo\u000brd', 'word'],
    ['a\u001b[1;31mred\u001b[0m b\u001b]0;title\u0007 c', 'ared b c'],
    ['exam\u00ad\n  ple', 'example'],
    ['كت\u200eاب', 'كتاب'],
    ['a\u200c b \u200d', 'a b '],
    ['x\u202aabc\u202c', 'xabc'],
    ['\ufeffThe start', 'The start']
  ])('%j', (text, good) => {
    expect(mend(text)).toBe(good)
  })

  test.each([
    ['a\tb\nc'],
    ['one\u000btwo three'.replace('two', '\u000b two')],
    ['می\u200cخواهم'],
    ['क्\u200dष'],
    ['👩\u200d👩\u200d👧 ❤️\u200d🔥'],
    ['ภาษา\u200bไทย'],
    ['قال \u200eACME\u200f اليوم'],
    ['a\u0085b\u2028c\u2029d']
  ])('keeps %j', (text) => {
    expect(mend(text)).toBe(text)
  })

  test('names what nobody sees', () => {
    const {made} = mendCharacters(startDraft('a\u200b\u200b\u200b\ufeffb'))
    expect(made.map(({cause}) => cause.evidence)).toEqual(['U+200B×3U+FEFF'])
  })
})

test.each([
  ['ﬁ ﬂ ﬀ ﬃ ﬄ ﬅ ﬆ', 'fi fl ff ffi ffl st st'],
  ['in ２０１２, Ａ and ｂ', 'in 2012, A and b'],
  ['в ２０１２ году', 'в 2012 году'],
  ['cafe\u0301 и\u0306 か\u3099 각', 'café й が 각'],
  ['5 \u212b', '5 Å']
])('%s becomes %s', (text, good) => {
  expect(mend(text)).toBe(good)
})

test.each([
  ['ＮＨＫは２０日、東京で'],
  ['北京 ２０１２'],
  ['The label “！？（）：；” stays'],
  ['½ ™ № ² œ ĳ'],
  ['“curly” ‘quotes’ and no-break\u00a0spaces\u202f:'],
  [`e${'\u0301'.repeat(40)}`]
])('%s stays', (text) => {
  expect(mend(text)).toBe(text)
})

test('rules can be left out', () => {
  const {draft} = mendCharacters(startDraft('caf&eacute; ﬁn'), {off: ['html-entity']})
  expect(draft.value).toBe('caf&eacute; fin')
})
