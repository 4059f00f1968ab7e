import {expect, expectTypeOf, test} from 'vitest'
import type * as types from '../src/index.ts'
import * as api from '../src/index.ts'

test('the package exports this and nothing else', () => {
  expect(Object.keys(api).sort()).toEqual([
    'clean',
    'newsclean',
    'newscleanClassify',
    'newscleanFormat',
    'newscleanParse',
    'newscleanRepair',
    'newscleanSettle',
    'replay'
  ])
})

test('the types that stand in those of the package have names there', () => {
  expectTypeOf<types.Article['draft']>().toEqualTypeOf<types.Draft>()
  expectTypeOf<types.Article['changes']>().toEqualTypeOf<types.Change[]>()
  expectTypeOf<types.Article['meta']>().toEqualTypeOf<types.Meta | undefined>()
  expectTypeOf<types.Article['carried']>().toEqualTypeOf<types.Carried | undefined>()
  expectTypeOf<types.Options>().toExtend<types.ClassifyOptions>()
  expectTypeOf<types.Options>().toExtend<types.FormatOptions>()
})
