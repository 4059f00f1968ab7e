/** Lines and columns of offsets. Lines end in a line feed alone, as the decoder leaves them. */
import type {Point, Position} from 'unist'

/** Give the function that finds the point of an offset in a text: line and column from 1. */
export function lineIndex(text: string): (offset: number) => Required<Point> {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return {line: low, column: offset - (starts[low - 1] ?? 0) + 1, offset}
  }
}

/** Give the function that makes a position of two offsets. */
export function positioner(text: string): (start: number, end: number) => Position {
  const point = lineIndex(text)
  return (start, end) => ({start: point(start), end: point(end)})
}
