/**
 * Judge the model out of fold on whole texts, the way a text is cleaned: the
 * decision is repeated on what was kept until nothing changes.
 *
 *     node judge.js DATA EXTRACTS MODELS FOLDS [KINDS] [ROUNDS]
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {type Decision, decideWith, type Model} from '../src/classify/model/decide.ts'
import {unpack} from '../src/classify/model/evaluate.ts'
import {lookOffsets, offsets} from '../src/classify/model/features/index.ts'
import type {Article} from '../src/tree/types.ts'
import {wordsOf} from '../scripts/accuracy/metrics.mjs'
import {type Input, inputs} from './pages.ts'
import {foldOf} from './stored.ts'
import {isWritten} from './written.ts'
import {parse} from '../src/parse/index.ts'
import {startDraft} from '../src/text/draft.ts'

const [data = '', extracts = '', models = '', folds = '3', kinds = 'text,strings,wall,gold,gold-headed,gold-wall,gold-wrapped,excerpt', most = '6'] = process.argv.slice(2)
const wanted = new Set(kinds.split(','))
const read = (name: string): Model | undefined =>
  existsSync(`${models}/gate${name}.b64`)
    ? {
        first: unpack(readFileSync(`${models}/first${name}.b64`, 'utf8'), offsets),
        second: unpack(readFileSync(`${models}/second${name}.b64`, 'utf8'), lookOffsets),
        gate: unpack(readFileSync(`${models}/gate${name}.b64`, 'utf8'))
      }
    : undefined
const byFold = Array.from({length: Number(folds)}, (_, fold) => read(String(fold)))

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
const clean = new Set(['gold', 'gold-single', 'gold-headed', 'gold-wall', 'gold-wrapped', 'excerpt'])

/** What stands after one decision: kept blocks apart by a blank line, kept sentences by a space. */
function kept(article: Article, decisions: readonly Decision[]): string {
  const blocks: string[] = []
  let last = -1
  for (const decision of decisions) {
    if (!decision.keep) continue
    const block = article.children[decision.block]
    if (!block) continue
    const value = block.value.slice(decision.start - block.start, decision.end - block.start).trim()
    if (decision.block === last) blocks.push(`${blocks.pop() ?? ''} ${value}`)
    else blocks.push(value)
    last = decision.block
  }
  return blocks.join('\n\n')
}

interface Tally {
  n: number
  f1: number[][]
  segments: {tp: number; fp: number; fn: number}[]
  lost: number[][]
  over1: number[]
  over10: number[]
  emptied: number[]
  edges: number[]
  changed: number[]
}
const rounds = Number(most)
const tallies = new Map<string, Tally>()
const worst: {id: string; kind: string; lost: number}[] = []
let unsettled = 0

for (const input of inputs(data, extracts, false)) {
  if (!wanted.has(input.kind) || (input.page.length === 0)) continue
  const model = byFold[foldOf(input.site, Number(folds))]
  if (!model) continue
  const corpus = input.kind === 'excerpt' ? input.lang : input.page.startsWith('wcxb') ? 'wcxb' : isWritten(input.page) ? 'written' : input.goldWords ? 'other' : 'segments'
  for (const key of [`${input.kind}/${corpus}`, ...(corpus === 'segments' ? [`${input.kind}/segments/${input.lang}`] : [])]) judge(input, model, key)
}

function judge(input: Input, model: Model, key: string): undefined {
  let tally = tallies.get(key)
  if (!tally) {
    const zeros = () => Array.from({length: rounds}, () => 0)
    tally = {n: 0, f1: [], segments: Array.from({length: rounds}, () => ({tp: 0, fp: 0, fn: 0})), lost: [], over1: zeros(), over10: zeros(), emptied: zeros(), edges: zeros(), changed: zeros()}
    tallies.set(key, tally)
  }
  tally.n++
  const gold = clean.has(input.kind) ? wordsOf(input.text) : undefined
  let text = input.text
  let settled = false
  const f1s: number[] = []
  const losses: number[] = []
  for (let round = 0; round < rounds; round++) {
    if (!settled) {
      const article = parse(startDraft(text))
      const decisions = decideWith(model, article)
      if (round > 0 && decisions.every((decision) => decision.keep)) settled = true
      else {
        const next = kept(article, decisions)
        if (decisions.some((decision) => !decision.keep)) tally.changed[round] = (tally.changed[round] ?? 0) + 1
        else settled = true
        text = next
      }
      if (round === rounds - 1 && !settled) unsettled++
    }
    const out = wordsOf(text)
    if (gold) {
      const loss = gold.length ? (gold.length - out.length) / gold.length : 0
      losses.push(loss)
      if (loss > 0.01) tally.over1[round] = (tally.over1[round] ?? 0) + 1
      if (loss > 0.1) tally.over10[round] = (tally.over10[round] ?? 0) + 1
      if (out.length === 0) tally.emptied[round] = (tally.emptied[round] ?? 0) + 1
      const paragraphs = input.text.split('\n').filter((line) => line.trim() !== '')
      const flat = squeeze(text)
      for (const edge of [paragraphs[0], paragraphs.at(-1)])
        if (edge && !flat.includes(squeeze(edge).slice(input.kind === 'gold-wall' ? 0 : -200).slice(0, 200))) tally.edges[round] = (tally.edges[round] ?? 0) + 1
      if (round === rounds - 1 && loss > 0.01) worst.push({id: input.page, kind: input.kind, lost: loss})
    } else if (input.goldWords > 0) {
      f1s.push(bag(input.gold, out))
    } else {
      const flat = squeeze(text)
      const cell = tally.segments[round]
      if (cell) {
        for (const segment of input.with) flat.includes(squeeze(segment)) ? cell.tp++ : cell.fn++
        for (const segment of input.without) if (flat.includes(squeeze(segment))) cell.fp++
      }
    }
  }
  if (f1s.length) tally.f1.push(f1s)
  if (losses.length) tally.lost.push(losses)
}

const show = (values: number[][], round: number) => values.reduce((sum, row) => sum + (row[round] ?? 0), 0) / values.length
for (const [key, tally] of [...tallies].sort()) {
  const last = rounds - 1
  const parts = [key.padEnd(26), `n ${tally.n}`.padEnd(7)]
  if (tally.f1.length) parts.push(`F1 ${show(tally.f1, 0).toFixed(4)} -> ${show(tally.f1, last).toFixed(4)}`)
  const [a, b] = [tally.segments[0], tally.segments[last]]
  if (a && b && b.tp) {
    const f = (s: typeof a) => (2 * s.tp) / (2 * s.tp + s.fp + s.fn)
    parts.push(`seg F1 ${f(a).toFixed(4)} -> ${f(b).toFixed(4)} P ${(b.tp / (b.tp + b.fp)).toFixed(3)} R ${(b.tp / (b.tp + b.fn)).toFixed(3)}`)
  }
  if (tally.lost.length)
    parts.push(
      `lost ${(100 * show(tally.lost, 0)).toFixed(3)} -> ${(100 * show(tally.lost, last)).toFixed(3)} %  over 1% ${((100 * (tally.over1[last] ?? 0)) / tally.n).toFixed(2)} %  over 10% ${tally.over10[last]}  emptied ${tally.emptied[last]}  edges lost ${((50 * (tally.edges[last] ?? 0)) / tally.n).toFixed(2)} %`
    )
  parts.push(`changed in rounds ${tally.changed.join(' ')}`)
  console.log(parts.join('  '))
}
console.log(`unsettled ${unsettled}`)
writeFileSync(`${models}/hurt.json`, JSON.stringify(worst, null, 1))

function bag(gold: readonly string[], out: readonly string[]): number {
  if (gold.length === 0 || out.length === 0) return gold.length === out.length ? 1 : 0
  const left = new Map<string, number>()
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1)
  let hit = 0
  for (const word of out) {
    const count = left.get(word)
    if (count) {
      hit++
      left.set(word, count - 1)
    }
  }
  return (2 * hit) / (gold.length + out.length)
}
