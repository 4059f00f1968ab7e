/** Finds what a cut text ends with: an ellipsis, and a pointer to the rest. */
import type {Language} from '../languages/types.ts'
import {isLower, isSpace} from '../rule/letters.ts'
import {Memo} from '../rule/memo.ts'
import {isWordCode} from '../rule/words.ts'
import {isUnspaced} from './letters.ts'

export interface Ending {
  /** Where the text ends, before blanks, ellipsis and pointer. */
  ink: number
  /** The ellipsis or mark that stands behind it, with no blanks around. */
  ellipsis: string
  /** Where the ellipsis ends; `ink` without one. */
  end: number
  /** The pointer, if there is one: `Read more`, `[+2219 chars]`. */
  pointer: string
}

/** What stands around the words of a pointer. */
const around = new Set([...' \u00a0\u202f\n[](){}»›>→…▸▶►."\''])

/** The count of what is left, as feeds have it: `[+2219 chars]`. */
const counted = /\[\s?\+\s?\d{1,7}\s\p{L}{1,12}\s?\]$/u

/** How long a pointer can be. */
const reach = 60

/** Read the end of a text. */
export function endingOf(value: string, languages: readonly Language[]): Ending {
  let end = value.length
  while (end > 0 && isSpace(value.charCodeAt(end - 1))) end--
  const start = pointerStart(value, end, languages)
  const pointer = value.slice(start, end)
  let tail = start
  while (tail > 0 && isSpace(value.charCodeAt(tail - 1))) tail--
  const ellipsis = ellipsisBefore(value, tail)
  let ink = tail - ellipsis.length
  while (ink > 0 && isSpace(value.charCodeAt(ink - 1))) ink--
  if (ellipsis === '' && pointer !== '' && !isLong(pointer)) {
    return {ink: end, ellipsis: '', end, pointer: ''}
  }
  return {ink, ellipsis, end: ellipsis === '' ? ink : tail, pointer}
}

/** An ellipsis, or a mark for what was left out. */
const anyEllipsis = /(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…+|\.{3,})$/

function ellipsisBefore(value: string, end: number): string {
  const last = value.charAt(end - 1)
  if (last === '.' ? value.charAt(end - 2) !== '.' : !'…])'.includes(last)) return ''
  return anyEllipsis.exec(value.slice(Math.max(0, end - 12), end))?.[0] ?? ''
}

/** Whether a pointer is sure without an ellipsis before it: one word may belong to the text. */
function isLong(pointer: string): boolean {
  if (pointer.startsWith('[')) return true
  return pointer.trim().includes(' ') || (pointer.length >= 4 && isUnspaced(pointer.charCodeAt(0)))
}

/** The character before an offset in lower case. */
function lastLower(value: string, end: number): string {
  const code = value.charCodeAt(end - 1)
  if (code < 0x80 && !(code >= 65 && code <= 90)) return value.charAt(end - 1)
  // With the character before it, for Greek writes its small sigma by the place in the word.
  return lower(value.slice(Math.max(0, end - 2), end)).slice(-1)
}

function lower(value: string): string {
  return value.toLowerCase().replaceAll('’', "'")
}

const known = new Memo<Language, string, readonly string[]>()

/** The pointers of a language that end in a character. */
function pointersTo(last: string, language: Language): readonly string[] {
  return known.get(language, last, () =>
    (language.phrases['read-more'] ?? []).filter((phrase) => phrase.endsWith(last))
  )
}

function pointerStart(value: string, end: number, languages: readonly Language[]): number {
  const near = value.slice(Math.max(0, end - reach), end)
  const count = near.endsWith(']') ? counted.exec(near) : null
  if (count) return end - count[0].length
  let last = near.length
  while (last > 0 && around.has(near.charAt(last - 1))) last--
  const ending = lastLower(near, last)
  let words: string | undefined
  let best = 0
  for (const language of languages) {
    for (const phrase of pointersTo(ending, language)) {
      words ??= lower(near.slice(0, last))
      if (phrase.length <= best || !words.endsWith(phrase)) continue
      const first = last - phrase.length
      const code = near.charCodeAt(first)
      // A button begins with a capital. « on peut lire la suite » is no button.
      if (isLower(code)) continue
      const before = near.charCodeAt(first - 1)
      if (first > 0 && isWordCode(before) && !isUnspaced(code)) continue
      best = phrase.length
    }
  }
  if (best === 0) return end
  let start = last - best
  while (start > 0 && '[(→»›▸▶►>'.includes(near.charAt(start - 1)) && near.slice(start - 3, start) !== '…]')
    start--
  return end - near.length + start
}
