/** Tells which sentences of a block are said in a quotation. */
import {isSpace} from '../../rule/letters.ts'
import {originalOf} from '../../tree/nodes.ts'
import type {Block} from '../../tree/types.ts'

/** Offsets in the block's text, end exclusive. */
interface Span {
  start: number
  end: number
}

/** What closes a quotation that a mark opens; Danish and German turn guillemets, Finnish and Swedish have one mark for both. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '「': '」',
  '『': '』'
}

const marks = /[“”„«»"「」『』]/g

/** What may stand before a mark that opens a quotation, besides white space. */
const beforeOpening = '([—–-:：，、。'

/** A quotation that reaches further, in code units, lost its other mark. */
const longest = 1200

type Part = 'edge' | 'inside' | undefined

const known = new WeakMap<object, readonly Part[]>()

/**
 * How a sentence belongs to a quotation: it has a mark of it, so that the
 * others would stand there with one, or it stands inside, or is all of it.
 */
export function partOfQuotation(block: Block, place: number): Part {
  if (block.children.length === 1) return undefined
  const original = originalOf(block)
  let parts = known.get(original)
  if (!parts) {
    parts = partsOf(block)
    known.set(original, parts)
  }
  return parts[place]
}

/** What each sentence is: one walk over sentences and quotations, as both stand in order. */
function partsOf({start: from, value, children}: Block): Part[] {
  const spans = findQuotations(value)
  let first = 0
  return children.map((sentence) => {
    const start = sentence.start - from
    const end = sentence.end - from
    for (let span = spans[first]; span && span.end <= start; span = spans[first]) first++
    let part: Part
    for (let at = first, span = spans[at]; span && span.start < end; span = spans[++at]) {
      if (span.start >= start !== span.end <= end) return 'edge'
      if (span.start <= start && span.end >= end) part = 'inside'
    }
    return part
  })
}

/** Where quotations stand, with their marks; one inside another is a part of it. */
function findQuotations(value: string): Span[] {
  const spans: Span[] = []
  let open: {mark: string; start: number} | undefined
  for (const {0: mark, index} of value.matchAll(marks)) {
    if (open && index - open.start > longest) open = undefined
    if (open) {
      if (!closers[open.mark]?.includes(mark)) continue
      spans.push({start: open.start, end: index + 1})
      open = undefined
    } else if (mark in closers && mayOpen(value, index)) open = {mark, start: index}
  }
  return spans
}

function mayOpen(value: string, at: number): boolean {
  if (at + 1 >= value.length) return false
  if (at === 0 || '「『„'.includes(value.charAt(at))) return true
  return isSpace(value.charCodeAt(at - 1)) || beforeOpening.includes(value.charAt(at - 1))
}
