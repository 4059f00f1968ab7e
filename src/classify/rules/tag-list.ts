import type {Language} from '../../languages/types.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {isPhrase, joined, mayOpenWith, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence, hasProseBefore, hasProseBehind} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {labelWords} from '../labels.ts'
import {readingOf} from '../meta/block-reading.ts'
import {tagLabel} from '../tags.ts'

/** A list of tags is no longer, in code units. */
const longest = 400

/** A tag has no more words. */
const tagWords = 4

/** How far above a list of tags at the top the headline stands, in blocks. */
const reach = 20

/** Two or more words with `#` before them, and nothing else. */
const hashtags = /^(?:[#＃][^\s#＃,;]+[\s,;]+)+[#＃][^\s#＃,;]+[\s,;]*$/

/** One such word on a line of its own. */
const hashtag = /^[#＃][^\s#＃,;]+$/

/**
 * Drop the topics that a page files its story under: `Tags: politics, economy`, `#bridges #ferries`.
 *
 * A list of tags has a label before it or a `#` before each, and no stop at
 * its end. It stands above the story or below it: inside, it may be what
 * somebody speaks of, unless its label is one of tags alone. Above, it stands
 * under the headline and its label has a colon; below, the tags may be lines of their own under the label.
 */
export const tagList = defineBlockRule({
  id: 'tag-list',
  summary: 'drop the topics that a page files its story under',
  check(block, {article, languages, index}) {
    const {value} = block
    if (value.length > longest || endsSentence(value)) return undefined
    if (isUnderLabel(article, index, languages)) {
      if (wordsOf(value).length > tagWords) return undefined
      return {role: 'teaser', keep: false, evidence: value, confidence: 0.8}
    }
    const marked = /^[#＃]/.test(value)
    if (!marked && !mayOpenWith(value, 'tag-list', languages)) return undefined
    const sure = tagLabel(value)
    if (sure !== undefined) return {role: 'teaser', keep: false, evidence: sure}
    const below = hasProseBefore(article, index)
    if (below ? hasProseBehind(article, index) : !hasHeadlineAbove(article, index)) return undefined
    if (marked) {
      const listed = hashtags.test(value) || (below && isOneOfHashtags(article, index))
      return listed ? {role: 'teaser', keep: false, evidence: value} : undefined
    }
    const words = wordsOf(value)
    const length = phraseLength(words, 'tag-list', languages)
    const last = words[length - 1]
    if (!last) return undefined
    const rest = value.slice(last.end)
    const colon = /^\s*[:：]/.test(rest)
    const listed = colon || (below && (length > 1 || /[,;、，،·•|#]/.test(rest)))
    const alone = below && length === words.length
    if (!alone && !listed) return undefined
    // `نشر في` leads to topics, and to the day.
    if (readingOf(block, languages)?.moments.some(({moment}) => moment.year)) return undefined
    return {role: 'teaser', keep: false, evidence: joined(words.slice(0, length)), confidence: 0.9}
  }
})

/** Whether a line is a word with `#`, and so is the one above or below it: one alone may be the story's last word. */
function isOneOfHashtags({children}: Article, index: number): boolean {
  const is = (at: number) => hashtag.test(children[at]?.value ?? '')
  return is(index) && (is(index - 1) || is(index + 1))
}

/** Whether a block stands right under the label of tags, or under one that does. */
function isUnderLabel(article: Article, index: number, languages: readonly Language[]): boolean {
  const above = article.children[index - 1]
  if (!above || (above.drop ?? above.spared)?.rule !== 'tag-list' || hasProseBehind(article, index))
    return false
  return isLabel(above, languages) || !mayOpenWith(above.value, 'tag-list', languages)
}

function isLabel(block: Block, languages: readonly Language[]): boolean {
  return isPhrase(labelWords(block), 'tag-list', languages)
}

function hasHeadlineAbove({children}: Article, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - reach; at--) {
    if (children[at]?.role === 'headline') return true
  }
  return false
}
