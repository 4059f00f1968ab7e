/** Front matter: what is known about an article, as YAML above its Markdown. */
import {createRequire} from 'node:module'
import type {Result} from '../result.ts'
import type {Carried, Meta} from '../tree/meta.ts'

/** What front matter holds besides what lines tell. */
interface FrontMatter extends Meta {
  title?: string
  language?: string
}

/** The keys in the order in which they are written: those of one text, and those of several. */
const texts = [
  'title',
  'kicker',
  'standfirst',
  'byline',
  'dateline',
  'agency',
  'published',
  'updated',
  'language'
] as const satisfies readonly (keyof FrontMatter)[]
const lists = ['authors', 'captions', 'credits'] as const satisfies readonly (keyof FrontMatter)[]

/** Front matter that is longer than this, in code units, is not ours. */
const longest = 1 << 16

const opening = '---\n'
/** What names a field: `date`, `featured_image`. A place or a person has a capital. */
const fieldName = /^[a-z][\w.-]*$/

const closing = /\n---[ \t]*(?:\n|$)/

/** What stands before the text of a title that was Markdown. */
const headingMarks = /^#{1,6}[ \t]+/

/** The YAML of a cleaned article, without the lines that fence it; empty when nothing is known. */
export function frontMatterOf(result: Result, carried: Carried | undefined): string {
  const title = carried?.title ?? result.headline?.replace(headingMarks, '')
  const all: FrontMatter = {...known({...result, title, language: carried?.language ?? result.language})}
  return Object.keys(all).length === 0 ? '' : yaml().stringify(all, {lineWidth: 0}).trimEnd()
}

/** Keep what has a value, in the order in which it is written. */
function known(from: Readonly<Record<keyof FrontMatter, unknown>>): FrontMatter {
  const all: FrontMatter = {}
  for (const key of texts) {
    const value = from[key]
    if (typeof value === 'string' && value !== '') all[key] = value
    if (key !== 'byline') continue
    const authors = listOf(from.authors)
    if (authors.length > 0) all.authors = authors
  }
  for (const key of lists) {
    const values = listOf(from[key])
    if (key !== 'authors' && values.length > 0) all[key] = values
  }
  return all
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

/** What stands between two lines of hyphens above a text. */
export interface FrontMatterRead {
  /** Where the text behind it begins in the source. */
  end: number
  /** What it tells, where newsclean wrote it. */
  carried?: Carried
  /** Its YAML as it stands, where somebody else did. */
  foreign?: string
}

/**
 * Read the front matter of a Markdown file; `undefined` for a text without any.
 *
 * It is ours when it is YAML and has no keys but ours; somebody else's when it
 * has two or more that look like names of fields. Anything else between two
 * lines of hyphens is text.
 */
export function readFrontMatter(source: string): FrontMatterRead | undefined {
  if (!source.startsWith(opening)) return undefined
  const head = source.slice(0, longest)
  const close = closing.exec(head)
  if (!close) return undefined
  const end = close.index + close[0].length
  const yaml = head.slice(opening.length, close.index + 1)
  const value = parsed(yaml)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  if (entries.length === 0) return undefined
  if (entries.every(([key, entry]) => isOurs(key, entry))) return {end, carried: carriedIn(new Map(entries))}
  const named = entries.length > 1 && entries.every(([key]) => fieldName.test(key))
  return named ? {end, foreign: yaml.trimEnd()} : undefined
}

function carriedIn(read: ReadonlyMap<string, unknown>): Carried {
  const {title, language, ...meta} = known({
    title: read.get('title'),
    kicker: read.get('kicker'),
    standfirst: read.get('standfirst'),
    byline: read.get('byline'),
    authors: read.get('authors'),
    dateline: read.get('dateline'),
    agency: read.get('agency'),
    published: read.get('published'),
    updated: read.get('updated'),
    language: read.get('language'),
    captions: read.get('captions'),
    credits: read.get('credits')
  })
  return {title, language, meta}
}

function isOurs(key: string, value: unknown): boolean {
  if (texts.some((known) => known === key)) return typeof value === 'string'
  if (!lists.some((known) => known === key)) return false
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

function parsed(source: string): unknown {
  try {
    return yaml().parse(source, {maxAliasCount: 0, logLevel: 'silent'})
  } catch {
    // Somebody's hyphens, and no YAML between them.
    return undefined
  }
}

/** Loaded when front matter is asked for, and at once, as cleaning is synchronous. */
function yaml(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml')
}
