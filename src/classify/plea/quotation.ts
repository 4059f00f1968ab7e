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

const known = new WeakMap<object, readonly Span[]>()

/**
 * How a sentence belongs to a quotation: it
 * has a mark of it, so that the others would stand there with one, or it
 * stands inside, or is all of it.
 */
export function partOfQuotation(block: Block, place: number): 'edge' | 'inside' | undefined {
  const sentence = block.children[place]
  if (!sentence || block.children.length === 1) return undefined
  const start = sentence.start - block.start
  const end = sentence.end - block.start
  const around = quotationsOf(block).filter((span) => span.start < end && span.end > start)
  if (around.some((span) => span.start >= start !== span.end <= end)) return 'edge'
  return around.some((span) => span.start <= start && span.end >= end) ? 'inside' : undefined
}

function quotationsOf(block: Block): readonly Span[] {
  const original = originalOf(block)
  let spans = known.get(original)
  if (!spans) {
    spans = findQuotations(block.value)
    known.set(original, spans)
  }
  return spans
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
