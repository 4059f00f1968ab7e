/** Tells in one fast look that a block holds nothing that a rule against pleas could want. */
import {type Language, pleaThings} from '../languages/types.ts'
import {unspaced} from '../rule/words.ts'

/** Knows whether a text, in lower case, holds one of its phrases. */
export interface Alarm {
  test(lower: string): boolean
}

const made = new Map<string, Alarm>()
/** The same by the lists themselves: an article asks with the same one all the time. */
const madeOfList = new WeakMap<readonly Language[], Alarm>()

/** What may stand between the words of a phrase in a text. */
const border = "[\\s'’\\u2010\\u2011-]+"
const borders = /[\s'’\u2010\u2011-]+/

/** ASCII letters and digits, at which `\b` can be asked for. */
const wordStart = /^\w/
const wordEnd = /\w$/

/**
 * Give what finds, in lower case, a phrase without which no rule of sentences
 * but `read-also` and `gallery-prompt` finds anything.
 *
 * Most blocks of a story hold none. Looking for them costs far less than
 * cutting all sentences into words.
 */
export function alarmOf(languages: readonly Language[]): Alarm {
  let alarm = madeOfList.get(languages)
  if (alarm) return alarm
  const key = languages.map(({tag}) => tag).join(' ')
  alarm = made.get(key) ?? makeAlarm(phrasesOf(languages))
  made.set(key, alarm)
  madeOfList.set(languages, alarm)
  return alarm
}

function phrasesOf(languages: readonly Language[]): string[] {
  const phrases = new Set(['copyright'])
  for (const language of languages) {
    const {phrases: labels, plea} = language
    for (const phrase of labels['copyright-line'] ?? []) phrases.add(phrase)
    for (const list of [labels['read-also'], labels['read-more']])
      for (const phrase of list ?? []) if (borders.test(phrase) || unspaced.test(phrase)) phrases.add(phrase)
    for (const list of [plea.asks, plea.clicks]) for (const phrase of list) phrases.add(phrase)
    for (const thing of pleaThings)
      for (const phrase of language.plea.things[thing] ?? []) phrases.add(phrase)
  }
  return [...phrases]
}

/** A phrase by its words, and which of them is the longest. */
interface Entry {
  words: readonly string[]
  anchor: number
  /** Whether the last word is the beginning of one. */
  stem: boolean
  /** Whether the first begins, and the last ends, like a word of ASCII: then so must what is found. */
  bound: {start: boolean; end: boolean}
  /** Of a phrase with a beginning of a word inside, what finds it. */
  pattern: string | undefined
}

/**
 * Look for the longest word of each phrase, then for the phrases of those that
 * are there. One expression of all phrases takes 8 ms to make, which a run over
 * one article would feel.
 */
function makeAlarm(phrases: readonly string[]): Alarm {
  const byAnchor = new Map<string, (string | Entry)[]>()
  // Where an anchor begins another, the shorter stands for both.
  let anchor = ''
  for (const [own, phrase] of phrases
    .map((phrase) => [anchorOf(phrase), phrase] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (anchor === '' || !own.startsWith(anchor)) anchor = own
    const shelf = byAnchor.get(anchor)
    if (shelf) shelf.push(phrase)
    else byAnchor.set(anchor, [phrase])
  }
  const anchors = [...byAnchor.keys()]
  const heads = anchors.filter((word) => wordStart.test(word))
  const others = anchors.filter((word) => !wordStart.test(word))
  const any = new RegExp(
    [
      '©',
      '\\(c\\)',
      ...others.map(escaped),
      ...(heads.length > 0 ? [`\\b(?:${branches(heads, 0)})`] : [])
    ].join('|'),
    'g'
  )
  const patterns = new Map<string, RegExp>()
  const holdsPattern = (lower: string, pattern: string) => {
    let made = patterns.get(pattern)
    if (!made) {
      made = new RegExp(pattern)
      patterns.set(pattern, made)
    }
    return made.test(lower)
  }
  const holds = (lower: string, found: string) => {
    const shelf = byAnchor.get(found)
    if (!shelf) return true
    for (let index = 0; index < shelf.length; index++) {
      const item = shelf[index] ?? ''
      const entry = typeof item === 'string' ? entryOf(item) : item
      shelf[index] = entry
      if (entry.pattern !== undefined) {
        if (holdsPattern(lower, entry.pattern)) return true
        continue
      }
      for (let at = lower.indexOf(found); at >= 0; at = lower.indexOf(found, at + 1))
        if (standsAt(lower, at, entry)) return true
    }
    return false
  }
  return {
    test(lower) {
      let asked: string[] | undefined
      any.lastIndex = 0
      for (let hit = any.exec(lower); hit; hit = any.exec(lower)) {
        const found = hit[0]
        if (asked?.includes(found)) continue
        if (holds(lower, found)) return true
        asked ??= []
        asked.push(found)
      }
      return false
    }
  }
}

function entryOf(phrase: string): Entry {
  const parts = phrase.split(borders)
  const stem = phrase.endsWith('*')
  const whole = stem ? phrase.slice(0, -1) : phrase
  const words = parts.map((part) => (part.endsWith('*') ? part.slice(0, -1) : part))
  const longest = anchorOf(phrase)
  return {
    words,
    anchor: words.indexOf(longest),
    stem,
    bound: {start: wordStart.test(whole), end: !stem && wordEnd.test(whole)},
    pattern:
      words.includes('') || parts.slice(0, -1).some((part) => part.endsWith('*'))
        ? patternOf(phrase)
        : undefined
  }
}

/** Whether a phrase stands in a text with its longest word at a place. */
function standsAt(lower: string, at: number, {words, anchor, bound}: Entry): boolean {
  const longest = words[anchor] ?? ''
  if (!lower.startsWith(longest, at)) return false
  let end = at + longest.length
  for (let next = anchor + 1; next < words.length; next++) {
    const word = words[next] ?? ''
    let start = end
    while (start < lower.length && isBorder(lower.charCodeAt(start))) start++
    if (start === end || !lower.startsWith(word, start)) return false
    end = start + word.length
  }
  if (bound.end && isWord(lower.charCodeAt(end))) return false
  let start = at
  for (let before = anchor - 1; before >= 0; before--) {
    const word = words[before] ?? ''
    let stop = start
    while (stop > 0 && isBorder(lower.charCodeAt(stop - 1))) stop--
    if (stop === start || stop < word.length || !lower.startsWith(word, stop - word.length)) return false
    start = stop - word.length
  }
  return !(bound.start && start > 0 && isWord(lower.charCodeAt(start - 1)))
}

/** Whether a code unit may stand between the words of a phrase: what `border` has. */
function isBorder(code: number): boolean {
  if (code < 0x80) return code === 32 || code === 39 || code === 45 || (code >= 9 && code <= 13)
  return code === 0x2019 || code === 0x2010 || code === 0x2011 || /\s/.test(String.fromCharCode(code))
}

/** Whether a code unit is one of `\w`. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)
  )
}

/** The longest word of a phrase. */
function anchorOf(phrase: string): string {
  let longest = ''
  for (const part of phrase.split(borders)) {
    const word = part.endsWith('*') ? part.slice(0, -1) : part
    if (word.length > longest.length) longest = word
  }
  return longest
}

/** Write sorted words, none of which begins another, as an alternation in which what they begin with stands once. */
function branches(words: readonly string[], depth: number): string {
  const written: string[] = []
  for (let from = 0; from < words.length; ) {
    const word = words[from] ?? ''
    const letter = word.charAt(depth)
    let to = from + 1
    while (words[to]?.charAt(depth) === letter) to++
    written.push(
      to === from + 1
        ? escaped(word.slice(depth))
        : `${escaped(letter)}(?:${branches(words.slice(from, to), depth + 1)})`
    )
    from = to
  }
  return written.join('|')
}

function patternOf(phrase: string): string {
  const stem = phrase.endsWith('*')
  const whole = stem ? phrase.slice(0, -1) : phrase
  const inner = whole
    .split(borders)
    .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}\\S*` : escaped(word)))
    .join(border)
  return `${wordStart.test(whole) ? '\\b' : ''}${inner}${!stem && wordEnd.test(whole) ? '\\b' : ''}`
}

function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
