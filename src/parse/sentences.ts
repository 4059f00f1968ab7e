/** Finds where the sentences of a text begin and end. */
import {wordSet} from '../languages/index.ts'
import {exclaimingNames, sharedAbbreviations, sharedFinalAbbreviations} from '../languages/shared.ts'
import type {Language} from '../languages/types.ts'
import {isWordCode} from '../rule/words.ts'

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** What a code unit can mean for the scan; most mean nothing and are passed by. */
const stop = 1
const strong = 2
const ellipsis = 3
const full = 4
const maybe = 5
const opener = 6
const closer = 7
const quote = 8

/** The meaning of every code unit. */
const meanings = new Uint8Array(0x10000)

function mean(meaning: number, characters: string) {
  for (let at = 0; at < characters.length; at++) meanings[characters.charCodeAt(at)] = meaning
}

mean(stop, '.')
mean(strong, '!?\u203c\u2047\u2048\u2049\u203d\u061f')
mean(ellipsis, '…')
// Marks that no abbreviation, number or name holds: they end a sentence with or without a space behind them.
// Chinese and Japanese, Urdu, Indic, Armenian, Ethiopic, Burmese, Khmer, Tibetan, Greek.
mean(full, '。｡．！？\u06d4\u0964\u0965\u0589\u1362\u1367\u1368\u104b\u17d4\u17d5\u0f0d\u0f0e\u037e')
mean(maybe, ':;')
mean(opener, '([{（［【〔「『《〈')
mean(closer, ')]}）］】〕」』》〉')
mean(quote, '"“”„«»‹›')

/** How far back a word in front of a stop is read, and how far a word behind it. */
const wordReach = 40
/** How far apart the two ends of a quotation or bracket may be to hold it together as one sentence. */
const holdReach = 400

/** So little of a sentence, before an abbreviation that may end one, is the opening of it: `At 5 a.m.` */
const openingReach = 20

/** What is known of a language, ready to be asked. */
interface Knowledge {
  abbreviations: ReadonlySet<string>
  final: ReadonlySet<string>
  number: ReadonlySet<string>
  months: ReadonlySet<string>
  weekdays: ReadonlySet<string>
  starters: ReadonlySet<string>
  ordinalStop: boolean
  capitalNouns: boolean
  ends: string
  /** Whether `r` and `l` carry syllables. */
  liquid: boolean
}

const nothing: readonly string[] = []

function knowledgeOf(language: Language | undefined): Knowledge {
  return {
    abbreviations: wordSet(language?.abbreviations ?? nothing),
    final: wordSet(language?.finalAbbreviations ?? nothing),
    number: wordSet(language?.numberAbbreviations ?? nothing),
    months: wordSet(language?.months ?? nothing),
    weekdays: wordSet(language?.weekdays ?? nothing),
    starters: wordSet(language?.functionWords ?? nothing),
    ordinalStop: language?.ordinalStop ?? false,
    capitalNouns: language?.capitalNouns ?? false,
    ends: language?.sentenceEnds ?? '',
    liquid: language?.tag === 'cs' || language?.tag === 'sk'
  }
}

/**
 * Cut a text into sentences.
 *
 * The spans come in order, hold every character that is not white space, and
 * begin and end with one. A line break is white space like any other.
 *
 * A stop ends a sentence unless something explains it: an abbreviation, an
 * initial, a number, an address, an attribution behind a quotation. So a
 * lower-case word may begin a sentence: that is what a sentence looks like
 * that lost its beginning. Missing spaces between sentences are seen past.
 *
 * One scan forward, with a bounded look back at each mark.
 */
export function scanSentences(text: string, language: Language | undefined): Span[] {
  return spansBetween(text, findBorders(text, findItems(text, language), knowledgeOf(language)))
}

/** Find the offsets, behind a sentence, where another one begins; `items` are some that are known. */
function findBorders(text: string, items: readonly number[], known: Knowledge): number[] {
  const borders: number[] = []
  let item = 0
  const {length} = text
  // Where the bracket and the quotation that were opened last stand, and how many borders there were then.
  let bracketAt = -1
  let bracketBorders = 0
  let quoteAt = -1
  let quoteBorders = 0
  // Whether that quotation begins its sentence, so that an attribution is likely behind it.
  let quoteLeads = false
  // Takes back the borders inside a quotation or bracket that turned out to be part of one sentence.
  const hold = (opened: number, count: number, end: number) => {
    if (opened < 0 || end - opened > holdReach || borders.length <= count) return
    borders.length = count
    sentence = skipSpace(text, borders.at(-1) ?? 0)
  }
  let sentence = skipSpace(text, 0)
  let at = sentence
  while (at < length) {
    const meaning = meanings[text.charCodeAt(at)]
    if (meaning === 0 || meaning === undefined) {
      at++
      continue
    }
    for (let place = items[item]; place !== undefined && place <= at; place = items[++item]) {
      sentence = skipSpace(text, place)
      if (borders.at(-1) !== place) borders.push(place)
    }
    if (meaning > maybe) {
      if (meaning === opener || (meaning === quote && opens(text, at))) {
        if (meaning === opener) {
          bracketAt = at
          bracketBorders = borders.length
        } else {
          quoteAt = at
          quoteBorders = borders.length
          quoteLeads = at <= sentence + 1
        }
      } else if (meaning === closer) {
        hold(bracketAt, bracketBorders, at)
        bracketAt = -1
      } else {
        if (continues(text, at + 1)) hold(quoteAt, quoteBorders, at)
        quoteAt = -1
      }
      at++
      continue
    }
    if (meaning === maybe && !known.ends.includes(text.charAt(at))) {
      at++
      continue
    }
    const mark = readMark(text, at)
    const leads = mark.quotes && quoteAt >= 0 && quoteLeads
    const ends = endsHere(text, mark, sentence, leads, known)
    if (mark.brackets) {
      hold(bracketAt, bracketBorders, mark.end)
      bracketAt = -1
    }
    if (mark.quotes) {
      if (!ends && skipSpace(text, mark.end) < length) hold(quoteAt, quoteBorders, mark.end)
      quoteAt = -1
    }
    at = mark.end
    if (ends && at < length) {
      borders.push(at)
      sentence = skipSpace(text, at)
      at = sentence
    }
  }
  for (const place of items.slice(item)) if (borders.at(-1) !== place) borders.push(place)
  return borders
}

/** A run of marks, with the closing quotes and brackets behind it. */
interface Mark {
  start: number
  /** Behind the last mark, before what closes. */
  marks: number
  /** Behind what closes. */
  end: number
  kind: 'stop' | 'strong' | 'ellipsis' | 'full'
  brackets: boolean
  quotes: boolean
}

function readMark(text: string, start: number): Mark {
  let at = start
  let stops = 0
  let kind: Mark['kind'] = 'stop'
  let brackets = false
  let quotes = false
  let marks = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const meaning = meanings[code] ?? 0
    if (meaning >= stop && meaning <= full) {
      if (meaning === stop) stops++
      else if (meaning === full) kind = 'full'
      else if (kind !== 'full' && meaning === strong) kind = 'strong'
      else if (kind === 'stop') kind = 'ellipsis'
      at++
      marks = at
    } else if (meaning === maybe && at === start) {
      kind = 'strong'
      at++
      marks = at
    } else if (
      code === 0x20 &&
      text.charCodeAt(at + 1) === 0x2e &&
      text.charCodeAt(at - 1) === 0x2e &&
      !isWordCode(text.charCodeAt(at + 2))
    ) {
      // The spaced ellipsis: `. . .`
      at++
    } else if (meaning === closer) {
      brackets = true
      at++
    } else if (meaning === quote && !opens(text, at)) {
      quotes = true
      at++
    } else if ((code === 0x27 || code === 0x2019) && !isWordCode(text.charCodeAt(at + 1))) {
      at++
    } else if (code === 0x5b) {
      const after = skipReference(text, at)
      if (after === at) break
      at = after
    } else if (isInvisible(code)) {
      at++
    } else if (isSpace(code) && isClosingGuillemet(text, at + 1)) {
      quotes = true
      at += 2
    } else break
  }
  if (kind === 'stop' && stops > 1 && marks - start > 1)
    kind = closedBetween(text, start, marks) ? 'stop' : 'ellipsis'
  return {start, marks, end: at, kind, brackets, quotes}
}

/** Whether anything but stops and spaces stands in a run: `.”.` is not an ellipsis. */
function closedBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x2e && code !== 0x20) return true
  }
  return false
}

/** Pass a note such as `[12]`. */
function skipReference(text: string, at: number): number {
  let end = at + 1
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++
  return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : at
}

/**
 * Whether a sentence ends with a mark and another one begins behind it.
 *
 * `leads` says that the mark closes a quotation with which its sentence began:
 * where letters have no case, what follows is taken for its attribution.
 */
function endsHere(text: string, mark: Mark, sentence: number, leads: boolean, known: Knowledge): boolean {
  const {start, marks, end, kind} = mark
  if (end >= text.length) return false
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  // `[…]`, `(!)`, and the dots that a sentence begins with.
  if (start === sentence && kind !== 'full') return false
  if (meanings[before] === opener && meanings[text.charCodeAt(marks)] === closer) return false
  const spaced = isSpace(text.charCodeAt(end))
  // `.NET`, `.5`
  if (kind === 'stop' && !spaced && end === marks && isSpace(before)) return false
  const after = spaced ? skipSpace(text, end) : end
  if (after >= text.length) return false
  const next = text.charCodeAt(after)
  const meaning = meanings[next] ?? 0
  if (continuesWith(next, meaning)) return false
  if (leads && isCaseless(next)) return false
  if (kind === 'full') return endsFull(text, mark, after)
  if (isDash(next)) {
    const behind = text.charCodeAt(skipSpace(text, after + 1))
    if (!spaced || isLower(behind) || (!isWordCode(behind) && meanings[behind] === 0)) return false
    return kind !== 'stop' || !isExplained(text, mark, sentence, skipSpace(text, after + 1), known)
  }
  const word = skipOpeners(text, after)
  return spaced
    ? endsBeforeSpace(text, mark, sentence, word, word > after, known)
    : endsBeforeWord(text, mark, sentence, word, word > after, known)
}

/** Decide at a mark that white space follows. `word` is where the next word begins, `opened` whether in a quotation or bracket. */
function endsBeforeSpace(
  text: string,
  mark: Mark,
  sentence: number,
  word: number,
  opened: boolean,
  known: Knowledge
): boolean {
  const code = text.charCodeAt(word)
  const lower = isLower(code) && !hasInnerCapital(text, word)
  const closed = mark.end > mark.marks
  switch (mark.kind) {
    case 'strong':
      if (lower) return false
      return closed || !isExclaimingName(text, mark.start)
    case 'ellipsis':
      return !lower && (isUpper(code) || opened)
    default:
      if (lower && closed && !opened) return false
      return !isExplained(text, mark, sentence, word, known)
  }
}

/** Decide at a mark that something follows without white space: a space that was lost, or an address, a number, a name. */
function endsBeforeWord(
  text: string,
  mark: Mark,
  sentence: number,
  word: number,
  opened: boolean,
  known: Knowledge
): boolean {
  const {start, kind} = mark
  const before = text.charCodeAt(start - 1)
  const next = text.charCodeAt(word)
  if (isCaseless(before) && isCaseless(next)) {
    if (kind !== 'stop') return kind === 'strong'
    return (
      wordLength(text, start) > 2 &&
      wordLength(text, start) < wordReach &&
      !isExplained(text, mark, sentence, word, known)
    )
  }
  if (!isUpper(next)) return false
  const behind = text.charCodeAt(word + 1)
  const ending = wordEnd(text, word)
  const shouts = isUpper(behind)
  if (shouts) {
    if (ending - word < 3 || fileEndings.has(text.slice(word, ending).toLowerCase())) return false
  } else if (!isLower(behind)) {
    if (!isSpace(behind) && !isApostrophe(behind)) return false
    if (!known.starters.has(text.charAt(word).toLowerCase())) return false
  }
  const follower = text.charCodeAt(ending)
  if (follower === 0x2e && isWordCode(text.charCodeAt(ending + 1))) return false
  if ('/@_(=\\`#&'.includes(text.charAt(ending)) && ending < text.length) return false
  if (hasInnerCapital(text, word) && !shouts) return false
  if (isAddress(text, start)) return false
  if (mark.end > mark.marks || opened || kind !== 'stop') {
    // French has a space before its marks: `sûr !Les`
    return isWordCode(before) || mark.end > mark.marks || (kind === 'strong' && isSpace(before))
  }
  const name = text.slice(word, ending).toLowerCase()
  if (domainEndings.has(name)) return false
  if (isDigit(before))
    return (
      !isListNumber(text, start, sentence) &&
      wordLength(text, start) !== 0 &&
      !isExplained(text, mark, sentence, word, known)
    )
  // `ASP.NET`, `U.S.Army`, `J.Smith`: only a word in lower case is sure to be a word.
  if (meanings[before] === closer || meanings[before] === quote) return true
  if (!isLower(before) || !isLower(text.charCodeAt(start - 2))) return false
  if (programNames.has(name)) return false
  return !isExplained(text, mark, sentence, word, known)
}

/** Endings of file names that are written in capitals too. */
const fileEndings = new Set([
  'com',
  'csv',
  'doc',
  'exe',
  'gif',
  'htm',
  'html',
  'jpg',
  'json',
  'net',
  'org',
  'pdf',
  'php',
  'png',
  'txt',
  'xls',
  'xml',
  'zip'
])
/** Endings of addresses that are not words: `Booking.Com`. */
const domainEndings = new Set(['com', 'edu', 'gov', 'info', 'io', 'net', 'org', 'tv'])
/** Words that name parts of programs, and seldom begin a sentence: `vitest.Config`. */
const programNames = new Set([
  'array',
  'component',
  'config',
  'context',
  'error',
  'event',
  'exception',
  'json',
  'math',
  'module',
  'object',
  'props',
  'provider',
  'string'
])

/** Decide at a mark of a script that needs no space behind it. */
function endsFull(text: string, mark: Mark, after: number): boolean {
  // A decimal in full width: `１．５`
  if (text.charCodeAt(mark.start) === 0xff0e && isDigit(text.charCodeAt(after))) return false
  // 「…。」と言った: the quotation is part of a sentence that goes on. So do names: 「モーニング娘。」の
  const next = text.charAt(after)
  if (after === mark.end && 'とっなのはがをにでもや'.includes(next)) {
    return !(mark.end > mark.marks || (next === 'と' && mark.start > 0))
  }
  return true
}

/**
 * Whether something other than the end of a sentence explains a single stop.
 *
 * `next` is where the next word begins.
 */
function isExplained(text: string, mark: Mark, sentence: number, next: number, known: Knowledge): boolean {
  let end = mark.start
  while (end > sentence && isInvisible(text.charCodeAt(end - 1))) end--
  const length = wordLength(text, end)
  if (length === 0 || length >= wordReach) return false
  const start = end - length
  const raw = text.slice(start, end)
  const first = text.charCodeAt(start)
  const code = text.charCodeAt(next)
  const lower = isLower(code) && !hasInnerCapital(text, next)
  const upper = isUpper(code)
  const digit = isDigit(code)
  const token = withoutElision(raw.toLowerCase().replaceAll('’', "'"), known)

  if (isNumber(raw)) return explainsNumber(text, raw, start, sentence, next, known)
  // An item of a list: `a. The first item`
  if (start <= sentence && length <= 3 && mark.end === mark.marks && isMarker(token) && length === 1)
    return true

  const following = lower || upper ? text.slice(next, wordEnd(text, next)).toLowerCase() : ''
  // A letter that a stop follows is an initial, also where it is a word: `проф. А. Орлов`
  const initial = following.length === 1 && text.charCodeAt(next + 1) === 0x2e
  const starter = upper && !initial && known.starters.has(following)
  const inBracket = meanings[text.charCodeAt(next - 1)] === opener

  // An initial, or a letter that stands for a word: `J. Smith`, `p. 5`, `z. B.`
  if (length === 1 || (length === 2 && isSurrogate(first))) {
    if (isDigit(first)) return false
    return !starter || isInitialBefore(text, start, sentence)
  }
  if (known.number.has(token) && (digit || isNumeralWord(text, next))) return true

  const listed =
    known.abbreviations.has(token) ||
    isPhrase(text, start, token, known.abbreviations) ||
    isEnding(token, known.abbreviations)
  const shared = !listed && sharedSet.has(token)
  const dotted = raw.includes('.')
  if (listed || shared || (dotted && isDotted(raw))) {
    if (lower || inBracket) return true
    if (known.number.has(token) && !known.final.has(token)) return digit
    const final =
      dotted ||
      known.final.has(token) ||
      (shared && sharedFinalSet.has(token)) ||
      isPhrase(text, start, token, known.final)
    if (!final) return !(starter && isLower(first) && length > 2)
    if (starter) return false
    if (upper && mark.start - sentence < openingReach) return true
    if (digit) return dotted || !isLower(first)
    if (!upper) return !isCaseless(code) || dotted
    if (known.capitalNouns) return true
    if (isUpper(first) || dotted) {
      return (
        !(isLower(first) && dotted) ||
        known.months.has(following) ||
        known.weekdays.has(following) ||
        isUpper(text.charCodeAt(next + 1))
      )
    }
    return false
  }
  // A unit that a hyphen ties to its number: `7-in. touchscreen`
  if (lower && length <= 6 && isDigit(first) && raw.includes('-')) return true
  // Words without a vowel are hardly words: `bzw.`, `vgl.`, `млрд.`
  if (length <= 5 && !isUpper(text.charCodeAt(start + 1)) && hasNoVowel(token, known.liquid)) {
    return !starter && !(digit && !isUpper(first))
  }
  if (known.ordinalStop && upper && !starter && isRoman(raw)) return true
  return false
}

const sharedSet: ReadonlySet<string> = new Set(sharedAbbreviations)
const sharedFinalSet: ReadonlySet<string> = new Set(sharedFinalAbbreviations)
const exclaimingSet: ReadonlySet<string> = new Set(exclaimingNames)

/** Whether a number before a stop is an ordinal, the number of an item, or part of a date. */
function explainsNumber(
  text: string,
  raw: string,
  start: number,
  sentence: number,
  next: number,
  known: Knowledge
): boolean {
  if (start <= sentence + 2 && raw.length <= 3 && isListStart(text, sentence, start)) return true
  if (!known.ordinalStop) return false
  const tail = digitsAtEnd(raw)
  const code = text.charCodeAt(next)
  if (tail > 3) {
    // Hungarian puts the year first: `2020. január`
    return isLower(code) && known.months.has(text.slice(next, wordEnd(text, next)).toLowerCase())
  }
  if (isLower(code)) return true
  if (isDigit(code)) return tail <= 2
  if (!isUpper(code)) return false
  const following = text.slice(next, wordEnd(text, next)).toLowerCase()
  if (known.months.has(following)) return true
  if (tail > 2 || known.starters.has(following)) return false
  const previous = previousWord(text, start)
  return previous !== '' && known.starters.has(previous)
}

/** Whether only a bullet or bracket stands between the beginning of a sentence and a number. */
function isListStart(text: string, sentence: number, start: number): boolean {
  for (let at = sentence; at < start; at++) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) return false
  }
  return true
}

function isListNumber(text: string, end: number, sentence: number): boolean {
  const length = wordLength(text, end)
  return length <= 3 && end - length <= sentence
}

/** Whether a single letter stands where names have initials: behind another initial or a word with a capital. */
function isInitialBefore(text: string, start: number, sentence: number): boolean {
  if (!isUpper(text.charCodeAt(start))) return false
  if (start <= sentence) return true
  let at = start - 1
  while (at > sentence && isSpace(text.charCodeAt(at))) at--
  return text.charCodeAt(at) === 0x2e
}

/** Leave out an article that an apostrophe ties to an abbreviation: `l'art. 4` */
function withoutElision(token: string, known: Knowledge): string {
  const at = token.lastIndexOf("'")
  if (at < 0) return token
  const rest = token.slice(at + 1)
  return known.abbreviations.has(rest) ? rest : token
}

/** Whether a word ends in an abbreviation that is tied to the words before it: `Goethestr.` */
function isEnding(token: string, list: ReadonlySet<string>): boolean {
  for (let length = 2; length <= 4 && length < token.length - 1; length++) {
    if (list.has(`-${token.slice(-length)}`)) return true
  }
  return false
}

/** Whether an abbreviation of two words ends here: `p. ex.` */
function isPhrase(text: string, start: number, token: string, list: ReadonlySet<string>): boolean {
  const code = text.charCodeAt(start - 1)
  if (!isSpace(code)) return false
  let at = start - 1
  while (at > 0 && start - at < 3 && isSpace(text.charCodeAt(at - 1))) at--
  let previous = at
  if (text.charCodeAt(previous - 1) === 0x2e) previous--
  const length = wordLength(text, previous)
  if (length === 0 || length > 12) return false
  return list.has(`${text.slice(previous - length, at).toLowerCase()} ${token}`)
}

/** The word before an offset, lower case; empty when white space alone does not lead to one. */
function previousWord(text: string, start: number): string {
  let at = start
  while (at > 0 && start - at < 4 && isSpace(text.charCodeAt(at - 1))) at--
  if (at === start) return ''
  const length = wordLength(text, at)
  return length < wordReach ? text.slice(at - length, at).toLowerCase() : ''
}

/**
 * How many code units the word before an offset has, with the stops, hyphens
 * and apostrophes inside it.
 */
function wordLength(text: string, end: number): number {
  let at = end
  const least = Math.max(0, end - wordReach)
  while (at > least) {
    const code = text.charCodeAt(at - 1)
    if (isWordCode(code) || isInvisible(code)) at--
    else if (
      at < end &&
      (code === 0x2e || code === 0x2d || code === 0x27 || code === 0x2019 || code === 0xb0) &&
      isWordCode(text.charCodeAt(at))
    )
      at--
    else if (code === 0xb0) at--
    else break
  }
  while (at < end && !isWordCode(text.charCodeAt(at))) at++
  return end - at
}

/** Where the letters of a word end. */
function wordEnd(text: string, start: number): number {
  let at = start
  const most = Math.min(text.length, start + wordReach)
  while (at < most && isWordCode(text.charCodeAt(at))) at++
  return at
}

/** Whether what stands without a space before an offset is an address of some kind. */
function isAddress(text: string, end: number): boolean {
  const least = Math.max(0, end - wordReach)
  for (let at = end - 1; at >= least; at--) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) return false
    if (code === 0x2f || code === 0x40 || code === 0x5f || code === 0x3d || code === 0x5c || code === 0x60)
      return true
    if (code === 0x2e && text.slice(at - 3, at).toLowerCase() === 'www') return true
  }
  return false
}

/** Whether a word is letters apart by stops, as `e.g`, `U.S`, `Ph.D` and `LL.AA.II.RR` are. */
function isDotted(raw: string): boolean {
  let run = 0
  let digits = 0
  let short = false
  for (let at = 0; at <= raw.length; at++) {
    const code = at < raw.length ? raw.charCodeAt(at) : 0x2e
    if (code === 0x2e || code === 0x2d) {
      if (run > 3) return false
      if (run === 1) short = true
      run = 0
    } else if (isDigit(code)) digits++
    else if (code < 0x300 || code > 0x36f) run++
  }
  return digits === 0 && (short || raw.length > 4)
}

function isNumber(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (!isDigit(code) && code !== 0x2e && code !== 0x2d) return false
  }
  return true
}

function digitsAtEnd(raw: string): number {
  let at = raw.length
  while (at > 0 && isDigit(raw.charCodeAt(at - 1))) at--
  return raw.length - at
}

/** Whether a word can number an item: a letter or a small number. */
function isMarker(token: string): boolean {
  const code = token.charCodeAt(0)
  return token.length === 1 && code >= 0x61 && code <= 0x7a
}

/** Whether a number in letters stands at an offset: `II`, `A`. */
function isNumeralWord(text: string, at: number): boolean {
  const end = wordEnd(text, at)
  const word = text.slice(at, end)
  return isRoman(word) || (word.length === 1 && isUpper(word.charCodeAt(0)) && !isSpace(text.charCodeAt(end)))
}

function isRoman(word: string): boolean {
  if (word.length === 0 || word.length > 7) return false
  for (let at = 0; at < word.length; at++) if (!'IVXLC'.includes(word.charAt(at))) return false
  return true
}

const vowels = new Set(
  'aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěīĭįıōŏőœūŭůűųǎаеёиоуыэюяіїєѣαεηιουωάέήίόύώϊϋ'
)
const liquids = new Set('rlŕĺ')

/** Whether a word of an alphabet with vowels has none of them. */
function hasNoVowel(token: string, liquid: boolean): boolean {
  for (const letter of token) {
    const code = letter.charCodeAt(0)
    if (code >= 0x530 || isDigit(code)) return false
    if (vowels.has(letter) || (liquid && liquids.has(letter))) return false
    // Vietnamese, and letters with marks apart: too many to list.
    if (code >= 0x1e00 || (code >= 0x300 && code < 0x370)) return false
  }
  return true
}

/** Whether the word before a mark is a name that is written with it: `Yahoo!` */
function isExclaimingName(text: string, at: number): boolean {
  const length = wordLength(text, at)
  return (
    text.charCodeAt(at) === 0x21 &&
    length > 0 &&
    length < 12 &&
    exclaimingSet.has(text.slice(at - length, at).toLowerCase())
  )
}

/** Whether a sentence goes on at an offset behind a closing quote. */
function continues(text: string, at: number): boolean {
  const next = skipSpace(text, at)
  if (next >= text.length) return false
  const code = text.charCodeAt(next)
  const meaning = meanings[code] ?? 0
  return isLower(code) || isDash(code) || continuesWith(code, meaning) || (meaning >= stop && meaning <= full)
}

/** Whether a code unit never begins a sentence. */
function continuesWith(code: number, meaning: number): boolean {
  if (meaning === closer || meaning === maybe) return true
  return (
    code === 0x2c ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x3001 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0x387
  )
}

/** Whether a quotation mark opens; the same marks close in another language. */
function opens(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x201e) return true
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20
  const free =
    isSpace(before) ||
    isDash(before) ||
    isApostrophe(before) ||
    meanings[before] === opener ||
    (meanings[before] === quote && before !== code)
  // A space behind the mark belongs to it in French, and to nothing elsewhere.
  const empty =
    isSpace(after) || continuesWith(after, meanings[after] ?? 0) || (meanings[after] ?? 0) === stop
  if (code === 0xab || code === 0x2039) return free || !empty
  if (code === 0xbb || code === 0x203a) return free && !empty
  if (code === 0x201c) return free || (!empty && !isWordCode(before) && (meanings[before] ?? 0) > full)
  return free && !empty
}

/** Whether a guillemet stands at an offset, behind a space, and closes. */
function isClosingGuillemet(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0xbb || code === 0x203a) && !opens(text, at)
}

/** Pass what opens a quotation, bracket or question, and the space inside `« `. */
function skipOpeners(text: string, start: number): number {
  let at = start
  while (at < text.length && at < start + 6) {
    const code = text.charCodeAt(at)
    const meaning = meanings[code]
    if (
      meaning === opener ||
      meaning === quote ||
      isApostrophe(code) ||
      code === 0x2018 ||
      code === 0x201a ||
      code === 0xbf ||
      code === 0xa1 ||
      isInvisible(code)
    )
      at++
    else if (at > start && isSpace(code) && meanings[text.charCodeAt(at - 1)] === quote) at++
    else break
  }
  return at
}

/** Whether a word that begins in lower case is a name: `iPhone`, `eBay`. */
function hasInnerCapital(text: string, at: number): boolean {
  for (let inner = at + 1; inner < at + 4; inner++) {
    const code = text.charCodeAt(inner)
    if (isUpper(code)) return true
    if (!isLower(code)) return false
  }
  return false
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** White space as `trim` has it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Marks of direction and joining, which stand between a letter and its stop in scraped Arabic. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x61c ||
    code === 0xad
  )
}

function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015)
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function isDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9) ||
    (code >= 0x966 && code <= 0x96f) ||
    (code >= 0x9e6 && code <= 0x9ef) ||
    (code >= 0xff10 && code <= 0xff19)
  )
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  if (code < 0xc0 || (code >= 0x590 && code < 0x10a0) || code > 0x24ff) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  if (code < 0xb5 || (code >= 0x590 && code < 0x10a0) || code > 0x24ff) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toUpperCase() || code === 0xdf
}

/** Letters of scripts without capitals, but not Thai and its neighbours, which write no stops. */
function isCaseless(code: number): boolean {
  return (
    (code >= 0x590 && code < 0xe00) ||
    (code >= 0x1000 && code < 0x1400) ||
    (code >= 0x3040 && code < 0xd7b0 && code !== 0x30fb)
  )
}

const bullets = '•⁃‣◦▪●∙·'

/**
 * Find the borders between the items of a list that stands in one line and
 * has no stops: `1) … 2) …`, `a. … b. …`, `• … • …`.
 *
 * Only a text that begins with the first item is read so.
 */
function findItems(text: string, language: Language | undefined): number[] {
  if (language?.sentenceStarts) return findStarts(text, language.sentenceStarts)
  const start = skipSpace(text, 0)
  let at = start
  let bullet = ''
  if (bullets.includes(text.charAt(at)) && at < text.length) {
    bullet = text.charAt(at)
    at++
    if (text.charAt(at) === ' ') {
      bullet += ' '
      at++
    }
  }
  const items: number[] = []
  const begin = at
  while (at < begin + 3 && isDigit(text.charCodeAt(at))) at++
  const digits = at > begin
  if (!digits && isMarker(text.charAt(at))) at++
  const label = text.slice(begin, at)
  const behind = /^(?:\.\)|[.)])(?= ?\S)/.exec(text.slice(at, at + 5))?.[0]
  if (label && behind && (text.charCodeAt(at + behind.length) === 0x20 || behind !== '.')) {
    let number = digits ? Number(label) : label.charCodeAt(0)
    let from = at + behind.length
    const months = wordSet(language?.months ?? nothing)
    const starters = wordSet(language?.functionWords ?? nothing)
    while (true) {
      number++
      const name = digits ? String(number) : String.fromCharCode(number)
      const found = text.indexOf(` ${bullet}${name}${behind} `, from)
      if (found < 0) return items
      const next = found + bullet.length + name.length + behind.length + 2
      const following = text.slice(next, wordEnd(text, next)).toLowerCase()
      const date = behind === '.' && language?.ordinalStop && !bullet
      if (date && (months.has(following) || starters.has(previousWord(text, found + 1)))) return items
      items.push(found)
      from = found + 1
    }
  }
  if (!bullet) return items
  const sign = bullet.charAt(0)
  for (let found = text.indexOf(` ${sign}`, at); found >= 0; found = text.indexOf(` ${sign}`, found + 1)) {
    items.push(found)
  }
  return sign === '·' ? [] : items
}

/** A sentence of a language without stops has at least so many characters. */
const shortestUnstopped = 24

/** Find the spaces that a word stands behind with which sentences begin. */
function findStarts(text: string, starts: readonly string[]): number[] {
  const found: number[] = []
  let last = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (at - last < shortestUnstopped || !starts.some((start) => text.startsWith(start, at + 1))) continue
    found.push(at)
    last = at
  }
  return found
}

/** Make the spans that borders part, without the white space around them. */
function spansBetween(text: string, borders: readonly number[]): Span[] {
  const spans: Span[] = []
  let start = skipSpace(text, 0)
  for (let index = 0; index <= borders.length; index++) {
    const border = borders[index] ?? text.length
    let end = border
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) spans.push({start, end})
    start = skipSpace(text, Math.max(start, border))
  }
  return spans
}
