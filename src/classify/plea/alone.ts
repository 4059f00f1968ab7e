/** Tells which candidates go by themselves, and what stories say every day, so that it takes more. */
import {isFunctionWord} from '../../languages/index.ts'
import {type PleaThing, pleaThings} from '../../languages/types.ts'
import {isCreditLine} from '../../rule/credit-line.ts'
import {hasCase, isLower} from '../../rule/letters.ts'
import {goesOnBehind, isUnstopped} from '../glued.ts'
import {addresses, type Candidate, isBesidePlain, speaksToReader} from './candidate.ts'
import {asksQuestion} from './features.ts'
import {certain, doubtful} from './judge.ts'
import {isQuoting, type Signals} from './signals.ts'

/** Whether a candidate is a plea whatever stands beside it. */
export function goesByItself(candidate: Candidate): boolean {
  return candidate.confidence >= leastOf(candidate)
}

/**
 * From this probability on what has no stop goes, where it was glued to a
 * paragraph inside the story: of 1,471 such ends of paragraphs in clean
 * articles ten have it, and three are the story's; of 266 that pages left,
 * four in five.
 */
const gluedOn = 0.2

/** What is longer, in words or code units, is no label or call, but may be half of a sentence that a page cut in two. */
const longestGlued = {words: 20, units: 160}

/** The other half stands so near, in blocks. */
const nearHalf = 3

/**
 * Whether a candidate has no stop and no brackets and is no credit, though a
 * whole sentence stands before it in its paragraph, and the story goes on
 * behind it.
 *
 * The first half of a sentence that a page cut in two looks the same: its last
 * word is a small one, or a block near it begins with a small letter. Where
 * letters have no case, nothing tells it, and it takes more.
 */
function isGluedOn(candidate: Candidate): boolean {
  const {article, index, place, size, value, signals, languages} = candidate
  const block = article.children[index]
  const last = signals.words.at(-1)
  if (!block || !last || place === 0 || !isUnstopped(block, place) || !goesOnBehind(article, index, place))
    return false
  if (signals.words.length > longestGlued.words || value.length > longestGlued.units) return false
  if (!/[\p{L}\p{N}][^\p{L}\p{N}:：]{0,2}$/u.test(value) || /^[(（[【]/.test(value) || isCreditLine(value))
    return false
  if (!hasCase(value)) return place === size - 1 && candidate.confidence >= doubtful
  if (isFunctionWord(last.text, languages)) return false
  const near = article.children.slice(index + 1, index + 1 + nearHalf)
  return !near.some((other) => isLower(other.value.charCodeAt(0)))
}

/** From this probability on a sentence goes that may well be of the story. */
export const surest = 0.99

/** The same where its words lean to notices. */
const leaningly = 0.97

/** The same for what shows no sign and does not lean by its words: two such beside each other speak for each other. */
const signless = 0.995

/** The same for a question beside a plain plea, and for what shows no sign among pleas. */
export const surer = 0.9

/**
 * The probability from which on a sentence goes by itself. What stories speak
 * of every day takes more, and so does a question, as interviews ask them too,
 * what is reported, and, still more, what shows no sign at all; praise of journalism alone
 * goes by its neighbours only.
 */
export function leastOf(candidate: Candidate): number {
  const {value, signals, signed, leaning, thing} = candidate
  if (isGluedOn(candidate)) return gluedOn
  if (calls(candidate)) return calling
  if (isEveryday(candidate)) {
    if (thing === 'journalism') return Number.POSITIVE_INFINITY
    return leaning && !signals.reported ? leaningly : surest
  }
  if (asksQuestion(value)) return isBesidePlain(candidate) ? surer : surest
  if (isQuotation(value) || isDialogue(value, signals) || (thing !== 'bio' && isReported(signals)))
    return surest
  if (!signed) return leaning ? leaningly : signless
  if (isOnlyPointed(signals, thing) || isNoTitle(candidate)) return surest
  return speaksToReader(candidate) ? addressed : certain
}

/** What opens with a call, and reports nothing, goes from this probability on. */
const calling = 0.7

/** The same for what calls or addresses somebody. */
const addressed = 0.75

/**
 * Whether a sentence opens with a call that pages have, or with any and names a
 * thing. Where verbs come last, what opens a sentence calls nobody.
 */
function calls({value, signals, thing, languages}: Candidate): boolean {
  if (signals.opensWith === undefined || signals.reported || asksQuestion(value)) return false
  if (languages[0]?.verbFinal === true) return false
  return signals.opensWith === 'asks' || (thing !== undefined && !/[:：]\s?$/.test(value.slice(-2)))
}

/** Whether a sentence ends in words that also point elsewhere, and shows no other sign: `Those who doubt it should read more.` */
function isOnlyPointed({hits, opensWith, pointsFirst}: Signals, thing: PleaThing | undefined): boolean {
  return (
    thing === undefined &&
    opensWith === undefined &&
    !pointsFirst &&
    !hits.has('clicks') &&
    !hits.has('rights')
  )
}

/** Whether words that point to another story open a sentence and no title follows, which has a capital: `Read also between the lines, they said.` */
function isNoTitle({value, signals, thing}: Candidate): boolean {
  const pointer = signals.all.find(({category, from}) => category === 'origin' && from === 0)
  if (thing !== 'origin' || !pointer || addresses(signals)) return false
  const next = signals.words[pointer.to]
  return next !== undefined && /^\p{Ll}/u.test(value.slice(next.start))
}

/** Whether a sentence is a quotation, or opens with one and goes on behind it: `“Support us,” the director said.` */
export function isQuotation(value: string): boolean {
  return (
    /^[«“"„「『][^«»“”"„「」『』]{3,300}[»”"“」』](?:[.。]?\s?$|\s?[,:]?\s?[—–-]?\s?\p{L})/u.test(value) ||
    (/^['‘]/.test(value) && isQuoting(value))
  )
}

/** Whether a sentence opens with the dash of somebody speaking, and says who: `– Pomóżcie nam – mówi burmistrz.` */
function isDialogue(value: string, {attributed}: Signals): boolean {
  return /^[–—-]\s/.test(value) && attributed
}

/** Whether a sentence says who said something, or would not, and calls nobody: `HCA declined to comment.` */
function isReported({attributed, opensWith}: Signals): boolean {
  return opensWith === undefined && attributed
}

/** What stories speak of every day. */
const everyday: ReadonlySet<PleaThing> = new Set([
  'account',
  'app',
  'comments',
  'donation',
  'gallery',
  'journalism',
  'newsletter',
  'player',
  'social',
  'subscription'
])

/** Whether a thing is named by single words alone that are also something else. */
function isHomonym({signals: {words, all}, languages}: Candidate, thing: PleaThing): boolean {
  const homonyms = languages[0]?.plea.homonyms ?? []
  return all.every(
    ({category, from, to}) =>
      category !== thing || (to - from === 1 && homonyms.includes(words[from]?.text ?? ''))
  )
}

/** Whether a sentence names nothing but what stories speak of every day, and calls and addresses nobody, nor offers it right now. */
export function isEveryday(candidate: Candidate): boolean {
  const {hits} = candidate.signals
  if (speaksToReader(candidate) || (hits.has('offers') && hits.has('urgency'))) return false
  const things = pleaThings.filter((thing) => hits.has(thing))
  return things.length > 0 && things.every((thing) => everyday.has(thing) || isHomonym(candidate, thing))
}
