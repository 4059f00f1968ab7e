import {defineSentenceRule} from '../../rule/define.ts'
import {openingPhrase} from '../../rule/phrases.ts'
import {isCapitals} from '../../rule/words.ts'
import {endsSentence, hasProseBefore} from '../../tree/prose.ts'
import {marksAround} from '../pointed.ts'
import {runsOn} from '../runs-on.ts'

/** A title that is pointed to has no more words, and no pointer more code units. */
const mostWords = 24
const longest = 300

/**
 * Drop a pointer to a video, a gallery or a podcast: `VIDEO: The moment the bridge fell`, `【動画】決勝打を見る`.
 *
 * The label opens its sentence, and a mark parts it from the title: a colon, a
 * bracket around it, or an arrow before it. Inside a paragraph that is enough.
 * A line of its own may be one of a table (`Video: 4K`) or the headline: it
 * stands behind prose, has no stop, and its label is in brackets, behind an
 * arrow or the one part in capitals.
 */
export const mediaPointer = defineSentenceRule({
  id: 'media-pointer',
  summary: 'drop a pointer to a video, a gallery or a podcast',
  opensWith: ['media-pointer'],
  check({value}, {article, languages, index, block, place}) {
    const opening = value.length > longest ? undefined : openingPhrase(value, 'media-pointer', languages)
    if (!opening || opening.words.length - opening.length > mostWords) return undefined
    const {first, last} = opening
    const marks = marksAround(value, first.start, last.end)
    if (!marks || !(marks.parted || marks.led)) return undefined
    const evidence = value.slice(first.start, last.end)
    const rest = value.slice(last.end)
    if (block.children.length > 1) {
      const before = block.children[place - 1]
      if ((before && !endsSentence(before.value)) || runsOn(rest, languages)) return undefined
      // Behind a mere space nothing tells a title from the story.
      if (!marks.parted && endsSentence(value)) return undefined
    } else {
      const shouted = isCapitals(evidence) && !isCapitals(rest)
      if (!(marks.led || marks.bracketed || shouted)) return undefined
      if (block.kind !== 'paragraph' || endsSentence(value) || !hasProseBefore(article, index))
        return undefined
    }
    return {role: 'teaser', keep: false, evidence, confidence: 0.9}
  }
})
