/** Reads what stands before and behind the label of a pointer to another story. */

/** What may stand before a label. */
const before = /^[\s>»→▶▷▼▽►▸■□◆◇●○◎★☆※•*|-]*[[【]?$/

/** What parts a label from the title that it points to; a hyphen alone makes a compound (`Read-along`). */
const separator = /^\s*[:：»>|–—]|^\s+-/

/** Korean and Japanese pages put the label in brackets: `[관련기사] …`, `【関連記事】…`. */
const opening = /[[【]$/
const closing = /^[\]】]/

/** Marks that lead to a link. A bullet leads a list. */
const arrow = /[>»→▶▷▼▽►▸]/

/** What the marks around a label say. */
export interface Marks {
  /** Whether an arrow leads to it. */
  led: boolean
  /** Whether it stands in brackets. */
  bracketed: boolean
  /** Whether a mark parts it from what follows. */
  parted: boolean
}

/** Read the marks around a label that stands in a text from one offset to another; `undefined` where it cannot be one. */
export function marksAround(value: string, start: number, end: number): Marks | undefined {
  const head = value.slice(0, start)
  if (!before.test(head)) return undefined
  const rest = value.slice(end)
  const bracketed = opening.test(head)
  const parted = bracketed ? closing.test(rest) : separator.test(rest)
  return bracketed && !parted ? undefined : {led: arrow.test(head), bracketed, parted}
}
