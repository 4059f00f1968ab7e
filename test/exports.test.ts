import {expect, test} from 'vitest'
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
