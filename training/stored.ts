/** Texts as the rows on disk have them: measured, and with the model that never saw their site. */
import {closeSync, existsSync, openSync, readFileSync, readSync} from 'node:fs'
import {type Forest, unpack} from '../src/classify/model/evaluate.ts'
import {baseOf, lookOffsets, offsets, type Page} from '../src/classify/model/features/index.ts'

export interface Stored {
  page: Page
  wall: boolean
  fold: number
  forest: Forest | undefined
}

/** The forests of the folds, where they are. */
export function forestsOf(models: string, name: 'first' | 'second', folds: number): (Forest | undefined)[] {
  return Array.from({length: folds}, (_, fold) => {
    const file = `${models}/${name}${fold}.b64`
    return existsSync(file) ? unpack(readFileSync(file, 'utf8'), name === 'first' ? offsets : lookOffsets) : undefined
  })
}

/** The fold of a site, by a hash that is the same everywhere. */
export function foldOf(site: string, folds: number): number {
  let value = 2166136261
  for (const byte of Buffer.from(site)) value = Math.imul(value ^ byte, 16777619) >>> 0
  value = (value ^ (value >>> 15)) >>> 0
  return value % folds
}

/** Read the texts one by one; the features of the second look are not filled in. */
export function* pagesOf(rows: string, folds: number, forests: (Forest | undefined)[]): Generator<Stored> {
  const {features, pages} = JSON.parse(readFileSync(`${rows}/pages.json`, 'utf8'))
  const width: number = features.length
  const meta = readFileSync(`${rows}/meta.f32`)
  const labels = new Float32Array(meta.buffer, meta.byteOffset, meta.length / 4)
  const file = openSync(`${rows}/rows.f32`, 'r')
  const scans = openSync(`${rows}/scans.i32`, 'r')
  const read = (from: number, at: number, count: number) => {
    const buffer = Buffer.alloc(count * 4)
    readSync(from, buffer, 0, buffer.length, at * 4)
    return buffer.buffer
  }
  for (const {start, count, scan, wall, site} of pages) {
    const block = new Float32Array(read(file, start * width, count * width))
    const table = new Float32Array(baseOf(count + 3))
    for (let unit = 0; unit < count; unit++) {
      const base = baseOf(unit)
      for (let feature = 0; feature < width; feature++)
        table[base + (offsets[feature] ?? 0)] = block[unit * width + feature] ?? 0
    }
    const words = Float32Array.from({length: count}, (_, unit) => labels[(start + unit) * 5 + 4] ?? 0)
    const [vocabulary = 0, size = 0] = new Int32Array(read(scans, scan, 2))
    const numbers = new Int32Array(read(scans, scan + 2, size + 5 * count + 1))
    let at = 0
    const take = (length: number) => numbers.subarray(at, (at += length))
    const tokens = take(size)
    const tokenStart = take(count + 1)
    const [shapes, wholes, openings] = [take(count), take(count), take(count)]
    const prose = Uint8Array.from(take(count))
    const counts = (kinds: Int32Array) => {
      const sums = new Int32Array(count + 1)
      for (const kind of kinds) sums[kind] = (sums[kind] ?? 0) + 1
      return sums
    }
    const scanned = {
      count,
      table,
      words,
      prose,
      long: new Uint8Array(count),
      tokens,
      tokenStart,
      vocabulary,
      shapes,
      shapeCounts: counts(shapes),
      wholes,
      wholeCounts: counts(wholes),
      openings,
      openingCounts: counts(openings)
    }
    const fold = foldOf(site, folds)
    yield {page: {count, words, table, scanned}, wall, fold, forest: forests[fold]}
  }
  closeSync(file)
  closeSync(scans)
}
