/** Tells in one fast look that a block holds nothing that a rule against pleas could want. */
import {type Language, pleaThings} from '../languages/types.ts'

const made = new Map<string, RegExp>()

/** What may stand between the words of a phrase in a text. */
const border = "[\\s'’\\u2010\\u2011-]+"

/** ASCII letters and digits, at which `\b` can be asked for. */
const wordStart = /^\w/
const wordEnd = /\w$/

/**
 * Give the expression that finds, in lower case, a phrase without which no
 * rule of sentences but `read-also` and `gallery-prompt` finds anything.
 *
 * Most blocks of a story hold none. One pass of an alternation costs far less
 * than cutting all its sentences into words.
 */
export function alarmOf(languages: readonly Language[]): RegExp {
  const key = languages.map(({tag}) => tag).join(' ')
  const known = made.get(key)
  if (known) return known
  const phrases = new Set<string>()
  for (const language of languages) {
    for (const phrase of language.phrases['copyright-line'] ?? []) phrases.add(phrase)
    for (const phrase of language.plea.asks) phrases.add(phrase)
    for (const thing of pleaThings)
      for (const phrase of language.plea.things[thing] ?? []) phrases.add(phrase)
  }
  const alarm = new RegExp(
    ['©', '\\(c\\)', '\\bcopyright\\b', ...[...phrases].sort().map(patternOf)].join('|')
  )
  made.set(key, alarm)
  return alarm
}

function patternOf(phrase: string): string {
  const stem = phrase.endsWith('*')
  const whole = stem ? phrase.slice(0, -1) : phrase
  const inner = whole
    .split(/[\s'’\u2010\u2011-]+/)
    .map((word) => (word.endsWith('*') ? `${escape(word.slice(0, -1))}\\S*` : escape(word)))
    .join(border)
  return `${wordStart.test(whole) ? '\\b' : ''}${inner}${!stem && wordEnd.test(whole) ? '\\b' : ''}`
}

function escape(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
