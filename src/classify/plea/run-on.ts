/**
 * Cuts sentences in two where a plea without a stop ran into the story:
 * `Follow our channel for all the news The work will cost nine million.`
 *
 * A page sets the plea apart with markup, and a scraper that joins what stands
 * in it leaves nothing between. Without the cut the story would go with it.
 */
import {isFunctionWord, opensNews} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {late} from '../../rule/late.ts'
import {hasCase, isUpper} from '../../rule/letters.ts'
import type {Hit} from '../../rule/lexicon.ts'
import {unspaced, type Word} from '../../rule/words.ts'
import {cutSentences, makeSentence, nowhere} from '../../tree/nodes.ts'
import {endsSentence, isWall} from '../../tree/prose.ts'
import type {Article, Block, Sentence} from '../../tree/types.ts'
import {isAlarming, voteOf} from './judge.ts'
import {mayPlead, quotation, type Signals, signalsOf} from './signals.ts'

/*
 * The figures were chosen with the 3,800 pleas of fixtures/held-out, each with
 * a hard sentence of news behind it: 2,229 are parted where the news begins,
 * 183 before that, 43 in it; of 5,700 sentences of news alone one is cut.
 */

/** No such sentence is longer, in code units. */
const longest = 600

/** The log-odds from which on the first part is a plea, up to which the second is none, and up to which its words lean to stories. */
const plea = 0
const surePlea = 1.3
const story = -3
const storyWording = -1

/** The same of a first part that is plainly a plea, and how far its words lean to notices. */
const starkPlea = 3
const starkWording = 1.5
const starkStory = -0.7

/** It calls, or one of the two speaks or is spoken to: `every Friday since last autumn` is of any story. */
const speaking = ['asks', 'invites', 'clicks', 'reader', 'newsroom'] as const

/** It has so many words where letters have case: `Download our free` goes on with a name. */
const fewestStark = 4

/** The same of words without spaces: what they lean to is known less well. */
const wideWording = 0

/** The same words where a small one opens the second part: it hardly stands inside a plea with a capital. */
const openedWording = 0

/** The story has at least so many words, or fewer where a small one opens it; of a script without spaces, code units. */
const fewest = 5
const fewestOpened = 3
const fewestWide = 12

/** No more places are looked at: each takes two judgements. */
const mostBorders = 4

/** What stands so far behind the last sign of a plea, in code units, is hardly of it. */
const gap = 20
const gapWide = 8

/** What may end a plea, its last word, a space, and a capital. */
const border = late(
  () => /(?<=(?<![\p{L}\p{M}])([\p{L}\p{M}]*\p{Ll})|[\d)»”"%]|\sX\.?)\s(?=(?:[«“„"]\s?)?\p{Lu})/gu
)

/** What pleas to follow somebody end in. */
const networks: ReadonlySet<string> = new Set([
  'bluesky',
  'discord',
  'discover',
  'facebook',
  'flipboard',
  'instagram',
  'linkedin',
  'mastodon',
  'max',
  'messenger',
  'news',
  'patreon',
  'paypal',
  'spotify',
  'telegram',
  'threads',
  'tiktok',
  'twitter',
  'viber',
  'vk',
  'whatsapp',
  'x',
  'youtube'
])

/** Whose rights they are stands behind it. */
const rights = /©|\(c\)/i

/** A text of which more words have a capital is written like a title. */
const titled = 0.5
const fewestOfTitle = 3

/** Cut the sentences of an article where the story begins inside them. */
export function cutRunOns(article: Article, languages: readonly Language[]): void {
  for (const [index, block] of article.children.entries()) {
    if (!isAlarming(block, languages)) continue
    const cuts = cutsOf(block, languages)
    if (cuts.size > 0) article.children[index] = cutSentences(block, cuts)
  }
}

function cutsOf(block: Block, languages: readonly Language[]): Map<Sentence, number> {
  const cuts = new Map<Sentence, number>()
  for (const sentence of block.children) {
    const at = storyIn(sentence, languages, isWall(block))
    if (at !== undefined) cuts.set(sentence, at)
  }
  return cuts
}

/** Where the story begins in a sentence that a plea opens, in code units; `undefined` where it does not. In a wall, sub-headings without a stop stand before sentences too. */
function storyIn(sentence: Sentence, languages: readonly Language[], inWall: boolean): number | undefined {
  const {value} = sentence
  const [own] = languages
  if (!own || value.length > longest || !endsSentence(value)) return undefined
  const signals = signalsOf(sentence, languages)
  // The title that a pointer leads to may have capitals inside, and so has the holder of rights.
  if (signals.pointsFirst || rights.test(value) || !mayPlead(signals, value)) return undefined
  const wide = unspaced.test(value)
  const cased = !wide && hasCase(value)
  const {opened, others} = cased
    ? bordersBeforeCapitals(value, signals, own)
    : {opened: wide ? [] : bordersBeforeOpeners(signals, own), others: []}
  const found = opened.find((at) =>
    isCut(partsAt(value, at), languages, openedWording, cased ? plea : starkPlea)
  )
  if (found !== undefined) return found
  // Nothing else shows where a sentence begins: only one that would go is cut, or where its parts lie far apart.
  const goes = voteOf(sentence, languages) >= (cased ? plea : surePlea)
  if (inWall && !goes) return undefined
  if (cased)
    return others.find((at) => {
      const parts = partsAt(value, at)
      if (goes) return isCut(parts, languages, openedWording)
      const isLong = signalsOf(parts.before, languages).words.length >= fewestStark
      return isLong && isSpoken(parts, languages) && isStark(parts, languages)
    })
  const stark = wide
    ? blanksIn(value).find((at) => isStark(partsAt(value, at), languages))
    : starkest(value, bordersOfWords(signals), languages)
  if (stark !== undefined || !goes) return stark
  return bordersBehindSigns(value, signals, own, wide).find((at) => {
    const enough = wide
      ? value.length - at >= fewestWide
      : signals.words.filter(({start}) => start >= at).length >= fewest
    return enough && isCut(partsAt(value, at), languages, wide ? wideWording : storyWording)
  })
}

/** Where a sentence may begin inside one: with a small word that has a capital, and with others that have one. */
interface Borders {
  opened: readonly number[]
  others: readonly number[]
}

/** Where words stand that open sentences of news, in a script without case. */
function bordersBeforeOpeners({words}: Signals, {openers}: Language): readonly number[] {
  return words
    .slice(2, 1 - fewestOpened)
    .filter(({text}) => openers?.includes(text))
    .map(({start}) => start)
    .slice(0, mostBorders)
}

function bordersBeforeCapitals(value: string, {words}: Signals, own: Language): Borders {
  const opened: number[] = []
  const others: number[] = []
  for (const {index, 1: before = ''} of value.matchAll(border())) {
    const at = index + 1
    const next = words.findIndex(({start}) => start >= at)
    // `the news of The Calder Courier`, but not `Écrivez-nous Le conseil …`
    const isTied = value.charAt(index - before.length - 1) === '-'
    if (!isTied && isFunctionWord(before.toLowerCase(), [own])) continue
    if (!networks.has(before.toLowerCase()) && isTitled(value, words.slice(0, next))) continue
    const first = words[next]?.text ?? ''
    const count = words.length - next
    const opens = opensNews(first, own) && !own.politeCapitals?.includes(first) && !own.months.includes(first)
    // What stands in quotation marks may be a title: `As we cover “How Fast …”`
    if (opens && count >= fewestOpened && words[next]?.start === at) opened.push(at)
    // Two words with a capital are one name: `on Page A22`. A network ends the plea that names it.
    else if (
      !own.capitalNouns &&
      count >= fewest &&
      (!/^\p{Lu}/u.test(before) || networks.has(before.toLowerCase()))
    )
      others.push(at)
  }
  return {opened: opened.slice(0, mostBorders), others: others.slice(0, mostBorders)}
}

function isTitled(value: string, words: readonly Word[]): boolean {
  const capitals = words.filter(({start}) => isUpper(value.charCodeAt(start)))
  return words.length >= fewestOfTitle && capitals.length > titled * words.length
}

/** Give where a plea may end in a script without case: behind a sign that no other follows soon, or, between words without spaces, behind the ending of a polite sentence. */
function bordersBehindSigns(value: string, {all, words}: Signals, own: Language, wide: boolean): number[] {
  const ends: number[] = []
  let reach: number | undefined
  for (const {start, end} of all.filter(isOfPlea).sort((one, other) => one.start - other.start)) {
    if (reach !== undefined && start - reach > (wide ? gapWide : gap)) ends.push(reach)
    reach = Math.max(reach ?? 0, end)
  }
  if (reach !== undefined) ends.push(reach)
  if (!wide) {
    const starts = ends.map((end) => words.find(({start}) => start >= end)?.start)
    return starts.filter((start) => start !== undefined).slice(0, mostBorders)
  }
  return [...new Set([...ends, ...politeEnds(value, own)])]
    .sort((one, other) => one - other)
    .slice(0, mostBorders)
}

function isOfPlea({category}: Hit<string>): boolean {
  return category !== 'attribution'
}

/** Behind the ending of a polite sentence these go on with it. */
const goesOn = /[\u3040-\u309f。、！？」』）ー]/

function politeEnds(value: string, {tones}: Language): number[] {
  const ends: number[] = []
  for (const ending of [...(tones?.polite ?? []), ...(tones?.calls ?? [])]) {
    for (let at = value.indexOf(ending); at >= 0; at = value.indexOf(ending, at + 1)) {
      const end = at + ending.length
      if (end < value.length && !goesOn.test(value.charAt(end))) ends.push(end)
    }
  }
  return ends
}

/** What stands before a place in a sentence, and what behind it, each to be judged as a sentence. */
interface Parts {
  before: Sentence
  behind: Sentence
}

function partsAt(value: string, at: number): Parts {
  return {before: partOf(value.slice(0, at).trimEnd()), behind: partOf(value.slice(at))}
}

function partOf(value: string): Sentence {
  return makeSentence(0, value.length, value, nowhere)
}

/** Whether the first part is a plea, and the second none. */
function isCut(
  {before, behind}: Parts,
  languages: readonly Language[],
  wording: number,
  least = plea
): boolean {
  const signals = signalsOf(behind, languages)
  if (signals.wording > wording || !mayPlead(signalsOf(before, languages), before.value)) return false
  if (voteOf(before, languages) < least) return false
  return !mayPlead(signals, behind.value) || voteOf(behind, languages) <= story
}

/** Where blanks stand in words without spaces. */
function blanksIn(value: string): number[] {
  const places = [...value.matchAll(/\s(?=\S)/g)].map(({index}) => index + 1)
  return places.filter((at) => value.length - at >= fewestWide).slice(0, mostBorders)
}

/** Where words stand behind a sign of a plea: the last of them, with enough behind. */
function bordersOfWords({all, words}: Signals): number[] {
  const ends = all.filter(isOfPlea).map(({end}) => end)
  return words
    .slice(1, 1 - fewest)
    .filter(({start}, place) => ends.some((end) => end > (words[place]?.start ?? 0) && end <= start))
    .map(({start}) => start)
    .slice(-mostBorders)
}

/** Whether the first part is plainly a plea, and the second plainly none. */
function isStark(parts: Parts, languages: readonly Language[]): boolean {
  return (
    signalsOf(parts.before, languages).wording >= starkWording &&
    isCut(parts, languages, starkStory, starkPlea)
  )
}

/** Whether somebody speaks in the first part or is spoken to: where words have spaces between them, a border alone tells too little. */
function isSpoken({before}: Parts, languages: readonly Language[]): boolean {
  const {hits} = signalsOf(before, languages)
  return speaking.some((list) => hits.has(list))
}

/** Which of some places parts them best: where the first part pleads most, and the words of the second lean most to stories. */
function starkest(
  value: string,
  places: readonly number[],
  languages: readonly Language[]
): number | undefined {
  let found: number | undefined
  let best = Number.NEGATIVE_INFINITY
  for (const at of places) {
    const parts = partsAt(value, at)
    // Somebody may be quoted with a plea: `“Press here and win a phone”: with these words …`
    if (quotation.test(parts.before.value)) continue
    if (!isSpoken(parts, languages) || !isStark(parts, languages)) continue
    const apart = voteOf(parts.before, languages) - signalsOf(parts.behind, languages).wording
    if (apart <= best) continue
    best = apart
    found = at
  }
  return found
}
