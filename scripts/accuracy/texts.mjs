/** The same texts in other shapes: what scraping, mail and weak extractors make of a page. */

/**
 * A text broken into lines of a width, as mail and terminals do.
 *
 * @param {string} text
 * @param {number} width in code units
 */
export function wrapped(text, width) {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n')
}

function wrappedLine(line, width) {
  const lines = []
  let current = ''
  for (const piece of line.split(' ')) {
    if (current !== '' && current.length + 1 + piece.length > width) {
      lines.push(current)
      current = piece
    } else current = current === '' ? piece : `${current} ${piece}`
  }
  lines.push(current)
  return lines.join('\n')
}

/** A text whose lines stand on one line. */
export function oneLine(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** A text without blank lines between its blocks. */
export const singleBreaks = (text) => text.replace(/\n\s*\n/g, '\n')

export const bylines = [
  'By Jane Miller',
  'By JOHN SMITH, Staff Writer',
  'Maria Lopez',
  'By Anna Berg and Tom Reed\n\nMarch 4, 2021',
  'Published June 12, 2019 at 10:31 am\n\nBy Peter Hall',
  'Reporting by David Chen; Editing by Laura Stone',
  'Sarah Novak | Correspondent',
  'January 8, 2020'
]

/** A story with its headline and one of eight bylines before it. */
export function headed(title, text, id) {
  const byline = bylines[Math.floor(randomFrom(id)() * bylines.length)]
  return `${title}\n\n${byline}\n\n${text}`
}

/**
 * Numbers from 0 to 1 that look random and are the same in every run.
 *
 * @param {string} seed
 */
export function randomFrom(seed) {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
