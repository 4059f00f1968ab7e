import {type Choice, isKind, kinds} from './rule/kinds.ts'
import {isRule} from './rules.ts'

/** What to do with a sentence that lost its beginning. */
export type FragmentPolicy = 'mark' | 'drop' | 'keep'

/** What is printed. */
export type OutputFormat = 'markdown' | 'text' | 'json'

export interface Options extends Choice {
  /** What the file's value becomes; Markdown when left out. */
  to?: OutputFormat
  /** BCP 47 tag of the text's language; guessed when left out. */
  language?: string
  /** What happens to a sentence that lost its beginning: `mark` it with `[…]`, `drop` it, or `keep` it as it is; `mark` when left out. */
  fragments?: FragmentPolicy
  /** In a page's text, what a wrong word costs against a missing one; `balanced` when left out. */
  preset?: 'precision' | 'balanced' | 'recall'
  /** In a page's text, keep what is story with at least this probability, from 0 to 1. */
  threshold?: number
  /** Ids of rules that are not asked. */
  off?: readonly string[]
  /** Whether what is known about the article is written as YAML above it, and its byline there alone; only with Markdown. */
  frontMatter?: boolean
  /** Second copies of the story, to complete from what the text lost. */
  references?: readonly string[]
}

const known: Readonly<Record<string, readonly string[] | undefined>> = {
  to: ['markdown', 'text', 'json'],
  language: undefined,
  fragments: ['mark', 'drop', 'keep'],
  preset: ['precision', 'balanced', 'recall'],
  threshold: undefined,
  off: undefined,
  frontMatter: ['true', 'false'],
  references: undefined,
  keep: undefined,
  drop: undefined
}

/** Throw a `TypeError` on an option that is not known, or a value that its option does not take. */
export function checkOptions(options: Options): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new TypeError(`cannot use option \`${name}\`: no such option`)
    if (name === 'references' && value !== undefined) checkReferences(value)
    if ((name === 'keep' || name === 'drop') && value !== undefined) checkKinds(name, value)
    if (name === 'off' && value !== undefined) checkRules(value)
    if (name === 'threshold' && value !== undefined && !(Number(value) >= 0 && Number(value) <= 1)) {
      throw new TypeError(`cannot use \`${value}\` as option \`threshold\`: expected a number from 0 to 1`)
    }
    if (name === 'frontMatter' && value === true && (options.to ?? 'markdown') !== 'markdown') {
      throw new TypeError(`cannot use option \`frontMatter\` with \`${options.to}\`: only Markdown has any`)
    }
    const values = known[name]
    if (value !== undefined && values && !values.includes(String(value))) {
      throw new TypeError(
        `cannot use \`${value}\` as option \`${name}\`: expected one of ${values.join(', ')}`
      )
    }
  }
}

function checkReferences(value: unknown): void {
  if (Array.isArray(value) && value.every((reference) => typeof reference === 'string')) return
  throw new TypeError('cannot use option `references`: expected a list of texts')
}

function checkKinds(name: string, value: unknown): void {
  const wrong: unknown = Array.isArray(value) ? value.find((kind) => !isKind(kind)) : value
  if (wrong === undefined) return
  const known = kinds.map(({kind}) => kind).join(', ')
  throw new TypeError(`cannot use \`${wrong}\` as option \`${name}\`: expected a list of kinds, of ${known}`)
}

function checkRules(value: unknown): void {
  const wrong: unknown = Array.isArray(value) ? value.find((id) => !isRule(id)) : value
  if (wrong === undefined) return
  throw new TypeError(`cannot use \`${wrong}\` as option \`off\`: expected a list of ids of rules`)
}
