/**
 * The account: what became of the source, in pieces that can be replayed.
 *
 * `dropped` and `edits` together are all that was done. Replayed on the source
 * they give the text; undone on the text they give the source.
 */
import {type Cause, type Edit, replay} from './draft.ts'

/** A stretch of the source that is not in the text, or not as it was. Offsets are of the source. */
export interface AccountEntry {
  start: number
  end: number
  /** What stood there. */
  from: string
  /** What stands there now. */
  to: string
  /** In the order in which the rules acted; never empty. */
  causes: readonly Cause[]
}

export interface Account {
  /** What was taken out for what it is. */
  dropped: AccountEntry[]
  /** All other changes. */
  edits: AccountEntry[]
}

/**
 * Find the cause that an edit is told by.
 *
 * What removes text outweighs what marks a gap, that what mends, and that what
 * moves white space: a reader asks for losses first.
 */
export function leadingCause(edit: {readonly causes: readonly Cause[]}): Cause | undefined {
  return (
    edit.causes.find(({kind}) => kind === 'drop') ??
    edit.causes.find(({kind}) => kind === 'gap') ??
    edit.causes.find(({kind}) => kind === 'repair') ??
    edit.causes[0]
  )
}

/** Sort what was done to a source into removals and other changes. */
export function account(source: string, edits: readonly Edit[]): Account {
  const result: Account = {dropped: [], edits: []}
  for (const edit of edits) {
    const {start, end, value, causes} = edit
    if (leadingCause(edit)?.kind !== 'drop' || value.trim() !== '') {
      result.edits.push(entry(source, start, end, value, causes))
      continue
    }
    if (value === '') {
      result.dropped.push(entry(source, start, end, '', causes))
      continue
    }
    // Nothing but white space is left of a removal that met white space. It
    // is told as the removal that it is, and the white space beside it.
    const from = source.slice(start, end)
    const head = start + from.length - from.trimStart().length
    const tail = end - (from.length - from.trimEnd().length)
    if (head < end && head > start) {
      if (source.slice(start, head) !== value) result.edits.push(entry(source, start, head, value, causes))
      result.dropped.push(entry(source, head, end, '', causes))
    } else if (head < end && tail < end) {
      result.dropped.push(entry(source, start, tail, '', causes))
      if (source.slice(tail, end) !== value) result.edits.push(entry(source, tail, end, value, causes))
    } else {
      result.edits.push(entry(source, start, end, value, causes))
    }
  }
  return result
}

/** What replaying needs to know of an entry, however it is written. */
interface Replacement {
  start: number
  end: number
  from: string
  to: string
}

/**
 * Replay an account on the source that it was made for, and get the text.
 *
 * Throws a `RangeError` when the entries overlap or leave the source.
 */
export function replayAccount(source: string, entries: readonly Omit<Replacement, 'from'>[]): string {
  return replay(
    source,
    inOrder(entries).map(({start, end, to}) => ({start, end, value: to}))
  )
}

/**
 * Undo an account on the text that it led to, and get the source.
 *
 * Throws a `RangeError` when an entry does not fit the text.
 */
export function restoreSource(text: string, entries: readonly Replacement[]): string {
  const parts: string[] = []
  let at = 0
  // How much further the source is than the text.
  let shift = 0
  for (const {start, end, from, to} of inOrder(entries)) {
    const place = start - shift
    if (place < at || end - start !== from.length || !text.startsWith(to, place)) {
      throw new RangeError(`cannot undo an edit at ${start}-${end}: the text is not the one it led to`)
    }
    parts.push(text.slice(at, place), from)
    at = place + to.length
    shift += from.length - to.length
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Sorted by place; what is put in before what is taken out at the same place. */
function inOrder<Item extends {start: number; end: number}>(entries: readonly Item[]): Item[] {
  return [...entries].sort((a, b) => a.start - b.start || a.end - b.end)
}

function entry(
  source: string,
  start: number,
  end: number,
  to: string,
  causes: readonly Cause[]
): AccountEntry {
  return {start, end, from: source.slice(start, end), to, causes}
}
