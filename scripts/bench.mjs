/**
 * Measures start-up, throughput and growth, and prints tables.
 *
 *     npm run bench -- [start] [flow] [growth] [FOLDER]
 *
 * Figures of one run are to be compared with each other: machines differ, and
 * what else runs on them does too. Every text is made here; of a folder with
 * the public data sets (`*.jsonl.gz` with `gold` and `text`), `flow` takes
 * those as well.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'
import {gunzipSync} from 'node:zlib'
import {dice} from './dice.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin', 'newsclean.js')
const library = new URL('../dist/index.js', import.meta.url)

// ── texts ──

const subjects = [
  'The council',
  'A spokeswoman for the port',
  'The mayor',
  'One of the engineers',
  'The union',
  'A court in the capital',
  'The company',
  'The minister'
]
const verbs = [
  'said',
  'confirmed',
  'denied',
  'announced',
  'told reporters',
  'wrote in a letter',
  'argued',
  'repeated'
]
const objects = [
  'that the bridge would reopen in May',
  'that the talks had ended without a result',
  'that prices rose by 3.5 percent last year',
  'that nobody had been hurt in the fire',
  'that the plan would cost $4.2 million',
  'that the vote had been put off',
  'that more than 1,200 people had signed'
]
const ends = [
  'on Monday',
  'after a meeting that lasted six hours',
  'in a report published this week',
  'despite doubts among residents',
  'for the first time since 2014',
  'at a press conference',
  'according to two people who were there'
]

function sentence(roll) {
  const pick = (list) => list[roll(list.length)]
  return `${pick(subjects)} ${pick(verbs)} ${pick(ends)} ${pick(objects)}.`
}

/** A clean article of about so many characters. */
function article(length, seed = 1) {
  const roll = dice(seed)
  const blocks = [`Council number ${seed} votes on the future of the old bridge`]
  let written = blocks[0].length
  while (written < length) {
    const block = Array.from({length: 2 + roll(4)}, () => sentence(roll)).join(' ')
    blocks.push(block)
    written += block.length + 2
  }
  return `${blocks.join('\n\n')}\n`
}

/** The same with what pages and scrapers do to an article. */
function damaged(text) {
  return `${text
    .replace('. ', '. , ')
    .replace('. ', '.')
    .replace(' said', ' , said')
    .replace('\n\n', '\n\nShare this article\n\n')}
You might also enjoy

Sign up for our newsletter to get the latest news in your inbox.

Follow us on Facebook
`
}

const sections = ['News', 'Sport', 'Weather', 'Business', 'Culture', 'Travel', 'Opinion', 'Jobs', 'Archive']

/** A whole page's text: menu, teasers, share bar, the article, comments and foot. */
function page(length, seed = 1) {
  const roll = dice(seed)
  const title = () =>
    `${subjects[roll(subjects.length)]} ${verbs[roll(verbs.length)]} ${objects[roll(objects.length)]}`
  const lines = (count, line) => Array.from({length: count}, line).join('\n')
  const teasers = (count) => lines(count, () => `${title()}\n${1 + roll(12)} hours ago\nRead more`)
  const comments = (count) =>
    lines(
      count,
      () =>
        `Reader ${roll(900)}\n${1 + roll(28)} May at ${1 + roll(12)}:${10 + roll(50)}\n${sentence(roll)} I agree!\nReply`
    )
  const part = Math.round(length / 600)
  return [
    lines(sections.length, (_, index) => sections[index]),
    'Log in\nSubscribe\nSearch',
    teasers(part),
    `${title()}\nBy Jane Doe\nShare Tweet Email`,
    article(length / 2, seed),
    'Related Stories',
    teasers(part),
    'Comments',
    comments(part),
    'Sign up for our newsletter to get the latest news in your inbox.',
    'About us\nContact\nPrivacy policy\n© 2024 The Daily. All rights reserved.'
  ].join('\n\n')
}

function repeat(unit, length) {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** Texts that have brought other tools to their knees; each grows to any length. */
const shapes = {
  article: (length) => article(length),
  'one line': (length) => article(length).replaceAll('\n\n', ' '),
  'glued sentences': (length) => article(length).replaceAll('\n\n', '').replaceAll('. ', '.'),
  'hard-wrapped': (length) => article(length).replace(/(.{60,70}) /g, '$1\n'),
  'blank lines': (length) => repeat('\n', length),
  'one letter': (length) => repeat('a', length),
  spaces: (length) => `${repeat(' ', length - 1)}a`,
  'full stops': (length) => repeat('.', length),
  'quotation marks': (length) => repeat('“', length),
  'angle brackets': (length) => repeat('<', length),
  entities: (length) => repeat('&amp;', length),
  mojibake: (length) => repeat('â€™Ã© ', length),
  'Markdown marks': (length) => repeat('*_[](', length),
  pleas: (length) =>
    `${repeat('Subscribe to our newsletter today for free. You can leave at any time. ', length - 80)}\n\n${sentence(dice(1))}`,
  'polite Japanese': (length) =>
    repeat('町の水車が回り始めた。ニュースレターにご登録ください。大工が修理した。', length),
  'short lines': (length) => repeat('Share this article\n\n', length),
  'whole page': (length) => page(length).slice(0, length),
  commas: (length) => repeat(' , a', length),
  Chinese: (length) => repeat('市政府周一宣布了新计划。', length)
}

// ── measures ──

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])
        )
        .join('  ')
    )
  }
  console.log()
}

/** Processor time of a command, in ms, as the shell tells it of the child that it waited for: in user code, and in all. */
function cpu(command, input = '/dev/null') {
  const {stdout, status} = spawnSync(
    'bash',
    [
      '-c',
      'TIMEFORMAT="%3U %3S"; exec 3<"$1"; shift; { time "$@" <&3 >/dev/null 2>&1; } 2>&1',
      'bash',
      input,
      ...command
    ],
    {encoding: 'utf8'}
  )
  if (status !== 0) throw new Error(`cannot measure ${command.join(' ')}: it left ${status}`)
  const [user, system] = stdout.trim().split(' ').map(Number)
  return {user: user * 1000, all: (user + system) * 1000}
}

/** Run commands in turn, so that what disturbs one disturbs all. */
function start() {
  const folder = mkdtempSync(join(tmpdir(), 'newsclean-bench-'))
  const path = join(folder, 'article.txt')
  writeFileSync(path, article(5000))
  const rawPath = join(folder, 'raw.txt')
  writeFileSync(rawPath, damaged(article(5000)))
  const node = process.execPath
  const commands = {
    'node -e 0': [node, '-e', '0'],
    'newsclean --version': [node, bin, '--version'],
    'newsclean article.txt (5 KB, Markdown)': [node, bin, path],
    'newsclean raw.txt (5 KB, damaged, Markdown)': [node, bin, rawPath],
    'newsclean -t text article.txt': [node, bin, '-t', 'text', path]
  }
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  try {
    for (let round = 0; round < 21; round++) {
      for (const [name, command] of Object.entries(commands)) times[name].push(cpu(command).all)
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
  const bare = median(times['node -e 0'])
  table([
    ['start-up, CPU ms (median of 21)', 'all', 'over bare', 'goal'],
    ...Object.entries(times).map(([name, values]) => {
      const own = median(values)
      const goal = name.includes('Markdown') ? '25' : name.includes('version') ? '15' : ''
      return [name, own.toFixed(0), (own - bare).toFixed(0), goal]
    })
  ])
}

const identity = `
  const lines = require('node:readline').createInterface({input: process.stdin})
  let waiting = ''
  lines.on('line', (line) => {
    waiting += JSON.stringify(JSON.parse(line)) + '\\n'
    if (waiting.length > 65536) { process.stdout.write(waiting); waiting = '' }
  })
  lines.on('close', () => process.stdout.write(waiting))`

/** The texts that throughput is measured on, by what they are. */
function inputs(folder) {
  const made = {
    'clean articles': Array.from({length: 2000}, (_, index) => article(5000, index + 1)),
    'whole pages': Array.from({length: 700}, (_, index) => page(15_000, index + 1))
  }
  if (folder === undefined) return made
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .trim()
        .split('\n')
    )
    .map((line) => JSON.parse(line))
  return {
    ...made,
    'clean articles of the folder': rows
      .map(({gold}) => gold)
      .filter((gold) => typeof gold === 'string' && gold !== ''),
    'whole pages of the folder': rows.map(({text}) => text).filter((text) => typeof text === 'string')
  }
}

/** Compare the processor time of cleaning a stream to plain text with that of reading and writing it. */
function flow(of) {
  const folder = mkdtempSync(join(tmpdir(), 'newsclean-bench-'))
  const path = join(folder, 'in.jsonl')
  const filters = {
    identity: [process.execPath, '-e', identity],
    clean: [process.execPath, bin, '--from', 'jsonl', '--to', 'jsonl', '--fields', 'text']
  }
  const rows = [['throughput, user CPU (median of 3)', 'MB', 'identity MB/s', 'newsclean MB/s', 'ratio']]
  try {
    for (const [name, texts] of Object.entries(inputs(of))) {
      writeFileSync(path, texts.map((text, id) => `${JSON.stringify({id, text})}\n`).join(''))
      const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
      const times = {identity: [], clean: []}
      for (let round = 0; round < 3; round++) {
        for (const [filter, command] of Object.entries(filters)) times[filter].push(cpu(command, path).user)
      }
      const least = median(times.identity)
      const own = median(times.clean)
      const speed = (time) => ((1000 * megabytes) / time).toFixed(1)
      rows.push([name, megabytes.toFixed(1), speed(least), speed(own), (own / least).toFixed(1)])
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
  table(rows)
}

/** Longest that a length may take; what is slower is not asked for more. */
const patience = 60_000

/** Time cleaning in a thread that can be ended. */
function time(shape, length) {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {workerData: {shape, length}})
    const timer = setTimeout(() => {
      void worker.terminate()
      resolve(undefined)
    }, patience)
    worker.once('message', (milliseconds) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(milliseconds)
    })
    worker.once('error', (error) => {
      clearTimeout(timer)
      console.error(`${shape}, ${length}: ${error.stack?.split('\n').slice(0, 3).join(' ') ?? error}`)
      resolve(undefined)
    })
  })
}

async function growth() {
  const lengths = [65_536, 262_144, 1_250_000, 2_500_000, 5_000_000, 10_000_000]
  const rows = []
  for (const shape of Object.keys(shapes)) {
    const times = []
    for (const length of lengths) {
      const own = await time(shape, length)
      times.push(own)
      if (own === undefined) break
    }
    const last = times[lengths.length - 1]
    const half = times[lengths.length - 2]
    rows.push([
      shape,
      ...lengths.map((_, index) => (times[index] === undefined ? '-' : times[index].toFixed(0))),
      last === undefined || half === undefined ? '-' : (last / half).toFixed(2)
    ])
  }
  table([
    ['growth, ms for characters', '64 K', '256 K', '1.25 M', '2.5 M', '5 M', '10 M', '10 M / 5 M'],
    ...rows
  ])
}

if (isMainThread) {
  const isFolder = (name) => statSync(name, {throwIfNoEntry: false})?.isDirectory() === true
  const folder = process.argv.slice(2).find(isFolder)
  const asked = process.argv.slice(2).filter((name) => name !== folder)
  const all = {start, flow: () => flow(folder), growth}
  const unknown = asked.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0) {
    console.error(`cannot measure ${unknown.join(', ')}: use ${Object.keys(all).join(', ')}`)
    process.exitCode = 2
  } else {
    readFileSync(library)
    console.log(`node ${process.versions.node}\n`)
    for (const [name, measure] of Object.entries(all))
      if (asked.length === 0 || asked.includes(name)) await measure()
  }
} else {
  const {clean} = await import(library)
  const {shape, length} = workerData
  // What is measured is the machine code, not its making.
  for (let round = 0; round < 3; round++) clean(shapes[shape](1 << 15), {to: 'text'})
  const text = shapes[shape](length)
  const began = performance.now()
  clean(text, {to: 'text'})
  parentPort.postMessage(performance.now() - began)
}
