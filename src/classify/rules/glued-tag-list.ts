import type {Language} from '../../languages/types.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {joined, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import {isGlued} from '../glued.ts'
import {tagLabel} from '../tags.ts'

/** A list of tags is no longer, in code units. */
const longest = 400

/**
 * Drop the topics of a page that were glued to a paragraph: `… he said. Tags: lighthouse, harbour`.
 *
 * They have a label that only lists of tags have, or marks between them that
 * sentences have not, and no stop. `Topics: tides, tempers` may be those of a
 * meeting.
 */
export const gluedTagList = defineSentenceRule({
  id: 'glued-tag-list',
  summary: 'drop the topics of a page that were glued to a paragraph',
  opensWith: ['tag-list'],
  check({value}, {languages, block, place}) {
    if (value.length > longest || !isGlued(block, place)) return undefined
    const label = tagLabel(value) ?? partedLabel(value, languages)
    return label === undefined ? undefined : {role: 'teaser', keep: false, evidence: label, confidence: 0.95}
  }
})

/** A label, its colon, and things that a bar or a dot parts. */
const parted = /^[^:：]{2,24}[:：]\s?[^|·•.]{1,60}(?:\s?[|·•]\s?[^|·•.]{1,60}){1,20}$/

/** The label of a list of topics that marks part: `Topics: Wildlife | Islands` */
function partedLabel(value: string, languages: readonly Language[]): string | undefined {
  if (endsSentence(value) || !parted.test(value)) return undefined
  const words = wordsOf(value)
  const length = phraseLength(words, 'tag-list', languages)
  const last = words[length - 1]
  return last && /^\s?[:：]/.test(value.slice(last.end)) ? joined(words.slice(0, length)) : undefined
}
