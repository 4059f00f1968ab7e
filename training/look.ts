/**
 * Vote on rows out of fold with the first trees, by the evaluator that runs in
 * the package, and write what the second look sees.
 *
 *     node look.js ROWS MODELS FOLDS
 *
 * `odds.f32` has the log-odds of each row, `look.f32` the features.
 */
import {closeSync, openSync, writeFileSync, writeSync} from 'node:fs'
import {chances, voteFirst} from '../src/classify/model/decide.ts'
import {baseOf, lookAgain, lookNames, lookOffsets} from '../src/classify/model/features/index.ts'
import {forestsOf, pagesOf} from './stored.ts'

const [rows = '', models = '', folds = '3'] = process.argv.slice(2)
const forests = forestsOf(models, 'first', Number(folds))
const odds: Float32Array[] = []
const file = openSync(`${models}/look.f32`, 'w')
for (const {page, forest} of pagesOf(rows, Number(folds), forests)) {
  const block = new Float32Array(page.count * lookOffsets.length)
  if (forest) {
    const votes = voteFirst(forest, page)
    odds.push(votes)
    lookAgain(page.scanned, chances(votes))
    for (let unit = 0; unit < page.count; unit++)
      for (const [feature, offset] of lookOffsets.entries())
        block[unit * lookOffsets.length + feature] = page.table[baseOf(unit) + offset] ?? 0
  } else odds.push(new Float32Array(page.count).fill(Number.NaN))
  writeSync(file, Buffer.from(block.buffer))
}
closeSync(file)
writeFileSync(`${models}/odds.f32`, Buffer.concat(odds.map((part) => Buffer.from(part.buffer))))
writeFileSync(`${models}/look.json`, JSON.stringify(lookNames))
