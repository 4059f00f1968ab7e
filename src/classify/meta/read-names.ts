/** Reads names that stand side by side: joined by `and`, followed by a place. */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {readGroup} from './group.ts'
import {knownAt, type Line} from './line.ts'
import {beginsWithAnd} from './names.ts'
import {type Piece, piecesOf} from './pieces.ts'
import type {Reading} from './reading.ts'

/** So many words are no names side by side. */
const mostPieces = 14

/** Read names and what stands with them: joined by `and`, followed by a role, then by a place. */
export function readJoined(line: Line, start: number, end: number, reading: Reading): boolean {
  const pieces = piecesOf(line, start, end)
  if (pieces.length === 0 || pieces.length > mostPieces) return false
  let group: Piece[] = []
  let place = false
  // `كتب: محمود الصاوي – نهلة عبد الباسط`, `نویسندگان: پوریا دشتبان، هانیه رستگارفر`
  let joined = reading.sure && pieces.length > 1 && /(?:\s[–—-]|[،,])\s*$/.test(line.raw.slice(0, start))
  const close = (): boolean => {
    const done = group.length === 0 || readGroup({line, reading, pieces: group, place, joined})
    joined = true
    group = []
    return done
  }
  for (const whole of pieces) {
    // `هيثم البرنوصي ودعاء عبد الشكور`: Arabic and Hebrew write their `and` without a space.
    const joins = reading.sure && group.length > 1 && beginsWithAnd(whole.text, line.vocabulary.tag)
    if (joins && !close()) return false
    const piece = joins ? {...whole, text: whole.text.slice(1), start: whole.start + 1} : whole
    const lower = piece.text === piece.text.toLowerCase() && /\p{Ll}|&|[\u0590-\u0dff]/u.test(piece.text)
    const word = lower || piece.text === '&' ? knownAt(line, piece.start, 'joined', 'place') : undefined
    const isWord = piece.text === '&' || word?.end === piece.end
    if (isWord && (group.length > 0 || place || reading.names.length > 0)) {
      // A particle inside a name is not what parts two: `Juan y García` is rare, `da Silva` is not.
      if (!close()) return false
      place = piece.text !== '&' && word?.entry.kind === 'place'
      continue
    }
    // `TEXT Jane Doe PHOTOS John Roe`: the second label opens a part of its own.
    const opens =
      group.length > 2 && whole !== pieces.at(-1) && wordSet(creditLabels).has(piece.text.toLowerCase())
    if (opens && !close()) return false
    group.push(piece)
  }
  return close()
}
