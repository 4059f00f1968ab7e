/** What the options come to, when each is known to fit the others. */
import type {Options} from '../options.ts'
import type {Flags} from './command.ts'
import {Failure} from './failure.ts'
import {readReferences} from './references.ts'

export interface Settings {
  from: Flags['from']
  /** `undefined`: Markdown, or JSON Lines for JSON Lines. */
  to: Flags['to']
  output: string | undefined
  check: boolean
  explain: boolean
  quiet: boolean
  /** `undefined`: as the terminal and the environment say. */
  color: boolean | undefined
  fields: readonly string[] | undefined
  /** For `clean`. */
  options: Omit<Options, 'to'>
}

export function settingsOf(flags: Flags, cwd: string): Settings {
  const {from, to, output, fields, check = false, explain = false, quiet = false} = flags
  if (check && output !== undefined) {
    throw new Failure('cannot use --output with --check: it writes nothing; leave one of them out')
  }
  if (fields && (check || (to !== 'json' && to !== 'jsonl' && !(to === undefined && from === 'jsonl')))) {
    throw new Failure(
      `cannot use --fields ${check ? 'with --check' : 'without JSON'}; add --to jsonl or --to json`
    )
  }
  if (output === '') throw new Failure('cannot use `` for --output: no name; name a file or a folder')
  return {
    from,
    to,
    output,
    check,
    explain,
    quiet,
    color: flags.color,
    fields,
    options: {
      fragments: flags.fragments,
      ...(flags.preset === undefined ? {} : {preset: flags.preset}),
      ...(flags.threshold === undefined ? {} : {threshold: flags.threshold}),
      ...(flags.lang === undefined ? {} : {language: flags.lang}),
      ...(flags.reference && {references: readReferences(flags.reference, cwd)})
    }
  }
}
