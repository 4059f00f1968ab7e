/** `--list-kinds` and `--list-rules`: what can be named. */
import {kindOf, kinds} from '../rule/kinds.ts'
import {rules} from '../rules.ts'
import type {Flags} from './command.ts'

/** The tables that are asked for, one entry a line; `undefined` when none is. */
export function listsOf({listKinds = false, listRules = false}: Flags): string | undefined {
  if (!listKinds && !listRules) return undefined
  const tables = []
  if (listKinds) tables.push(columns(kinds.map(({kind, means, rules}) => [kind, means, rules.join(', ')])))
  if (listRules) tables.push(columns(rules.map(({id, summary}) => [id, kindOf(id) ?? '', summary])))
  return tables.join('\n')
}

/** Rows of cells, each as wide as the widest of its column. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}
