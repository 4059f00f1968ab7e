import {existsSync, readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {characterRules} from '../src/characters/index.ts'
import {blockRules, runRules, sentenceRules} from '../src/classify/rules/index.ts'
import {clean} from '../src/index.ts'
import {articleRules, repairRules} from '../src/repair/rules/index.ts'
import {cases, expected} from './support/cases.ts'
import {messageLines} from './support/message-lines.ts'

const dropping = [...blockRules, ...sentenceRules, ...runRules]
const all = [...dropping, ...characterRules, ...articleRules, ...repairRules]
const recognized = new Set(['headline', 'byline'])
const folder = (id: string) => new URL(`../fixtures/rules/${id}/`, import.meta.url)

describe('cases', () => {
  test.each(cases('rules'))('$name', (entry) => {
    const file = clean(entry.input, {to: 'text', ...entry.options})

    expect(String(file)).toBe(expected(entry, 'out.txt'))
    expect(messageLines(file)).toBe(expected(entry, 'messages.txt'))
  })
})

describe('every rule', () => {
  test.each(all)('$id has a case', ({id}) => {
    expect(existsSync(folder(id))).toBe(true)
  })

  test.each(dropping.filter(({id}) => !recognized.has(id)))(
    '$id has a case of text that it keeps',
    ({id}) => {
      expect(readdirSync(folder(id)).some((name) => name.startsWith('keeps-'))).toBe(true)
    }
  )

  test('has an id of its own', () => {
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length)
  })
})

describe('a case of text that stays', () => {
  test.each(cases('rules').filter(({name}) => /\/keeps-/.test(name)))(
    '$name comes out as it went in',
    (entry) => {
      expect(expected(entry, 'out.txt')).toBe(entry.input)
    }
  )
})
