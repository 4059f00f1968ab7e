import {type Forest, noHaste, vote} from '../../../src/classify/model/evaluate.ts'

/** The sums of all trees, none left out. */
export function evaluateAll(forest: Forest, rows: readonly {row: number[]}[]): number[] {
  return rows.map(({row}) => vote(forest, Float32Array.from(row), 0, 0, noHaste))
}
