/**
 * Write the rows of a text as JSON, for the test that holds the evaluator
 * against the trainer.
 *
 *     node sample.js TEXT OUT
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {featureNames, fillRow, measure} from '../src/classify/model/features/index.ts'
import {unitsOf} from '../src/classify/model/units.ts'
import {parse} from '../src/parse/index.ts'
import {startDraft} from '../src/text/draft.ts'

const [text = '', out = ''] = process.argv.slice(2)
const {units, wall} = unitsOf(parse(startDraft(readFileSync(text, 'utf8'))))
const page = measure(units, wall)
const rows = Array.from({length: page.count}, (_, unit) => {
  const row = new Float32Array(featureNames.length)
  fillRow(page, unit, row)
  return Array.from(row)
})
writeFileSync(out, JSON.stringify({rows}))
