/** Lines of pages that were looked at: the data sets hold the lines, and files here the digests of them with what they are. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

/** A line without its bullet and the white space at its ends. */
export function bareLine(line) {
  return line.replace(/^[\s*•-]+/, '').trim()
}

/** The first digits of the SHA-256 of a text. */
export function digestOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/**
 * Read what lines are by their digests: a `notice` of the page, or one that may be of a `story`.
 *
 * @param {URL} file
 * @returns {Map<string, string>}
 */
export function readJudgements(file) {
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n')
  return new Map(rows.map((row) => [row.slice(0, 12), row.slice(13)]))
}
