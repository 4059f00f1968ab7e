import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type Cause,
  type Change,
  type Draft,
  locator,
  replay,
  revise,
  sourceOffset,
  startDraft
} from '../../src/text/draft.ts'

function because(rule: string): Cause {
  return {rule, kind: 'repair', reason: 'Rewrote', evidence: ''}
}

function change(start: number, end: number, value: string, rule = 'rule'): Change {
  return {start, end, value, cause: because(rule)}
}

/** A change before the length of the text is known: parts of a whole. */
const wish = fc.record({
  from: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.nat(6),
  // Digits mark what a change put in; the source has letters alone.
  value: fc.stringMatching(/^[0-9]{0,4}$/),
  rule: fc.constantFrom('one', 'two', 'three')
})

const rounds = fc.array(fc.array(wish, {maxLength: 12}), {minLength: 1, maxLength: 6})
const text = fc.stringMatching(/^[a-z \n]{0,60}$/)

type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never

function grant(draft: Draft, wishes: readonly Wish[]): Change[] {
  const {length} = draft.value
  return wishes.map(({from, length: size, value, rule}) => {
    const start = Math.floor(from * length)
    return change(start, Math.min(length, start + size), value, rule)
  })
}

function runRounds(source: string, list: readonly (readonly Wish[])[]): Draft {
  let draft = startDraft(source)
  for (const wishes of list) draft = revise(draft, grant(draft, wishes)).draft
  return draft
}

describe('revise', () => {
  test('replays to its text, over rounds', () => {
    fc.assert(
      fc.property(text, rounds, (source, list) => {
        const draft = runRounds(source, list)
        expect(draft.source).toBe(source)
        expect(replay(source, draft.edits)).toBe(draft.value)
      }),
      {numRuns: 1500}
    )
  })

  test('keeps edits sorted, apart and with a cause', () => {
    fc.assert(
      fc.property(text, rounds, (source, list) => {
        const {edits} = runRounds(source, list)
        for (const [index, edit] of edits.entries()) {
          expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0)
          expect(edit.end).toBeGreaterThanOrEqual(edit.start)
          expect(edit.end).toBeLessThanOrEqual(source.length)
          expect(edit.causes.length).toBeGreaterThan(0)
        }
      }),
      {numRuns: 1500}
    )
  })

  test('lets the source be rebuilt from the text and the edits', () => {
    fc.assert(
      fc.property(text, rounds, (source, list) => {
        const {value, edits} = runRounds(source, list)
        const parts: string[] = []
        let at = 0
        let shift = 0
        for (const {start, end, value: put} of edits) {
          parts.push(value.slice(at, start - shift), source.slice(start, end))
          at = start - shift + put.length
          shift += end - start - put.length
        }
        parts.push(value.slice(at))
        expect(parts.join('')).toBe(source)
      }),
      {numRuns: 1500}
    )
  })

  test('makes changes that do not overlap, as they were asked for', () => {
    fc.assert(
      fc.property(text, fc.array(wish, {maxLength: 20}), (source, wishes) => {
        const draft = startDraft(source)
        const asked = grant(draft, wishes)
        const {draft: next, made} = revise(draft, asked)
        let at = 0
        for (const one of made) {
          expect(asked).toContain(one)
          expect(one.start).toBeGreaterThanOrEqual(at)
          at = one.end
        }
        expect(next.value).toBe(replay(source, made))
        // What is asked for first stands, unless it changes nothing.
        const first = asked.find(({start, end, value}) => source.slice(start, end) !== value)
        if (first) expect(made).toContain(first)
      }),
      {numRuns: 1500}
    )
  })

  test('makes something whenever something is to be made', () => {
    fc.assert(
      fc.property(text, fc.array(wish, {maxLength: 20}), (source, wishes) => {
        const draft = startDraft(source)
        const asked = grant(draft, wishes)
        const {draft: next, made} = revise(draft, asked)
        const any = asked.some(({start, end, value}) => source.slice(start, end) !== value)
        expect(made.length > 0).toBe(any)
        if (!any) expect(next).toBe(draft)
      })
    )
  })

  test('keeps the causes of both where two rounds touch one text', () => {
    let draft = startDraft('one two three')
    draft = revise(draft, [change(4, 7, '2', 'first')]).draft
    draft = revise(draft, [change(3, 6, ' and ', 'second')]).draft

    expect(draft.value).toBe('one and three')
    expect(draft.edits).toStrictEqual([
      {start: 3, end: 8, value: ' and ', causes: [because('first'), because('second')]}
    ])
  })

  test('keeps the edits of neighbours apart', () => {
    const {draft} = revise(startDraft('abcd'), [change(0, 2, 'x', 'left'), change(2, 4, 'y', 'right')])

    expect(draft.edits).toStrictEqual([
      {start: 0, end: 2, value: 'x', causes: [because('left')]},
      {start: 2, end: 4, value: 'y', causes: [because('right')]}
    ])
  })

  test('gives the more important of two changes that overlap', () => {
    const {draft, made} = revise(startDraft('abcdef'), [
      change(2, 4, 'X'),
      change(0, 3, 'Y'),
      change(3, 6, 'Z')
    ])

    expect(made.map(({value}) => value)).toStrictEqual(['X'])
    expect(draft.value).toBe('abXef')
  })

  test('has no trouble with 100,000 changes, twice', () => {
    const count = 100_000
    const source = 'ab '.repeat(count)
    const first = Array.from({length: count}, (_, index) => change(3 * index + 1, 3 * index + 2, 'xy'))
    let draft = revise(startDraft(source), first).draft
    expect(draft.edits.length).toBe(count)
    const second = Array.from({length: count}, (_, index) =>
      change(4 * index + 3, 4 * index + 4, '')
    ).reverse()
    draft = revise(draft, second).draft

    expect(draft.value).toBe('axy'.repeat(count))
    expect(draft.edits.length).toBe(2 * count)
    expect(replay(source, draft.edits)).toBe(draft.value)
  })

  test('has no trouble with 100,000 changes that all overlap', () => {
    const count = 100_000
    const source = 'a'.repeat(count)
    const {draft, made} = revise(
      startDraft(source),
      Array.from({length: count}, (_, index) => change(0, count - index, ''))
    )
    expect(made.length).toBe(1)
    expect(draft.value).toBe('')
  })
})

describe('replay', () => {
  test.each([
    ['out of order', [change(3, 4, ''), change(0, 1, '')]],
    ['over one another', [change(0, 2, ''), change(1, 3, '')]],
    ['beyond the end', [change(0, 9, '')]],
    ['backwards', [change(2, 1, '')]]
  ])('refuses edits that are %s', (_, edits) => {
    expect(() => replay('abcd', edits)).toThrow(RangeError)
  })
})

describe('locator', () => {
  test('finds every character that was kept, from both sides', () => {
    // Each source character is told apart by its place, so that the right
    // answer is known without the edits.
    fc.assert(
      fc.property(fc.nat(50), rounds, (length, list) => {
        const source = Array.from({length}, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
        const draft = runRounds(source, list)
        const toSource = locator(draft)
        const starts = new Set(draft.edits.map(({start}) => start))
        for (let at = 0; at < draft.value.length; at++) {
          const place = draft.value.charCodeAt(at) - 0x4e00
          const kept = place >= 0
          if (kept && !covered(draft, place)) {
            expect(toSource(at, 'after')).toBe(place)
            expect(toSource(at + 1, 'before')).toBe(place + 1)
          } else {
            expect(starts).toContain(toSource(at, 'after'))
          }
        }
      }),
      {numRuns: 1500}
    )
  })

  test('never goes backwards', () => {
    fc.assert(
      fc.property(text, rounds, (source, list) => {
        const draft = runRounds(source, list)
        const toSource = locator(draft)
        let last = 0
        for (let at = 0; at <= draft.value.length; at++) {
          for (const side of ['before', 'after'] as const) {
            const place = toSource(at, side)
            expect(place).toBeGreaterThanOrEqual(last)
            expect(place).toBeLessThanOrEqual(source.length)
            last = place
          }
        }
      }),
      {numRuns: 1500}
    )
  })

  test('tells before from after what was removed', () => {
    const {draft} = revise(startDraft('one two three'), [change(3, 7, '')])

    expect(draft.value).toBe('one three')
    expect(sourceOffset(draft, 3, 'before')).toBe(3)
    expect(sourceOffset(draft, 3, 'after')).toBe(7)
  })
})

function covered({edits}: Draft, place: number): boolean {
  return edits.some(({start, end}) => start <= place && place < end)
}
