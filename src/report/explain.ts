/**
 * The story of one article, for a person: what went, what was mended, what is
 * missing, in the order of the source.
 *
 * This file loads chalk; ask for it only when a story is to be told.
 */
import {Chalk, type ChalkInstance} from 'chalk'
import type {VFile} from 'vfile'
import {type Result, resultIn, type Status} from '../result.ts'
import {kindOf} from '../rule/kinds.ts'
import {leadingCause} from '../text/account.ts'
import type {Cause, Edit} from '../text/draft.ts'
import {excerpt} from '../text/excerpt.ts'
import {lineIndex} from '../tree/position.ts'
import {describe} from './messages.ts'
import {shorten, visible, visibleBlanks} from './quote.ts'
import {countWords} from './words.ts'

export interface ExplainOptions {
  color: boolean
  /** About how many columns a line may take; 100 when left out. */
  width?: number
}

/** A line of the story, and what is shown under it. */
interface Entry {
  line: number
  column: number
  /** All places it tells of. */
  places: string[]
  /** `undefined` for what is no edit but was said. */
  kind: Cause['kind'] | undefined
  text: string
  rule: string
  details: Detail[]
}

interface Detail {
  sign: '-' | '+'
  text: string
}

const statusWords: Readonly<Record<Status, string>> = {
  clean: 'clean',
  changed: 'changed',
  'low-confidence': 'not sure, so kept as it was',
  truncated: 'cut off at the source',
  'not-an-article': 'not an article',
  empty: 'empty'
}

/** How much of the text around a rewrite is shown, in code units on each side. */
const contextWidth = 24

/** Rules that put words where the text lost them. */
const completing: ReadonlySet<string> = new Set(['completed-sentence', 'second-copy'])

/** How short both sides of a repair are for it to be counted with others like it. */
const tiny = 12

/** How many places of repairs that are counted together are named. */
const mostPlaces = 6

/**
 * Tell what was done to a file.
 *
 * Throws a `TypeError` for a file that was not cleaned.
 */
export function explain(file: VFile, {color, width = 100}: ExplainOptions): string {
  const result = resultIn(file, 'explain')
  const chalk = new Chalk({level: color ? 1 : 0})
  const lines = [headLine(file, result, chalk)]
  const {entries, layouts} = collect(file, result, width)
  for (const entry of entries) lines.push(...tell(entry, chalk))
  for (const [rule, {count, reason}] of layouts) {
    lines.push(`  ${reason} at ${count} ${count === 1 ? 'place' : 'places'}  ${chalk.dim(rule)}`)
  }
  if (lines.length === 1) lines.push('  Kept everything as it was')
  return `${lines.join('\n')}\n`
}

function headLine(file: VFile, result: Result, chalk: ChalkInstance): string {
  const read = countWords(result.source)
  const added = addedWords(result)
  // Two words that were glued count as one in the source.
  const kept = Math.min(read, Math.max(0, countWords(result.text) - added))
  const parts = [
    statusWords[result.status],
    result.language ?? 'language not known',
    `${kept} of ${read} ${read === 1 ? 'word' : 'words'} kept${added > 0 ? ` and ${added} added` : ''}`
  ]
  return `${chalk.bold(visible(file.path ?? 'article'))}: ${parts.join(', ')}`
}

/** How many words of the text stand elsewhere, in a copy or in a part that went, and were taken from there. */
function addedWords({source, edits}: Result): number {
  let added = 0
  for (const {start, end, value, causes} of edits) {
    if (!causes.some(({rule}) => completing.has(rule))) continue
    added += Math.max(0, countWords(value) - countWords(source.slice(start, end)))
  }
  return added
}

function collect(
  file: VFile,
  {source, edits}: Result,
  width: number
): {entries: Entry[]; layouts: Map<string, {count: number; reason: string}>} {
  const point = lineIndex(source)
  const entries: Entry[] = []
  const layouts = new Map<string, {count: number; reason: string}>()
  const counted = new Map<string, Entry>()
  const told = new Set<string>()
  for (const edit of edits) {
    const cause = leadingCause(edit)
    if (!cause) continue
    told.add(cause.rule)
    const {line, column} = point(edit.start)
    if (cause.kind === 'layout') {
      const layout = layouts.get(cause.rule)
      if (layout) layout.count++
      else layouts.set(cause.rule, {count: 1, reason: visible(cause.reason) || 'Set white space'})
      continue
    }
    const key = countKey(edit, cause, source)
    const first = key === undefined ? undefined : counted.get(key)
    if (first) {
      first.places.push(`${line}:${column}`)
      continue
    }
    const entry: Entry = {
      line,
      column,
      places: [`${line}:${column}`],
      kind: cause.kind,
      text: reasonOf(edit, cause, source),
      rule: rulesOf(edit, cause),
      details:
        cause.kind === 'drop' && edit.value === ''
          ? dropped(edit, source, width)
          : rewritten(edit, source, width)
    }
    if (key !== undefined) counted.set(key, entry)
    entries.push(entry)
  }
  for (const message of file.messages) {
    // What was done is told from the edits; this is what was said besides.
    if (message.ruleId !== undefined && told.has(message.ruleId) && message.fatal === undefined) continue
    const line = message.line ?? 1
    const column = message.column ?? 1
    entries.push({
      line,
      column,
      places: [`${line}:${column}`],
      kind: undefined,
      text: visible(message.reason),
      rule: message.ruleId ?? '',
      details: []
    })
  }
  entries.sort((a, b) => a.line - b.line || a.column - b.column)
  return {entries, layouts}
}

/** Say what two tiny repairs must have in common to be counted on one line. */
function countKey(edit: Edit, cause: Cause, source: string): string | undefined {
  if (cause.kind !== 'repair' || edit.end - edit.start > tiny || edit.value.length > tiny) return undefined
  return JSON.stringify([
    edit.causes.map(({rule, reason}) => [rule, reason]),
    source.slice(edit.start, edit.end),
    edit.value
  ])
}

/** The message of an edit, but for what a rewrite shows below it. */
function reasonOf(edit: Edit, cause: Cause, source: string): string {
  if (cause.kind !== 'repair') return describe(edit, source)
  return visible(cause.reason) || 'Rewrote'
}

/** Name every rule that had a part in an edit, the one that leads first; of a removal, its kind and how sure it is. */
function rulesOf(edit: Edit, cause: Cause): string {
  const others = edit.causes.filter(({kind}) => kind !== 'layout').map(({rule}) => rule)
  const rules = [...new Set([cause.rule, ...others])].join(', ')
  if (cause.kind !== 'drop') return rules
  const kind = kindOf(cause.rule)
  return `${rules} (${kind === undefined ? '' : `${kind}, `}${(cause.confidence ?? 1).toFixed(2)})`
}

function dropped({start, end}: Edit, source: string, width: number): Detail[] {
  const text = source.slice(start, end)
  const room = Math.max(20, width - 12)
  if (text.length <= room) return [{sign: '-', text: visible(text)}]
  return [{sign: '-', text: `${visible(shorten(text, room - 12))} (${countWords(text)} words)`}]
}

/** Show a rewrite between the words that it stands between, which must be of the same line. */
function rewritten({start, end, value}: Edit, source: string, width: number): Detail[] {
  const room = Math.max(20, width - 12 - 2 * contextWidth)
  const left = leftContext(source, start)
  const right = rightContext(source, end)
  const show = (text: string) => left + visibleBlanks(shorten(text, room)) + right
  return [
    {sign: '-', text: show(source.slice(start, end))},
    {sign: '+', text: show(value)}
  ]
}

function leftContext(source: string, at: number): string {
  const from = Math.max(0, at - contextWidth)
  const near = excerpt(source, from, at)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  if (line.length < near.length || from === 0) return visible(line)
  const blank = line.indexOf(' ')
  if (blank !== -1 && blank < line.length - 1) return `…${visible(line.slice(blank + 1))}`
  return `…${visible(line)}`
}

function rightContext(source: string, at: number): string {
  const near = excerpt(source, at, at + contextWidth)
  const stop = near.indexOf('\n')
  if (stop !== -1) return visible(near.slice(0, stop))
  if (at + near.length === source.length) return visible(near)
  const blank = near.lastIndexOf(' ')
  if (blank > 0) return `${visible(near.slice(0, blank))}…`
  return `${visible(near)}…`
}

function tell(entry: Entry, chalk: ChalkInstance): string[] {
  const {places, kind, text, rule, details} = entry
  const times = places.length
  const where =
    times > mostPlaces
      ? `${places.slice(0, mostPlaces).join(', ')} and ${times - mostPlaces} more`
      : places.join(', ')
  const paint =
    kind === 'drop' ? chalk.red : kind === 'gap' ? chalk.yellow : kind === 'repair' ? chalk.green : chalk.cyan
  // The verb alone is painted: it is what the eye looks for down the page.
  const verb = text.indexOf(' ')
  const said = verb === -1 ? paint(text) : paint(text.slice(0, verb)) + text.slice(verb)
  const count = times > 1 ? `, ${times} times` : ''
  const head = `  ${chalk.dim(where)}  ${said}${count}${rule === '' ? '' : `  ${chalk.dim(rule)}`}`
  return [head, ...details.map((detail) => `      ${detailLine(detail, chalk)}`)]
}

function detailLine({sign, text}: Detail, chalk: ChalkInstance): string {
  return sign === '-' ? chalk.red(`- ${text}`) : chalk.green(`+ ${text}`)
}
