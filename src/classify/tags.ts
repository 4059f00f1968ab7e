/** Knows a list of tags by its label alone. */
import {wordSet} from '../languages/index.ts'
import {tagWords} from '../languages/shared.ts'
import {endsSentence} from '../tree/prose.ts'

/** A label, its colon, and behind it at least two things that a mark parts. */
const list = /^\s*([^:：]{2,24})[:：]\s*\S[^,،、·•|#;]*[,،、·•|#;]\s*\S/

/** The label of a list of tags that no other list has: `Tags: lighthouse, harbour`. */
export function tagLabel(value: string): string | undefined {
  const label = list.exec(value)?.[1]?.trim()
  if (label === undefined || endsSentence(value)) return undefined
  const words = label.toLowerCase().replaceAll('-', ' ')
  return wordSet(tagWords).has(words) ? words : undefined
}
