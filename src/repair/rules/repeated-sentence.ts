import {defineRepairRule} from '../../rule/define.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import type {Block} from '../../tree/types.ts'
import {dropCopy} from '../changes.ts'
import {weight, wordKey} from '../copies.ts'
import {finePieces} from '../fine.ts'

/** A shorter sentence may be said twice: `Never again. Never again.` */
const least = 32

/** As many sentences may come again together. */
const longestRun = 3

/**
 * Drop a sentence that is repeated at once, or up to three that are.
 *
 * It is what two overlapping pieces of a page leave. The first copy stays.
 *
 * Short sentences and verse are repeated for effect.
 */
export const repeatedSentence = defineRepairRule({
  id: 'repeated-sentence',
  summary: 'drop a sentence that is repeated at once',
  check(block, {article, languages}) {
    if (block.kind === 'verse' || block.children.length === 0) return []
    const {value, start} = block
    if (weight(value) < 2 * least || !beginsTwice(value)) return []
    const own = article.language === undefined ? undefined : languages[0]
    const dropped = block.children.filter(({drop}) => drop)
    let next = 0
    const pieces = finePieces(block, own).filter((piece) => {
      while (next < dropped.length && (dropped[next]?.end ?? 0) <= start + piece.start) next++
      return (dropped[next]?.start ?? Number.POSITIVE_INFINITY) >= start + piece.end
    })
    if (pieces.length < 2) return []
    const keys = pieces.map((piece) => wordKey(value.slice(piece.start, piece.end)))
    const changes: Change[] = []
    let at = 0
    while (at < keys.length) {
      const length = runLength(keys, at)
      const first = pieces[at]
      const last = pieces[at + length - 1]
      const copy = pieces[at + length]
      const copyEnd = pieces[at + 2 * length - 1]
      if (length === 0 || !first || !last || !copy || !copyEnd) {
        at++
        continue
      }
      const from = startOfDrop(block, last.end, copy.start, copyEnd.end)
      at += 2 * length
      if (from === undefined) continue
      changes.push(
        dropCopy(
          'repeated-sentence',
          'Dropped repeated sentence, the first copy stays',
          start + from,
          start + copyEnd.end,
          value.slice(first.start, last.end)
        )
      )
    }
    return changes
  }
})

/** How much of a sentence is looked at first. */
const headLength = 10

/** Whether two sentences of a text begin alike: most texts are answered by that. */
function beginsTwice(value: string): boolean {
  const heads = new Set<string>()
  let at = 0
  while (at < value.length) {
    while (at < value.length && !isWordCode(value.charCodeAt(at))) at++
    const head = value.slice(at, at + headLength)
    if (heads.has(head)) return true
    heads.add(head)
    ends.lastIndex = at
    at = ends.exec(value) ? ends.lastIndex : value.length
  }
  return false
}

const ends = /[.!?…。！？؟۔।]/g

/**
 * Where to begin to drop: with the first sentence of the copy where the parser
 * has the same sentences, so that layout sets the white space; with the white
 * space before it inside of a longer sentence.
 */
function startOfDrop(block: Block, before: number, start: number, end: number): number | undefined {
  let starts = false
  let ends = false
  let inside = false
  for (const child of block.children) {
    const from = child.start - block.start
    const to = child.end - block.start
    if (from === start) starts = true
    if (to === end) ends = true
    if (from >= start && to <= end) inside = true
  }
  if (starts && ends) return start
  return inside ? undefined : before
}

/** How many sentences from a place on come again right behind; 0 for none. */
function runLength(keys: readonly string[], at: number): number {
  for (let length = 1; length <= longestRun; length++) {
    let same = at + 2 * length <= keys.length
    let sum = 0
    for (let place = at; same && place < at + length; place++) {
      const key = keys[place] ?? ''
      same = key === keys[place + length]
      sum += weight(key)
    }
    if (same && sum >= least) return length
  }
  return 0
}
