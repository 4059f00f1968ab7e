/** Knows a list of tags by its label alone. */
import {wordSet} from '../languages/index.ts'
import {tagWords} from '../languages/shared.ts'
import {unspaced} from '../rule/words.ts'
import {endsSentence} from '../tree/prose.ts'

/** A label, its colon, and behind it at least two things that a mark parts. */
const list = /^\s*([^:：]{2,24})[:：]\s*\S[^,،、·•|#;]*[,،、·•|#;]\s*\S/

/** The same where no spaces part words, but tags: `タグ：高校生 缶詰 水産` */
const spacedList = /^\s*([^:：]{2,12})[:：]\s?[^\s,、，:：]{1,16}(?:\s[^\s,、，:：]{1,16}){1,20}$/

/** The label of a list of tags that no other list has: `Tags: lighthouse, harbour`. */
export function tagLabel(value: string): string | undefined {
  const found = list.exec(value) ?? (unspaced.test(value) ? spacedList.exec(value) : null)
  const label = found?.[1]?.trim()
  if (label === undefined || endsSentence(value)) return undefined
  const words = label.toLowerCase().replaceAll('-', ' ')
  return wordSet(tagWords).has(words) ? words : undefined
}
