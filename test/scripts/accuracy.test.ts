import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {align, linesOf} from '../../scripts/accuracy/align.mjs'
import {fateOf} from '../../scripts/accuracy/errors.mjs'
import {bareLine, digestOf} from '../../scripts/accuracy/judged.mjs'
import {
  gramScore,
  holds,
  lostWords,
  segmentCounts,
  segmentScore,
  wordScore,
  wordsOf
} from '../../scripts/accuracy/metrics.mjs'
import {isGone, placed} from '../../scripts/accuracy/notices.mjs'
import {headed, oneLine, singleBreaks, wrapped} from '../../scripts/accuracy/texts.mjs'

const script = fileURLToPath(new URL('../../scripts/accuracy.mjs', import.meta.url))

describe('words', () => {
  test('are compared as bags', () => {
    expect(wordScore('The bridge, the river', 'the river the road')).toEqual({p: 0.75, r: 0.75, f1: 0.75})
    expect(wordScore('a b', 'a a')).toEqual({p: 0.5, r: 0.5, f1: 0.5})
    expect(wordScore('', '')).toEqual({p: 1, r: 1, f1: 1})
    expect(wordScore('a', '')).toEqual({p: 0, r: 0, f1: 0})
    expect(wordScore('', 'a')).toEqual({p: 0, r: 0, f1: 0})
    expect(wordScore('a', 'b').f1).toBe(0)
  })

  test('count as runs of four too, where their order matters', () => {
    expect(gramScore('a b c d e', 'a b c d e').f1).toBe(1)
    expect(gramScore('a b c d e', 'e d c b a').f1).toBe(0)
    expect(gramScore('a b c d e', 'a b c d')).toEqual({p: 1, r: 0.5, f1: 2 / 3})
    expect(gramScore('a b', 'a b').f1).toBe(1)
  })

  test('are missed as often as they are missing', () => {
    expect(lostWords(['a', 'a', 'b'], ['a', 'c'])).toBe(2)
    expect(lostWords(['a'], ['a', 'a'])).toBe(0)
  })
})

test('segments are looked for with white space read as one space, and counted over all pages', () => {
  const page = {with: ['the old\nbridge', 'a ferry'], without: ['Share this', 'Subscribe']}
  const counts = segmentCounts(page, 'On Monday the  old bridge closed.\n\nShare this')
  expect(counts).toEqual({tp: 1, fn: 1, fp: 1})
  expect(segmentScore([counts, {tp: 2, fn: 0, fp: 0}])).toEqual({p: 0.75, r: 0.75, f1: 0.75})
  expect(segmentScore([])).toEqual({p: 0, r: 0, f1: 0})
})

test('a paragraph holds when its words still stand in a row, or nearly all of them', () => {
  const out = (text: string) => ({words: wordsOf(text)})
  const paragraph = 'The council closed the old bridge on Monday after a debate of five hours'
  expect(holds(out(`Before. ${paragraph}, it said.`), paragraph)).toBe(true)
  expect(holds(out(paragraph.replace('hours', 'hrs')), paragraph)).toBe(true)
  expect(holds(out(paragraph.slice(0, 30)), paragraph)).toBe(false)
  expect(holds(out('the of'), 'of the')).toBe(false)
})

describe('words of a page', () => {
  test('are story when they stand in the longest common subsequence', () => {
    expect([...align(['x', 'a', 'b', 'y', 'c', 'a'], ['a', 'b', 'c'])]).toEqual([0, 1, 1, 0, 1, 0])
    expect([...align(['a'], [])]).toEqual([0])
    expect([...align([], ['a'])]).toEqual([])
  })

  test('make a line story when half of them are', () => {
    const lines = linesOf('Home News\n\nThe bridge is closed\nthe share button', 'The bridge is closed.')
    expect(lines.map(({start, story}) => [start, story])).toEqual([
      [0, false],
      [11, true],
      [32, false]
    ])
  })

  test('went by the rule that dropped them, or stand in the body', () => {
    const fate = fateOf('Title. Share Body', {
      kept: [
        {start: 0, end: 5, role: 'headline'},
        {start: 7, end: 17, role: 'body'}
      ],
      dropped: [{start: 7, end: 12, rule: 'share-widget'}]
    })
    expect([0, 5, 7, 13].map(fate)).toEqual(['headline', 'layout', 'share-widget', undefined])
  })
})

test('texts take other shapes and keep their words', () => {
  const text = 'One two three four.\n\nFive six.'
  expect(wrapped(text, 9)).toBe('One two\nthree\nfour.\n\nFive six.')
  expect(oneLine(text)).toBe('One two three four. Five six.')
  expect(singleBreaks(text)).toBe('One two three four.\nFive six.')
  expect(headed('Title', text, 'a')).toBe(headed('Title', text, 'a'))
  expect(headed('Title', text, 'a')).toMatch(/^Title\n\n.+\n\nOne two three four\.\n\nFive six\.$/s)
})

describe('the script', () => {
  test.each([
    [['no-such-folder'], 'cannot read `no-such-folder`: no such folder'],
    [['.', '--only', 'speed'], 'cannot measure speed'],
    [['.', '--only', 'harm'], 'cannot read `corpora/wcxb-dev-articles.jsonl.gz`: no such file'],
    [['.', '--sample', 'few'], '--sample needs a number'],
    [[], 'name one folder of data sets']
  ])('leaves 2 and says why: %j', (args, why) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], {encoding: 'utf8'})
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toContain(why)
  })
})

describe('lines of real pages', () => {
  const story = [
    'The ferry opened.',
    'It carries eighty people and runs from May to the last days of October.',
    'The council paid for it, and the county gave another third of the whole sum.',
    'Nobody expects that the boat will ever earn what it has cost the two towns.'
  ].join('\n\n')
  const line = 'Subscribe to our letter and never miss a boat.'

  test('are put behind a paragraph and at its end, and the short ones are left out', () => {
    expect(placed(story, line, 0)).toEqual({
      'as a paragraph': `${story.split('\n\n').slice(1, 3).join('\n\n')}\n\n${line}\n\n${story.split('\n\n')[3]}`,
      'at the end of one': `${story.split('\n\n')[1]}\n\n${story.split('\n\n')[2]} ${line}\n\n${story.split('\n\n')[3]}`
    })
  })

  test('are gone when a fifth of them is left at most', () => {
    expect(isGone(line, story, story)).toBe(true)
    expect(isGone(line, story, `${story}\n\n${line}`)).toBe(false)
    expect(isGone(line, story, `${story}\n\nSubscribe to our letter`)).toBe(false)
    expect(isGone(line, `${story} ${line}`, line)).toBe(true)
  })

  test('are known without their bullets', () => {
    expect(digestOf(bareLine(' • Log in. '))).toBe(digestOf('Log in.'))
    expect(digestOf('Log in.')).toMatch(/^[\da-f]{12}$/)
  })
})
