/** Says what a copy of a story has that the text lost. */
import {isLower, isUpper} from '../rule/letters.ts'
import {endsSentence} from '../tree/prose.ts'
import type {Block} from '../tree/types.ts'
import {align, type Run} from './align.ts'
import {isSingle, type Passage, type Passages} from './passages.ts'

/** Words of a copy for a place of the text. */
export interface Filling {
  /** The stretch of the text's draft that is replaced. */
  start: number
  end: number
  value: string
  /** The stretch of the copy's draft that was taken. */
  from: number
  to: number
  /** How many whole sentences are in it. */
  sentences: number
  /** Whether it completes a sentence. */
  completes: boolean
  /** The words of the text that it stands between. */
  seam: readonly [number, number]
}

/** Runs of so many words are counted as shared. */
const longRun = 8
/** What a copy shares with the text: so many words, a letter of Chinese being half a one, and so much of the shorter. */
const thresholds = [
  {words: 16, share: 0.3},
  {words: 10, share: 0.5}
] as const

/** A sentence is known again by so much of it that agrees up to the gap: four words. */
const leastGrip = 8

/** No more words than this come in at one place, unless the texts share more. */
const mostMissing = 200

/** How far a gap is moved to where sentences begin. */
const slideReach = 40

/** How many words a head has at least that is missing before a word that may begin a sentence. */
const leastHead = 3
const leastSingleHead = 4

/** A cut text ends in one of these, or in nothing. */
const ellipsis = /^(?:…+|\.{3,}|\[(?:…|\.{3})\]|\((?:…|\.{3})\))/
const mark = /\[(?:…|\.{3})\]|\((?:…|\.{3})\)/
/** What ends a sentence. */
const terminal = /[.!?。！？．؟۔।॥։።]/
/** The end of a sentence that goes on, as far as one can see. */
const goesOn = /(?:…|\.{3}|\])["'”’»)\]」』]?\s?$/
/** Marks that stand before the first word of a sentence. */
const opening = /^[\s"'“‘„«»¿¡([「『《〈—–-]*/

/**
 * Say what a copy has that the text lost; `undefined` when it is no copy.
 *
 * `space` is what stands between two sentences.
 */
export function fillingsFrom(text: Passages, copy: Passages, space: string): Filling[] | undefined {
  const runs = align(text.words, copy.words)
  const shared = sharedWords(text, copy, runs)
  if (shared === 0) return undefined
  const turned = runs.map(({a, b, length}) => ({a: b, b: a, length}))
  const filler = new Filler(
    parted(text, copy, runs),
    parted(copy, text, turned),
    space,
    Math.max(mostMissing, shared)
  )
  const fillings: Filling[] = []
  for (let at = 0; at <= runs.length; at++) fillings.push(...filler.fill(runs[at - 1], runs[at]))
  return fillings
}

/** How many words long runs have; 0 when the text is no copy. */
function sharedWords(text: Passages, copy: Passages, runs: readonly Run[]): number {
  let shared = 0
  let weight = 0
  for (const {a, length} of runs) {
    if (length < longRun) continue
    shared += length
    weight += weightOf(text, a, a + length, Number.POSITIVE_INFINITY)
  }
  const share = shared / Math.min(text.words.length, copy.words.length)
  return thresholds.some((least) => weight >= 2 * least.words && share >= least.share) ? shared : 0
}

/**
 * Part the sentences of a text where it was cut and runs on: `the old libr The
 * mayor said`, when the other has `the old library was closed.` there.
 */
function parted(text: Passages, other: Passages, runs: readonly Run[]): Passages {
  const cuts = new Set<number>()
  const raw = text.article.draft.value
  for (const {a, b, length} of runs) {
    const cut = a + length
    const next = cut + 1
    if (!isPart(text, cut, other, b + length) || text.owners[next] !== text.owners[cut - 1]) continue
    const start = text.starts[next] ?? 0
    if (isUpper(raw.charCodeAt(start)) && raw.slice(text.ends[cut], start).trim() === '') cuts.add(next)
  }
  if (cuts.size === 0) return text
  const passages: Passage[] = []
  const owners = Int32Array.from(text.owners)
  for (const passage of text.passages) {
    let {start, from} = passage
    const add = (end: number, to: number) => {
      const value = passage.value.slice(start - passage.start, end - passage.start)
      owners.fill(passages.length, from, to)
      passages.push({...passage, start, end, value, from, to})
    }
    for (let at = from; at < passage.to; at++) {
      if (!cuts.has(at)) continue
      add(text.ends[at - 1] ?? 0, at)
      start = text.starts[at] ?? 0
      from = at
    }
    add(passage.end, passage.to)
  }
  return {...text, passages, owners}
}

/** Whether a word is the beginning, or the end, of a longer one of the other text. */
function isPart(one: Passages, at: number, other: Passages, place: number, end = false): boolean {
  const part = one.article.draft.value.slice(one.starts[at], one.ends[at]).toLowerCase()
  const whole = other.article.draft.value.slice(other.starts[place], other.ends[place]).toLowerCase()
  if (part === '' || part.length >= whole.length) return false
  return end ? whole.endsWith(part) : whole.startsWith(part)
}

/** Two for each word, one for each letter that is one; counted no further than `most`. */
function weightOf({article, starts}: Passages, from: number, to: number, most: number): number {
  let weight = 0
  for (let at = from; at < to && weight < most; at++) {
    weight += isSingle(article.draft.value.charCodeAt(starts[at] ?? 0)) ? 1 : 2
  }
  return weight
}

/**
 * What lies between two runs. In the text these are the words from `p` to `q`,
 * of which those before `p1` belong to the sentence on the left, and those
 * from `q1` on to the one on the right; in the copy `k`, `l`, `k1` and `l1`.
 */
interface Gap {
  p: number
  q: number
  k: number
  l: number
  p1: number
  q1: number
  k1: number
  l1: number
  /** Where the run on the left begins, and the one on the right ends, in the text. */
  from: number
  to: number
  left: Passage | undefined
  right: Passage | undefined
  copyLeft: Passage | undefined
  copyRight: Passage | undefined
  /** Whether enough agrees up to the gap. */
  firmLeft: boolean
  firmRight: boolean
  /** Whether that side is known again, by itself or by its neighbour. */
  knownLeft: boolean
  knownRight: boolean
}

class Filler {
  readonly #text: Passages
  readonly #copy: Passages
  readonly #space: string
  readonly #most: number
  #present: Set<string> | undefined

  constructor(text: Passages, copy: Passages, space: string, most: number) {
    this.#text = text
    this.#copy = copy
    this.#space = space
    this.#most = most
  }

  /** Fill the gap between two runs, or before the first, or behind the last. */
  fill(before: Run | undefined, after: Run | undefined): Filling[] {
    if (!before && !after) return []
    const gap = this.#gapOf(before, after)
    const {left, right, copyLeft, copyRight} = gap
    if (left && right && copyLeft === copyRight) return this.#inside(gap, left, right)
    const tail = this.#tailOf(gap)
    if (left && left === right) return this.#runningOn(gap, left, tail)
    const head = this.#headOf(gap)
    const whole = this.#across(gap, tail, head)
    if (whole) return [whole]
    const {p, p1, q, q1, k, l} = gap
    const {starts, ends} = this.#text
    const fillings: Filling[] = []
    if (tail !== undefined && left && copyLeft) {
      const taken = {value: tail, from: this.#copy.ends[k - 1] ?? 0, to: copyLeft.end, sentences: 0}
      fillings.push(this.#make([p, p1], ends[p - 1] ?? 0, left.end, taken, {left: true}))
    }
    if (head !== undefined && right && copyRight) {
      const taken = {value: head, from: copyRight.start, to: this.#copy.starts[l] ?? 0, sentences: 0}
      fillings.push(this.#make([q1, q], right.start, starts[q] ?? 0, taken, {right: true}))
    }
    return fillings
  }

  #gapOf(before: Run | undefined, after: Run | undefined): Gap {
    const text = this.#text
    const copy = this.#copy
    let p = before ? before.a + before.length : 0
    let k = before ? before.b + before.length : 0
    let q = after ? after.a : text.words.length
    let l = after ? after.b : copy.words.length
    let grip = before?.length ?? 0
    let hold = after?.length ?? 0
    if (before && after && p === q && k < l) {
      const shift = this.#slide(p, k, l, grip, hold)
      p = q = p + shift
      k += shift
      l += shift
      grip += shift
      hold -= shift
    }
    const left = before && this.#ownerOf(text, p - 1)
    const right = after && this.#ownerOf(text, q)
    const copyLeft = before && this.#ownerOf(copy, k - 1)
    const copyRight = after && this.#ownerOf(copy, l)
    const p1 = left ? (left === right ? q : Math.min(q, left.to)) : p
    const q1 = right ? (left === right ? p : Math.max(p, right.from)) : q
    const firmLeft = left !== undefined && this.#isFirm(p - grip, p)
    const firmRight = right !== undefined && this.#isFirm(q, q + hold)
    // A short sentence is known by its neighbour.
    const close = p1 === q1 || left === right
    return {
      p,
      q,
      k,
      l,
      p1,
      q1,
      k1: copyLeft ? Math.min(l, copyLeft.to) : k,
      l1: copyRight ? Math.max(k, copyRight.from) : l,
      from: p - grip,
      to: q + hold,
      left,
      right,
      copyLeft,
      copyRight,
      firmLeft,
      firmRight,
      knownLeft: firmLeft || (close && firmRight && left !== undefined && covers(left, p - grip, p)),
      knownRight: firmRight || (close && firmLeft && right !== undefined && covers(right, q, q + hold))
    }
  }

  /** One sentence of the text holds parts of two of the copy. */
  #runningOn(
    {p, p1, q, k, k1, l, l1, firmLeft, firmRight, copyLeft, copyRight}: Gap,
    left: Passage,
    tail: string | undefined
  ): Filling[] {
    if (!copyLeft || !copyRight || !firmLeft || !firmRight || !beginsWell(copyRight.value)) return []
    const {starts, ends} = this.#text
    const raw = this.#text.article.draft.value
    const start = starts[q] ?? 0
    const to = this.#copy.starts[l] ?? 0
    const lead = this.#slice(copyRight, copyRight.start, to)
    if (tail === undefined) {
      // `… closed! in the old library`: nothing begins like this, so the scanner saw no end before it.
      if (p !== q || k !== k1 || l1 >= l || !isLower(raw.charCodeAt(start))) return []
      if (!terminal.test(raw.slice(ends[p - 1], start))) return []
      const taken = {value: lead, from: copyRight.start, to, sentences: 0}
      return [this.#make([p, q], start, start, taken, {right: true})]
    }
    // A writer may run two sentences into one; half a word, or dots, are a scraper's.
    if (l1 < l && p === p1 && raw.slice(ends[p1 - 1], start).trim() === '') return []
    const pieces = this.#missing(left, left, copyLeft, copyRight)
    const value = [tail, ...pieces.map((piece) => piece.value), lead].join(this.#space)
    const taken = {value, from: this.#copy.ends[k - 1] ?? 0, to, sentences: pieces.length}
    return [this.#make([p, q], ends[p - 1] ?? 0, start, taken, {left: true, right: true})]
  }

  /** Fill a gap between two sentences of the text as one, when more is lost in it than one end. */
  #across(gap: Gap, tail: string | undefined, head: string | undefined): Filling | undefined {
    const {p, q, p1, q1, k, l, left, right, copyLeft, copyRight} = gap
    if (!left || !right || !copyLeft || !copyRight || p1 !== q1) return undefined
    const raw = this.#text.article.draft.value
    if (raw.slice(left.end, right.start).trim() !== '') return undefined
    const fits =
      (tail !== undefined || this.#fits(left, gap.from, p, p1 === p || k === gap.k1)) &&
      (head !== undefined || this.#fits(right, q, gap.to, q1 === q || l === gap.l1))
    const pieces = fits ? this.#missing(left, right, copyLeft, copyRight) : []
    const first = pieces[0]
    const last = pieces.at(-1)
    // Whoever joins blocks must not join what gets its end here.
    const crosses =
      left.block !== right.block && (tail !== undefined || (head !== undefined && !endsSentence(left.value)))
    if (!first && !crosses && (tail === undefined || head === undefined)) return undefined
    const taken = {
      value: this.#join(left, right, copyLeft, copyRight, tail ?? '', pieces, head ?? ''),
      from: tail === undefined ? (first ?? copyRight).start : (this.#copy.ends[k - 1] ?? 0),
      to: head === undefined ? (last ?? copyLeft).end : (this.#copy.starts[l] ?? 0),
      sentences: pieces.length
    }
    const start = tail === undefined ? left.end : (this.#text.ends[p - 1] ?? 0)
    const end = head === undefined ? right.start : (this.#text.starts[q] ?? 0)
    return this.#make([p, q], start, end, taken, {left: tail !== undefined, right: head !== undefined})
  }

  /** Words lost inside of one sentence of the copy: only where the text says that it lost some, or falls apart. */
  #inside({p, q, k, l, firmLeft, firmRight}: Gap, left: Passage, right: Passage): Filling[] {
    const text = this.#text
    if (p !== q || k >= l || !firmLeft || !firmRight) return []
    const start = text.ends[p - 1] ?? 0
    const end = text.starts[q] ?? 0
    const between = text.article.draft.value.slice(start, end)
    const whole = left === right ? this.#wholeInside(p, k, l) : undefined
    if (whole) return [whole]
    const apart =
      left !== right && !terminal.test(between.replace(/…|\.{3,}/g, '')) && this.#beginsInside(right, q)
    if (!mark.test(between) && !apart) return []
    if (left.block.kind !== 'paragraph' || right.block.kind !== 'paragraph' || left.block.role !== 'body')
      return []
    const owner = this.#ownerOf(this.#copy, k)
    if (!owner) return []
    const from = this.#copy.ends[k - 1] ?? 0
    const to = this.#copy.starts[l] ?? 0
    const taken = {value: this.#slice(owner, from, to), from, to, sentences: 0}
    return [this.#make([p, q], start, end, taken, {left: true, right: true})]
  }

  /**
   * Whole sentences lost inside of what is one sentence to the scanner: a
   * quotation that holds several.
   */
  #wholeInside(p: number, k: number, l: number): Filling | undefined {
    const text = this.#text
    const copy = this.#copy
    if (!boundary(text, p) || !boundary(copy, k) || !boundary(copy, l)) return undefined
    const owner = this.#ownerOf(copy, k)
    if (!owner || mark.test(owner.value) || l - k > this.#most) return undefined
    if (weightOf(copy, k, l, leastGrip) < leastGrip) return undefined
    const around = (passages: Passages, at: number) =>
      passages.article.draft.value.slice(passages.ends[at - 1], passages.starts[at]).replace(/\s+/g, ' ')
    const before = around(text, p) === around(copy, k)
    if (!before && around(text, p) !== around(copy, l)) return undefined
    const place = (before ? text.starts[p] : text.ends[p - 1]) ?? 0
    const from = (before ? copy.starts[k] : copy.ends[k - 1]) ?? 0
    const to = (before ? copy.starts[l] : copy.ends[l - 1]) ?? 0
    const taken = {value: this.#slice(owner, from, to), from, to, sentences: 1}
    return this.#make([p, p], place, place, taken, {})
  }

  /** The words that a sentence of the text lost at its end; `undefined` when it lost none. */
  #tailOf({p, p1, q, k, k1, left, right, copyLeft: from, knownLeft}: Gap): string | undefined {
    if (!left || !from || !knownLeft) return undefined
    const runsOn = left === right ? q : undefined
    const text = this.#text
    const {value} = text.article.draft
    const {block} = left
    if (block.kind === 'heading' || block.kind === 'verse') return undefined
    // A text without a headline has its first paragraph taken for one when that is cut.
    if (block.role === 'headline' && left.start === block.start && p1 === p) return undefined
    // What stands whole elsewhere is a teaser or a sub-heading here.
    if (k1 !== from.to || !isWhole(from.value) || this.#has(from)) return undefined
    if (p1 > p && !(p1 === p + 1 && k < k1 && isPart(text, p, this.#copy, k))) return undefined
    const last = text.ends[p1 - 1] ?? 0
    const rest = value.slice(last, runsOn === undefined ? left.end : text.starts[runsOn]).trim()
    const dots = ellipsis.exec(rest.replace(/^[\s,;:–—-]+/, ''))?.[0] ?? ''
    if (terminal.test(dots === '' ? rest : rest.replace(dots, ''))) return undefined
    const tail = this.#slice(from, this.#copy.ends[k - 1] ?? 0, from.end)
    // Only the stop is missing: an ellipsis says as much as a stop does.
    if (k === k1 && ((dots !== '' && !mark.test(dots)) || runsOn !== undefined || !terminal.test(tail)))
      return undefined
    return tail
  }

  /** The words that a sentence of the text lost at its beginning; `undefined` when it lost none. */
  #headOf({q, q1, l, l1, right, copyRight: from, knownRight}: Gap): string | undefined {
    if (!right || !from || !knownRight) return undefined
    if (right.block.role === 'headline' || right.block.kind === 'heading' || right.block.kind === 'verse')
      return undefined
    if (l1 !== from.from || l1 >= l || q1 !== right.from || !beginsWell(from.value) || this.#has(from))
      return undefined
    if (q1 < q && !(q === q1 + 1 && isPart(this.#text, q1, this.#copy, l - 1, true))) return undefined
    if (!this.#beginsInside(right, q1)) {
      const copy = this.#copy
      const raw = copy.article.draft.value
      const code = this.#text.article.draft.value.charCodeAt(this.#text.starts[q1] ?? 0)
      const least = isSingle(code) ? leastSingleHead : leastHead
      // « On Monday, » may be left out by a writer; a name may begin a sentence.
      if (
        isUpper(code) ||
        isLower(code) ||
        l - l1 < least ||
        raw.slice(copy.ends[l - 1], copy.starts[l]).trim() !== ''
      )
        return undefined
    }
    const head = this.#slice(from, from.start, this.#copy.starts[l] ?? 0)
    // The number of a note or a list is no head.
    return /\p{L}/u.test(head) ? head : undefined
  }

  /** The whole sentences of the copy between two of its sentences, but for those that are none of the story. */
  #missing(left: Passage, right: Passage, from: Passage, to: Passage): Passage[] {
    const {passages} = this.#copy
    const first = this.#copy.owners[from.from] ?? 0
    const last = this.#copy.owners[to.from] ?? 0
    if (to.from - from.to > this.#most) return []
    if (![left, right].every(({block: {kind}}) => kind === 'paragraph' || kind === 'item')) return []
    const list = [left, right, from, to].every(({block}) => block.kind === 'item')
    const firm = [left, right, from, to].every(({value}) => endsSentence(value))
    const brief = from.block.children.length === 1 && to.block.children.length === 1
    const pieces: Passage[] = []
    for (let at = first + 1; at < last; at++) {
      const piece = passages[at]
      if (!piece || piece.to - piece.from < 2) continue
      const {block, value} = piece
      if (block.role !== 'body' && block.role !== 'standfirst') continue
      if (block === from.block || block === to.block) {
        if (!isWhole(value) || !beginsWell(value)) continue
      } else if (block.kind === 'item') {
        // The items of a list need no stop.
        if (!list || mark.test(value)) continue
      } else if (
        block.kind !== 'paragraph' ||
        !firm ||
        !isStory(block, brief) ||
        !isWhole(value) ||
        !beginsWell(value)
      ) {
        continue
      }
      if (this.#has(piece)) continue
      pieces.push(piece)
    }
    return pieces
  }

  /** Whether a sentence stands somewhere in the text. */
  #has({from, to}: Passage): boolean {
    if (!this.#present) {
      const {passages, words} = this.#text
      this.#present = new Set(passages.map((passage) => words.subarray(passage.from, passage.to).join(' ')))
    }
    return this.#present.has(this.#copy.words.subarray(from, to).join(' '))
  }

  /** Put the text at a seam together: paragraphs part where they do in the copy, as far as the text has two. */
  #join(
    left: Passage,
    right: Passage,
    from: Passage,
    to: Passage,
    tail: string,
    pieces: readonly Passage[],
    head: string
  ): string {
    const one = left.block === right.block
    let value = tail
    let last = from
    let parts = one
    for (const piece of pieces) {
      const breaks = !one && piece.block !== last.block
      parts ||= breaks
      value +=
        (breaks ? between(last === from ? left.block : last.block, piece.block) : this.#space) + piece.value
      last = piece
    }
    if (one || (parts && to.block === last.block)) return value + this.#space + head
    return value + between(last === from ? left.block : last.block, right.block) + head
  }

  /** Whether what a sentence has on its side of the gap lets sentences stand beside it. */
  #fits(passage: Passage, from: number, to: number, cutOnce: boolean): boolean {
    const first = Math.max(from, passage.from)
    const last = Math.min(to, passage.to)
    if ((last - first) * 2 >= passage.to - passage.from) return true
    return cutOnce && weightOf(this.#text, first, last, leastGrip) >= leastGrip
  }

  /** Whether enough of a sentence agrees up to the gap. */
  #isFirm(from: number, to: number): boolean {
    return weightOf(this.#text, from, to, leastGrip) >= leastGrip
  }

  /** Whether a sentence of the text begins in the middle: in lower case, or behind a mark. */
  #beginsInside({start}: Passage, q: number): boolean {
    const {article, starts} = this.#text
    const at = starts[q] ?? 0
    const lead = article.draft.value.slice(start, at)
    return /…|\.{3}/.test(lead) || isLower(article.draft.value.charCodeAt(at))
  }

  /** How far to move a gap to where sentences begin, when the words around it leave a choice. */
  #slide(p: number, k: number, l: number, grip: number, hold: number): number {
    const {words} = this.#copy
    let best = 0
    let most = this.#begins(p, k, l)
    for (let by = 1; by <= slideReach && by < grip && words[k - by] === words[l - by]; by++) {
      const score = this.#begins(p - by, k - by, l - by)
      if (score > most) {
        most = score
        best = -by
      }
    }
    for (let by = 1; by <= slideReach && by < hold && words[k + by - 1] === words[l + by - 1]; by++) {
      const score = this.#begins(p + by, k + by, l + by)
      if (score > most) {
        most = score
        best = by
      }
    }
    return best
  }

  #begins(p: number, k: number, l: number): number {
    const score = (passages: Passages, at: number) => {
      if (this.#ownerOf(passages, at)?.from === at) return 4
      return boundary(passages, at) ? 1 : 0
    }
    return score(this.#text, p) + score(this.#copy, k) + score(this.#copy, l)
  }

  #ownerOf({passages, owners}: Passages, word: number): Passage | undefined {
    return passages[owners[word] ?? -1]
  }

  /** A stretch of the copy inside one of its blocks. */
  #slice({block}: Passage, start: number, end: number): string {
    return block.value.slice(start - block.start, end - block.start)
  }

  /**
   * Make a filling. On a side where words are completed it takes in the
   * letter before the gap, or behind it: so no mark can come in beside it.
   */
  #make(
    seam: readonly [number, number],
    start: number,
    end: number,
    {value, ...taken}: Pick<Filling, 'value' | 'from' | 'to' | 'sentences'>,
    {left = false, right = false}: {left?: boolean; right?: boolean}
  ): Filling {
    const raw = this.#text.article.draft.value
    const before = left ? Math.max(0, start - (isHalf(raw.charCodeAt(start - 1)) ? 2 : 1)) : start
    const behind = right ? Math.min(raw.length, end + (isHalf(raw.charCodeAt(end)) ? 2 : 1)) : end
    return {
      ...taken,
      start: before,
      end: behind,
      value: raw.slice(before, start) + value + raw.slice(end, behind),
      completes: left || right,
      seam
    }
  }
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xe000
}

/** Whether a sentence has its end. */
function isWhole(value: string): boolean {
  return endsSentence(value) && !goesOn.test(value.slice(-6)) && !mark.test(value)
}

/** Whether a sentence has its beginning, as far as one can see. */
function beginsWell(value: string): boolean {
  const lead = opening.exec(value)?.[0].length ?? 0
  // `3I do not know` is a note.
  return !/^(?:…|\.{2}|\d{1,3}\p{Lu})/u.test(value.slice(lead, lead + 5)) && !isLower(value.charCodeAt(lead))
}

/** Whether a sentence may end before a word: a stop stands there, and no lower case behind it. */
function boundary({article, starts, ends}: Passages, at: number): boolean {
  const {value} = article.draft
  const start = starts[at] ?? value.length
  return terminal.test(value.slice(ends[at - 1] ?? 0, start)) && !isLower(value.charCodeAt(start))
}

/** What stands between two blocks. */
function between(before: Block, after: Block): string {
  return before.kind === 'item' && after.kind === 'item' && !after.spaced ? '\n' : '\n\n'
}

/** A paragraph by itself is the story's when it is so long, in sentences and in the weight of its letters. */
const leastSentences = 2
const leastStory = 150
/** Where the paragraphs around it are of one sentence, so much is enough. */
const leastBrief = 80

/**
 * Whether a paragraph that only the copy has is of the story. Captions and
 * pointers to other pages stand between paragraphs too, and are short.
 */
function isStory({children, value}: Block, brief: boolean): boolean {
  const sentences = children.filter((sentence) => isWhole(sentence.value)).length
  if (sentences < (brief ? 1 : leastSentences)) return false
  const least = brief ? leastBrief : leastStory
  if (!endsSentence(value) || value.includes('|')) return false
  let weight = 0
  for (let at = 0; at < value.length && weight < least; at++) weight += isSingle(value.charCodeAt(at)) ? 3 : 1
  return weight >= least
}

/** Whether all that is left of a sentence agrees, and is no single word. */
function covers({from, to}: Passage, start: number, end: number): boolean {
  const first = Math.max(from, start)
  const last = Math.min(to, end)
  return last - first >= 2 && (first === from || last === to) && last - first >= to - from - 1
}
