/**
 * Tells where a sentence is of another tone than the story around it.
 *
 * In some languages a newspaper tells its story plainly (`だ`, `다`) and turns
 * politely to its reader (`です`, `세요`). A polite sentence that nobody is
 * quoted with, in a plain story, speaks to the reader and not of the story.
 */
import type {Tones} from '../../languages/types.ts'
import {languagesOf} from '../../rule/context.ts'
import {endsIn} from '../../rule/endings.ts'
import {Memo} from '../../rule/memo.ts'
import {originalOf} from '../../tree/nodes.ts'
import type {Article, Sentence} from '../../tree/types.ts'
import {isQuoting} from './signals.ts'

type Tone = keyof Tones | undefined

/** A story has at least so many plain sentences, and so many for each polite one, outside of the block that is asked about. */
const fewestPlain = 5
const plainToPolite = 3

/** A polite story has at least so many polite sentences outside of that block, and as many as plain ones. */
const fewestPolite = 5

/** The end of a sentence is looked for among so many code units. */
const reach = 12

/** What stands behind the last word: marks, white space and signs. */
const behind = /[^\p{L}\p{M}\p{N}]/u

const tones = new WeakMap<object, {tone: Tone}>()

/** How many sentences of each tone an article has, and each of its blocks. */
interface Count {
  plain: number
  polite: number
}
const counts = new Memo<Article, number | 'all', Count>()

/** Tell the tone of a sentence that speaks to the reader in a story that is plain outside of its block. */
export function otherToneOf(article: Article, index: number, place: number): 'polite' | 'calls' | undefined {
  const known = tonesOf(article)
  const sentence = article.children[index]?.children[place]
  if (!known || !sentence) return undefined
  const tone = toneOf(sentence, known)
  return tone !== undefined && tone !== 'plain' && isPlainAround(article, index, known) ? tone : undefined
}

/** Whether a sentence is as polite as the story is outside of its block, as broadcasters tell theirs: then it says nothing of the reader. */
export function isOfPoliteStory(article: Article, index: number, place: number): boolean {
  const known = tonesOf(article)
  const sentence = article.children[index]?.children[place]
  if (!known || !sentence || toneOf(sentence, known) !== 'polite') return false
  const {plain, polite} = countAround(article, index, known)
  return polite >= fewestPolite && polite >= plain
}

/** Whether any sentence of a block is of another tone than the story. */
export function holdsOtherTone(article: Article, index: number): boolean {
  const known = tonesOf(article)
  return (
    known !== undefined && countOf(article, index, known).polite > 0 && isPlainAround(article, index, known)
  )
}

/** Whether the story is plain outside of a block. */
function isPlainAround(article: Article, index: number, known: Tones): boolean {
  const {plain, polite} = countAround(article, index, known)
  return plain >= fewestPlain && plain >= plainToPolite * polite
}

/** How many sentences of each tone stand outside of a block. */
function countAround(article: Article, index: number, known: Tones): Count {
  const all = countIn(article, known)
  const own = countOf(article, index, known)
  return {plain: all.plain - own.plain, polite: all.polite - own.polite}
}

function tonesOf(article: Article): Tones | undefined {
  return languagesOf(article)[0]?.tones
}

function countIn(article: Article, known: Tones): Count {
  return counts.get(article, 'all', () => {
    const all = {plain: 0, polite: 0}
    for (const index of article.children.keys()) {
      const {plain, polite} = countOf(article, index, known)
      all.plain += plain
      all.polite += polite
    }
    return all
  })
}

function countOf(article: Article, index: number, known: Tones): Count {
  return counts.get(article, index, () => {
    const count = {plain: 0, polite: 0}
    for (const sentence of article.children[index]?.children ?? []) {
      const tone = toneOf(sentence, known)
      if (tone) count[tone === 'plain' ? 'plain' : 'polite']++
    }
    return count
  })
}

/** The tone of a sentence in which nobody is quoted, by its last letters. */
function toneOf(sentence: Sentence, {polite, calls, plain}: Tones): Tone {
  const original = originalOf(sentence)
  let entry = tones.get(original)
  if (!entry) {
    entry = {tone: undefined}
    if (!isQuoting(sentence.value)) {
      const end = endOf(sentence.value)
      if (endsIn(end, calls)) entry.tone = 'calls'
      else if (endsIn(end, polite)) entry.tone = 'polite'
      else if (endsIn(end, plain)) entry.tone = 'plain'
    }
    tones.set(original, entry)
  }
  return entry.tone
}

/** The last letters of a text. */
function endOf(value: string): string {
  let end = value.length
  while (end > 0 && behind.test(value.charAt(end - 1))) end--
  return value.slice(Math.max(0, end - reach), end)
}
