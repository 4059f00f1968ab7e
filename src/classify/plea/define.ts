/** The shape that all rules against pleas share: the things they know, and what such a sentence is. */
import {type PleaThing, pleaThings} from '../../languages/types.ts'
import {defineSentenceRule, type Finding, type SentenceRule} from '../../rule/define.ts'
import {Memo} from '../../rule/memo.ts'
import {isPhrase} from '../../rule/phrases.ts'
import {unspaced} from '../../rule/words.ts'
import {excerpt} from '../../text/excerpt.ts'
import {endsSentence} from '../../tree/prose.ts'
import type {Article, Block, Role, Sentence} from '../../tree/types.ts'
import {readingOf} from '../meta/block-reading.ts'
import {runsOn} from '../runs-on.ts'
import {goesByItself, surest} from './alone.ts'
import {type Candidate, candidateAt, isLong} from './candidate.ts'
import {goesInCompany} from './company.ts'
import {pleaProbability} from './judge.ts'
import {isOfMatter} from './matter.ts'
import {isBeforeCut} from './places.ts'
import {partOfQuotation} from './quotation.ts'
import {evidenceOf, lists, type Signals} from './signals.ts'

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
    evidence: evidence || excerpt(sentence.value, 0, shown)
  }
}

/** Whether a sentence is a plea for anything, or for nothing that it names. */
export function isPlea(sentence: Inside[0], context: Inside[1]): boolean {
  return pleaOf(sentence, context) !== undefined
}

/** What was found of each sentence of an article: many rules ask about the same one. */
const pleas = new Memo<Article, Sentence, Candidate | undefined>()

function pleaOf(sentence: Sentence, context: Inside[1]): Candidate | undefined {
  return pleas.get(context.article, sentence, () => judgePlea(context))
}

function judgePlea({article, index, place, languages}: Inside[1]): Candidate | undefined {
  // Nothing in the block or beside it looks like a plea.
  if (pleaProbability(article, index, place) === 0) return undefined
  const candidate = candidateAt(article, index, place, languages)
  if (!candidate || isLong(candidate)) return undefined
  if (!(goesByItself(candidate) || goesInCompany(candidate)) || isLabel(candidate)) return undefined
  if (isOfMatter(candidate)) return undefined
  const block = article.children[index]
  if (!block || isQuoted(block, candidate)) return undefined
  if (mayHoldStory(candidate) && runsOn(candidate.value, languages)) return undefined
  // `By Jane Doe | Published: 3 May 2024` is no call to publish anything.
  const line = readingOf(block, languages)
  if (line && line.names.length > 0 && line.moments.length > 0) return undefined
  // Before `… Read more` stands the story itself as often as the teaser of another.
  return !candidate.signed && isBeforeCut(article, index, place) ? undefined : candidate
}

/** From this probability on a plea inside a quotation was put there by scraping. */
const sureInQuotation = 0.95

/** Whether somebody of the story says it. Scraping puts pleas into a quotation, too: only what is surely one goes, and never one of its marks. */
function isQuoted(block: Block, {place, confidence}: Candidate): boolean {
  const part = partOfQuotation(block, place)
  return part === 'edge' || (part === 'inside' && confidence < sureInQuotation)
}

/** Whether a title that it points to may have run into the next sentence of the story; that never speaks of us. */
function mayHoldStory({value, signals: {hits, pointsFirst, all}, size}: Candidate): boolean {
  // Pages of Japan put the pointer in brackets: `【あわせて読みたい】…`
  const points =
    pointsFirst ||
    (/^[[【]/.test(value) && all.some(({category, from}) => category === 'origin' && from === 0))
  return points && size > 1 && !hits.has('newsroom') && !hits.has('page')
}

/**
 * Labels are judged by rules of their own; a word or two are one, unless they
 * call somebody, or surely plead at the end of a paragraph, where no heading
 * stands.
 */
function isLabel({value, signals, confidence, place, size, languages}: Candidate): boolean {
  const {words, opensWith} = signals
  if (endsSentence(value)) return false
  const atEnd = place > 0 && place === size - 1 && confidence >= surest
  if (words.length < shortest && !unspaced.test(value) && opensWith !== 'asks' && !atEnd) return true
  return labels.some((rule) => isPhrase(words, rule, languages))
}

const labels = ['share-widget', 'follow-widget', 'comment-button', 'player-chrome'] as const

/** A plea has at least so many words. */
const shortest = 3

/** How much of a sentence is shown that has no word of its own to show. */
const shown = 60

/** What is shown of a plea: not who is reported, which speaks against it. */
const evident = [...lists.filter((list) => list !== 'attribution'), ...pleaThings]
