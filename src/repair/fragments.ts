/** Finds sentences that lost their beginning. */
import {wordSet} from '../languages/index.ts'
import type {Language} from '../languages/types.ts'
import {isDigit, isLower, isSpace, isUpper} from '../rule/letters.ts'
import {isWordCode, wordsOf} from '../rule/words.ts'
import {endsSentence} from '../tree/prose.ts'
import type {Article, Block, Sentence} from '../tree/types.ts'
import {isCloser, isLetter, isOpener, isTerminator, lastInk, wordEnd, wordStart} from './letters.ts'
import {isSureWord} from './words.ts'

/** A stretch that lost its beginning: a sentence, or what the scanner took for its end. */
export interface Fragment {
  start: number
  end: number
  value: string
}

/** What is known of an article's case and words. */
interface Profile {
  /** Whether the writer seldom uses capitals. */
  chatty: boolean
  /** Words in lower case that begin more than one sentence and are no function words: names, perhaps. */
  starters: ReadonlySet<string>
}

/** So many short blocks in a row that begin in lower case are a list, whatever stands before them. */
const shortestList = 6

/** Find the sentences of an article that lost their beginning. */
export function lostHeads(article: Article, languages: readonly Language[]): Fragment[] {
  const own = article.language === undefined ? undefined : languages[0]
  const fragments: Fragment[] = []
  let profile: Profile | undefined
  let before: Block | undefined
  for (const [index, block] of article.children.entries()) {
    if (block.drop) continue
    const previous = before
    before = block
    if (block.kind !== 'paragraph' || block.role === 'headline' || block.role === 'byline') continue
    for (const [place, sentence] of block.children.entries()) {
      if (sentence.drop) continue
      const last = block.children[place - 1]
      if (beginsInside(sentence.value, article, languages)) {
        profile ??= profileOf(article, own)
        if (profile.chatty) return []
        const word = sentence.value.slice(0, wordEnd(sentence.value, 0))
        if (profile.starters.has(word)) continue
        const found = last
          ? endsForSure(last.value, own, article, languages)
          : previous !== undefined && followsEnd(previous, block, index, article.children, languages)
        if (found) fragments.push(sentence)
      }
      if (
        own &&
        (sentence.value.includes('? ') || sentence.value.includes('! ')) &&
        asks.test(sentence.value)
      ) {
        profile ??= profileOf(article, own)
        if (profile.chatty) continue
        for (const lost of lostBehindMarks(sentence, article, own, languages)) fragments.push(lost)
      }
    }
  }
  return fragments
}

/** Signs that stand behind something and begin nothing. */
const sign = /^(?:[%‰](?=\s)|[,;،؛](?=\s?\p{L})|[，、；])/u

const signs: ReadonlySet<number> = new Set([...'%‰,;،؛，、；'].map((mark) => mark.charCodeAt(0)))

/** Whether a text begins as only the middle of a sentence does. */
function beginsInside(value: string, article: Article, languages: readonly Language[]): boolean {
  if (signs.has(value.charCodeAt(0))) return sign.test(value)
  if (!isLower(value.charCodeAt(0))) return false
  // A name has its own case (`iPhone`), an address its own marks; a letter may number an item.
  let end = 0
  while (end < value.length && end < 60 && !isSpace(value.charCodeAt(end))) end++
  let capital = false
  let inner = -1
  for (let at = 1; at < end; at++) {
    const code = value.charCodeAt(at)
    if (isDigit(code) || (marks.has(code) && (code !== 0x3b || at + 1 < end))) return false
    if (code === 0x2e && at + 1 < end && isWordCode(value.charCodeAt(at + 1))) return false
    if (isUpper(code)) {
      capital = true
      if (inner < 0) inner = at
    }
  }
  if (value.charCodeAt(end - 1) === 0x29 && end < 4) return false
  // `p. 23`, `lol.`, `requests — loads pages`, `tl;dr:`
  const last = value.charCodeAt(end - 1)
  if (last === 0x2e || last === 0x3a) return false
  if (isDash(value.charCodeAt(end + 1)) && end + 2 < value.length && isSpace(value.charCodeAt(end + 2)))
    return false
  const word = value.slice(0, wordEnd(value, 0))
  if (value.charCodeAt(word.length) === 0x2d && standsTwice(value.slice(0, end), article)) return false
  if (capital) {
    // `l’Ukraine` is an article and a name, `d’Artagnan` and `al-Qaida` are names.
    const joint = value.charCodeAt(inner - 1)
    if (joint !== 0x27 && joint !== 0x2019) return false
    return word.length === 1 && !isParticle(word, languages)
  }
  if (!isParticle(word, languages)) return true
  return !isName(value, end, article, languages)
}

/**
 * Whether a particle begins a name: `von der Leyen`. Where it is a word of the
 * language as well, the name has to stand behind another elsewhere: `Ursula von der Leyen`.
 */
function isName(value: string, end: number, article: Article, languages: readonly Language[]): boolean {
  let from = end + 1
  // Particles may follow one another.
  while (
    isLower(value.charCodeAt(from)) &&
    from - end < 8 &&
    isParticle(value.slice(from, wordEnd(value, from)), languages)
  ) {
    from = wordEnd(value, from) + 1
  }
  if (!isUpper(value.charCodeAt(from))) return false
  if (article.language !== undefined && !wordSet(languages[0]?.functionWords ?? []).has(value.slice(0, end)))
    return true
  const text = article.draft.value
  const name = ` ${value.slice(0, wordEnd(value, from))}`
  for (
    let at = text.indexOf(name), tries = 0;
    at > 0 && tries < 20;
    at = text.indexOf(name, at + 1), tries++
  ) {
    if (isUpper(text.charCodeAt(wordStart(text, at)))) return true
  }
  return false
}

const marks: ReadonlySet<number> = new Set([...'@/_\\=#&+<>{}|;'].map((mark) => mark.charCodeAt(0)))

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014
}

/** Whether a word with a hyphen comes again: it may be the name of a thing. */
function standsTwice(word: string, article: Article): boolean {
  const text = article.draft.value
  const first = text.indexOf(word)
  return text.indexOf(word, first + 1) >= 0
}

function isParticle(word: string, languages: readonly Language[]): boolean {
  const token = word.replaceAll('’', "'")
  const particles = languages
    .map(({phrases}) => phrases['headless-sentence'])
    .find((list) => list !== undefined)
  return particles?.includes(token) ?? false
}

/** Whether the sentence before in the same block surely came to its end: its stop is no abbreviation's. */
function endsForSure(
  value: string,
  own: Language | undefined,
  article: Article,
  languages: readonly Language[]
): boolean {
  let end = value.length
  while (end > 0 && isCloser(value.charCodeAt(end - 1))) end--
  const stop = value.charCodeAt(end - 1)
  if (!isTerminator(stop) || stop === 0x2026) return false
  if (stop !== 0x2e) return true
  const ink = end - 2
  const code = value.charCodeAt(ink)
  if (code === 0x2e) return false
  if (!isWordCode(code)) return isCloser(code) || code === 0x25
  const start = wordStart(value, ink + 1)
  const word = value.slice(start, ink + 1)
  // The number of an item, and a letter with a stop.
  if (start === 0) return false
  if (isDigit(code)) {
    if (own === undefined) return false
    return own.ordinalStop ? word.length > 3 : !own.numberAbbreviations.includes(wordBefore(value, start))
  }
  const joint = value.charCodeAt(start - 1)
  if (joint === 0x2e) return false
  // `woodyC.`
  if (isUpper(code) && isLower(value.charCodeAt(start))) return false
  if (joint === 0x2d) return true
  return isSureWord(word, article, languages)
}

function wordBefore(value: string, start: number): string {
  let end = start
  while (end > 0 && isSpace(value.charCodeAt(end - 1))) end--
  if (value.charCodeAt(end - 1) === 0x2e) end--
  return value.slice(wordStart(value, end), end).toLowerCase()
}

/** Whether a block begins behind text that came to its end, and is no item of a list. */
function followsEnd(
  previous: Block,
  block: Block,
  index: number,
  blocks: readonly Block[],
  languages: readonly Language[]
): boolean {
  if (previous.kind === 'item' || previous.kind === 'verse') return false
  const [first] = block.children
  if (!first) return false
  // A label or sub-heading may be written small.
  if (!endsSentence(first.value) || /(?:…|\.{3})["”»]?$/.test(first.value.slice(-5))) return false
  if (isInList(blocks, index)) return false
  if (previous.role === 'headline') return true
  const ending = previous.value
  const ink = lastInk(ending, ending.length)
  let end = ink + 1
  while (end > 0 && isCloser(ending.charCodeAt(end - 1))) end--
  const mark = ending.charCodeAt(end - 1)
  if (!isTerminator(mark) || mark === 0x2026 || ending.charCodeAt(end - 2) === 0x2e) return false
  // “I will go.” / he said: the attribution of what stands above.
  if (end <= ink && isQuoteClose(ending.charCodeAt(ink))) {
    const words = wordsOf(first.value.slice(0, 80))
    if (words.length < 4 || attributes(words.slice(0, 6), languages)) return false
  }
  return true
}

function isQuoteClose(code: number): boolean {
  return code !== 0x29 && code !== 0x5d && code !== 0x7d
}

/** Whether one of a few words is a verb of saying. */
function attributes(words: readonly {text: string}[], languages: readonly Language[]): boolean {
  const line = ` ${words.map(({text}) => text).join(' ')} `
  return languages.some(({plea}) => plea.attribution.some((verb) => line.includes(` ${verb} `)))
}

/** Whether a block is one of several short ones in a row that begin in lower case: many, or behind a colon. */
function isInList(blocks: readonly Block[], index: number): boolean {
  let run = 1
  for (const step of [-1, 1]) {
    for (let at = index + step; run < shortestList; at += step) {
      const block = blocks[at]
      if (!block || block.drop) break
      if (block.children.length > 1 || !isLower(block.value.charCodeAt(0))) {
        if (step < 0 && /[:：]$/.test(block.value.slice(-1))) return true
        break
      }
      run++
    }
  }
  return run >= shortestList
}

function profileOf(article: Article, own: Language | undefined): Profile {
  let lower = 0
  let upper = 0
  let capitals = 0
  let letters = 0
  const first = article.children.find(({drop}) => !drop)
  const small = first !== undefined && isLower(first.value.charCodeAt(0))
  const starts = new Map<string, number>()
  const functionWords = wordSet(own?.functionWords ?? [])
  for (const block of article.children) {
    if (block.drop) continue
    for (let at = 0; at < block.value.length; at++) {
      const code = block.value.charCodeAt(at)
      if (code < 0x80 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : isLetter(code)) {
        letters++
        if (isUpper(code)) capitals++
      }
    }
    for (const {value, drop} of block.children) {
      if (drop) continue
      let at = 0
      while (at < 4 && isOpener(value.charCodeAt(at))) at++
      const code = value.charCodeAt(at)
      if (isUpper(code)) upper++
      if (!isLower(code)) continue
      lower++
      const word = value.slice(at, wordEnd(value, at))
      if (!functionWords.has(word)) starts.set(word, (starts.get(word) ?? 0) + 1)
    }
  }
  return {
    chatty: (small && lower > 2) || (lower > 2 && capitals < letters / 120) || (lower > 7 && lower > upper),
    starters: new Set([...starts].filter(([, count]) => count > 1).map(([word]) => word))
  }
}

const asks = /[?!] \p{Ll}/u

/** The language that opens a question with a mark of its own, so that one without it lost its beginning. */
const inverted = 'es'

/** Marks of speech, behind which `?` and a small letter are no loss. */
const speech = /["“”„«»()[\]‘’'—–]/

/** A question or call has this many words at least, and what follows it has. */
const fewestBefore = 4
const fewestBehind = 5

/**
 * Find what lost its beginning behind a question or a call; the parser holds
 * the two together, for they may be speech and its attribution.
 */
function lostBehindMarks(
  {value, start}: Sentence,
  article: Article,
  own: Language,
  languages: readonly Language[]
): Fragment[] {
  const found: Fragment[] = []
  let from = 0
  // What is behind any of the marks ends as the whole does; one look is enough for a line of thousands.
  const may = endsSentence(value) && !/[?？]/.test(value.slice(-1)) && !speech.test(value)
  for (const {index} of value.matchAll(/[?!](?= )/g)) {
    const clause = value.slice(from, index)
    const mark = value.charAt(index)
    // Such a question is both: what the one before is followed by, and what the next one follows.
    if (from > 0 && mark === '?' && own.tag === inverted && isLostQuestion(clause)) {
      found.push({start: start + from, end: start + index + 1, value: clause})
    }
    from = index + 2
    const rest = value.slice(from)
    if (!may || !isLower(rest.charCodeAt(0))) continue
    // `Frauen National? und Männer`: a short common word goes on with its clause, whatever the mark stood for.
    if (wordSet(own.functionWords).has(rest.slice(0, wordEnd(rest, 0))) && wordEnd(rest, 0) < 4) continue
    if (!hasWords(clause, fewestBefore) || !hasWords(rest, fewestBehind)) continue
    const word = clause.charCodeAt(wordStart(clause, clause.length))
    if (!isLower(word) && !(isLetter(word) && own.capitalNouns)) continue
    if (
      attributes(wordsOf(rest.slice(0, 80)).slice(0, 6), languages) ||
      !beginsInside(rest, article, languages)
    )
      continue
    found.push({start: start + from, end: start + value.length, value: rest})
    break
  }
  const last = value.slice(from)
  if (from > 0 && own.tag === inverted && last.endsWith('?') && isLostQuestion(last.slice(0, -1))) {
    found.push({start: start + from, end: start + value.length, value: last})
  }
  return found
}

/** `los supuestos empresarios` before a question mark, with no mark that opens it. */
function isLostQuestion(clause: string): boolean {
  return (
    isLower(clause.charCodeAt(0)) &&
    !clause.includes('¿') &&
    !/[.!…"”»]/.test(clause) &&
    hasWords(clause, fewestBefore)
  )
}

function hasWords(value: string, fewest: number): boolean {
  return value.trim().split(' ', fewest).length === fewest
}
