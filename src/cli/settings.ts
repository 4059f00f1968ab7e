/** What the options come to, when each is known to fit the others. */
import {resolve} from 'node:path'
import {languages} from '../languages/index.ts'
import {isTag, tagOf} from '../languages/tags.ts'
import type {Options} from '../options.ts'
import {isKind, type Kind, kinds} from '../rule/kinds.ts'
import {isRule, rules} from '../rules.ts'
import type {Flags} from './command.ts'
import {Failure} from './failure.ts'
import {readReferences} from './references.ts'
import {suggest} from './suggest.ts'

export interface Settings {
  from: Flags['from']
  /** `undefined`: Markdown, or JSON Lines for JSON Lines. */
  to: Flags['to']
  output: string | undefined
  check: boolean
  strict: boolean
  explain: boolean
  quiet: boolean
  /** `undefined`: as the terminal and the environment say. */
  color: boolean | undefined
  fields: readonly string[] | undefined
  /** Paths of the second copies, which are read already. */
  references: readonly string[]
  /** For `clean`. */
  options: Omit<Options, 'to'>
}

export function settingsOf(flags: Flags, cwd: string): Settings {
  const {from, to, output, fields, check = false, strict = false, explain = false, quiet = false} = flags
  if (check && output !== undefined) {
    throw new Failure('cannot use --output with --check: it writes nothing; leave one of them out')
  }
  if (fields && (check || (to !== 'json' && to !== 'jsonl' && !(to === undefined && from === 'jsonl')))) {
    throw new Failure(
      `cannot use --fields ${check ? 'with --check' : 'without JSON'}; add --to jsonl or --to json`
    )
  }
  if (flags.frontMatter && (check || from === 'jsonl' || (to !== undefined && to !== 'markdown'))) {
    throw new Failure(
      `cannot use --front-matter ${check ? 'with --check: it writes nothing' : 'without Markdown'}; leave one of them out`
    )
  }
  if (output === '') throw new Failure('cannot use `` for --output: no name; name a file or a folder')
  return {
    from,
    to,
    output,
    check,
    strict,
    explain,
    quiet,
    color: flags.color,
    fields,
    references: (flags.reference ?? []).map((name) => resolve(cwd, name)),
    options: {
      fragments: flags.fragments,
      ...(flags.preset === undefined ? {} : {preset: flags.preset}),
      ...(flags.threshold === undefined ? {} : {threshold: flags.threshold}),
      ...(flags.frontMatter && {frontMatter: true}),
      ...(flags.keep && {keep: kindsOf('--keep', flags.keep)}),
      ...(flags.drop && {drop: kindsOf('--drop', flags.drop)}),
      ...(flags.off && {off: rulesOf(flags.off)}),
      ...(flags.lang === undefined ? {} : languageOf(flags.lang)),
      ...(flags.reference && {references: readReferences(flags.reference, cwd)})
    }
  }
}

/** The option that `--lang` stands for: none where it says that nobody knows. */
function languageOf(value: string): Pick<Options, 'language'> {
  if (!isTag(value)) {
    const near = languageNamed(value)
    const advice = near === undefined ? 'use one such as `fr` or `pt-BR`' : `did you mean \`${near}\`?`
    throw new Failure(`cannot use \`${value}\` for --lang: not a language tag; ${advice}`)
  }
  const language = tagOf(value)
  return language === undefined ? {} : {language}
}

/** The tag of the language that somebody may have meant by a name of it: `english`, `Deutsch`. */
function languageNamed(value: string): string | undefined {
  const name = value.toLowerCase()
  const english = new Intl.DisplayNames('en', {type: 'language'})
  const tags = new Map<string, string>()
  for (const {tag, name: own} of languages.values()) {
    for (const known of [own, english.of(tag) ?? own]) tags.set(known.toLowerCase(), tag)
  }
  const known = [...tags.keys()]
  const near = suggest(name, known) ?? known.find((other) => other.startsWith(`${name} `))
  return tags.get(name) ?? (near && tags.get(near))
}

function kindsOf(option: string, names: readonly string[]): Kind[] {
  return names.map((name) => {
    if (isKind(name)) return name
    throw unknownName(
      `\`${name}\` for ${option}`,
      'kind',
      name,
      kinds.map(({kind}) => kind)
    )
  })
}

function rulesOf(names: readonly string[]): readonly string[] {
  for (const name of names) {
    if (!isRule(name))
      throw unknownName(
        `\`${name}\` for --off`,
        'rule',
        name,
        rules.map(({id}) => id)
      )
  }
  return names
}

function unknownName(what: string, thing: string, name: string, known: readonly string[]): Failure {
  const near = suggest(name, known)
  const advice = near === undefined ? `see newsclean --list-${thing}s` : `did you mean \`${near}\`?`
  return new Failure(`cannot use ${what}: no such ${thing}; ${advice}`)
}
