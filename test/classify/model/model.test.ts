import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, expectTypeOf, test} from 'vitest'
import {cues} from '../../../src/classify/model/cues.ts'
import {unpack, voteRows} from '../../../src/classify/model/evaluate.ts'
import {
  featureNames,
  fillRow,
  measure,
  offsetOf,
  offsets
} from '../../../src/classify/model/features/index.ts'
import {decideUnits, mayBePage} from '../../../src/classify/model/index.ts'
import {unitsOf} from '../../../src/classify/model/units.ts'
import {first, second} from '../../../src/classify/model/weights.ts'
import {parse} from '../../../src/parse/index.ts'
import {startDraft} from '../../../src/text/draft.ts'
import {evaluateAll} from './support.ts'

const page = readFileSync(new URL('page.txt', import.meta.url), 'utf8')
const read = (text: string) => parse(startDraft(text))
const keptOf = (text: string, options = {}) => {
  const article = read(text)
  return decideUnits(article, options)
    .filter(({keep}) => keep)
    .map(({start, end}) => text.slice(start, end))
}
const stored: {first: number; second: number; row: number[]}[] = JSON.parse(
  readFileSync(new URL('rows.json', import.meta.url), 'utf8')
)
const story = page.split('\n').filter((line) => line.length > 100)

test('votes as the trainer does on stored rows', () => {
  expect(stored.length).toBeGreaterThan(40)
  const votes = {
    first: evaluateAll(unpack(first()), stored, 0),
    second: evaluateAll(unpack(second()), stored, featureNames.length)
  }
  for (const [index, row] of stored.entries()) {
    expect(votes.first[index]).toBeCloseTo(row.first, 2)
    expect(votes.second[index]).toBeCloseTo(row.second, 2)
  }
})

test('sums the same votes on many rows at once, and leaves out trees only where a vote is decided', () => {
  const forest = unpack(first())
  const stride = stored[0]?.row.length ?? 0
  const table = Float32Array.from(stored.flatMap(({row}) => row))
  const rows = {table, count: stored.length, base: 0, stride}
  const all = voteRows(forest, rows, {sure: Number.POSITIVE_INFINITY, low: 0, high: 0})
  expect([...all]).toEqual(evaluateAll(forest, stored, 0).map(Math.fround))
  const hasty = voteRows(forest, rows, {sure: 2.5, low: -3, high: 3})
  expect(hasty).not.toEqual(all)
  for (const [row, odds] of hasty.entries()) {
    if (odds === all[row]) continue
    expect(Math.abs(odds)).toBeGreaterThanOrEqual(3)
    expect(Math.sign(odds)).toBe(Math.sign(all[row] ?? 0))
  }
  const begun = voteRows(forest, rows, {sure: Number.POSITIVE_INFINITY, low: 0, high: 0}, all)
  for (const [row, odds] of begun.entries()) expect(odds).toBeCloseTo(2 * (all[row] ?? 0), 4)
})

test('reads the same features that the stored rows hold', () => {
  const {units, wall} = unitsOf(read(page))
  const measured = measure(units, wall)
  const own = new Float32Array(featureNames.length)
  for (const [unit, {row}] of stored.entries()) {
    fillRow(measured, unit, own)
    for (const [feature, name] of featureNames.entries())
      expect(own[feature], `${name} of unit ${unit}`).toBeCloseTo(row[feature] ?? Number.NaN, 4)
  }
})

test('keeps the story of a page and drops what stands around it', () => {
  const kept = keptOf(page)
  for (const line of story) expect(kept).toContain(line)
  for (const line of ['Skip to content', 'Sign in', 'Privacy Policy', 'Reply', 'Enter your email address'])
    expect(kept).not.toContain(line)
})

test('finds the story in a page without line breaks', () => {
  const wall = page.split('\n').join(' ')
  const kept = keptOf(wall).join(' ')
  expect(kept).toContain('Nine of the fourteen members were in favour')
  for (const label of ['Privacy Policy', 'Enter your email address', 'Skip to content'])
    expect(kept).not.toContain(label)
  expect(kept).toContain('before the autumn, and to keep the fare where it is until the end of next year.')
})

test('does not look at what is plainly an article', () => {
  expect(mayBePage(read(story.join('\n\n')))).toBe(false)
  expect(decideUnits(read(story.join('\n\n')))).toEqual([])
})

test('keeps a clean article whole when asked to look', () => {
  const text = [
    'Harbour town votes to keep its last ferry',
    ...story.slice(0, 2),
    'A new engine',
    ...story.slice(2, 4),
    'The winter timetable',
    ...story.slice(4),
    'What comes next'
  ].join('\n\n')
  expect(mayBePage(read(text))).toBe(true)
  const decisions = decideUnits(read(text))
  expect(decisions).toHaveLength(read(text).children.length)
  expect(decisions.filter(({keep}) => !keep)).toEqual([])
})

test('keeps more the more recall is asked for', () => {
  const count = (preset: string) => keptOf(page, {preset}).length
  expect(count('recall')).toBeGreaterThanOrEqual(count('balanced'))
  expect(count('balanced')).toBeGreaterThanOrEqual(count('precision'))
})

test('keeps everything at threshold 0 and nothing above 1', () => {
  expect(keptOf(page, {threshold: 0})).toHaveLength(read(page).children.length)
  expect(keptOf(page, {threshold: 1.01})).toHaveLength(0)
})

test('finds features by their names, and the compiler refuses others', () => {
  for (const name of ['characters', 'cue:share', 'cue:pronoun', 'inTight', 'pageEnds'] as const)
    expect(offsetOf(name), name).toBe(offsets[featureNames.indexOf(name)])
  type Name = Parameters<typeof offsetOf>[0]
  expectTypeOf<'cue:share'>().toExtend<Name>()
  expectTypeOf<'cue:sahre'>().not.toExtend<Name>()
  expectTypeOf<'wordz'>().not.toExtend<Name>()
})

test('has each cue of a kind once', () => {
  for (const [kind, list] of Object.entries(cues)) {
    const words = list.split('|')
    expect(
      words.filter((word, place) => words.indexOf(word) !== place),
      kind
    ).toEqual([])
  }
})

test('says why a unit goes', () => {
  const dropped = decideUnits(read(page)).find(({start, end}) => page.slice(start, end) === 'Sign in')
  expect(dropped?.evidence).toMatch(/subscribe/)
})

test('covers any text in order and without overlap', () => {
  const line = fc.oneof(
    fc.string(),
    fc.string({unit: 'binary'}),
    fc.constantFrom(...page.split('\n')),
    fc.constant('·')
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 40}), fc.constantFrom('\n', ' '), (lines, between) => {
      const text = lines.join(between).replace(/\r/g, ' ')
      let at = 0
      for (const {start, end, probability} of decideUnits(read(text), {threshold: 0.5})) {
        expect(start).toBeGreaterThanOrEqual(at)
        // White space alone belongs to no unit.
        expect(text.slice(at, start).trim()).toBe('')
        expect(end).toBeGreaterThanOrEqual(start)
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    })
  )
})

test('gives every feature a number, whatever the text', () => {
  const row = new Float32Array(featureNames.length)
  for (const value of ['\ud800', 'a'.repeat(200_000), '。'.repeat(5_000), '• ', '😀 '.repeat(300)]) {
    const unit = {
      block: 0,
      sentence: undefined,
      start: 0,
      end: value.length,
      value,
      spaced: true,
      blanks: 0,
      indent: 0,
      item: false
    }
    const measured = measure([unit, unit], false)
    row.fill(Number.NaN)
    fillRow(measured, 1, row)
    expect(row.every(Number.isFinite)).toBe(true)
  }
})
