import {feedNotes} from '../../languages/shared.ts'
import type {Language} from '../../languages/types.ts'
import {defineSentenceRule} from '../../rule/define.ts'
import {hasCase, isUpper} from '../../rule/letters.ts'
import {openingPhrase} from '../../rule/phrases.ts'
import {lowerCase} from '../../rule/words.ts'

/** No such note is longer, in code units, nor what it names at its end. */
const longest = 400
const longestName = 80

/**
 * Drop the note that a content system adds to its feeds: `The post Ten bridges that never opened appeared first on The Calder Courier.`
 *
 * It opens as these do, says so behind the title, and ends in a name. The title
 * may have stops inside: then what follows them is of the note, too.
 */
export const feedNote = defineSentenceRule({
  id: 'feed-note',
  summary: 'drop the note that a content system adds to its feeds',
  opensWith: ['feed-note'],
  check({value, start}, {block, place, languages}) {
    const before = block.children[place - 1]?.drop
    const evidence =
      before?.rule === 'feed-note' ? value : noteIn(block.value.slice(start - block.start), languages)
    return evidence === undefined ? undefined : {role: 'credit', keep: false, evidence, confidence: 0.95}
  }
})

/** The words by which a text is such a note and nothing else; `undefined` where it is none. */
function noteIn(text: string, languages: readonly Language[]): string | undefined {
  if (text.length > longest) return undefined
  const opens = openingPhrase(text, 'feed-note', languages)?.last
  if (!opens) return undefined
  const lower = lowerCase(text).replaceAll('’', "'")
  for (const says of feedNotes) {
    const at = lower.lastIndexOf(says)
    if (at <= opens.end + 1) continue
    const name = text.slice(at + says.length).trimStart()
    if (name.length > longestName || (hasCase(name) && !isUpper(name.charCodeAt(0)))) continue
    return `${text.slice(0, opens.end)} … ${text.slice(at, at + says.length)}`
  }
  return undefined
}
