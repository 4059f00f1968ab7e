/** The public data sets: where they lie in the folder that the user names, and how they are read. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A folder, a file or an option that cannot be used; said to the user without a stack. */
export class Unusable extends Error {}

const corpora = {
  wcxb: 'wcxb-dev-articles',
  trafilatura: 'trafilatura-eval-a',
  extra: 'extra-pages'
}

/**
 * Open a folder of data sets.
 *
 * `corpus(name)` gives the pages of a set, `sample` of them at even distances
 * when it is above 0. What is not needed is not read; nothing is held, for the
 * sets are large.
 */
export function openData(folder, sample = 0) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Unusable(`cannot read \`${folder}\`: no such folder`)
  }
  const path = (...parts) => {
    const file = join(folder, ...parts)
    if (!existsSync(file)) throw new Unusable(`cannot read \`${file}\`: no such file`)
    return file
  }
  return {
    path,
    has: (...parts) => existsSync(join(folder, ...parts)),
    corpus: (name) => thinned(jsonLines(path('corpora', `${corpora[name]}.jsonl.gz`)), sample)
  }
}

/** Some of many, at even distances, the same every time. */
export function thinned(all, sample) {
  if (sample <= 0 || sample >= all.length) return all
  return Array.from({length: sample}, (_, index) => all[Math.floor((index * all.length) / sample)])
}

function jsonLines(file) {
  const bytes = readFileSync(file)
  return parseLines(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Read JSON Lines from bytes: a set is too long for one string. */
export function parseLines(bytes) {
  const rows = []
  for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
    end = bytes.indexOf(10, at)
    if (end < 0) end = bytes.length
    const line = bytes.toString('utf8', at, end)
    if (line.trim() !== '') rows.push(JSON.parse(line))
  }
  return rows
}
