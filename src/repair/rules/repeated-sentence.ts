import {defineRepairRule} from '../../rule/define.ts'
import {isWordCode} from '../../rule/words.ts'
import type {Change} from '../../text/draft.ts'
import {dropCopy} from '../changes.ts'
import {hashOf, weight, wordKey} from '../copies.ts'
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
    if ((value.length < 2 * least && weight(value) < 2 * least) || !beginsTwice(value)) return []
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
    const starts = new Set(block.children.map((child) => child.start - start))
    const ends = new Set(block.children.map((child) => child.end - start))
    let at = 0
    while (at < keys.length) {
      const length = runLength(keys, at)
      if (length === 0) {
        at++
        continue
      }
      let next = at + 2 * length
      while (isCopy(keys, at, next, length)) next += length
      const last = pieces[at + length - 1]
      const copies = pieces.slice(at + length, next)
      const [copy] = copies
      const end = copies.at(-1)?.end
      at = next
      if (!last || !copy || end === undefined) continue
      // With whole sentences, layout sets the white space; inside of a longer one the space before goes too.
      const whole = starts.has(copy.start) && ends.has(end)
      if (!whole && copies.some((piece) => starts.has(piece.start) && ends.has(piece.end))) continue
      const from = whole ? copy.start : last.end
      const evidence = value.slice(copy.start, copies[length - 1]?.end)
      changes.push(
        dropCopy(
          'repeated-sentence',
          'Dropped repeated sentence, the first copy stays',
          start + from,
          start + end,
          evidence
        )
      )
    }
    return changes
  }
})

function isCopy(keys: readonly string[], from: number, at: number, length: number): boolean {
  if (at + length > keys.length) return false
  for (let place = 0; place < length; place++) if (keys[from + place] !== keys[at + place]) return false
  return true
}

/** How much of a sentence is looked at first. */
const headLength = 10

/** Whether two sentences of a text begin alike: most texts are answered by that. */
function beginsTwice(value: string): boolean {
  const heads = new Set<number>()
  let at = 0
  while (at < value.length) {
    while (at < value.length && !isWordCode(value.charCodeAt(at))) at++
    const head = hashOf(value, at, Math.min(at + headLength, value.length), 1)
    if (heads.has(head)) return true
    heads.add(head)
    ends.lastIndex = at
    at = ends.test(value) ? ends.lastIndex : value.length
  }
  return false
}

const ends = /[.!?…。！？؟۔।]/g

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
