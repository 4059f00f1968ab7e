/**
 * Write the rows of a text as JSON, for the test that holds the evaluator
 * against the trainer.
 *
 *     node sample.js TEXT MODELS OUT
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {chances, voteFirst} from '../src/classify/model/decide.ts'
import {unpack} from '../src/classify/model/evaluate.ts'
import {baseOf, lookAgain, lookOffsets, measure, offsets} from '../src/classify/model/features/index.ts'
import {unitsOf} from '../src/classify/model/units.ts'
import {parse} from '../src/parse/index.ts'
import {startDraft} from '../src/text/draft.ts'

const [text = '', models = '', out = ''] = process.argv.slice(2)
const {units, wall} = unitsOf(parse(startDraft(readFileSync(text, 'utf8'))))
const page = measure(units, wall)
const odds = voteFirst(unpack(readFileSync(`${models}/first.b64`, 'utf8'), offsets), page)
lookAgain(page.scanned, chances(odds))
const rows = Array.from({length: page.count}, (_, unit) =>
  Array.from([...offsets, ...lookOffsets], (offset) => page.table[baseOf(unit) + offset] ?? 0)
)
writeFileSync(out, JSON.stringify({rows}))
