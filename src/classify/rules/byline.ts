import type {Language} from '../../languages/types.ts'
import {isCreditLine} from '../../rule/credit-line.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence, hasProseBehind} from '../../tree/prose.ts'
import type {Article} from '../../tree/types.ts'
import {signatureOf} from '../meta/below.ts'
import {isName} from '../meta/names.ts'
import {lineNear} from '../meta/near.ts'
import {writersOf} from '../meta/work-credit.ts'

/** A byline of words that are not all understood stands among the first blocks, and is short. */
const lastPlace = 6
const mostWords = 14

/**
 * Know the byline: `By Jane Doe`, `Par Anne Martin, envoyée spéciale`, `Jane Doe | 3 May 2024`.
 *
 * It is kept: who wrote a story is part of what a reader wants to know. A
 * sub-heading that begins with the same word has a word in lower case behind
 * it.
 */
export const byline = defineBlockRule({
  id: 'byline',
  summary: 'know the byline',
  check(block, context) {
    const {value} = block
    const {languages, index, article} = context
    const line = lineNear(block, context)
    if (line) {
      if (line.rule !== 'byline') return undefined
      return {role: 'byline', keep: true, evidence: line.meta.byline ?? value, meta: line.meta}
    }
    const signature = signatureOf(article, index, languages)
    if (signature)
      return {role: 'body', keep: true, evidence: signature.byline ?? '', meta: signature, passes: true}
    const writers = hasProseBehind(article, index) ? undefined : writersOf(value)
    if (writers) {
      const meta =
        isSigned(article) || writers.length === 0 ? undefined : {byline: writers.join(', '), authors: writers}
      return {role: 'byline', keep: true, evidence: value, ...(meta && {meta})}
    }
    if (index > lastPlace || isSigned(article)) return undefined
    // Who took a picture is no author.
    if (isCreditLine(value)) return undefined
    const evidence = bylineOf(value, languages)
    if (evidence === undefined) return undefined
    const names = value.slice(evidence.length).trim()
    const lower = names.toLowerCase()
    if (languages.some(({meta}) => meta?.newsroom.some((one) => lower.startsWith(one))))
      return {role: 'byline', keep: true, evidence}
    return {role: 'byline', keep: true, evidence, meta: leadingNames(names.split(/\s+/u), languages)}
  }
})

/** Whether a line of a text is its byline already. */
function isSigned({children}: Article): boolean {
  return children.some(({role}) => role === 'byline')
}

/** The names that words begin with, as far as words that join names join them. */
function leadingNames(
  words: readonly string[],
  languages: readonly Language[]
): {byline: string; authors: string[]} {
  let byline = leadingName(words)
  const authors = [byline]
  for (let at = byline.split(' ').length; at < words.length; ) {
    const joint = words[at] ?? ''
    if (joint !== '&' && !languages.some(({meta}) => meta?.joined.includes(joint.toLowerCase()))) break
    const rest = words.slice(at + 1)
    const name = leadingName(rest)
    const {length} = name.split(' ')
    if (length === rest.length && !isName(rest)) break
    byline += ` ${joint} ${name}`
    authors.push(name)
    at += 1 + length
  }
  return {byline, authors}
}

/** The name that words begin with; all of them when it does not end. */
function leadingName(words: readonly string[]): string {
  const bare = words.map((word) => word.replace(/[,;:]$/u, ''))
  for (let length = 2; length <= Math.min(4, words.length); length++) {
    const ends =
      length === words.length || bare[length - 1] !== words[length - 1] || !isName(bare.slice(0, length + 1))
    if (ends && isName(bare.slice(0, length))) return bare.slice(0, length).join(' ')
  }
  return words.join(' ')
}

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
