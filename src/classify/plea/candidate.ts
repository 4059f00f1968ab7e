/** A sentence that may be a plea: what it shows, what the trees say of it, and where it stands. */
import type {Language, PleaThing} from '../../languages/types.ts'
import {Memo} from '../../rule/memo.ts'
import type {Article, Sentence} from '../../tree/types.ts'
import {lengthOf} from './features.ts'
import {plain, pleaProbability} from './judge.ts'
import {leans, type Signals, signalsOf, speaks} from './signals.ts'
import {otherToneOf} from './tone.ts'

export interface Candidate {
  article: Article
  languages: readonly Language[]
  /** Its block, and its place in that. */
  index: number
  place: number
  value: string
  signals: Signals
  /** Whether it shows anything at all by which it could be a plea. */
  signed: boolean
  /** Whether its words lean to notices. In a text of one paragraph none do: nothing would be left that tells. */
  leaning: boolean
  thing: PleaThing | undefined
  /** Its probability. */
  confidence: number
  /** Whether it is polite in a story that is plain. */
  otherTone: boolean
  /** How many sentences its block has. */
  size: number
}

/** What was found of each sentence of an article: those beside it ask for it too. */
const candidates = new Memo<Article, Sentence, Candidate>()

/** Give what is known of the sentence at a place of a block, or `undefined` where none stands. */
export function candidateAt(
  article: Article,
  index: number,
  place: number,
  languages: readonly Language[]
): Candidate | undefined {
  const children = article.children[index]?.children ?? []
  const sentence = children[place]
  if (!sentence) return undefined
  return candidates.get(article, sentence, () => {
    const {value} = sentence
    const signals = signalsOf(sentence, languages)
    return {
      article,
      languages,
      index,
      place,
      value,
      signals,
      signed: speaks(signals, value),
      leaning: leans(signals) && article.children.length > 1,
      thing: leadingThing(signals),
      confidence: pleaProbability(article, index, place),
      otherTone: otherToneOf(article, index, place) !== undefined,
      size: children.length
    }
  })
}

/** Give the sentence before (-1) or behind (1) a candidate in its block. */
export function beside({article, index, place, languages}: Candidate, step: -1 | 1): Candidate | undefined {
  return candidateAt(article, index, place + step, languages)
}

/** Whether a sentence plainly pleads, by a sign or its words, and does not point to a story. */
export function isPlain(candidate: Candidate | undefined): candidate is Candidate {
  return (
    candidate !== undefined &&
    candidate.confidence >= plain &&
    (candidate.signed || candidate.leaning) &&
    !candidate.signals.pointsFirst
  )
}

/** Whether a plain plea stands right before or behind a candidate. */
export function isBesidePlain(candidate: Candidate): boolean {
  return isPlain(beside(candidate, -1)) || isPlain(beside(candidate, 1))
}

/** What has more words is a list of links or a text without stops: too much to lose to one judgement. */
const longest = 70

/** Whether a sentence is too long for a plea. */
export function isLong({value, signals}: Candidate): boolean {
  return lengthOf(value, signals.words.length) > longest
}

const address = ['reader', 'newsroom', 'page', 'clicks'] as const

/** Whether a sentence calls or addresses somebody. */
export function speaksToReader({signals, otherTone}: Candidate): boolean {
  return otherTone || signals.opensWith !== undefined || addresses(signals)
}

/** Whether a sentence speaks to the reader, of us or of the page. */
export function addresses({hits}: Signals): boolean {
  return address.some((list) => hits.has(list))
}

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
