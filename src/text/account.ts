/**
 * The account: what became of the source, in pieces that can be replayed.
 *
 * `dropped` and `edits` together are all that was done. Replayed on the source
 * they give the text; undone on the text they give the source.
 */
import type {Cause, Edit} from './draft.ts'

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

function entry(
  source: string,
  start: number,
  end: number,
  to: string,
  causes: readonly Cause[]
): AccountEntry {
  return {start, end, from: source.slice(start, end), to, causes}
}
