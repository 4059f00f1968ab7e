/** JSON: the article in parts, and the account of all that was done to it. */
import type {VFile} from 'vfile'
import {around, type Result, resultIn, type Status} from '../result.ts'
import {kindOf} from '../rule/kinds.ts'
import {type Account, type AccountEntry, account, leadingCause} from '../text/account.ts'
import type {Cause} from '../text/draft.ts'
import {lineIndex} from '../tree/position.ts'
import type {BlockKind, Role} from '../tree/types.ts'

export interface JsonOptions {
  /** Version of newsclean, to stand in the document. */
  version?: string | undefined
}

/**
 * What is written of one file.
 *
 * `start` and `end` are offsets in the decoded source, in UTF-16 code units
 * from 0; `line` and `column` are of `start`, from 1. Replacing each stretch of
 * `dropped` with nothing and each of `edits` with its `to` makes `text` of the
 * source; putting `text` and `from` back makes the source again.
 */
export interface JsonDocument {
  /** Of newsclean; written by the command line, while who calls the library knows which one it is. */
  version?: string
  status: Status
  /** BCP 47 tag. */
  language: string | null
  headline: string | null
  standfirst: string | null
  kicker: string | null
  /** The names of the byline, and the same one by one. */
  byline: string | null
  authors: readonly string[]
  dateline: string | null
  agency: string | null
  /** ISO 8601, as exact as the text tells. */
  published: string | null
  updated: string | null
  captions: readonly string[]
  credits: readonly string[]
  /** The article as plain text. */
  text: string
  /** The same without headline, byline and the label above. */
  body: string
  /** The blocks of the body. */
  paragraphs: string[]
  /** All that is in the text, block by block. */
  kept: JsonKept[]
  /** What is not in the text for what it is. */
  dropped: JsonDropped[]
  /** What is in the text in another form, or was put in. */
  edits: JsonEdit[]
  messages: JsonMessage[]
}

/** The fields of a document, in their order: as an object, so that the compiler asks for one that is not here. */
const known: Readonly<Record<keyof JsonDocument, true>> = {
  version: true,
  status: true,
  language: true,
  headline: true,
  standfirst: true,
  kicker: true,
  byline: true,
  authors: true,
  dateline: true,
  agency: true,
  published: true,
  updated: true,
  captions: true,
  credits: true,
  text: true,
  body: true,
  paragraphs: true,
  kept: true,
  dropped: true,
  edits: true,
  messages: true
}

/** Names of the fields of a document. */
export const jsonFields: readonly string[] = Object.keys(known)

export interface JsonPlace {
  start: number
  end: number
  line: number
  column: number
}

export interface JsonKept extends JsonPlace {
  role: Role
  kind: BlockKind
  /** As it now is. */
  text: string
}

export interface JsonDropped extends JsonPlace {
  /** One of `newsclean --list-kinds`; `null` for a rule that is not ours. */
  kind: string | null
  rule: string
  /** What it was. */
  role: string | null
  reason: string
  evidence: string
  /** From 0 to 1. */
  confidence: number
  /** As it was. */
  text: string
  /** Other rules that had a part in it. */
  others?: JsonCause[]
}

export interface JsonEdit extends JsonPlace {
  /** In the order in which they acted. */
  causes: JsonCause[]
  from: string
  to: string
}

export interface JsonCause {
  rule: string
  kind: Cause['kind']
  reason: string
  evidence: string
}

export interface JsonMessage {
  severity: 'info' | 'warning' | 'error'
  rule: string | null
  reason: string
  line: number | null
  column: number | null
}

/** C1 controls and two line separators, which `JSON.stringify` leaves as they are: a terminal may act on them. */
const unescaped = /[\u007f-\u009f\u2028\u2029]/g

/**
 * Make the document of a cleaned file.
 *
 * Throws a `TypeError` for a file that was not cleaned.
 */
export function toJson(file: VFile, options: JsonOptions = {}): JsonDocument {
  const result = resultIn(file, 'write JSON of')
  const point = lineIndex(result.source)
  const place = (start: number, end: number): JsonPlace => {
    const {line, column} = point(start)
    return {start, end, line, column}
  }
  const {dropped, edits}: Account = account(result.source, result.edits)
  const {children} = result.article
  return {
    ...(options.version === undefined ? {} : {version: options.version}),
    status: result.status,
    language: result.language ?? null,
    ...metaOf(result),
    text: result.text,
    body: result.body,
    paragraphs: children.filter(({role}) => !around.has(role)).map(({value}) => value),
    kept: children.map(({role, kind, value, position: {start, end}}) => ({
      role,
      kind,
      ...place(start.offset ?? 0, end.offset ?? 0),
      text: value
    })),
    dropped: dropped.map((entry) => toDropped(entry, place(entry.start, entry.end))),
    edits: edits.map(({start, end, causes, from, to}) => ({
      ...place(start, end),
      causes: causes.map(toCause),
      from,
      to
    })),
    messages: file.messages.map(({fatal, ruleId, reason, line, column}) => ({
      severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
      rule: ruleId ?? null,
      reason,
      line: line ?? null,
      column: column ?? null
    }))
  }
}

/** What is known about an article, as it stands in JSON and in records. */
export function metaOf(result: Result) {
  return {
    headline: result.headline ?? null,
    standfirst: result.standfirst ?? null,
    kicker: result.kicker ?? null,
    byline: result.byline ?? null,
    authors: result.authors,
    dateline: result.dateline ?? null,
    agency: result.agency ?? null,
    published: result.published ?? null,
    updated: result.updated ?? null,
    captions: result.captions,
    credits: result.credits
  }
}

/** Format a cleaned file as JSON for people: indented, with a line feed at its end. */
export function formatJson(file: VFile): string {
  return `${stringify(toJson(file), 2)}\n`
}

/** Write JSON that no terminal acts on; on one line unless an indent is given. */
export function stringify(value: unknown, indent?: number): string {
  return harmless(JSON.stringify(value, undefined, indent))
}

/** Escape in JSON what a terminal may act on; it says the same afterwards. */
export function harmless(json: string): string {
  return json.replace(unescaped, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function toDropped(entry: AccountEntry, place: JsonPlace): JsonDropped {
  const cause = leadingCause(entry)
  const others = entry.causes.filter((other) => other !== cause && other.kind !== 'layout')
  return {
    kind: kindOf(cause?.rule ?? '') ?? null,
    rule: cause?.rule ?? '',
    role: cause?.role ?? null,
    reason: cause?.reason ?? '',
    evidence: cause?.evidence ?? '',
    confidence: cause?.confidence ?? 1,
    ...place,
    text: entry.from,
    ...(others.length === 0 ? {} : {others: others.map(toCause)})
  }
}

function toCause({rule, kind, reason, evidence}: Cause): JsonCause {
  return {rule, kind, reason, evidence}
}
