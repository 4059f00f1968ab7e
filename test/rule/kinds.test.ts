import {describe, expect, test} from 'vitest'
import {blockRules, runRules, sentenceRules} from '../../src/classify/rules/index.ts'
import {droppedRoles, isKind, keptRules, kindOf, kinds} from '../../src/rule/kinds.ts'
import {rules} from '../../src/rules.ts'

const classifying = [...blockRules, ...sentenceRules, ...runRules].map(({id}) => id)
const others = ['line-model', 'photo-credit']
const named = kinds.flatMap((entry): readonly string[] => entry.rules)

describe('the table of kinds', () => {
  test.each([...classifying, ...others])('%s is of exactly one kind', (id) => {
    expect(named.filter((rule) => rule === id)).toEqual([id])
  })

  test('names rules that there are, each once', () => {
    const known = new Set(rules.map(({id}) => id))
    expect(named.filter((rule) => !known.has(rule))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  test('has a name, a meaning and a rule for each, and no name and no role twice', () => {
    const roles = kinds.flatMap((entry) => ('roles' in entry ? [...entry.roles] : []))
    for (const {kind, means, rules} of kinds) {
      expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(means).toMatch(/^[a-z].*[^.]$/)
      expect(rules.length).toBeGreaterThan(0)
    }
    expect(new Set(kinds.map(({kind}) => kind)).size).toBe(kinds.length)
    expect(new Set(roles).size).toBe(roles.length)
  })
})

test('a rule is found as its kind', () => {
  expect(kindOf('share-widget')).toBe('share')
  expect(kindOf('drop-cap')).toBeUndefined()
  expect(isKind('share')).toBe(true)
  expect(isKind('share-widget')).toBe(false)
})

test('keep beats drop', () => {
  expect([...keptRules({keep: ['ad', 'app']})].sort()).toEqual([
    'ad-continuation',
    'ad-label',
    'app-prompt',
    'glued-ad-label'
  ])
  expect([...droppedRoles({drop: ['headline', 'byline', 'ad']})]).toEqual([
    ['headline', 'headline'],
    ['byline', 'byline']
  ])
  expect([...droppedRoles({drop: ['headline', 'byline'], keep: ['byline']})]).toEqual([
    ['headline', 'headline']
  ])
})
