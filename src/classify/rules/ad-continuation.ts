import type {Language} from '../../languages/types.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {type Hit, Lexicon} from '../../rule/lexicon.ts'
import {unspaced, type Word} from '../../rule/words.ts'
import {signalsOf} from '../plea/signals.ts'

/** Such a notice has no more words, or in scripts without spaces code units. */
const mostWords = 14
const mostUnits = 40

type Part = 'ads' | 'goesOn' | 'pieces' | 'small'

/**
 * Drop a sentence that says that the story goes on behind an advertisement:
 * `The story continues below this ad.`, `広告の下に続きます。`
 *
 * An advertisement, going on, and nothing else: every word is one of these, the
 * piece that goes on, where it does, or a small word. `The ad campaign continues
 * after Christmas.` speaks of a campaign, and of Christmas.
 */
export const adContinuation = defineSentenceRule({
  id: 'ad-continuation',
  summary: 'drop a sentence that says that the story goes on behind an advertisement',
  check(sentence, {languages}) {
    const {value} = sentence
    const wide = unspaced.test(value)
    if (wide && value.length > mostUnits) return undefined
    const {words} = signalsOf(sentence, languages)
    if (words.length > mostWords) return undefined
    for (const language of languages) {
      const lexicon = lexiconOf(language)
      const hits = lexicon?.find(words, value) ?? []
      const ad = hits.find(({category}) => category === 'ads')
      const on = hits.find(({category}) => category === 'goesOn')
      if (!ad || !on || !isCovered(words, hits)) continue
      const evidence = [ad, on].map(({start, end}) => value.slice(start, end)).join(' … ')
      return {role: 'call-to-action', keep: false, evidence}
    }
    return undefined
  }
})

/** Whether some hits take in all words: all letters, where no spaces part words. */
function isCovered(words: readonly Word[], hits: readonly Hit<Part>[]): boolean {
  return words.every(({start, end}) => {
    for (let at = start; at < end; at++)
      if (!hits.some((hit) => hit.start <= at && at < hit.end)) return false
    return true
  })
}

const lexicons = new WeakMap<Language, Lexicon<Part>>()

function lexiconOf(language: Language): Lexicon<Part> | undefined {
  const {advertising, functionWords} = language
  if (!advertising) return undefined
  let lexicon = lexicons.get(language)
  if (!lexicon) {
    lexicon = new Lexicon<Part>().add('small', functionWords)
    for (const part of ['ads', 'goesOn', 'pieces'] as const) lexicon.add(part, advertising[part])
    lexicons.set(language, lexicon)
  }
  return lexicon
}
