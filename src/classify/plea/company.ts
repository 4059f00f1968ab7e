/**
 * Tells which candidates go with the pleas of their block that are too
 * doubtful to go by themselves.
 *
 * What is reported or quoted seldom does.
 */
import {isFunctionWord} from '../../languages/index.ts'
import {Memo} from '../../rule/memo.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {goesByItself, isEveryday, isQuotation, leastOf, surer} from './alone.ts'
import {
  beside,
  type Candidate,
  candidateAt,
  isBesidePlain,
  isLong,
  isPlain,
  speaksToReader
} from './candidate.ts'
import {asksQuestion} from './features.ts'
import {certain, doubtful} from './judge.ts'
import {claimsRights} from './places.ts'

/** The least probabilities of sentences that have a reason of their own to go with a plea. */
const least = {
  /** The only one of its block that is no plea by itself; beside one of the probability `sure`, less is enough. */
  rest: 0.3,
  besideSure: 0.25,
  sure: 0.95,
  /** A question right before a plea, whatever it asks. */
  question: 0.7,
  /** It opens with what the plea before it offers. */
  sequel: 0.01,
  /** It speaks of the same thing as a plea beside it. */
  notice: 0.25,
  /** Pleas stand on both sides. */
  enclosed: 0.1,
  /** It stands before one, and only its words lean. */
  ahead: 0.85,
  /** It stands behind one, and its words hardly lean. */
  behind: 0.6,
  /** The last word of a block, to the reader or on the offer. */
  last: 0.55,
  /** It holds a mail address. */
  contact: 0.3
}

/** From these log-odds of its words on a doubtful sentence without a sign goes behind a plea: inside its block, and as the last of it. */
const leastWording = {inside: 0.3, last: -0.5}

/** Whether a candidate goes because of what stands beside it in its block. */
export function goesInCompany(candidate: Candidate): boolean {
  if (isRest(candidate) || isBeforeRights(candidate) || isOfHolder(candidate)) return true
  if (candidate.signals.reported) return isReportedPlea(candidate)
  return (
    goesAlong(candidate) ||
    isReason(candidate) ||
    isOpeningQuestion(candidate) ||
    isOursToYou(candidate) ||
    isEnclosed(candidate) ||
    isSequel(candidate) ||
    isOfOneNotice(candidate) ||
    isContact(candidate) ||
    isLastWord(candidate) ||
    isOfPleas(candidate)
  )
}

/**
 * Whether a doubtful sentence goes with a plain plea beside it.
 *
 * One that shows no sign goes where its words lean to notices, before a plea
 * where they hardly leave a doubt, behind one also where they hardly lean to
 * stories. Else only where it is hardly doubtful,
 * and speaks to the reader, says what an offer is like (`It is free.`) or pleas
 * fill half of the block: it is as often the next sentence of the story.
 */
function goesAlong(candidate: Candidate): boolean {
  const {signals, signed, leaning, confidence, place, size} = candidate
  if (confidence < doubtful || !isBesidePlain(candidate)) return false
  if (isBesideHint(candidate)) return false
  if (signed) {
    // What stories speak of every day stands beside pleas in them, too.
    const alone = leastOf(candidate)
    return alone <= certain || (alone < 1 && confidence >= certain)
  }
  const {inside, last} = leastWording
  const before = beside(candidate, -1)
  // What has no stop is a label, and no first sentence of a notice.
  if (leaning) return (isPlain(before) && endsSentence(before.value)) || confidence >= least.ahead
  // What names somebody, or counts, is of the story, but behind a claim of rights or what an author is.
  const bare = before?.thing === 'rights' || before?.thing === 'bio' || isBare(candidate)
  const behind = confidence >= least.behind && bare && goesPlainly(before)
  if (behind && signals.wording >= (place === size - 1 ? last : inside)) return true
  if (confidence < certain) return false
  return speaksToReader(candidate) || signals.hits.has('offers') || 2 * otherPleas(candidate) >= size
}

/** Whether the plea beside a sentence is a hint at pictures, which is one sentence, and it neither says anything of these itself nor speaks to the reader. */
function isBesideHint(candidate: Candidate): boolean {
  const isHint = ({thing}: Candidate) => thing === 'gallery'
  if (isHint(candidate) || speaksToReader(candidate)) return false
  const plain = [beside(candidate, -1), beside(candidate, 1)].filter(isPlain)
  return plain.length > 0 && plain.every(isHint)
}

/** Whether what reports something, but does not open with a quotation, shows a sign, would else be certain, and stands beside a plain plea. */
function isReportedPlea(candidate: Candidate): boolean {
  const {value, signed, confidence} = candidate
  if (!signed || confidence < certain || isQuotation(value)) return false
  return leastOf(candidate) < 1 && isBesidePlain(candidate)
}

/**
 * Whether all other sentences of the block go by themselves: what they leave is
 * seldom the story's, least of all the first without a sign, or the last with
 * one, beside a plea that is sure.
 */
function isRest(candidate: Candidate): boolean {
  const {article, signals, signed, thing, confidence, place, size} = candidate
  // An author may report: `She covers the courts.`
  if (size < 2 || (thing !== 'bio' && signals.reported)) return false
  // Of a text of one paragraph, nothing would be left.
  if (!signed && isOnlyBlock(article)) return false
  const first = place === 0
  const sure = (beside(candidate, first ? 1 : -1)?.confidence ?? 0) >= least.sure
  if (sure && (first ? !signed : signed && place === size - 1)) {
    // What names somebody, or counts, and addresses nobody is as often a story of one sentence.
    const told = first && !isBare(candidate) && !speaksToReader(candidate)
    if (confidence < (told ? doubtful : least.besideSure)) return false
  } else if (confidence < least.rest || isEveryday(candidate) || (first && !signed && confidence < certain))
    // What stands before a plea is as often the story.
    return false
  return otherPleas(candidate) === size - 1
}

/** Whether a sentence is no more than a few words in brackets right before a claim of rights: the house's place. */
function isBeforeRights(candidate: Candidate): boolean {
  const {article, index, place, value} = candidate
  return (
    /^\([^()]{2,60}\)[.,;]?\s?$/.test(value) &&
    isPlain(beside(candidate, 1)) &&
    claimsRights(article, index, place + 1)
  )
}

/** Whether a sentence praises journalism before pleas that fill the rest of its block: it is their reason. */
function isReason(candidate: Candidate): boolean {
  const {thing, place, size} = candidate
  return (
    thing === 'journalism' &&
    isBare(candidate) &&
    place + 1 < size &&
    pleasBeside(candidate).lastOther <= place
  )
}

/** Where nouns have capitals, so many name nobody. */
const mostNouns = 4

/** Whether a sentence has nothing of a story: nobody is named, nothing is counted. */
function isBare({value, signals, languages}: Candidate): boolean {
  return signals.names <= (languages[0]?.capitalNouns ? mostNouns : 0) && !/\d/.test(value)
}

/** Whether a sentence asks the reader about us, or what she wants, right before a plain plea: `Do you like our stories?`, `Want more?` */
function isOpeningQuestion(candidate: Candidate): boolean {
  const {value, signals, confidence} = candidate
  if (confidence < least.rest || !asksQuestion(value) || !isPlain(beside(candidate, 1))) return false
  if (signals.hits.has('newsroom') || signals.hits.has('page') || confidence >= least.question) return true
  return confidence >= doubtful && speaksToReader(candidate)
}

/** Whether we speak to the reader, or of the page, right before a plain plea: `We have no owners but you.`, `This site adapts to you.` */
function isOursToYou(candidate: Candidate): boolean {
  const {signals, confidence} = candidate
  return (
    confidence >= doubtful &&
    (signals.hits.has('page') || (signals.hits.has('newsroom') && signals.hits.has('reader'))) &&
    isPlain(beside(candidate, 1))
  )
}

function isEnclosed(candidate: Candidate): boolean {
  if (candidate.confidence < least.enclosed) return false
  return ([-1, 1] as const).every((step) => goesPlainly(beside(candidate, step)))
}

/** Whether a sentence is a plain plea that needs no company. */
function goesPlainly(candidate: Candidate | undefined): boolean {
  return isPlain(candidate) && goesByItself(candidate)
}

/** What goes on about an offer has no more words. */
const longestSequel = 15

/** Whether a sentence goes on about what the plea before it offers: `The newsletter brings you …` */
function isSequel(candidate: Candidate): boolean {
  const {signals, thing, confidence} = candidate
  // A button without a stop runs into the story behind it.
  const short = signals.words.length <= longestSequel
  if (confidence < (short ? least.sequel : least.notice) || thing === undefined) return false
  const before = beside(candidate, -1)
  return (
    isPlain(before) &&
    before.thing === thing &&
    signals.all.some((hit) => hit.category === thing && hit.from <= 1)
  )
}

/** Whether a sentence speaks most of what the plain plea beside it does, and that is nothing of every day. */
function isOfOneNotice(candidate: Candidate): boolean {
  const {signed, thing, confidence} = candidate
  if (confidence < least.notice || !signed || thing === undefined || isEveryday(candidate)) return false
  return ([-1, 1] as const).some((step) => {
    const other = beside(candidate, step)
    return isPlain(other) && other.thing === thing
  })
}

/** Whether a sentence gives an address behind a plea: `Write to her: desk@example.com`, behind what she is. */
function isContact(candidate: Candidate): boolean {
  if (candidate.confidence < least.contact || !/\S@\S{1,80}\.\p{L}/u.test(candidate.value)) return false
  const before = beside(candidate, -1)
  return before !== undefined && goesByItself(before)
}

/** Whether a sentence closes its block behind a plain plea with a call, any sign behind a sure one, or a word to the reader or on the offer: `It takes you a minute.` */
function isLastWord(candidate: Candidate): boolean {
  const {value, signals, signed, confidence, place, size} = candidate
  const before = beside(candidate, -1)
  if (place !== size - 1 || asksQuestion(value) || !isPlain(before)) return false
  const sure = signed && before.confidence >= least.sure
  if (sure || signals.opensWith !== undefined) return confidence >= least.rest
  return confidence >= least.last && (speaksToReader(candidate) || signals.hits.has('offers'))
}

/** So many sentences behind a claim of rights may still speak of its holder. */
const nearHolder = 6

/** A name has at least so many letters. */
const shortestName = 3

/** Whether a sentence behind a claim of rights names who made it: `© 2026 Gale Media. Gale Media is part of …` */
function isOfHolder(candidate: Candidate): boolean {
  const {article, index, place, languages} = candidate
  for (let at = place - 1; at >= Math.max(0, place - nearHolder); at--) {
    const claim = candidateAt(article, index, at, languages)
    if (!claim?.value.includes('©') || !isPlain(claim) || isLong(claim)) continue
    const holder = namesOf(claim)
    const names = namesOf(candidate)
    const [first = ''] = holder
    // Where nouns have capitals, one alone may be any.
    if (names.includes(first) && !languages[0]?.capitalNouns) return true
    return holder.filter((name) => names.includes(name)).length > 1
  }
  return false
}

/** The words of a sentence that begin with a capital and that no list knows, each once, in small letters. */
function namesOf({value, signals: {words, all}, languages}: Candidate): string[] {
  const names = words
    .filter(
      ({text, start, end}) =>
        text.length >= shortestName &&
        /^\p{Lu}/u.test(value.slice(start, end)) &&
        !isFunctionWord(text, languages) &&
        !all.some((hit) => hit.start < end && hit.end > start)
    )
    .map(({text}) => text)
  return [...new Set(names)]
}

/** Whether its block is nothing but what may be pleas, and one of them speaks to the reader. */
function isOfPleas(candidate: Candidate): boolean {
  if (candidate.size === 1 || isOnlyBlock(candidate.article) || !isDoubtful(candidate)) return false
  return pleasBeside(candidate).doubtful
}

/** Whether a sentence may be a plea: it shows a sign, its words lean to notices, it speaks to the reader or is hardly doubtful, and reports nothing. */
function isDoubtful(candidate: Candidate): boolean {
  const {confidence, signed, leaning, signals} = candidate
  if (confidence < doubtful || signals.reported) return false
  return signed || leaning || confidence >= surer || speaksToReader(candidate)
}

function isOnlyBlock({children}: Article): boolean {
  return children.length === 1
}

/** What the sentences of a block are by themselves. */
interface Pleas {
  /** How many are pleas. */
  count: number
  /** The last that is none, -1 where all are. */
  lastOther: number
  /** Whether all may be some, and one speaks to the reader. */
  doubtful: boolean
}

const counted = new Memo<Article, number, Pleas>()

/** Each sentence of a block may ask for it, and a text on one line is one block. */
function pleasBeside({article, index, languages, size}: Candidate): Pleas {
  return counted.get(article, index, () => {
    const all = Array.from({length: size}, (_, place) =>
      candidateAt(article, index, place, languages)
    ).filter((candidate) => candidate !== undefined)
    const alone = all.map(goesByItself)
    return {
      count: alone.filter(Boolean).length,
      lastOther: alone.lastIndexOf(false),
      doubtful: all.every(isDoubtful) && all.some(speaksToReader)
    }
  })
}

/** How many other sentences of its block are pleas by themselves. */
function otherPleas(candidate: Candidate): number {
  return pleasBeside(candidate).count - Number(goesByItself(candidate))
}
