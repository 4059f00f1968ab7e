import {isTag} from './languages/tags.ts'
import {quote} from './report/quote.ts'
import {type Choice, isKind, kinds} from './rule/kinds.ts'
import {isRule} from './rules.ts'

/** What to do with a sentence that lost its beginning. */
export type FragmentPolicy = 'mark' | 'drop' | 'keep'

/** What is printed. */
export type OutputFormat = 'markdown' | 'text' | 'json'

export interface Options extends Choice {
  /** What the file's value becomes; Markdown when left out. */
  to?: OutputFormat
  /**
   * BCP 47 tag of the text's language, such as `fr` or `pt-BR` (`pt_BR` is read
   * as the same); guessed when left out, and for `und` and `unknown`. The tag of
   * a language that newsclean does not know is believed: only what holds for all
   * languages is done then, and the result has no `language`.
   */
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

/** What an option takes. */
interface Check {
  /** In words, behind "expected". */
  expected: string
  /** What of a value the option does not take: nothing where it is right. */
  wrong(value: unknown): readonly unknown[]
}

function one(expected: string, fits: (value: unknown) => boolean): Check {
  return {expected, wrong: (value) => (fits(value) ? [] : [value])}
}

function oneOf(...values: readonly string[]): Check {
  return one(`one of ${values.join(', ')}`, (value) => values.some((known) => known === value))
}

function listOf(things: string, fits: (value: unknown) => boolean): Check {
  const wrong = (value: unknown) => (Array.isArray(value) ? value.filter((entry) => !fits(entry)) : [value])
  return {expected: `a list of ${things}`, wrong}
}

const isText = (value: unknown) => typeof value === 'string'
const listOfKinds = listOf(`kinds, of ${kinds.map(({kind}) => kind).join(', ')}`, isKind)

const checks: Readonly<Record<keyof Options, Check>> = {
  to: oneOf('markdown', 'text', 'json'),
  language: one(
    'a language tag such as `fr` or `pt-BR`',
    (value) => typeof value === 'string' && isTag(value)
  ),
  fragments: oneOf('mark', 'drop', 'keep'),
  preset: oneOf('precision', 'balanced', 'recall'),
  threshold: one('a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1),
  off: listOf('ids of rules', isRule),
  frontMatter: one('true or false', (value) => typeof value === 'boolean'),
  references: listOf('texts', isText),
  keep: listOfKinds,
  drop: listOfKinds
}

const table = new Map<string, Check>(Object.entries(checks))

/**
 * Throw a `TypeError` on an option that is not known, or a value that its
 * option does not take. One that is `undefined` is as good as left out.
 */
export function checkOptions(options: Options): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`cannot use ${shown(options)} as options: expected an object`)
  }
  for (const [name, value] of Object.entries(options)) {
    const check = table.get(name)
    if (!check) throw new TypeError(`cannot use option \`${name}\`: no such option`)
    if (value === undefined) continue
    const wrong = check.wrong(value)
    if (wrong.length > 0) {
      throw new TypeError(`cannot use ${shown(wrong[0])} as option \`${name}\`: expected ${check.expected}`)
    }
  }
  const {to = 'markdown', frontMatter} = options
  if (frontMatter && to !== 'markdown') {
    throw new TypeError(`cannot use option \`frontMatter\` with \`${to}\`: only Markdown has any`)
  }
}

/** Quote a value as it is written in code, so that `"false"` is not taken for `false`. */
export function shown(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'object') return quote(String(value))
  try {
    return quote(JSON.stringify(value))
  } catch {
    // It holds itself, or something that JSON has no words for.
    return quote(Object.prototype.toString.call(value))
  }
}
