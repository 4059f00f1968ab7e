/** Finds a sentence behind a title whose words have capitals. */
import {isLower, isUpper} from './letters.ts'
import {wordsOf} from './words.ts'

/** Such a title has so many words at least, of which so many have a capital. */
const fewest = 3
const share = 0.6

/** So many words in small letters behind one with a capital are of a sentence: a title has one or two of them in a row. */
const small = 3

/** Where a sentence begins behind a title in which most words have a capital: `How the City Lost Its Way The council said on Monday …` */
export function sentenceBehindTitle(text: string): number | undefined {
  const words = wordsOf(text)
  let capitals = 0
  for (const [at, {start}] of words.entries()) {
    if (!isUpper(text.charCodeAt(start))) continue
    const behind = words.slice(at, at + 1 + small)
    // With nothing but a blank between them: `“In Korea, the policy of …”` is a title, too.
    const goesOn =
      behind.length > small &&
      behind.every(
        (word, place) =>
          place === 0 ||
          (isLower(text.charCodeAt(word.start)) && word.start === (behind[place - 1]?.end ?? 0) + 1)
      )
    if (at >= fewest && goesOn) return capitals >= share * at ? start : undefined
    capitals++
  }
  return undefined
}
