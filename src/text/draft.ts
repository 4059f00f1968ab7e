/**
 * A text on its way from what was read to what is printed, with every change
 * on that way kept in offsets of the text that was read.
 *
 * All offsets are UTF-16 code units, from 0, ends exclusive.
 */

/** Why a stretch of text was changed: the rule that asked for it, and what it saw. */
export interface Cause {
  /** Id of the rule. */
  rule: string
  /**
   * `drop`: not the story; `repair`: scraping broke it; `gap`: a loss is
   * marked; `layout`: only the white space between blocks or lines.
   */
  kind: 'drop' | 'repair' | 'gap' | 'layout'
  /** What a person should read as the reason, one line, no full stop. */
  reason: string
  /** The text that decided; of a long one, or of one that a change stands in, an excerpt. */
  evidence: string
  /** What the dropped text was, for `drop`. */
  role?: string
  /** How sure the rule is, from 0 to 1, for `drop`. */
  confidence?: number
}

/** A replacement asked for by a rule, in offsets of the text that the rule saw. */
export interface Change {
  start: number
  end: number
  /** What stands there afterwards; empty to remove. */
  value: string
  cause: Cause
}

/** A replacement in offsets of the source; what one or more rules did to one stretch. */
export interface Edit {
  start: number
  end: number
  value: string
  /** In the order in which the rules acted; never empty. */
  causes: Cause[]
}

/** The source, the text as it now is, and the edits that lead from one to the other. */
export interface Draft {
  readonly source: string
  readonly value: string
  /** Sorted by place, not overlapping. */
  readonly edits: readonly Edit[]
}

/** Begin with a text that nothing was done to. */
export function startDraft(source: string): Draft {
  return {source, value: source, edits: []}
}

/**
 * Apply changes to a draft.
 *
 * Where changes overlap, the earlier in the list stands and the later is left
 * out: whoever needs it finds it again in the text that results. Changes that
 * change nothing are left out too. Takes time in proportion to the text and
 * the changes.
 *
 * Give changes in the order of their precedence, and get the new draft and the
 * changes that were made, sorted by place. The draft itself is returned when
 * nothing was made.
 */
export function revise(draft: Draft, changes: readonly Change[]): {draft: Draft; made: Change[]} {
  const made = standing(draft.value, changes)
  if (made.length === 0) return {draft, made}
  return {
    draft: {source: draft.source, value: replaceAll(draft.value, made), edits: compose(draft, made)},
    made
  }
}

/**
 * Replay edits on the source that they were made for.
 *
 * Throws a `RangeError` when the edits are not in order or leave the source.
 */
export function replay(source: string, edits: readonly Pick<Edit, 'start' | 'end' | 'value'>[]): string {
  let at = 0
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > source.length) {
      throw new RangeError(`cannot replay an edit at ${edit.start}-${edit.end} after ${at}`)
    }
    at = edit.end
  }
  return replaceAll(source, edits)
}

/**
 * Find the offset in the source of an offset in the draft's text.
 *
 * Inside replaced text the answer is the start of what was replaced. At a
 * place where text was removed, `side` says whether the answer stands before
 * or after what was removed.
 */
export function sourceOffset(draft: Draft, offset: number, side: 'before' | 'after'): number {
  return locator(draft)(offset, side)
}

/** The same as `sourceOffset`, for many offsets of one draft: the sums are made once. */
export function locator(draft: Draft): (offset: number, side: 'before' | 'after') => number {
  const {edits} = draft
  if (edits.length === 0) return (offset) => offset
  // Where each edit's text begins in the draft, and how far source and draft
  // are apart behind it.
  const starts: number[] = []
  const shifts: number[] = []
  let shift = 0
  for (const edit of edits) {
    starts.push(edit.start - shift)
    shift += edit.end - edit.start - edit.value.length
    shifts.push(shift)
  }
  return (offset, side) => {
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = starts[middle] ?? 0
      if (start < offset || (side === 'after' && start === offset)) low = middle + 1
      else high = middle
    }
    const edit = edits[low - 1]
    if (!edit) return offset
    const begin = starts[low - 1] ?? 0
    const end = begin + edit.value.length
    if (offset < end) return edit.start
    if (offset === end && offset === begin && side === 'before') return edit.start
    return offset + (shifts[low - 1] ?? 0)
  }
}

/** Give those of some changes of a text that are made, sorted by place: see `revise`. */
export function standing(text: string, changes: readonly Change[]): Change[] {
  const ranked = changes
    .map((change, rank) => ({change, rank}))
    .filter(({change}) => text.slice(change.start, change.end) !== change.value)
    .sort((a, b) => a.change.start - b.change.start || a.change.end - b.change.end || a.rank - b.rank)
  const made: {change: Change; rank: number}[] = []
  for (const next of ranked) {
    let beaten = false
    for (let last = made.at(-1); last && overlap(last.change, next.change); last = made.at(-1)) {
      if (last.rank < next.rank) {
        beaten = true
        break
      }
      made.pop()
    }
    if (!beaten) made.push(next)
  }
  return made.map(({change}) => change)
}

/** Two changes overlap when they share a code unit, or put text at the same place. */
function overlap(a: Change, b: Change): boolean {
  if (a.start === b.start && a.end === a.start && b.end === b.start) return true
  return b.start < a.end || (b.start === a.start && b.end === a.end)
}

function replaceAll(text: string, edits: readonly {start: number; end: number; value: string}[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start > at) parts.push(text.slice(at, edit.start))
    if (edit.value !== '') parts.push(edit.value)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * Make one list of edits of the source out of the edits so far and changes of
 * the text that those led to.
 *
 * Both lists are sorted and walked once. Edits and changes that touch the same
 * text become one edit with the causes of both.
 */
function compose(draft: Draft, changes: readonly Change[]): Edit[] {
  const {edits, value} = draft
  const composed: Edit[] = []
  let edit = 0
  let change = 0
  // How much further the source is than the draft at the current place.
  let shift = 0
  while (edit < edits.length || change < changes.length) {
    const old = edits[edit]
    const fresh = changes[change]
    const oldStart = old ? old.start - shift : Number.POSITIVE_INFINITY
    const oldEnd = old ? oldStart + old.value.length : Number.POSITIVE_INFINITY
    if (old && (!fresh || standsBefore(oldStart, oldEnd, fresh.start, fresh.end))) {
      composed.push(old)
      shift += old.end - old.start - old.value.length
      edit++
      continue
    }
    if (fresh && (!old || standsBefore(fresh.start, fresh.end, oldStart, oldEnd))) {
      composed.push({
        start: fresh.start + shift,
        end: fresh.end + shift,
        value: fresh.value,
        causes: [fresh.cause]
      })
      change++
      continue
    }
    // They share text: take in all that hangs together.
    const begin = Math.min(oldStart, fresh?.start ?? oldStart)
    let end = begin
    const start = begin + shift
    const causes: Cause[] = []
    const freshCauses: Cause[] = []
    const parts: string[] = []
    let at = begin
    let grown = true
    while (grown) {
      grown = false
      for (let next = edits[edit]; next; next = edits[edit]) {
        const from = next.start - shift
        const to = from + next.value.length
        if (from > end || (standsBefore(begin, end, from, to) && !(from === begin && end === begin))) break
        for (const cause of next.causes) causes.push(cause)
        shift += next.end - next.start - next.value.length
        end = Math.max(end, to)
        edit++
        grown = true
      }
      for (let next = changes[change]; next; next = changes[change]) {
        if (
          next.start > end ||
          (standsBefore(begin, end, next.start, next.end) && !(next.start === begin && end === begin))
        )
          break
        if (next.start > at) parts.push(value.slice(at, next.start))
        parts.push(next.value)
        freshCauses.push(next.cause)
        at = next.end
        end = Math.max(end, next.end)
        change++
        grown = true
      }
    }
    if (end > at) parts.push(value.slice(at, end))
    composed.push({start, end: end + shift, value: parts.join(''), causes: [...causes, ...freshCauses]})
  }
  return composed
}

/**
 * Whether the stretch `a` lies wholly before `b`, so that neither touches the
 * other's text. Two empty stretches at one place do touch.
 */
function standsBefore(aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aEnd < bStart) return true
  if (aEnd > bStart) return false
  return !(aStart === aEnd && bStart === bEnd)
}
