/**
 * Measures how well the tool does on public data sets, and prints tables.
 *
 *     npm run accuracy -- DATA [--only pages,harm,…] [--sample N] [--list N] [--cache FOLDER]
 *
 * docs/accuracy.md says what DATA holds and where it comes from. The tool is
 * run as its own command, the way its users do.
 *
 * `--only` names what is measured, `--sample` takes N pages of each set,
 * `--list` shows N things that each rule took out of clean articles, and of
 * other tables the N pages that come off worst. `--cache` keeps what the other
 * extractors made of the pages for the next run. Leaves 2 when DATA or an
 * option cannot be used.
 */
import process from 'node:process'
import {parseArgs} from 'node:util'
import {openData, Unusable} from './accuracy/data.mjs'
import {printer} from './accuracy/print.mjs'

/** What can be measured, in the order of the tables; each is loaded when it is asked for, with the libraries that it needs. */
const measures = {
  pages: async (options) => (await import('./accuracy/pages.mjs')).measurePages(options),
  headlines: async (options) => (await import('./accuracy/headlines.mjs')).measureHeadlines(options),
  harm: async (options) => (await import('./accuracy/harm.mjs')).measureHarm(options),
  extractors: async (options) => (await import('./accuracy/extractors.mjs')).measureExtractors(options),
  idempotence: async (options) => (await import('./accuracy/idempotence.mjs')).measureIdempotence(options),
  repair: async (options) => (await import('./accuracy/scorers.mjs')).measureRepair(options),
  glued: async (options) => (await import('./accuracy/scorers.mjs')).measureGlued(options),
  notices: async (options) => (await import('./accuracy/notices.mjs')).measureNotices(options),
  errors: async (options) => (await import('./accuracy/errors.mjs')).measureErrors(options)
}

/** What the user asked for; throws `Unusable` for what cannot be used. */
function asked(args) {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        only: {type: 'string'},
        cache: {type: 'string'},
        sample: {type: 'string', default: '0'},
        list: {type: 'string', default: '0'}
      }
    })
  } catch (error) {
    throw new Unusable(error.message)
  }
  const {values, positionals} = parsed
  const [folder] = positionals
  if (positionals.length !== 1) throw new Unusable('name one folder of data sets: npm run accuracy -- DATA')
  const only = values.only?.split(',') ?? Object.keys(measures)
  const unknown = only.filter((name) => !Object.hasOwn(measures, name))
  if (unknown.length > 0) {
    throw new Unusable(`cannot measure ${unknown.join(', ')}: use ${Object.keys(measures).join(', ')}`)
  }
  const count = (name) => {
    const number = Number(values[name])
    if (!Number.isInteger(number) || number < 0) throw new Unusable(`--${name} needs a number`)
    return number
  }
  return {only, list: count('list'), cache: values.cache, data: openData(folder, count('sample'))}
}

try {
  const {only, ...rest} = asked(process.argv.slice(2))
  const print = printer((text) => process.stdout.write(text))
  for (const name of only) await measures[name]({...rest, print})
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  console.error(`accuracy: ${error.message}`)
  process.exitCode = 2
}
