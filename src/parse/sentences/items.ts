/** Finds sentences that no stop ends: items of lists. */
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {isDigit} from '../../rule/letters.ts'
import {skipSpace} from './characters.ts'
import {nothing} from './knowledge.ts'
import {findStopless} from './stopless.ts'
import {isMarker, previousWord, wordEnd} from './words.ts'

const bullets = '•⁃‣◦▪●∙·'

/**
 * Find the borders between the items of a list that stands in one line and
 * has no stops: `1) … 2) …`, `a. … b. …`, `• … • …`.
 *
 * Only a text that begins with the first item is read so.
 */
export function findItems(text: string, language: Language | undefined): number[] {
  if (language?.sentenceStarts) return findStopless(text, language)
  const start = skipSpace(text, 0)
  let at = start
  let bullet = ''
  if (bullets.includes(text.charAt(at)) && at < text.length) {
    bullet = text.charAt(at)
    at++
    if (text.charAt(at) === ' ') {
      bullet += ' '
      at++
    }
  }
  const items: number[] = []
  const begin = at
  while (at < begin + 3 && isDigit(text.charCodeAt(at))) at++
  const digits = at > begin
  if (!digits && isMarker(text.charAt(at))) at++
  const label = text.slice(begin, at)
  const behind = label === '' ? undefined : /^(?:\.\)|[.)])(?= ?\S)/.exec(text.slice(at, at + 5))?.[0]
  if (label && behind && (text.charCodeAt(at + behind.length) === 0x20 || behind !== '.')) {
    let number = digits ? Number(label) : label.charCodeAt(0)
    let from = at + behind.length
    const months = wordSet(language?.months ?? nothing)
    const starters = wordSet(language?.functionWords ?? nothing)
    while (true) {
      number++
      const name = digits ? String(number) : String.fromCharCode(number)
      const found = text.indexOf(` ${bullet}${name}${behind} `, from)
      if (found < 0) return items
      const next = found + bullet.length + name.length + behind.length + 2
      const following = text.slice(next, wordEnd(text, next)).toLowerCase()
      const date = behind === '.' && language?.ordinalStop && !bullet
      if (date && (months.has(following) || starters.has(previousWord(text, found + 1)))) return items
      items.push(found)
      from = found + 1
    }
  }
  if (!bullet) return items
  const sign = bullet.charAt(0)
  for (let found = text.indexOf(` ${sign}`, at); found >= 0; found = text.indexOf(` ${sign}`, found + 1)) {
    items.push(found)
  }
  return sign === '·' ? [] : items
}
