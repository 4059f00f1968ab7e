/** One line of JSON Lines: read, and written with what cleaning made of it. */
import type {VFile} from 'vfile'
import {decodeBytes} from '../decode/bytes.ts'
import {harmless, metaOf, toJson} from '../format/json.ts'
import {tagOf} from '../languages/tags.ts'
import type {Result} from '../result.ts'
import {longestLine} from './lines.ts'
import {version} from './version.ts'

/** A record that can be cleaned. */
export interface TextRecord {
  text: string
  /** The tag of its language, where the record names one. */
  lang: string | undefined
  /** Second copies of the story. */
  other: readonly string[]
  /** All fields as they stand in the line. */
  members: ReadonlyMap<string, string>
}

/** A line that cannot be used, and why. */
export interface BadRecord {
  error: string
  /** The field `id` as it stands in the line, when it can be read. */
  id: string | undefined
}

/** The `id` of an object that begins with it, for a line that is no JSON: most often its end was lost. */
const leadingId = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)\s*[,}]/

/** Takes off the byte order mark that may stand before the first line. */
const decoder = new TextDecoder()

/** Read a line; `undefined` for a blank one. */
export function readRecord(line: Uint8Array | undefined): TextRecord | BadRecord | undefined {
  if (!line) return {error: `the line is longer than ${longestLine / 1_000_000} MB`, id: undefined}
  const source = decode(line)
  if (source.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return {error: 'not JSON', id: readableId(source)}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {error: 'not a JSON object', id: undefined}
  }
  const members = membersOf(source)
  const text = field(value, 'text')
  if (typeof text !== 'string') {
    const why = text === undefined ? 'is missing' : 'is not a string'
    return {error: `the field \`text\` ${why}`, id: members.get('id')}
  }
  const lang = field(value, 'lang') ?? ''
  if (typeof lang !== 'string') return {error: 'the field `lang` is not a string', id: members.get('id')}
  const other = copiesOf(field(value, 'other') ?? [])
  if (!other) return {error: 'the field `other` is not a list of texts', id: members.get('id')}
  if (typeof field(value, 'error') === 'string') {
    // An earlier run failed at it, and said where; what this one says holds now.
    members.delete('error')
    if (typeof field(value, 'line') === 'number') members.delete('line')
  }
  return {text, lang: tagOf(lang), other, members}
}

/** The second copies of a record, where a null is none; `undefined` when they are anything else. */
function copiesOf(other: unknown): string[] | undefined {
  if (!Array.isArray(other)) return undefined
  const copies: string[] = []
  for (const copy of other) {
    if (typeof copy === 'string') copies.push(copy)
    else if (copy !== null) return undefined
  }
  return copies
}

/**
 * Write a record with what cleaning made of it.
 *
 * Fields that are not ours come back as they stood, character for character: a
 * number too large for us keeps its digits. With `fields`, those and no others
 * are written, `null` for one that there is not; the parts of the account
 * (`dropped`, `edits`, `messages` and the like) can be asked for too.
 */
export function writeRecord(
  file: VFile,
  result: Result,
  members: ReadonlyMap<string, string>,
  fields: readonly string[] | undefined
): string {
  const own = new Map([['text', JSON.stringify(result.text)]])
  for (const [name, value] of Object.entries(metaOf(result))) {
    // What the text does not tell, the record may know itself.
    if (members.has(name) && (value === null || value.length === 0)) continue
    own.set(name, JSON.stringify(value))
  }
  own.set('language', JSON.stringify(result.language ?? null))
  own.set('status', JSON.stringify(result.status))
  own.set('body', JSON.stringify(result.body))
  if (!fields) return writeObject(new Map([...members, ...own]))
  const asked = new Map<string, string>()
  let account: Readonly<Record<string, unknown>> | undefined
  for (const name of fields) {
    let value = own.get(name) ?? members.get(name)
    if (value === undefined) {
      account ??= {...toJson(file, {version})}
      value = JSON.stringify(Object.hasOwn(account, name) ? account[name] : null)
    }
    asked.set(name, value)
  }
  return writeObject(asked)
}

/** Write what stands in the place of a record that cannot be used. */
export function writeBadRecord({error, id}: BadRecord, line: number): string {
  const members = new Map<string, string>()
  if (id !== undefined) members.set('id', id)
  return writeObject(members.set('error', JSON.stringify(error)).set('line', String(line)))
}

function writeObject(members: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  for (const [name, value] of members) parts.push(`${JSON.stringify(name)}:${value}`)
  return harmless(`{${parts.join(',')}}`)
}

/**
 * JSON is UTF-8, and has no escape as it is; a line that is not was made by a
 * program that knew no better, and its text is still news.
 */
function decode(line: Uint8Array): string {
  const text = decoder.decode(line)
  return text.includes('\ufffd') || text.includes('\u001b') ? decodeBytes(line).text : text
}

function field(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

function readableId(source: string): string | undefined {
  const id = leadingId.exec(source.slice(0, 1000))?.[1]
  if (id === undefined) return undefined
  try {
    JSON.parse(id)
    return id
  } catch {
    return undefined
  }
}

/** The members of a JSON object as they stand in its source, which must be right. */
export function membersOf(source: string): Map<string, string> {
  const members = new Map<string, string>()
  let at = blankEnd(source, source.indexOf('{') + 1)
  while (source[at] === '"') {
    const nameEnd = stringEnd(source, at)
    const name: unknown = JSON.parse(source.slice(at, nameEnd))
    const start = blankEnd(source, source.indexOf(':', nameEnd) + 1)
    const end = valueEnd(source, start)
    members.set(String(name), source.slice(start, end))
    at = blankEnd(source, end)
    if (source[at] === ',') at = blankEnd(source, at + 1)
  }
  return members
}

function blankEnd(source: string, at: number): number {
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\r' || source[at] === '\n') at++
  return at
}

function valueEnd(source: string, start: number): number {
  const first = source[start]
  if (first === '"') return stringEnd(source, start)
  let at = start
  if (first !== '{' && first !== '[') {
    while (at < source.length && !',}] \t\r\n'.includes(source.charAt(at))) at++
    return at
  }
  let depth = 0
  while (at < source.length) {
    const mark = source[at]
    if (mark === '"') {
      at = stringEnd(source, at)
      continue
    }
    at++
    if (mark === '{' || mark === '[') depth++
    if ((mark === '}' || mark === ']') && --depth === 0) break
  }
  return at
}

/** Where the string that opens at `start` is over. */
function stringEnd(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at !== -1; at = source.indexOf('"', at + 1)) {
    let slashes = 0
    while (source[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return source.length
}
