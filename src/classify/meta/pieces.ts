/** The words of a line with their places, and how a name made of them is put into a reading. */
import {isKnownName} from './known-names.ts'
import {knownAt, type Line} from './line.ts'
import {isHouse, isUncased} from './names.ts'
import type {Reading} from './reading.ts'

export interface Piece {
  text: string
  start: number
  end: number
}

export function piecesOf(line: Line, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  for (const match of line.raw.slice(start, end).matchAll(/\S+/g)) {
    pieces.push({text: match[0], start: start + match.index, end: start + match.index + match[0].length})
  }
  return pieces
}

export function addName(reading: Reading, line: Line, start: number, end: number): void {
  if (isNewsroom(line, start, end)) {
    reading.newsroom = true
    return
  }
  const name = line.raw.slice(start, end)
  if (isUncased(name) && isHouse([name])) {
    reading.others = true
    return
  }
  reading.names.push({start, end, text: name})
  reading.known ||= isKnownName(name, line.vocabulary)
  if (reading.pending === 'by') reading.pending = undefined
}

/** Whether a name is nobody's: the newsroom, with an article or an agency beside it. */
function isNewsroom(line: Line, start: number, end: number): boolean {
  const pieces = piecesOf(line, start, end)
  return pieces.length <= 3 && pieces.some((piece) => knownAt(line, piece.start, 'newsroom') !== undefined)
}
