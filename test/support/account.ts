/** Reads an account as a user would: forth from the source, and back from the text. */
import {replay} from '../../src/index.ts'

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
