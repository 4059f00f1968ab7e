import {defineBlockRule} from '../../rule/define.ts'
import {countingDigit} from '../../rule/letters.ts'
import {joined, phraseLength} from '../../rule/phrases.ts'
import {wordsOf} from '../../rule/words.ts'
import {isSeveral} from '../labels.ts'

/** No line of a player is longer, in code units. */
const longest = 120

/** A time as players show it, or a share: `2:35`, `0%`. */
const figure = /\d{1,2}:\d\d(?::\d\d)?|\d{1,3}\s?%/g

/** A place in a recording and its length: `0:00 / 2:35`. */
const clock = /^0?0:00\s?[/|]\s?\d{1,2}:\d\d(?::\d\d)?$/

/** Other numbers: minutes to listen, volume. */
const number = new RegExp(`${countingDigit}+`, 'g')

/**
 * Drop a block that a player left: `Play video`, `0:00 / 2:35`, `Loaded: 0%`, `Listen · 4 min`.
 *
 * Every word must belong to players. One word alone (`Listen`, `Pause`) may be
 * a sub-heading and needs a time or a share beside it.
 */
export const playerChrome = defineBlockRule({
  id: 'player-chrome',
  summary: 'drop a block that a video or audio player left',
  opensWith: ['player-chrome'],
  check({value}, {languages}) {
    if (value.length > longest) return undefined
    if (clock.test(value)) return {role: 'caption', keep: false, evidence: value}
    const words = wordsOf(value.replace(figure, ' ').replace(number, ' '))
    let certain = value.search(figure) >= 0
    for (let at = 0; at < words.length; ) {
      const length = phraseLength(words, 'player-chrome', languages, at)
      if (length === 0) return undefined
      const word = words[at]?.text ?? ''
      certain ||= length > 1 || isSeveral(word)
      at += length
    }
    if (words.length === 0 || !certain) return undefined
    return {role: 'caption', keep: false, evidence: joined(words), confidence: 0.95}
  }
})
