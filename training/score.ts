/**
 * Score rows out of fold with the evaluator that runs in the package, and
 * write the gate's figures for every text.
 *
 *     node score.js ROWS MODELS FOLDS
 */
import {closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync} from 'node:fs'
import {sure} from '../src/classify/model/decide.ts'
import {unpack, vote} from '../src/classify/model/evaluate.ts'
import {baseOf, offsets} from '../src/classify/model/features/index.ts'
import {gateFigures, gateNames} from '../src/classify/model/gate.ts'

const [rows = '', models = '', folds = '3'] = process.argv.slice(2)
const {features, pages} = JSON.parse(readFileSync(`${rows}/pages.json`, 'utf8'))
const meta = readFileSync(`${rows}/meta.f32`)
const sizes = new Float32Array(meta.buffer, meta.byteOffset, meta.length / 4)
const forests = Array.from({length: Number(folds)}, (_, fold) =>
  existsSync(`${models}/lines${fold}.b64`) ? unpack(readFileSync(`${models}/lines${fold}.b64`, 'utf8'), offsets) : undefined
)
const width = features.length
const total = sizes.length / 5
const scores = new Float32Array(total).fill(Number.NaN)
const gate = new Float32Array(pages.length * gateNames.length)
const file = openSync(`${rows}/rows.f32`, 'r')
let spent = 0
let counted = 0
for (const [number, page] of pages.entries()) {
  const forest = forests[foldOf(page.site)]
  if (!forest || page.count === 0) continue
  const buffer = Buffer.alloc(page.count * width * 4)
  readSync(file, buffer, 0, buffer.length, page.start * width * 4)
  const block = new Float32Array(buffer.buffer, buffer.byteOffset, page.count * width)
  const probability = new Float32Array(page.count)
  const words = new Float32Array(page.count)
  const table = new Float32Array(baseOf(page.count + 3))
  for (let unit = 0; unit < page.count; unit++)
    for (let feature = 0; feature < width; feature++) table[baseOf(unit) + offsets[feature]!] = block[unit * width + feature]!
  const begin = performance.now()
  for (let unit = 0; unit < page.count; unit++) {
    const odds = vote(forest, table, baseOf(unit), sure)
    probability[unit] = 1 / (1 + Math.exp(-odds))
    scores[page.start + unit] = odds
    words[unit] = sizes[(page.start + unit) * 5 + 4] ?? 0
  }
  spent += performance.now() - begin
  counted += page.count
  gateFigures(probability, {count: page.count, words, table, headline: -1}, page.wall, gate.subarray(number * gateNames.length, (number + 1) * gateNames.length))
}
closeSync(file)
writeFileSync(`${models}/scores.f32`, Buffer.from(scores.buffer))
writeFileSync(`${models}/gate.f32`, Buffer.from(gate.buffer))
writeFileSync(`${models}/gate.json`, JSON.stringify(gateNames))
console.log(`${((1000 * spent) / counted).toFixed(2)} us a unit`)

function foldOf(site: string): number {
  let value = 2166136261
  for (const byte of Buffer.from(site)) value = Math.imul(value ^ byte, 16777619) >>> 0
  value = (value ^ (value >>> 15)) >>> 0
  return value % Number(folds)
}
