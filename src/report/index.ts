/** Turns the account of a cleaned article into the messages of its file. */
import type {VFile} from 'vfile'
import type {Result} from '../result.ts'
import {kindOf} from '../rule/kinds.ts'
import {leadingCause} from '../text/account.ts'
import type {Cause, Edit} from '../text/draft.ts'
import {lineIndex} from '../tree/position.ts'
import {warn} from '../tree/warn.ts'
import {describe} from './messages.ts'

/** From this many edits of one rule in one line on, one message tells of all. */
const many = 4

/** What a message about removed text has besides the fields that all have. */
export interface DropNote {
  /** `undefined` for a rule that is not ours. */
  kind: string | undefined
  evidence: string
  /** From 0 to 1. */
  confidence: number
}

/**
 * Add a message to a file for every edit that is more than white space
 * between blocks, in the order of the source.
 *
 * A rule that rewrote many places of one line says so once: a thousand
 * messages about entities tell a person less than one. A message about removed
 * text has the fields of a `DropNote` too.
 */
export function report(result: Result, file: VFile): void {
  withoutStacks(() => tell(result, file))
}

/**
 * Run something without a trace of the stack in the errors that it makes. A
 * message of a file is an error, and leaves its trace out: making it takes a
 * twentieth of the time of a page.
 */
function withoutStacks(run: () => void): void {
  const limit = Error.stackTraceLimit
  if (Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')?.writable !== true) {
    run()
    return
  }
  Error.stackTraceLimit = 0
  try {
    run()
  } finally {
    Error.stackTraceLimit = limit
  }
}

function tell(result: Result, file: VFile): void {
  const {source, edits} = result
  if (result.status === 'empty') {
    warn(file, 'empty', 'Kept nothing, the text is empty')
  }
  const point = lineIndex(source)
  for (const group of groups(edits, (edit) => point(edit.start).line)) {
    const first = group[0]
    const last = group.at(-1)
    const cause = first && leadingCause(first)
    if (!first || !last || !cause) continue
    const more = group.length > 1 ? ` and ${group.length - 1} more` : ''
    const message = file.info(describe(first, source) + more, {
      ruleId: cause.rule,
      source: 'newsclean',
      place: {start: point(first.start), end: point(last.end)}
    })
    if (cause.kind === 'drop') Object.assign(message, noteOf(cause))
  }
}

function noteOf({rule, evidence, confidence = 1}: Cause): DropNote {
  return {kind: kindOf(rule), evidence, confidence}
}

/** Put the edits that one message tells of together: many repairs of one rule in one line, or one edit. */
function groups(edits: readonly Edit[], lineOf: (edit: Edit) => number): Edit[][] {
  const all: Edit[][] = []
  let run: Edit[] = []
  let key = ''
  const close = () => {
    if (run.length >= many) all.push(run)
    else for (const edit of run) all.push([edit])
    run = []
  }
  for (const edit of edits) {
    const cause = leadingCause(edit)
    if (!cause || cause.kind === 'layout') continue
    const own = `${cause.rule} ${lineOf(edit)}`
    if (own !== key || cause.kind !== 'repair') close()
    key = own
    run.push(edit)
  }
  close()
  return all
}
