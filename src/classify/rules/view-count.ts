import {defineBlockRule} from '../../rule/define.ts'
import {joined, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {isBetweenProse} from '../../tree/prose.ts'

/** No line of counts is longer, in code units. */
const longest = 100

const digit = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59]'

/** A number in the digits of any of our scripts, with `k` or `m` for thousands and millions. */
const number = new RegExp(`${digit}+(?:[.,’'\\s\\u00a0\\u202f]${digit}+)*(?:[km](?![a-z]))?`, 'g')

/**
 * Drop a line that counts readers and clicks: `1,234 views`, `Просмотров: 532`, `12 comments · 3 shares`.
 *
 * Nothing but numbers and what is counted may stand in it. Between two
 * paragraphs of the story, a single count may be one of its figures and
 * stays.
 */
export const viewCount = defineBlockRule({
  id: 'view-count',
  summary: 'drop a line that counts views, shares or comments',
  opensWith: ['view-count'],
  check({value}, {article, languages, index}) {
    if (value.length > longest) return undefined
    const lower = value.toLowerCase()
    const counts = lower.match(number)?.length ?? 0
    if (counts === 0) return undefined
    const words = wordsOf(lower.replace(number, ' '))
    let phrases = 0
    for (let at = 0; at < words.length; phrases++) {
      const length = phraseLength(words, 'view-count', languages, at)
      if (length === 0) return undefined
      at += length
    }
    if (phrases === 0 || phrases > counts) return undefined
    if (counts === 1 && isBetweenProse(article, index)) return undefined
    return {role: 'share', keep: false, evidence: joined(words), confidence: 0.95}
  }
})
