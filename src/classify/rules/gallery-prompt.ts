import {defineSentenceRule} from '../../rule/define.ts'
import {joined, mayOpenWith, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {findPlea} from '../plea/define.ts'

/** A prompt has no more words than this. */
const mostWords = 12

/**
 * Drop a prompt that belongs to pictures: `Photo gallery (click to enlarge)`, `Toggle caption`.
 *
 * Every word of the sentence must belong to such prompts, or be a number: a
 * story about a gallery says more.
 */
export const galleryPrompt = defineSentenceRule({
  id: 'gallery-prompt',
  summary: 'drop a prompt that belongs to pictures',
  opensWith: ['gallery-prompt'],
  check(sentence, context) {
    const {value} = sentence
    const {languages} = context
    const prompt = findPlea('caption', sentence, context, (thing) => thing === 'gallery')
    if (prompt) return prompt
    if (value.length > 200 || !(/^\W*\d/.test(value) || mayOpenWith(value, 'gallery-prompt', languages)))
      return undefined
    const words = wordsOf(value)
    if (words.length === 0 || words.length > mostWords) return undefined
    let prompts = 0
    for (let at = 0; at < words.length; ) {
      const length = phraseLength(words, 'gallery-prompt', languages, at)
      if (length > 0) prompts++
      else if (!/^\d+$/.test(words[at]?.text ?? '')) return undefined
      at += length || 1
    }
    if (prompts === 0) return undefined
    return {role: 'caption', keep: false, evidence: joined(words)}
  }
})
