import {type Forest, vote} from '../../../src/classify/model/evaluate.ts'

/** The sums of all trees, none left out; a forest's features begin at `base` of a row. */
export function evaluateAll(forest: Forest, rows: readonly {row: number[]}[], base: number): number[] {
  return rows.map(({row}) => vote(forest, Float32Array.from(row), base))
}
