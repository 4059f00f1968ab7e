import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {account, leadingCause} from '../../src/text/account.ts'
import {type Cause, type Change, type Draft, revise, startDraft} from '../../src/text/draft.ts'
import {replayAccount, restoreSource} from '../support/account.ts'

const kinds = ['drop', 'repair', 'gap', 'layout'] as const

function cause(kind: Cause['kind'], rule: string = kind): Cause {
  return {rule, kind, reason: '', evidence: ''}
}

const wish = fc.record({
  from: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.nat(8),
  kind: fc.constantFrom(...kinds),
  value: fc.constantFrom('', '', ' ', '\n\n', 'x', '[…]')
})

const drafts = fc
  .tuple(fc.stringMatching(/^[a-d \n]{0,60}$/), fc.array(fc.array(wish, {maxLength: 8}), {maxLength: 5}))
  .map(([source, rounds]) => {
    let draft: Draft = startDraft(source)
    for (const wishes of rounds) {
      const {length} = draft.value
      const changes = wishes.map(({from, length: size, kind, value}): Change => {
        const start = Math.floor(from * length)
        return {
          start,
          end: Math.min(length, start + size),
          value: kind === 'drop' ? '' : value,
          cause: cause(kind)
        }
      })
      draft = revise(draft, changes).draft
    }
    return draft
  })

describe('account', () => {
  test('gives the text when replayed, and the source when undone', () => {
    fc.assert(
      fc.property(drafts, ({source, value, edits}) => {
        const {dropped, edits: others} = account(source, edits)
        const all = [...others, ...dropped]
        expect(replayAccount(source, all)).toBe(value)
        expect(restoreSource(value, all)).toBe(source)
      }),
      {numRuns: 2500}
    )
  })

  test('says of every entry what stood there, and why', () => {
    fc.assert(
      fc.property(drafts, ({source, edits}) => {
        const {dropped, edits: others} = account(source, edits)
        for (const {start, end, from, causes} of [...dropped, ...others]) {
          expect(from).toBe(source.slice(start, end))
          expect(causes.length).toBeGreaterThan(0)
        }
        for (const entry of dropped) {
          expect(entry.to).toBe('')
          expect(leadingCause(entry)?.kind).toBe('drop')
        }
      }),
      {numRuns: 2000}
    )
  })

  test('tells a removal from the white space that it met', () => {
    const source = 'one\n\nShare\n\n\ntwo'
    const first = revise(startDraft(source), [{start: 5, end: 10, value: '', cause: cause('drop')}]).draft
    const {edits} = revise(first, [{start: 3, end: 8, value: '\n\n', cause: cause('layout')}]).draft
    expect(edits).toHaveLength(1)

    const {dropped, edits: others} = account(source, edits)
    expect(dropped.map(({from}) => from)).toStrictEqual(['Share\n\n\n'])
    expect(others).toStrictEqual([])
  })

  test('counts a removal that something else took the place of as an edit', () => {
    const edit = {start: 0, end: 3, value: 'two', causes: [cause('drop'), cause('repair')]}
    expect(account('one', [edit])).toStrictEqual({
      dropped: [],
      edits: [{start: 0, end: 3, from: 'one', to: 'two', causes: edit.causes}]
    })
  })
})

describe('restoreSource', () => {
  test('refuses an account of another text', () => {
    const entry = {start: 0, end: 3, from: 'one', to: 'two'}
    expect(() => restoreSource('tow', [entry])).toThrow(RangeError)
    expect(() => restoreSource('two', [{...entry, from: 'long'}])).toThrow(RangeError)
    expect(() => restoreSource('two', [entry, entry])).toThrow(RangeError)
  })
})

describe('leadingCause', () => {
  test('names losses first', () => {
    const causes = [cause('layout'), cause('repair'), cause('gap'), cause('drop')]
    for (const kind of kinds) {
      const without = causes.slice(0, 4 - kinds.filter((other) => rank(other) < rank(kind)).length)
      expect(leadingCause({causes: without})?.kind).toBe(kind)
    }
    expect(leadingCause({causes: []})).toBeUndefined()
  })
})

function rank(kind: Cause['kind']): number {
  return ['drop', 'gap', 'repair', 'layout'].indexOf(kind)
}
