import type {Language} from '../../languages/types.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'

/** A byline stands among the first blocks, and is short. */
const lastPlace = 6
const mostWords = 14

/**
 * Know the byline: `By Jane Doe`, `Par Anne Martin, envoyée spéciale`.
 *
 * It is kept: who wrote a story is part of what a reader wants to know. A
 * sub-heading that begins with the same word has a word in lower case behind
 * it.
 */
export const byline = defineBlockRule({
  id: 'byline',
  summary: 'know the byline',
  check({value}, {languages, index, article}) {
    if (index > lastPlace || article.children.some(({role}) => role === 'byline')) return undefined
    const evidence = bylineOf(value, languages)
    return evidence === undefined ? undefined : {role: 'byline', keep: true, evidence}
  }
})

/** The words by which a line is known as a byline; `undefined` when it is none. */
export function bylineOf(value: string, languages: readonly Language[]): string | undefined {
  if (value.length > 160 || endsSentence(value)) return undefined
  const words = wordsOf(value)
  if (words.length < 2 || words.length > mostWords) return undefined
  const length = phraseLength(words, 'byline', languages)
  const name = words[length]
  if (length === 0 || !name) return undefined
  const initial = value.charAt(name.start)
  return initial === initial.toLowerCase() ? undefined : value.slice(0, name.start).trim()
}
