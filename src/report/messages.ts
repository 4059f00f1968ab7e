/** The words in which an edit is told: one line, past tense, evidence in backticks, no full stop. */
import {leadingCause} from '../text/account.ts'
import type {Cause, Edit} from '../text/draft.ts'
import {excerpt} from '../text/excerpt.ts'
import {quote, shorten, visible, visibleBlanks} from './quote.ts'

/** How much of the text around a small repair is shown, in code units on each side. */
const contextWidth = 16

/** How long each side of a rewrite may be in a message. */
const sideWidth = 40

/**
 * Describe an edit of the source.
 *
 * A reason that has its own evidence in it, in backticks, is taken as it is.
 */
export function describe(edit: Edit, source: string): string {
  const cause = leadingCause(edit)
  if (!cause) return `Rewrote ${beforeAfter(edit, source)}`
  const reason = visible(cause.reason)
  if (reason.includes('`')) return reason
  if (cause.kind === 'drop') {
    const base = reason || `Dropped ${cause.role ?? 'body'} text`
    return cause.evidence === '' ? base : `${base}, matched ${quote(cause.evidence)}`
  }
  if (cause.kind === 'gap') return describeGap(reason || 'Marked gap', cause, edit, source)
  if (cause.kind === 'layout') return reason || 'Rewrote white space'
  return `${reason || 'Rewrote'} ${beforeAfter(edit, source)}`
}

/**
 * Show what stood in the source and what stands there now: `` `a ,` → `a,` ``.
 *
 * A few characters alone say little, so the words that they touch are shown
 * with them.
 */
export function beforeAfter(edit: Pick<Edit, 'start' | 'end' | 'value'>, source: string): string {
  const from = source.slice(edit.start, edit.end)
  const small = from.length < 4 || edit.value.length < 4
  const left = small ? wordBefore(source, edit.start) : ''
  const right = small ? wordAfter(source, edit.end) : ''
  return `${side(left, from, right)} → ${side(left, edit.value, right)}`
}

function side(left: string, value: string, right: string): string {
  return `\`${visibleBlanks(left + shorten(value, sideWidth) + right)}\``
}

function describeGap(reason: string, cause: Cause, edit: Edit, source: string): string {
  if (cause.evidence === '') return reason
  const evidence = quote(cause.evidence)
  if (/ (?:before|after)$/.test(reason)) return `${reason} ${evidence}`
  // The head is enough to know the place, however long the evidence is.
  const head = cause.evidence.slice(0, 20)
  const near = source.slice(edit.start, edit.end + head.length + 8)
  if (near.includes(head) || edit.value.includes(head)) return `${reason} before ${evidence}`
  const tail = cause.evidence.slice(-20)
  const precedes = source.slice(Math.max(0, edit.start - tail.length - 8), edit.start).includes(tail)
  return precedes ? `${reason} after ${evidence}` : `${reason}, matched ${evidence}`
}

function wordBefore(source: string, at: number): string {
  const near = excerpt(source, at - contextWidth, at)
  return near.slice(Math.max(near.lastIndexOf(' '), near.lastIndexOf('\n')) + 1)
}

function wordAfter(source: string, at: number): string {
  const near = excerpt(source, at, at + contextWidth)
  const blank = near.search(/[ \n]/)
  return blank === -1 ? near : near.slice(0, blank)
}
