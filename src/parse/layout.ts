/**
 * Tells lines that were wrapped from lines that the writer wanted.
 *
 * A wrapped line ends where the next word would not have fitted, and the
 * sentence goes on behind it. Titles, addresses, tables and verses end where
 * they end. Each line break gets a weight for and against being a wrap, in
 * tenths; the weights of lines that hang together are added up.
 */

/** A line of text that is not blank, without the white space at its ends. */
export interface Line {
  start: number
  end: number
  /** How many code units of white space stand before it on its line. */
  indent: number
  /** Whether a blank line, or nothing, stands before it. */
  spaced: boolean
}

/** What a line begins with, as far as its place among other lines depends on it. */
export type Mark = 'none' | 'bullet' | 'dash' | 'number' | 'heading'

/** A line with what is known of it before it is compared with others. */
export interface Measured extends Line {
  mark: Mark
  /** Where the mark of an item ends, without the blanks behind it. */
  markEnd: number
  /** Its length with its indent. */
  length: number
  /** Length of what a wrapper would have moved up: its first word. */
  first: number
  /** How it begins and ends. */
  head: Head
  tail: Tail
  /** Whether it ends in a script that writes no spaces, and whether it begins in one. */
  unspacedEnd: boolean
  unspacedStart: boolean
  /** Whether its last word is one of those that nothing ends with: short and lower-case. */
  hanging: boolean
}

type Head = 'lower' | 'upper' | 'caseless' | 'digit' | 'quote' | 'dash' | 'other'
type Tail = 'stop' | 'comma' | 'colon' | 'hyphen' | 'soft' | 'none'

/** Where lines break, besides at a line feed. */
const lineBreak = /[\n\u000b\f\u0085\u2028\u2029]/g

/** No text is wrapped narrower or wider than this, in code units. */
const narrowest = 30
const narrowestUnspaced = 12
const widest = 132

/** How far a line that ends in a hyphen may miss the width, either way. */
const hyphenSlack = 16

/** Give the lines of a text that are not blank. Takes time in proportion to the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let spaced = true
  let from = 0
  lineBreak.lastIndex = 0
  for (;;) {
    const found = lineBreak.exec(text)
    const to = found ? found.index : text.length
    let start = from
    while (start < to && isBlank(text.charCodeAt(start))) start++
    if (start < to) {
      let end = to
      while (isBlank(text.charCodeAt(end - 1))) end--
      lines.push({start, end, indent: start - from, spaced})
      spaced = false
    } else spaced = true
    if (!found) return lines
    if (found[0] === '\u2029') spaced = true
    from = to + 1
  }
}

/** Measure a line. Looks at a bounded part of both ends. */
export function measure(text: string, line: Line): Measured {
  const {start, end, indent} = line
  const {mark, markEnd} = markOf(text, start, end)
  const last = text.charCodeAt(end - 1)
  return {
    ...line,
    mark,
    markEnd,
    length: end - start + indent,
    first: firstWord(text, start, end),
    head: headOf(text, start, end),
    tail: tailOf(text, start, end),
    unspacedStart: isUnspacedCode(text.charCodeAt(start)),
    unspacedEnd: isUnspacedCode(last),
    hanging: endsHanging(text, start, end)
  }
}

/**
 * Decide for each line whether it goes on with the line after it: one answer
 * a line, the last of them `false`.
 */
export function findWraps(lines: readonly Measured[]): boolean[] {
  const wraps = new Array<boolean>(lines.length).fill(false)
  const page = pageWidth(lines)
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !lines[to]?.spaced) to++
    if (to - from > 1) decide(lines, from, to, page, wraps)
    from = to
  }
  return wraps
}

/** A width that the whole text was wrapped at, and how many breaks witness it. */
interface Width {
  width: number
  witnesses: number
}

/** What is asked of a break, given a width. */
const full = 12
const ownFull = 3
const fullUnspaced = 20
const notFull = -25
const afterEnd = -10

/** Find the width that most of a text's line breaks agree on. */
function pageWidth(lines: readonly Measured[]): Width | undefined {
  // What each width from 0 to `widest` gains and loses, as differences.
  const gain = new Float64Array(widest + 3)
  const fulls = new Int32Array(widest + 3)
  const counts = new Int32Array(widest + 3)
  const continued = new Int32Array(widest + 3)
  let breaks = 0
  const put = (sums: Float64Array | Int32Array, from: number, to: number, value: number) => {
    const low = Math.max(0, from)
    const high = Math.min(widest, to) + 1
    if (low >= high) return
    sums[low] = (sums[low] ?? 0) + value
    sums[high] = (sums[high] ?? 0) - value
  }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.spaced || stands(next)) continue
    breaks++
    const {length} = line
    const low = line.tail === 'hyphen' ? length - hyphenSlack : length
    const high = line.tail === 'hyphen' ? length + hyphenSlack : length + reach(line, next)
    const language = weightOfWords(line, next)
    put(gain, low, high, (isUnspacedBreak(line, next) ? fullUnspaced : full) + language)
    put(fulls, low, high, 1)
    if (next.head === 'lower' || isUnspacedBreak(line, next)) put(continued, low, high, 1)
    put(counts, 0, 2 * length, 1)
    put(gain, high + 1, 2 * length, line.tail === 'stop' ? afterEnd : notFull)
    // Too long a line was not wrapped there.
    put(gain, 0, low - 1, -15)
  }
  if (breaks < 2) return undefined
  let best: Width | undefined
  let bestGain = 0
  let sum = 0
  let fullBreaks = 0
  let counted = 0
  let goingOn = 0
  for (let width = 0; width <= widest; width++) {
    sum += gain[width] ?? 0
    fullBreaks += fulls[width] ?? 0
    counted += counts[width] ?? 0
    goingOn += continued[width] ?? 0
    if (width < narrowestUnspaced || fullBreaks < 2) continue
    const usual = fullBreaks >= 8 && fullBreaks * 20 >= counted * 9 && goingOn * 10 >= fullBreaks * 4
    if (sum < 25 && !usual) continue
    const weight = Math.max(sum, usual ? fullBreaks * 5 : 0)
    if (weight > bestGain) {
      bestGain = weight
      best = {width, witnesses: fullBreaks}
    }
  }
  return best
}

/** Decide about the lines `from` to `to`, between which no blank line stands. */
function decide(
  lines: readonly Measured[],
  from: number,
  to: number,
  page: Width | undefined,
  wraps: boolean[]
): void {
  const own = ownWidth(lines, from, to)
  let best: {score: number; joins: number[]} | undefined
  if (page) {
    const found = weigh(lines, from, to, page.width)
    // Breaks of other paragraphs that were wrapped at this width speak for it.
    const others = page.witnesses - found.fulls
    const prior = others >= 8 ? 20 : others >= 3 ? 15 : others >= 1 ? 8 : 0
    const joins = found.runs.filter(({score}) => score + prior > 10).flatMap((run) => run.joins)
    best = {score: found.score + prior, joins}
  }
  if (own !== undefined && own !== page?.width) {
    const found = weigh(lines, from, to, own)
    if (found.score > 15 && found.score > (best?.score ?? 0)) {
      best = {
        score: found.score,
        joins: found.runs.filter(({score}) => score > 5).flatMap((run) => run.joins)
      }
    }
  }
  for (const index of best?.joins ?? []) wraps[index] = true
}

/** The width that lines would have been wrapped at, were they wrapped: that of the longest. */
function ownWidth(lines: readonly Measured[], from: number, to: number): number | undefined {
  let plain = 0
  let any = 0
  for (let index = from; index < to; index++) {
    const line = lines[index]
    if (!line) continue
    if (line.length > any) any = line.length
    if (line.tail !== 'hyphen' && line.length > plain) plain = line.length
  }
  const width = plain === 0 ? any : plain
  const unspaced = lines[from]?.unspacedEnd ?? false
  return width > widest || width < (unspaced ? narrowestUnspaced : narrowest) ? undefined : width
}

interface Weighed {
  /** All breaks together. */
  score: number
  /** How many breaks stand where the width makes them stand. */
  fulls: number
  /** Stretches of lines that go on in the next, with what speaks for them. */
  runs: {score: number; joins: number[]}[]
}

/** Weigh the breaks of lines against a width. */
function weigh(lines: readonly Measured[], from: number, to: number, width: number): Weighed {
  const runs: Weighed['runs'] = []
  let run: Weighed['runs'][number] = {score: 0, joins: []}
  let score = 0
  let fulls = 0
  let unfinished = false
  const close = (end: Measured) => {
    if (run.joins.length > 0) {
      // A sentence that ends lines after it began.
      const bonus = (unfinished && end.tail === 'stop' ? 12 : 0) + (width < 40 && !end.unspacedEnd ? -12 : 0)
      run.score += bonus
      score += bonus
      runs.push(run)
    }
    run = {score: 0, joins: []}
    unfinished = false
  }
  for (let index = from; index < to; index++) {
    const line = lines[index]
    const next = index + 1 < to ? lines[index + 1] : undefined
    if (!line) continue
    if (!next) {
      close(line)
      break
    }
    if (stands(next) || line.mark === 'heading' || opens(line, next)) {
      close(line)
      continue
    }
    const unspaced = isUnspacedBreak(line, next)
    const tooLong = line.length > width + (line.tail === 'hyphen' ? hyphenSlack : 1)
    const isFull =
      !tooLong &&
      (line.tail === 'hyphen' ? line.length >= width - hyphenSlack : line.length + reach(line, next) >= width)
    if (isFull) {
      fulls++
      const trivial = line.length >= width
      const weight = (trivial ? ownFull : unspaced ? fullUnspaced : full) + weightOfWords(line, next)
      run.score += weight
      score += weight
      run.joins.push(index)
      if (line.tail !== 'stop') unfinished = true
      continue
    }
    const ragged =
      next.head === 'lower' && line.tail !== 'stop' && line.tail !== 'colon' && line.length * 5 >= width * 4
    if (ragged && !tooLong) {
      // Set in a font whose letters differ in width, or broken by hand.
      const weight = weightOfWords(line, next) - 10
      run.score += weight
      score += weight
      run.joins.push(index)
      unfinished = true
      continue
    }
    score += line.tail === 'stop' && next.head !== 'lower' ? -7 : notFull
    close(line)
  }
  return {score, fulls, runs}
}

/** How much further a line could have reached, had the next line's first word been put on it. */
function reach(line: Measured, next: Measured): number {
  return isUnspacedBreak(line, next) ? Math.min(next.first, 3) : next.first
}

/** What words and marks on both sides of a break say for a wrap. */
function weightOfWords(line: Measured, next: Measured): number {
  let weight = 0
  const ended = line.tail === 'stop'
  if (next.head === 'lower') weight += ended ? 5 : 20
  else if (next.head === 'upper') weight += -8
  else if (next.head === 'digit') weight += -4
  else if (next.head === 'dash') weight += -10
  else if (next.head !== 'caseless') weight += -2
  if (ended) weight += -8
  else if (line.tail === 'comma') weight += 6
  else if (line.tail === 'colon') weight += -8
  else if (line.tail === 'hyphen' || line.tail === 'soft') weight += 8
  else if (line.hanging) weight += 8
  return weight
}

/** Whether a line begins something of its own, whatever stands before it. */
function stands(line: Measured): boolean {
  return line.mark !== 'none'
}

/** Whether the indent of the next line opens a paragraph. */
function opens(line: Measured, next: Measured): boolean {
  return next.indent > line.indent && line.mark === 'none' && line.tail === 'stop' && next.head !== 'lower'
}

function isUnspacedBreak(line: Measured, next: Measured): boolean {
  return line.unspacedEnd && next.unspacedStart
}

// ---------------------------------------------------------------------------

/** A bullet, which nothing else than an item begins with when a blank follows. */
const bullets = new Set([...'-*•·▪‣●○◦■□▸►⁃∙'].map((mark) => mark.charCodeAt(0)))
const enDash = 0x2013

function markOf(text: string, start: number, end: number): {mark: Mark; markEnd: number} {
  const code = text.charCodeAt(start)
  if (bullets.has(code) || code === enDash) {
    if (start + 1 < end && isBlank(text.charCodeAt(start + 1)))
      return {mark: code === enDash ? 'dash' : 'bullet', markEnd: start + 1}
  } else if (code === 0x23) {
    let at = start + 1
    while (at < end && at - start < 6 && text.charCodeAt(at) === 0x23) at++
    if (at < end && isBlank(text.charCodeAt(at))) return {mark: 'heading', markEnd: at}
  } else if (isDigit(code)) {
    let at = start + 1
    while (at < end && at - start < 3 && isDigit(text.charCodeAt(at))) at++
    const stop = text.charCodeAt(at)
    if ((stop === 0x2e || stop === 0x29) && at + 1 < end && isBlank(text.charCodeAt(at + 1)))
      return {mark: 'number', markEnd: at + 1}
  } else if (isAsciiLetter(code) && text.charCodeAt(start + 1) === 0x29) {
    if (start + 2 < end && isBlank(text.charCodeAt(start + 2))) return {mark: 'number', markEnd: start + 2}
  }
  return {mark: 'none', markEnd: start}
}

const longestWord = 40

function firstWord(text: string, start: number, end: number): number {
  if (isUnspacedCode(text.charCodeAt(start))) {
    // A closing mark goes with what stands before it.
    let at = start + 1
    while (at < end && at - start < 3 && isClosing(text.charCodeAt(at))) at++
    return at - start
  }
  const limit = Math.min(end, start + longestWord)
  let at = start
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || isUnspacedCode(code)) break
    at++
  }
  return at - start
}

function headOf(text: string, start: number, end: number): Head {
  let at = start
  let quoted = false
  while (at < end && at - start < 3 && isOpening(text.charCodeAt(at))) {
    quoted = true
    at++
  }
  const kind = letterKind(text, at)
  if (kind === 'lower') return 'lower'
  if (quoted) return 'quote'
  if (kind !== 'none') return kind
  const code = text.charCodeAt(at)
  if (isDigit(code)) return 'digit'
  if (code === 0x2013 || code === 0x2014 || code === 0x2d) return 'dash'
  return 'other'
}

function tailOf(text: string, start: number, end: number): Tail {
  let at = end - 1
  while (at > start && end - at < 4 && isClosing(text.charCodeAt(at)) && !isStop(text.charCodeAt(at))) at--
  const code = text.charCodeAt(at)
  if (isStop(code)) return 'stop'
  if (at !== end - 1) {
    const last = text.charCodeAt(end - 1)
    return last === 0x3001 || last === 0xff0c ? 'comma' : 'none'
  }
  if (code === 0x2c || code === 0x3b || code === 0x60c || code === 0x61b) return 'comma'
  if (code === 0x3a || code === 0xff1a) return 'colon'
  if (code === 0xad) return 'soft'
  if (code === 0x2d || code === 0x2010) return letterKind(text, at - 1) === 'none' ? 'none' : 'hyphen'
  return 'none'
}

function endsHanging(text: string, start: number, end: number): boolean {
  let at = end
  while (at > start && end - at < 4 && letterKind(text, at - 1) === 'lower') at--
  return end - at > 0 && end - at < 4 && at > start && isBlank(text.charCodeAt(at - 1))
}

function letterKind(text: string, at: number): 'lower' | 'upper' | 'caseless' | 'none' {
  const code = text.charCodeAt(at)
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'lower'
    return code >= 0x41 && code <= 0x5a ? 'upper' : 'none'
  }
  if (!(code >= 0xaa)) return 'none'
  const point = text.codePointAt(at) ?? code
  const letter = String.fromCodePoint(point)
  const lower = letter.toLowerCase()
  if (lower !== letter.toUpperCase()) return letter === lower ? 'lower' : 'upper'
  return /\p{L}/u.test(letter) ? 'caseless' : 'none'
}

/** Whether a code unit stands for a character of a script that writes no spaces, or its punctuation. */
export function isUnspacedCode(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0xd840 && code <= 0xd888)
  )
}

/** Whether a code unit is white space that is no line break. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0d ||
    code === 0xa0 ||
    (code >= 0x1680 &&
      (code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

const stops = codes('.!?…。！？؟۔।｡')
const closings = codes('"\'”’»)]」』）】〉》、。，！？：；…')
const openings = codes('"\'“‘«„‚([「『（【〈《¿¡‹')

function codes(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)))
}

function isStop(code: number): boolean {
  return stops.has(code)
}

function isClosing(code: number): boolean {
  return closings.has(code)
}

function isOpening(code: number): boolean {
  return openings.has(code)
}
