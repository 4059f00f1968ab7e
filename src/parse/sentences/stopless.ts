/** Finds the sentences of a language that writes no stops: Thai. */
import type {Language} from '../../languages/types.ts'
import {alarmOf} from '../../rule/alarm.ts'
import {languagesBeside} from '../../rule/context.ts'

/** A sentence has at least so many characters. */
const shortest = 24

/** A story goes on behind a notice of the page with at least so many characters that show no sign of one. */
const longTail = 80

/**
 * Find the spaces at which a sentence begins: behind them stands a word with
 * which sentences begin, or the story gives way to what shows a sign of a
 * plea, or this to the story.
 *
 * Between two sentences stands a space as between two clauses. A notice that
 * is glued to the story would be one sentence with it, and stay.
 */
export function findStopless(text: string, language: Language): number[] {
  const starts = language.sentenceStarts ?? []
  const alarm = alarmOf(languagesBeside(language))
  const clauses = clausesOf(text).map((start, index, all) => {
    const end = all[index + 1] ?? text.length
    return {start, end, signed: alarm.test(text.slice(start, end).toLowerCase())}
  })
  const found: number[] = []
  let last = 0
  let signed = clauses[0]?.signed ?? false
  let tail = 0
  for (const [index, clause] of clauses.entries()) {
    if (index === 0) continue
    tail = clause.signed ? 0 : tail > clause.start ? tail : nextSign(clauses, index)
    const opens = starts.some((start) => text.startsWith(start, clause.start))
    const changes = signed ? !clause.signed && tail - clause.start >= longTail : clause.signed
    if (clause.start - last > shortest && (opens || changes)) {
      last = clause.start
      found.push(last - 1)
      signed = false
    }
    signed ||= clause.signed
  }
  return found
}

interface Clause {
  start: number
  end: number
  signed: boolean
}

/** Where the next clause with a sign stands from one on, or the text ends. */
function nextSign(clauses: readonly Clause[], from: number): number {
  let at = from
  while (at < clauses.length && !clauses[at]?.signed) at++
  return clauses[at]?.start ?? clauses.at(-1)?.end ?? 0
}

/** Where the stretches of a text begin that spaces part. */
function clausesOf(text: string): number[] {
  const found = [0]
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) found.push(at + 1)
  return found
}
