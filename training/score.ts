/**
 * Vote on rows out of fold with the second trees, by the evaluator that runs
 * in the package, and write the gate's figures for every text.
 *
 *     node score.js ROWS MODELS FOLDS
 */
import {closeSync, openSync, readFileSync, readSync, writeFileSync} from 'node:fs'
import {chances, voteSecond} from '../src/classify/model/decide.ts'
import {baseOf, lookOffsets} from '../src/classify/model/features/index.ts'
import {gateFigures, gateNames} from '../src/classify/model/gate.ts'
import {forestsOf, pagesOf} from './stored.ts'

const [rows = '', models = '', folds = '3'] = process.argv.slice(2)
const forests = forestsOf(models, 'second', Number(folds))
const odds = readFileSync(`${models}/odds.f32`)
const first = new Float32Array(odds.buffer, odds.byteOffset, odds.length / 4)
const file = openSync(`${models}/look.f32`, 'r')
const scores: Float32Array[] = []
const figures: Float32Array[] = []
let at = 0
for (const {page, wall, forest} of pagesOf(rows, Number(folds), forests)) {
  const row = new Float32Array(gateNames.length)
  if (forest && page.count > 0) {
    const buffer = Buffer.alloc(page.count * lookOffsets.length * 4)
    readSync(file, buffer, 0, buffer.length, at * lookOffsets.length * 4)
    const block = new Float32Array(buffer.buffer)
    for (let unit = 0; unit < page.count; unit++)
      for (const [feature, offset] of lookOffsets.entries())
        page.table[baseOf(unit) + offset] = block[unit * lookOffsets.length + feature] ?? 0
    const votes = voteSecond(forest, page, first.subarray(at, at + page.count))
    scores.push(votes)
    gateFigures(chances(votes), page, wall, row)
  } else scores.push(new Float32Array(page.count).fill(Number.NaN))
  figures.push(row)
  at += page.count
}
closeSync(file)
const write = (name: string, parts: Float32Array[]) =>
  writeFileSync(`${models}/${name}`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))))
write('scores.f32', scores)
write('gate.f32', figures)
writeFileSync(`${models}/gate.json`, JSON.stringify(gateNames))
