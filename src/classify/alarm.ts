/** Tells in one fast look that a block holds nothing that a sentence rule could want. */
import {type Language, pleaThings} from '../languages/types.ts'
import {wordsOf} from '../rule/words.ts'

/** Phrases that rules ask for at the level of sentences, by rule id. */
const asked = ['copyright-line', 'gallery-prompt', 'read-also'] as const

const made = new Map<string, RegExp>()

/**
 * Give the expression that finds, in lower case, a word without which no
 * sentence rule finds anything.
 *
 * Of each phrase the longest word stands for the whole: it is the rarest, and
 * apostrophes and hyphens have no part in it. One pass of an alternation costs
 * far less than cutting every sentence of every story into words.
 */
export function alarmOf(languages: readonly Language[]): RegExp {
  const key = languages.map(({tag}) => tag).join(' ')
  const known = made.get(key)
  if (known) return known
  const words = new Set(['©', '(c)', 'copyright'])
  for (const {phrases, plea} of languages) {
    for (const rule of asked) addLongest(words, phrases[rule] ?? [])
    addLongest(words, plea.asks)
    for (const thing of pleaThings) addLongest(words, plea.things[thing] ?? [])
  }
  const alarm = new RegExp([...words].map(escape).join('|'))
  made.set(key, alarm)
  return alarm
}

function addLongest(words: Set<string>, phrases: readonly string[]) {
  for (const phrase of phrases) {
    const longest = wordsOf(phrase).reduce((best, {text}) => (text.length > best.length ? text : best), '')
    if (longest !== '') words.add(longest)
  }
}

function escape(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
