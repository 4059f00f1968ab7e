/** The texts that the line model learns from, made from the pages of the public data sets. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {align as alignWords} from '../scripts/accuracy/align.mjs'
import {wordSpans, wordsOf} from '../scripts/accuracy/metrics.mjs'
import {bylines, randomFrom, wrapped} from '../scripts/accuracy/texts.mjs'
import type {Span} from '../src/parse/sentences.ts'
import {isJunk, type Labelled, linesOf, textOf, trimmedLines} from './labelled.ts'
import {mixed} from './mixed.ts'
import {type WrittenPage, writtenPages} from './written.ts'

export interface Source {
  id: string
  corpus: string
  url: string | null
  lang: string | null
  text: string | null
  text_strings: string | null
  gold?: string
  title?: string | null
  with?: string[]
  without?: string[]
}

/** A text to learn from. */
export interface Input extends Labelled {
  page: string
  site: string
  lang: string
  kind: string
  /** The title that the page tells. */
  title: string
  /** How much the text counts in training. */
  weight: number
  /** Words of the gold text; 0 when there is none. */
  goldWords: number
  /** The words of the gold text, where there is one. */
  gold: string[]
  /** Wanted and unwanted segments. */
  with: string[]
  without: string[]
  /** Whether cue words may be looked at. */
  hints: boolean
}

export function readLines<Row>(file: string): Row[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const rows: Row[] = []
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf(10, at)
    if (end < 0) end = text.length
    if (end > at) rows.push(JSON.parse(text.toString('utf8', at, end)))
  }
  return rows
}

/** What was aligned before, by a hash of both lists: it takes most of the time that rows take. */
const aligned = new Map<string, string>()

/** Take up what a run before this one aligned, and write down what this one did. */
export function loadAligned(file: string): undefined {
  for (const [key, bits] of readLines<[string, string]>(file)) aligned.set(key, bits)
}
export function saveAligned(file: string): undefined {
  writeFileSync(file, [...aligned].map((entry) => `${JSON.stringify(entry)}\n`).join(''))
}

/** Mark the words of `text` that stand in a longest common subsequence with `gold`. */
export function align(text: readonly string[], gold: readonly string[]): Uint8Array {
  const key = createHash('sha256').update(`${text.join(' ')}\n${gold.join(' ')}`).digest('base64')
  const known = aligned.get(key)
  if (known !== undefined) {
    const bits = Buffer.from(known, 'base64')
    return Uint8Array.from(text, (_, at) => ((bits[at >> 3] ?? 0) >> (at & 7)) & 1)
  }
  const marks = alignWords(text, gold)
  const bits = Buffer.alloc((marks.length + 7) >> 3)
  for (const [at, mark] of marks.entries()) bits[at >> 3] = (bits[at >> 3] ?? 0) | (mark << (at & 7))
  aligned.set(key, bits.toString('base64'))
  return marks
}

/** The part of an address that folds are grouped by. */
export function siteOf(url: string | null, otherwise: string): string {
  if (!url) return otherwise
  const host = url.replace(/^[a-z]+:\/\//i, '').split(/[/:?#]/)[0]?.toLowerCase() ?? otherwise
  const parts = host.split('.')
  const last = parts.slice(-2).join('.')
  return /^(co|com|org|gov|ac|net)\.\w\w$/.test(last) ? parts.slice(-3).join('.') : last
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Find where segments stand in a text, white space read as one space: spans in the text's own offsets. */
export function findSegments(text: string, segments: readonly string[]): Span[][] {
  const offsets: number[] = []
  let normal = ''
  const parts: string[] = []
  let spaced = true
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (/\s/.test(character)) {
      if (!spaced) {
        parts.push(' ')
        offsets.push(at)
      }
      spaced = true
    } else {
      parts.push(character)
      offsets.push(at)
      spaced = false
    }
  }
  normal = parts.join('')
  return segments.map((segment) => {
    const wanted = squeeze(segment)
    const spans: Span[] = []
    if (wanted === '') return spans
    for (let at = normal.indexOf(wanted); at >= 0 && spans.length < 6; at = normal.indexOf(wanted, at + 1))
      spans.push({start: offsets[at] ?? 0, end: (offsets[at + wanted.length - 1] ?? 0) + 1})
    return spans
  })
}

/**
 * Read every text of a folder of data sets, and of a folder of extractors'
 * outputs made beside it. Without labels it is much faster, and gives no residue.
 */
export function* inputs(folder: string, extracts: string, labelled = true): Generator<Input> {
  const outputs = new Map<string, {name: string; text: string}[]>()
  for (const name of ['traf', 'read'])
    for (const row of readLines<{id: string; text: string}>(join(extracts, `${name}.jsonl`)))
      outputs.set(row.id, [...(outputs.get(row.id) ?? []), {name, text: row.text}])

  const dumps: Input[] = []
  const files: [string, number][] = [
    ['wcxb-dev-articles', 1],
    ['trafilatura-eval-a', 1],
    ['extra-pages', 0.5],
    ['silver-pages', 0.6]
  ]
  for (const [file, factor] of files) {
    for (const source of readLines<Source>(join(folder, 'corpora', `${file}.jsonl.gz`))) {
      for (const input of fromPage(source, factor, outputs.get(source.id) ?? [], labelled)) {
        if (labelled && (input.kind === 'text' || input.kind === 'strings')) dumps.push(input)
        yield input
      }
    }
  }
  for (const page of writtenPages()) {
    for (const input of fromWritten(page, labelled)) {
      if (labelled && (input.kind === 'text' || input.kind === 'strings')) dumps.push(input)
      yield input
    }
  }
  yield* mixed(dumps)
  // Clean excerpts in many languages.
  const seen = new Set<string>()
  for (const row of readLines<{id: string; lang: string; src?: string; gold: string}>(
    join(folder, 'repair', 'repair-dev.jsonl.gz')
  )) {
    if (seen.has(row.gold) || row.gold.length < 120) continue
    seen.add(row.gold)
    const site = siteOf(`http://${(row.src ?? row.id).replace(/^.*[:/]/, '').replace(/-.*$/, '')}`, row.id)
    yield whole(row.id, site, row.lang, 'excerpt', 0.1, row.gold)
  }
}

function whole(page: string, site: string, lang: string, kind: string, weight: number, text: string): Input {
  const count = wordsOf(text).length
  return {
    page,
    site,
    lang,
    title: '',
    kind,
    weight,
    text,
    story: new Uint8Array(count).fill(1),
    trust: new Uint8Array(count).fill(10),
    goldWords: count,
    gold: [],
    with: [],
    without: [],
    hints: true
  }
}

function* fromPage(source: Source, factor: number, outputs: {name: string; text: string}[], labelled: boolean): Generator<Input> {
  const site = siteOf(source.url, source.id)
  const random = randomFrom(source.id)
  const gold = source.gold ?? ''
  const goldList = wordsOf(gold)
  const base = {page: source.id, site, lang: source.lang ?? '?', title: source.title ?? '', hints: true, gold: goldList}
  const segmented = source.corpus === 'trafilatura-a'
  const silver = source.id && 'agreement' in source
  if (!segmented && goldList.length === 0) return
  const label = (text: string): {story: Uint8Array; trust: Uint8Array} => {
    const list = labelled ? wordsOf(text) : []
    if (!labelled) return {story: new Uint8Array(0), trust: new Uint8Array(0)}
    if (!segmented) {
      const story = align(list, goldList)
      const trust = new Uint8Array(list.length).fill(10)
      if (silver) {
        // Short lines are missing from this gold: what it does not have is unknown there.
        const spans = wordSpans(text)
        let at = 0
        let start = 0
        for (const line of text.split('\n')) {
          const from = at
          while (at < spans.length && (spans[at]?.start ?? 0) < start + line.length) at++
          if (at - from < 4 && story[from] === 0) trust.fill(0, from, at)
          start += line.length + 1
        }
      }
      return {story, trust}
    }
    const votes = outputs.map((output) => align(list, wordsOf(output.text)))
    const story = new Uint8Array(list.length)
    const trust = new Uint8Array(list.length)
    for (let at = 0; at < list.length; at++) {
      let sum = 0
      for (const vote of votes) sum += vote[at] ?? 0
      story[at] = votes[0]?.[at] ?? 0
      trust[at] = votes.length === 0 ? 0 : sum === 0 || sum === votes.length ? 3 : 2
    }
    const spans = wordSpans(text)
    for (const [list, value] of [
      [source.without ?? [], 0],
      [source.with ?? [], 1]
    ] as const) {
      for (const found of findSegments(text, list)) {
        for (const span of found) {
          for (const [at, place] of spans.entries()) {
            if (place.start >= span.end) break
            if (place.start >= span.start) {
              story[at] = value
              trust[at] = 40
            }
          }
        }
      }
    }
    return {story, trust}
  }
  const wanted = {with: source.with ?? [], without: source.without ?? []}
  const goldWords = goldList.length
  for (const [kind, text] of [
    ['text', source.text],
    ['strings', source.text_strings]
  ] as const) {
    if (!text) continue
    const labels = label(text)
    const input: Input = {...base, ...wanted, kind, weight: factor, text, ...labels, goldWords}
    yield input
    if (random() < 0.35) yield {...input, kind: `${kind}-mute`, hints: false, weight: 0.35 * factor}
    if (kind === 'strings') continue
    const lines = trimmedLines(text)
    yield {...input, kind: 'wall', weight: 0.4 * factor, text: lines.join(' ')}
    if (random() < 0.3) {
      const style = random() < 0.5 ? '\n\n' : '\n'
      yield {...input, kind: 'restyled', weight: 0.3 * factor, text: lines.join(style)}
    }
    if (labelled) yield residue(input, random)
    else for (const width of [60, 72, 100]) yield {...input, kind: `wrapped-${width}`, text: wrapped(text, width)}
  }
  if (goldWords > 0) {
    const style = random() < 0.5 && !silver
    const joined = gold.replace(/\n\s*\n/g, '\n')
    const clean = (kind: string, weight: number, text: string) =>
      whole(source.id, site, base.lang, kind, weight * factor, text)
    if (!silver) {
      yield clean('gold', 0.4, gold)
      if (style) yield clean('gold-single', 0.15, joined)
      const byline = bylines[Math.floor(random() * bylines.length)] ?? ''
      if (source.title) yield clean('gold-headed', 0.25, `${source.title}\n\n${byline}\n\n${gold}`)
      yield clean('gold-wall', 0.15, squeeze(gold))
      yield clean('gold-wrapped', 0.1, wrapped(gold, [60, 72, 80, 100][Math.floor(random() * 4)] ?? 72))
    }
  }
  for (const output of outputs) {
    if (wordsOf(output.text).length < 30) continue
    const labels = label2(output.text)
    if (labels) yield {...base, ...wanted, kind: `extract-${output.name}`, weight: 0.15 * factor, text: output.text, ...labels, goldWords}
  }

  function label2(text: string): {story: Uint8Array; trust: Uint8Array} | undefined {
    const labels = label(text)
    if (!segmented) return labels
    // An extraction with every wanted segment and no unwanted one is as good as clean.
    const found = findSegments(text, wanted.with).every((spans) => spans.length > 0)
    const bad = findSegments(text, wanted.without).some((spans) => spans.length > 0)
    if (!found || bad || wanted.with.length === 0) return undefined
    labels.story.fill(1)
    for (let at = 0; at < labels.trust.length; at++) labels.trust[at] = Math.max(5, labels.trust[at] ?? 0)
    return labels
  }
}

/** How much a page that was written for this counts: what its maker took for usual is not quite what sites have. */
const writtenWeight = 0.5

function* fromWritten({id, lang, text, strings}: WrittenPage, labelled: boolean): Generator<Input> {
  const random = randomFrom(id)
  const story = textOf(linesOf(text).filter(({story}) => story.some(Boolean))).text
  const gold = wordsOf(story)
  const base = {page: id, site: id, lang, title: '', hints: true, gold, goldWords: gold.length, with: [], without: []}
  const input: Input = {...base, ...text, kind: 'text', weight: writtenWeight}
  yield input
  yield {...input, ...strings, kind: 'strings'}
  if (labelled) yield {...input, kind: 'text-mute', hints: false, weight: 0.35 * writtenWeight}
  yield {...input, kind: 'wall', weight: 0.4 * writtenWeight, text: trimmedLines(text.text).join(' ')}
  if (!labelled) return
  yield residue(input, random)
  yield residue({...input, ...strings}, random)
  yield whole(id, id, lang, 'gold', 0.4 * writtenWeight, story.replace(/\n+/g, '\n\n'))
}

/** A dump with most of its junk lines taken out at random. */
function residue(input: Input, random: () => number): Input {
  const rate = 0.7 + 0.25 * random()
  const kept = textOf(linesOf(input).filter((line) => !(isJunk(line) && random() < rate)))
  return {
    ...input,
    ...kept,
    kind: 'residue',
    weight: input.weight * 0.3,
    text: kept.text.replace(/\n{3,}/g, '\n\n')
  }
}
