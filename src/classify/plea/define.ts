/** The shape that all rules against pleas share: the things they know, and what such a sentence is. */
import {type Language, type PleaThing, pleaThings} from '../../languages/types.ts'
import {defineSentenceRule, type Finding, type SentenceRule} from '../../rule/define.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {unspaced} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Role, Sentence} from '../../tree/types.ts'
import {runsOn} from '../runs-on.ts'
import {asksQuestion, lengthOf} from './features.ts'
import {certain, doubtful, plain, pleaProbability} from './judge.ts'
import {claimsRights, isBeforeCut} from './places.ts'
import {evidenceOf, isQuoting, lists, type Signals, signalsOf, speaks} from './signals.ts'

export interface PleaRuleInit {
  id: string
  summary: string
  role: Role
  things: readonly PleaThing[]
}

type Inside = Parameters<SentenceRule['check']>

/** Make a rule that drops a sentence that pleads for one of some things. */
export function definePleaRule({id, summary, role, things}: PleaRuleInit): SentenceRule {
  return defineSentenceRule({
    id,
    summary,
    pleasOnly: true,
    check: (sentence, context) =>
      findPlea(role, sentence, context, (thing) => thing !== undefined && things.includes(thing))
  })
}

/** Find a plea whose leading thing, or that it has none, is what a rule is there for. */
export function findPlea(
  role: Role,
  sentence: Inside[0],
  context: Inside[1],
  wanted: (thing: PleaThing | undefined, signals: Signals) => boolean
): Finding | undefined {
  const plea = pleaOf(sentence, context)
  if (!plea || !wanted(plea.thing, plea.signals)) return undefined
  const evidence = evidenceOf(sentence, plea.signals, evident)
  return {
    role,
    keep: false,
    confidence: Math.round(plea.confidence * 100) / 100,
    evidence: evidence || sentence.value.slice(0, shown)
  }
}

/** Whether a sentence is a plea for anything, or for nothing that it names. */
export function isPlea(sentence: Inside[0], context: Inside[1]): boolean {
  return pleaOf(sentence, context) !== undefined
}

interface Plea {
  thing: PleaThing | undefined
  signals: Signals
  confidence: number
}

/** What was found of each sentence of an article: many rules ask about the same one. */
const known = new WeakMap<Article, Map<Sentence, Plea | undefined>>()

function pleaOf(sentence: Sentence, context: Inside[1]): Plea | undefined {
  let pleas = known.get(context.article)
  if (!pleas) {
    pleas = new Map()
    known.set(context.article, pleas)
  }
  if (pleas.has(sentence)) return pleas.get(sentence)
  const plea = judgePlea(sentence, context)
  pleas.set(sentence, plea)
  return plea
}

/** A sentence that may be a plea, and its block. */
interface Candidate {
  value: string
  signals: Signals
  /** Whether it shows anything at all by which it could be a plea. */
  signed: boolean
  thing: PleaThing | undefined
  /** Its probability. */
  confidence: number
  /** Its place in its block, and how many sentences that has. */
  place: number
  size: number
  /** How many blocks the text has. */
  blocks: number
  /** Whether another sentence of the block plainly pleads, by a sign, and does not point to a story. */
  isPlain(place: number): boolean
  /** What the sentences of the block are by themselves. */
  block(): Pleas
  /** How many words with a capital name nobody, as nouns have one. */
  mostNouns: number
}

function candidateOf(
  article: Article,
  index: number,
  place: number,
  sentence: Sentence,
  languages: readonly Language[]
): Candidate {
  const {value} = sentence
  const signals = signalsOf(sentence, languages)
  const children = article.children[index]?.children ?? []
  return {
    value,
    signals,
    signed: speaks(signals, value),
    thing: leadingThing(signals),
    confidence: pleaProbability(article, index, place),
    place,
    size: children.length,
    blocks: article.children.length,
    isPlain: (other) => {
      const beside = children[other]
      if (!beside || pleaProbability(article, index, other) < plain) return false
      const signs = signalsOf(beside, languages)
      return speaks(signs, beside.value) && !signs.pointsFirst
    },
    block: () => pleasIn(article, index, languages),
    mostNouns: languages[0]?.capitalNouns === true ? mostNouns : 0
  }
}

function judgePlea(sentence: Sentence, {article, index, place, languages}: Inside[1]): Plea | undefined {
  // Nothing in the block or beside it looks like a plea.
  if (pleaProbability(article, index, place) === 0) return undefined
  const candidate = candidateOf(article, index, place, sentence, languages)
  const {value, signals, signed, thing, confidence} = candidate
  const goes =
    goesByItself(candidate) ||
    goesAlong(candidate) ||
    isRest(candidate) ||
    (isBracketed(value) && candidate.isPlain(place + 1) && claimsRights(article, index, place + 1)) ||
    isReason(candidate) ||
    isOpeningQuestion(candidate)
  if (!goes || isLabel(candidate, languages)) return undefined
  if (lengthOf(value, signals.words.length) > longest) return undefined
  if (signals.pointsFirst && candidate.size > 1 && runsOn(value, languages)) return undefined
  // Before `… Read more` stands the story itself as often as the teaser of another.
  if (!signed && isBeforeCut(article, index, place)) return undefined
  return {thing, signals, confidence}
}

/** How many sentences of a block are pleas by themselves, and which is the last that is none, -1 where all are. */
interface Pleas {
  count: number
  lastOther: number
}

const counted = new WeakMap<Article, Map<number, Pleas>>()

/** Each sentence of a block may ask for it, and a text on one line is one block. */
function pleasIn(article: Article, index: number, languages: readonly Language[]): Pleas {
  let blocks = counted.get(article)
  if (!blocks) {
    blocks = new Map()
    counted.set(article, blocks)
  }
  let pleas = blocks.get(index)
  if (!pleas) {
    pleas = {count: 0, lastOther: -1}
    for (const [place, sentence] of article.children[index]?.children.entries() ?? []) {
      if (goesByItself(candidateOf(article, index, place, sentence, languages))) pleas.count++
      else pleas.lastOther = place
    }
    blocks.set(index, pleas)
  }
  return pleas
}

/** How many other sentences of its block are pleas by themselves. */
function otherPleas(candidate: Candidate): number {
  return candidate.block().count - Number(goesByItself(candidate))
}

function goesByItself(candidate: Candidate): boolean {
  return candidate.confidence >= leastOf(candidate)
}

/** From this probability on a sentence goes that may well be of the story. */
const surest = 0.99

/** The same where pleas stand beside it: for a question, and for what shows no sign. */
const surer = 0.9

/**
 * The probability from which on a sentence goes by itself. What stories speak
 * of every day takes more, and so does a question, as interviews ask them too,
 * what is reported, and what shows no sign at all; praise of journalism alone goes by its
 * neighbours only.
 */
function leastOf({value, signals, signed, thing, place, isPlain}: Candidate): number {
  if (isEveryday(signals)) return thing === 'journalism' ? Number.POSITIVE_INFINITY : surest
  if (asksQuestion(value)) return isPlain(place - 1) || isPlain(place + 1) ? surer : surest
  if (isQuotation(value) || isDialogue(value, signals) || (thing !== 'bio' && isReported(signals)))
    return surest
  if (!signed || isOnlyPointed(signals, thing)) return surest
  return certain
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

/** Whether a sentence opens with a quotation and goes on behind it: `“Support us,” the director said.` */
function isQuotation(value: string): boolean {
  return (
    /^[«“"„「『][^«»“”"„「」『』]{3,300}[»”"“」』],?\s?[—–-]?\s?\p{L}/u.test(value) ||
    (/^['‘]/.test(value) && isQuoting(value))
  )
}

/** Whether a sentence opens with the dash of somebody speaking, and says who: `– Pomóżcie nam – mówi burmistrz.` */
function isDialogue(value: string, {hits}: Signals): boolean {
  return /^[–—-]\s/.test(value) && hits.has('attribution')
}

/** Whether a sentence says who said something, or would not, and calls nobody: `HCA declined to comment.` */
function isReported({hits, opensWith}: Signals): boolean {
  return opensWith === undefined && hits.has('attribution')
}

/** What stories speak of every day. */
const everyday: ReadonlySet<PleaThing> = new Set([
  'app',
  'donation',
  'gallery',
  'journalism',
  'newsletter',
  'player',
  'social',
  'subscription'
])

const address = ['reader', 'newsroom', 'page', 'clicks'] as const

/** Whether a sentence calls or addresses somebody. */
function speaksToReader({hits, opensWith}: Signals): boolean {
  return opensWith !== undefined || address.some((list) => hits.has(list))
}

/** Whether a sentence names nothing but what stories speak of every day, and calls and addresses nobody. */
function isEveryday(signals: Signals): boolean {
  if (speaksToReader(signals)) return false
  const {hits} = signals
  const things = pleaThings.filter((thing) => hits.has(thing))
  return things.length > 0 && things.every((thing) => everyday.has(thing))
}

/** Whether a sentence praises journalism before pleas that fill the rest of its block: it is their reason. */
function isReason(candidate: Candidate): boolean {
  const {thing, place, size, block} = candidate
  return thing === 'journalism' && isBare(candidate) && place + 1 < size && block().lastOther <= place
}

/** Where nouns have capitals, so many name nobody. */
const mostNouns = 4

/** Whether a sentence has nothing of a story: nobody is named or quoted, nothing is counted. */
function isBare({value, signals, mostNouns}: Candidate): boolean {
  return !signals.reported && signals.names <= mostNouns && !/\d/.test(value)
}

/** Whether a sentence asks the reader about us, or what she wants, right before a plain plea: `Do you like our stories?`, `Want more?` */
function isOpeningQuestion({value, signals, confidence, place, isPlain}: Candidate): boolean {
  if (confidence < rest || !asksQuestion(value) || signals.reported || !isPlain(place + 1)) return false
  const {hits} = signals
  return hits.has('newsroom') || hits.has('page') || (confidence >= doubtful && speaksToReader(signals))
}

/**
 * Whether a doubtful sentence goes with a plain plea beside it in its block.
 *
 * One that shows no sign at all goes only where it is hardly doubtful, and
 * speaks to the reader, says what an offer is like (`It is free.`) or pleas fill
 * half of the block: else it is as often the next sentence of the story. What
 * is quoted never does.
 */
function goesAlong(candidate: Candidate): boolean {
  const {value, signals, signed, confidence, place, size, isPlain} = candidate
  if (confidence < doubtful || !(isPlain(place - 1) || isPlain(place + 1))) return false
  if (signed) {
    const least = leastOf(candidate)
    // What stories speak of every day stands beside pleas in them, too, and so do quotations.
    return least < 1 && ((least <= certain && !signals.reported) || confidence >= certain)
  }
  if (signals.reported) return false
  if (speaksToReader(signals) || signals.hits.has('offers')) return confidence >= certain
  // `Write to her: desk@example.com`, behind what she is.
  if (mailAddress.test(value) && isPlain(place - 1)) return true
  return confidence >= surer && 2 * otherPleas(candidate) >= size
}

const mailAddress = /\S@\S{1,80}\.\p{L}/u

/** A sentence that is the only one of its block that is no plea goes with them from this probability on. */
const rest = 0.3

/** Whether all other sentences of the block go by themselves: what they leave is seldom the story's. */
function isRest(candidate: Candidate): boolean {
  const {signals, signed, thing, confidence, place, size, blocks} = candidate
  if (confidence < rest || size < 2 || isEveryday(signals)) return false
  // An author may report: `She covers the courts.`
  if (thing !== 'bio' && signals.reported) return false
  // Of a text of one paragraph, nothing would be left; and what stands before a plea is as often the story.
  if (!signed && (blocks === 1 || (place === 0 && confidence < certain))) return false
  return otherPleas(candidate) === size - 1
}

/** Whether a sentence is no more than a few words in brackets: right before a claim of rights, the house's place. */
function isBracketed(value: string): boolean {
  return /^\([^()]{2,60}\)[.,;]?\s?$/.test(value)
}

/**
 * Labels are judged by rules of their own; a word or two are one, unless they
 * call somebody, or surely plead at the end of a paragraph, where no heading
 * stands.
 */
function isLabel(
  {value, signals, confidence, place, size}: Candidate,
  languages: readonly Language[]
): boolean {
  const {words, opensWith} = signals
  if (endsSentence(value)) return false
  const atEnd = place > 0 && place === size - 1 && confidence >= surest
  if (words.length < shortest && !unspaced.test(value) && opensWith !== 'asks' && !atEnd) return true
  return labels.some((rule) => isPhrase(words, rule, languages))
}

const labels = ['share-widget', 'follow-widget', 'comment-button', 'player-chrome'] as const

/** A plea has at least so many words. */
const shortest = 3

/** What has more is a list of links or a text without stops: too much to lose to one judgement. */
const longest = 70

/** How much of a sentence is shown that has no word of its own to show. */
const shown = 60

/** What is shown of a plea: not who is reported, which speaks against it. */
const evident = [...lists.filter((list) => list !== 'attribution'), ...pleaThings]

/** The thing that a sentence speaks of most; of several, the one that says most exactly what it is. */
function leadingThing({all}: Signals): PleaThing | undefined {
  const counts = new Map<string, number>()
  for (const {category} of all) counts.set(category, (counts.get(category) ?? 0) + 1)
  let leading: PleaThing | undefined
  let most = 0
  for (const thing of byExactness) {
    const count = counts.get(thing) ?? 0
    if (count > most) {
      leading = thing
      most = count
    }
  }
  return leading
}

const byExactness: readonly PleaThing[] = [
  'rights',
  'ad-blocker',
  'cookies',
  'affiliate',
  'donation',
  'newsletter',
  'app',
  'comments',
  'correction',
  'gallery',
  'origin',
  'bio',
  'account',
  'subscription',
  'access',
  'privacy',
  'social',
  'player',
  'journalism'
]
