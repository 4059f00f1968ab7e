/**
 * Measures how well the tool does on public data sets, and prints tables.
 *
 *     npm run accuracy -- DATA [--only harm,…] [--sample N] [--list N]
 *
 * docs/accuracy.md says what DATA holds and where it comes from. The tool is
 * run as its own command, the way its users do.
 */
import process from 'node:process'
import {parseArgs} from 'node:util'
import {MissingData, openData} from './accuracy/data.mjs'
import {measureHarm} from './accuracy/harm.mjs'
import {printer} from './accuracy/print.mjs'

const measures = {harm: measureHarm}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: 'string'}, sample: {type: 'string', default: '0'}, list: {type: 'string', default: '0'}}
})
const names = values.only?.split(',') ?? Object.keys(measures)
const data = openData(positionals[0], Number(values.sample))
const print = printer((text) => process.stdout.write(text))
for (const name of names) await measures[name]({data, print, list: Number(values.list), keep() {}})
