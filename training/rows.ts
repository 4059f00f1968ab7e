/**
 * Write the rows that the line model is trained on, with the same code that
 * reads a text at run time.
 *
 *     node rows.js DATA EXTRACTS OUT
 *
 * `rows.f32` has the features of the first look, `meta.f32` the labels, and
 * `scans.i32` what the second look needs of each text.
 */
import {createWriteStream, mkdirSync, writeFileSync} from 'node:fs'
import {featureNames, fillRow, measure} from '../src/classify/model/features/index.ts'
import {unitsOf} from '../src/classify/model/units.ts'
import {parse} from '../src/parse/index.ts'
import {startDraft} from '../src/text/draft.ts'
import {wordSpans} from '../scripts/accuracy/metrics.mjs'
import {findSegments, inputs, loadAligned, saveAligned} from './pages.ts'

const [data = '', extracts = '', out = ''] = process.argv.slice(2)
mkdirSync(out, {recursive: true})
loadAligned(`${extracts}/aligned.jsonl`)
const size = featureNames.length
const features = createWriteStream(`${out}/rows.f32`)
const scans = createWriteStream(`${out}/scans.i32`)
let scanned = 0
const meta: Float32Array[] = []
const pages: object[] = []
let rows = 0
let spent = 0
let bytes = 0

for (const input of inputs(data, extracts)) {
  const article = parse(startDraft(input.text))
  const start = performance.now()
  const {units, wall} = unitsOf(article)
  const page = measure(units, wall, input.hints)
  const block = new Float32Array(page.count * size)
  for (let unit = 0; unit < page.count; unit++) fillRow(page, unit, block.subarray(unit * size, (unit + 1) * size))
  spent += performance.now() - start
  bytes += Buffer.byteLength(input.text)
  if (!features.write(Buffer.from(block.buffer))) await new Promise<void>((resolve) => features.once('drain', () => resolve()))
  const {tokens, tokenStart, vocabulary, shapes, wholes, openings, prose} = page.scanned
  const used = tokens.subarray(0, tokenStart[page.count])
  const scan = Int32Array.from([vocabulary, used.length, ...[used, tokenStart, shapes, wholes, openings, prose].flatMap((part) => Array.from(part))])
  if (!scans.write(Buffer.from(scan.buffer))) await new Promise<void>((resolve) => scans.once('drain', () => resolve()))
  const spans = wordSpans(input.text)
  const ranges: [number, number][] = []
  let at = 0
  for (const unit of units) {
    const {start: from, end: to} = unit
    ranges.push([from, to])
    let words = 0
    let hits = 0
    let trust = 0
    let strong = 0
    let strongHits = 0
    while (at < spans.length && (spans[at]?.start ?? 0) < to) {
      if ((spans[at]?.start ?? 0) >= from) {
        words++
        hits += input.story[at] ?? 0
        trust += input.trust[at] ?? 0
        if ((input.trust[at] ?? 0) >= 40) {
          strong++
          strongHits += input.story[at] ?? 0
        }
      }
      at++
    }
    const story = strong > 0 ? strongHits * 2 >= strong : hits * 2 >= words && words > 0
    const sure = strong > 0 ? 4 : words > 0 ? trust / words / 10 : 0
    meta.push(Float32Array.of(story ? 1 : 0, sure, words, hits, page.words[meta.length - rows] ?? 0))
  }
  const locate = (segments: string[]) =>
    findSegments(input.text, segments).map((places) =>
      places.map(({start: first, end: last}) => [
        ranges.findIndex(([, to]) => to > first),
        ranges.findIndex(([, to]) => to >= last)
      ])
    )
  const segmented = input.kind !== 'gold' && input.goldWords === 0
  pages.push({
    page: input.page,
    site: input.site,
    lang: input.lang,
    kind: input.kind,
    weight: input.weight,
    start: rows,
    count: page.count,
    scan: scanned,
    goldWords: input.goldWords,
    wall,
    with: segmented ? locate(input.with) : [],
    without: segmented ? locate(input.without) : []
  })
  rows += page.count
  scanned += scan.length
}
saveAligned(`${extracts}/aligned.jsonl`)
for (const stream of [features, scans]) {
  stream.end()
  await new Promise<void>((resolve) => stream.once('finish', () => resolve()))
}
const flat = new Float32Array(meta.length * 5)
for (const [index, row] of meta.entries()) flat.set(row, index * 5)
writeFileSync(`${out}/meta.f32`, Buffer.from(flat.buffer))
writeFileSync(`${out}/pages.json`, JSON.stringify({features: featureNames, pages}))
console.log(`${rows} rows of ${size} features, ${pages.length} texts; features at ${(bytes / 1e3 / spent).toFixed(1)} MB/s`)
