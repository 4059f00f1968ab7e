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
export type Mark = 'none' | 'bullet' | 'hyphen' | 'dash' | 'number' | 'heading'

/** What is known of a line before it is compared with others. */
interface Measured {
  mark: Mark
  /** Whether its mark is the only one among its neighbours, and may be a word of the text. */
  lone: boolean
  indent: number
  /** How far from the line's beginning the text behind the mark begins. */
  column: number
  /** Its length, and that with as much of its indent as its neighbours do not share. */
  length: number
  reached: number
  /** Length of what a wrapper would have moved up: its first word. */
  first: number
  /** How it begins and ends; whether a bracket stands at its beginning. */
  head: Head
  bracketed: boolean
  tail: Tail
  /** Whether it ends in a script that writes no spaces, and whether it begins in one. */
  unspacedEnd: boolean
  unspacedStart: boolean
  /** Whether its last word is one of those that nothing ends with: short and lower-case. */
  hanging: boolean
  /** Whether a blank of full width opens a paragraph with it. */
  opens: boolean
  /** Whether it is a row of a table, with its columns set apart. */
  row: boolean
}

type Head = 'lower' | 'upper' | 'caseless' | 'digit' | 'quote' | 'dash' | 'other'
type Tail = 'stop' | 'comma' | 'colon' | 'hyphen' | 'soft' | 'code' | 'none'

/** Where lines break, besides at a line feed. */
const lineBreak = /[\n\u000b\f\u0085\u2028\u2029]/g

/** The blank of full width. */
const wideBlank = 0x3000

/** No text is wrapped narrower or wider than this, in code units. */
const narrowest = 30
const narrowestUnspaced = 12
const widest = 132

/** Verses are hardly ever wider than this. */
const safeWidth = 50

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
      // Chinese and Japanese paragraphs open with one or two blanks of full width.
      const first = start
      while (start > from && text.charCodeAt(start - 1) === wideBlank) start--
      if (first - start > 2) start = first
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

/**
 * Decide for each line whether it goes on with the line after it: one answer
 * a line, the last of them `false`. Takes time in proportion to the text.
 */
export function findWraps(text: string, lines: readonly Line[]): boolean[] {
  const wraps = new Array<boolean>(lines.length).fill(false)
  const groups: Group[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    while (to < lines.length && !lines[to]?.spaced) to++
    if (to - from > 1) groups.push({from, lines: lines.slice(from, to).map((line) => measure(text, line))})
    from = to
  }
  if (groups.length === 0) return wraps
  for (const group of groups) {
    alignIndents(group.lines)
    findLoneMark(group.lines)
  }
  const long = lines.filter(
    ({start, end}) => end - start > widest && !isUnspacedCode(text.charCodeAt(end - 1))
  )
  const prose = groups.filter(({lines}) => !isFurniture(lines))
  const page = pageWidth(prose, long.length)
  for (const group of groups) {
    if (isStanza(group.lines)) continue
    for (const place of joinsOf(group.lines, page)) wraps[group.from + place] = true
    for (const place of hangingLines(group.lines)) wraps[group.from + place] = true
  }
  return wraps
}

/** Lines between which no blank line stands; the first is the `from`th of the text. */
interface Group {
  from: number
  lines: readonly Measured[]
}

/** A stanza has so many lines at least. */
const fewestVerses = 4

/** Whether each of some short lines ends in a mark: of wrapped ones hardly every fifth does. */
function isStanza(lines: readonly Measured[]): boolean {
  return (
    lines.length >= fewestVerses &&
    lines.every(
      ({tail, length}) => length <= safeWidth && (tail === 'stop' || tail === 'comma' || tail === 'colon')
    )
  )
}

/** Measure a line. Looks at a bounded part of it. */
function measure(text: string, {start, end, indent}: Line): Measured {
  const length = end - start
  const {mark, markEnd} = markOf(text, start, end)
  return {
    mark,
    lone: mark !== 'none' && mark !== 'heading' && mark !== 'bullet',
    indent,
    column: indent + (mark === 'none' ? 0 : markEnd - start + 1),
    length,
    reached: length + indent,
    first: firstWord(text, start, end),
    head: headOf(text, start, end),
    bracketed: text.charCodeAt(start) === 0x28,
    tail: tailOf(text, start, end),
    unspacedStart: isUnspacedCode(text.charCodeAt(start)),
    unspacedEnd: isUnspacedCode(text.charCodeAt(end - 1)),
    hanging: endsHanging(text, start, end),
    opens: text.charCodeAt(start) === wideBlank,
    row: length < longestRow && isRow(text, start, end)
  }
}

/** An indent wider than this is not one of a paragraph's first line, or under an item's mark. */
const widestIndent = 12

/** Leave out of the lengths of lines the indent that all of them have. */
function alignIndents(lines: readonly Measured[]): void {
  let shared = Number.POSITIVE_INFINITY
  for (const {indent} of lines) shared = Math.min(shared, indent)
  for (const line of lines) line.reached = line.length + Math.min(widestIndent, line.indent - shared)
}

/**
 * Find the dash, hyphen or number that a wrap put at the beginning of a line:
 * the only mark among its neighbours, in the middle of a sentence.
 */
function findLoneMark(lines: readonly Measured[]): void {
  let marks = 0
  for (const [place, line] of lines.entries()) {
    if (line.mark === 'none') continue
    marks++
    const before = lines[place - 1]
    if (!before || before.tail === 'stop' || before.tail === 'colon') line.lone = false
    if (line.mark === 'hyphen' && line.head !== 'lower') line.lone = false
  }
  if (marks > 1) for (const line of lines) line.lone = false
}

/** What the breaks of the whole text say about the width it was wrapped at. */
interface Page {
  /** The width that most breaks agree on, if any. */
  width: number | undefined
  /** How many breaks stand where that width makes them stand. */
  witnesses: number
  /** What all breaks together say for each width. */
  gains: Float64Array
}

/** What a break weighs that stands where the width makes it stand; by the longest line, which sets the width, little. */
const full = 12
const fullUnspaced = 20
const fullByItself = 3
/** What one weighs that does not, and what it weighs behind the end of a sentence. */
const notFull = -25
const notFullAfterEnd = -10
/** What a line weighs that is too long to have been wrapped. */
const overfull = -15
/** A break may miss the width by so much: two spaces behind a stop, a tab. */
const near = 2

/**
 * Find the width that most of a text's line breaks agree on. Where lines of
 * prose are not wrapped, narrow lines are hardly wrapped prose.
 */
function pageWidth(groups: readonly Group[], longLines: number): Page {
  // What each width has, as differences to the width before it.
  const gains = new Float64Array(widest + 2)
  const fulls = new Int32Array(widest + 2)
  const counts = new Int32Array(widest + 2)
  const continued = new Int32Array(widest + 2)
  const put = (sums: Float64Array | Int32Array, from: number, to: number, value: number) => {
    const low = Math.max(0, from)
    const high = Math.min(widest, to) + 1
    if (low >= high) return
    sums[low] = (sums[low] ?? 0) + value
    sums[high] = (sums[high] ?? 0) - value
  }
  put(gains, 0, safeWidth - 1, overfull * longLines)
  for (const {lines} of groups) {
    for (let place = 0; place + 1 < lines.length; place++) {
      const line = lines[place]
      const next = lines[place + 1]
      if (!line || !next || parted(line, next)) continue
      const {length} = line
      const unspaced = isUnspacedBreak(line, next)
      const hyphen = line.tail === 'hyphen'
      const low = Math.max(
        hyphen ? length - hyphenSlack : length,
        leastWidth(next),
        unspaced ? narrowestUnspaced : narrowest
      )
      const high = hyphen ? length + hyphenSlack : line.reached + reach(line, next)
      put(gains, 0, low - 1, overfull)
      put(gains, low, high, (unspaced ? fullUnspaced : full) + weightOfWords(line, next))
      put(gains, high + 1 + near, 2 * length, line.tail === 'stop' ? notFullAfterEnd : notFull)
      put(fulls, low, high, 1)
      if (next.head === 'lower' || unspaced) put(continued, low, high, 1)
      put(counts, 0, 2 * length, 1)
    }
  }
  const page: Page = {width: undefined, witnesses: 0, gains}
  let best = 0
  for (let width = 1; width <= widest; width++) {
    for (const sums of [gains, fulls, counts, continued])
      sums[width] = (sums[width] ?? 0) + (sums[width - 1] ?? 0)
    const witnesses = fulls[width] ?? 0
    const gain = gains[width] ?? 0
    if (width < narrowestUnspaced || witnesses < 2) continue
    // A page whose story is wrapped, among menus that are not.
    const share = witnesses >= 8 && witnesses * 20 >= (counts[width] ?? 0) * 9
    const usual = share && (continued[width] ?? 0) * 10 >= witnesses * 4
    if (gain < 25 && !usual) continue
    const weight = Math.max(gain, usual ? witnesses * 5 : 0)
    if (weight <= best) continue
    best = weight
    page.width = width
    page.witnesses = witnesses
  }
  return page
}

/** Give the places of the lines of a group that go on in the next. */
function joinsOf(lines: readonly Measured[], page: Page): readonly number[] {
  const unspaced = isUnspaced(lines)
  let joins: number[] = []
  let score = 0
  if (page.width !== undefined && (page.width >= narrowest || unspaced)) {
    const found = weigh(lines, page.width, page.witnesses - lines.length >= 2)
    // Breaks of other paragraphs that were wrapped at this width speak for it.
    const others = page.witnesses - found.fulls
    const prior = others >= 8 ? 20 : others >= 3 ? 15 : others >= 1 ? 8 : 0
    joins = found.runs.filter((run) => run.score + prior > 10).flatMap((run) => run.joins)
    score = found.score + prior
  }
  const own = ownWidth(lines)
  if (own === undefined || own === page.width || isFurniture(lines)) return joins
  // The lines of a poem may pass for narrow prose, one stanza of many.
  if (own < safeWidth && !unspaced && (page.gains[own] ?? 0) < 0) return joins
  const found = weigh(lines, own, false)
  if (found.score <= 12 || found.score <= score) return joins
  return found.runs.filter((run) => run.score > 5).flatMap((run) => run.joins)
}

/**
 * Whether lines may be a title with its byline and date: none ends as the lines
 * of a paragraph do, and none of several words goes on in small letters.
 */
function isFurniture(lines: readonly Measured[]): boolean {
  return lines.every(({tail, hanging, head, first, length}, place) => {
    const goesOn = place > 0 && head === 'lower' && first < length
    return !goesOn && ((tail === 'none' && !hanging) || tail === 'colon')
  })
}

/** The first line of an item is at least so long before it is broken. */
const shortestBroken = 30

/** Give the places of the lines of items that surely go on under their text. */
function hangingLines(lines: readonly Measured[]): readonly number[] {
  const places: number[] = []
  let column = 0
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1]
    if (line.mark !== 'none' && line.mark !== 'heading') column = line.column
    if (!next || column === 0) continue
    const under = next.mark === 'none' && Math.abs(next.indent - column) < 2
    const open = line.hanging || line.tail === 'comma' || line.tail === 'hyphen'
    if (!under) column = 0
    else if (open && next.head === 'lower' && line.length >= shortestBroken) places.push(place)
  }
  return places
}

/** The width that lines would have been wrapped at, were they wrapped: that of the longest. */
function ownWidth(lines: readonly Measured[]): number | undefined {
  let plain = 0
  let any = 0
  for (const {length, tail} of lines) {
    any = Math.max(any, length)
    if (tail !== 'hyphen') plain = Math.max(plain, length)
  }
  const width = any - plain > hyphenSlack ? any : plain
  const least = isUnspaced(lines) ? narrowestUnspaced : narrowest
  return width > widest || width < least ? undefined : width
}

/** What speaks for lines having been wrapped at a width. */
interface Weighed {
  /** All breaks together. */
  score: number
  /** How many breaks stand where the width makes them stand. */
  fulls: number
  /** Stretches of lines that go on in the next, with what speaks for each. */
  runs: {score: number; joins: number[]}[]
}

/** Weigh the breaks of lines against a width; `sure` when other lines speak for it. */
function weigh(lines: readonly Measured[], width: number, sure: boolean): Weighed {
  const runs: Weighed['runs'] = []
  let run: Weighed['runs'][number] = {score: 0, joins: []}
  let score = 0
  let fulls = 0
  let unfinished = false
  const close = (end: Measured, place: number) => {
    // A title under the last sentence of a paragraph, or two titles.
    const title = end.tail === 'none' && end.head !== 'lower' && end.head !== 'caseless'
    const last = run.joins.at(-1) === place - 1 ? lines[place - 1] : undefined
    if (title && last && (last.tail === 'stop' || (!sure && run.joins.length === 1 && !last.hanging)))
      run.joins.pop()
    if (run.joins.length > 0) {
      // A sentence that ends lines after it began speaks for prose, narrow lines do not.
      if (unfinished && end.tail === 'stop') run.score += 12
      if (width < 40 && !end.unspacedEnd) run.score -= 12
      score += run.score
      runs.push(run)
    }
    run = {score: 0, joins: []}
    unfinished = false
  }
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1]
    if (!next || parted(line, next)) {
      close(line, place)
      continue
    }
    const fit = fitOf(line, next, width)
    if (fit === 'apart') {
      score += line.tail === 'stop' && next.head !== 'lower' ? -7 : notFull
      close(line, place)
      continue
    }
    run.score += weightOfWords(line, next)
    if (fit === 'full') {
      fulls++
      run.score += line.length >= width ? fullByItself : isUnspacedBreak(line, next) ? fullUnspaced : full
    } else if (fit === 'ragged') run.score -= 10
    run.joins.push(place)
    if (line.tail !== 'stop') unfinished = true
  }
  return {score, fulls, runs}
}

/**
 * Say how a break goes with a width: `full`, the next word would not have
 * fitted; `near`, hardly so; `ragged`, the sentence goes on although it would
 * have: set in letters that differ in width, or broken by hand.
 */
function fitOf(line: Measured, next: Measured, width: number): 'full' | 'near' | 'ragged' | 'apart' {
  const hyphen = line.tail === 'hyphen'
  if (line.length > width + (hyphen ? hyphenSlack : 1) || leastWidth(next) > width + 1) return 'apart'
  const reached = hyphen ? line.length + hyphenSlack : line.reached + reach(line, next)
  if (reached >= width) return 'full'
  if (reached >= width - near) return 'near'
  const goesOn = next.head === 'lower' && line.tail !== 'stop' && line.tail !== 'colon'
  return goesOn && line.length * 5 >= width * 4 ? 'ragged' : 'apart'
}

/** How wide a text is at least that a line goes on in: but for one long word, and near a hyphen, the line fits in it. */
function leastWidth({length, first, tail}: Measured): number {
  if (tail === 'hyphen') return length - hyphenSlack
  return first < length ? length : 0
}

/** How much further a line could have reached, had the next line's first word been put on it. */
function reach(line: Measured, next: Measured): number {
  return isUnspacedBreak(line, next) ? Math.min(next.first, 3) : next.first
}

/** What words and marks on both sides of a break say for a wrap. */
function weightOfWords(line: Measured, next: Measured): number {
  const ended = line.tail === 'stop'
  return (
    headWeights[next.head === 'lower' && (ended || next.bracketed) ? 'quote' : next.head] + tailWeight(line)
  )
}

const headWeights = {lower: 20, upper: -8, caseless: 0, digit: -6, quote: -2, dash: -10, other: -10} as const

function tailWeight({tail, hanging}: Measured): number {
  if (tail === 'stop' || tail === 'colon') return -8
  if (tail === 'comma') return 6
  if (tail === 'hyphen' || tail === 'soft') return 20
  return hanging ? 8 : 0
}

/** Whether a line begins something of its own, whatever the width. */
function parted(line: Measured, next: Measured): boolean {
  if (next.mark !== 'none' && !next.lone) return true
  if (line.mark === 'heading' || line.tail === 'code' || next.opens || (line.row && next.row)) return true
  // The indent of a paragraph's first line.
  return next.indent > line.indent && line.mark === 'none' && line.tail === 'stop' && next.head !== 'lower'
}

/** Whether a wrapper may have broken here between any two characters. */
function isUnspacedBreak(line: Measured, next: Measured): boolean {
  return line.unspacedEnd || next.unspacedStart
}

/** Whether lines are of a script that writes no spaces. */
function isUnspaced([first]: readonly Measured[]): boolean {
  return first !== undefined && (first.unspacedStart || first.unspacedEnd)
}

// ---------------------------------------------------------------------------

/** A bullet, which nothing else than an item begins with when a blank follows. */
const bullets = new Set([...'-*•·▪‣●○◦■□▸►⁃∙'].map((mark) => mark.charCodeAt(0)))
const enDash = 0x2013

/** Find the mark that a line begins with, and where it ends without the blanks behind it. */
export function markOf(text: string, start: number, end: number): {mark: Mark; markEnd: number} {
  const code = text.charCodeAt(start)
  if (bullets.has(code) || code === enDash) {
    if (start + 1 < end && isBlank(text.charCodeAt(start + 1)))
      return {mark: code === enDash ? 'dash' : code === 0x2d ? 'hyphen' : 'bullet', markEnd: start + 1}
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

/** No longer line is looked through for columns. */
const longestRow = 200

/** Whether columns are set apart in a line, by a tab or a bar. */
function isRow(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x09) return true
    if (code === 0x7c && text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at + 1) === 0x20) return true
  }
  return false
}

function headOf(text: string, start: number, end: number): Head {
  let at = start
  let quoted = false
  while (at < end && at - start < 3 && isOpening(text.charCodeAt(at))) {
    quoted = true
    at++
    // French has a blank behind its opening mark.
    if (text.charCodeAt(at - 1) === 0xab && isBlank(text.charCodeAt(at))) at++
  }
  const kind = letterKind(text, at)
  if (kind === 'lower') return text.startsWith('http', at) || text.startsWith('www.', at) ? 'other' : 'lower'
  if (quoted) return 'quote'
  if (kind !== 'none') return kind
  const code = text.charCodeAt(at)
  if (isUnspacedCode(code)) return 'caseless'
  if (isDigit(code)) return 'digit'
  if (code === 0x2013 || code === 0x2014 || code === 0x2d)
    return at + 2 < end && letterKind(text, at + 2) === 'lower' ? 'lower' : 'dash'
  return 'other'
}

function tailOf(text: string, start: number, end: number): Tail {
  let at = end - 1
  while (at > start && end - at < 4 && isClosing(text.charCodeAt(at)) && !isStop(text.charCodeAt(at))) at--
  const code = text.charCodeAt(at)
  if (isStop(code)) return code === 0x2e && isInitial(text, start, at) ? 'none' : 'stop'
  if (at !== end - 1) {
    const last = text.charCodeAt(end - 1)
    return last === 0x3001 || last === 0xff0c ? 'comma' : 'none'
  }
  if (code === 0x2c || code === 0x3b || code === 0x60c || code === 0x61b) return 'comma'
  if (code === 0x3a || code === 0xff1a) return 'colon'
  if (code === 0xad) return 'soft'
  if (codeMarks.has(code)) return 'code'
  if (code === 0x2d || code === 0x2010) return letterKind(text, at - 1) === 'none' ? 'none' : 'hyphen'
  return 'none'
}

/** Whether the stop at a place stands behind a single capital: `Noah R.` */
function isInitial(text: string, start: number, at: number): boolean {
  if (letterKind(text, at - 1) !== 'upper') return false
  return at - 1 === start || isBlank(text.charCodeAt(at - 2)) || text.charCodeAt(at - 2) === 0x2e
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
/** No prose ends a line with one of these. */
const codeMarks = codes('\\{}[(=<>|')
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
