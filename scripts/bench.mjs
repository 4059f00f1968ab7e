/**
 * Measures start-up, throughput and growth, and prints tables.
 *
 *     npm run bench [start] [flow] [growth]
 *
 * Figures of one run are to be compared with each other: machines differ, and
 * what else runs on them does too. Every text is made here.
 */
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin', 'newsclean.js')
const library = new URL('../dist/index.js', import.meta.url)

// ── texts ──

/** The same numbers every time: a generator of Lehmer's kind. */
function dice(seed) {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 0x7fffffff
    return state % sides
  }
}

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
  'short lines': (length) => repeat('Share this article\n\n', length),
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

/** Processor time of a command, user and system, in ms: what the shell says of the child that it waited for. */
function cpu(command) {
  const {stdout, status} = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3U %3S"; { time "$@" >/dev/null 2>&1; } 2>&1', 'bash', ...command],
    {encoding: 'utf8'}
  )
  if (status !== 0) throw new Error(`cannot measure ${command.join(' ')}: it left ${status}`)
  const [user, system] = stdout.trim().split(' ').map(Number)
  return (user + system) * 1000
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
      for (const [name, command] of Object.entries(commands)) times[name].push(cpu(command))
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

/** Feed a filter and time it from its start to its end. */
async function seconds(command, input) {
  const began = performance.now()
  const child = spawn(command[0], command.slice(1), {stdio: ['pipe', 'ignore', 'inherit']})
  child.stdin.end(input)
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${command.join(' ')} left ${code}`)
  return (performance.now() - began) / 1000
}

const identity = `
  const lines = require('node:readline').createInterface({input: process.stdin})
  let waiting = ''
  lines.on('line', (line) => {
    waiting += JSON.stringify(JSON.parse(line)) + '\\n'
    if (waiting.length > 65536) { process.stdout.write(waiting); waiting = '' }
  })
  lines.on('close', () => process.stdout.write(waiting))`

async function flow() {
  const records = Array.from({length: 2000}, (_, index) =>
    JSON.stringify({id: index, text: article(5000, index + 1)})
  )
  const input = Buffer.from(`${records.join('\n')}\n`)
  const megabytes = input.length / 1e6
  const filters = {
    'JSON identity': [process.execPath, '-e', identity],
    'newsclean --from jsonl --to jsonl': [process.execPath, bin, '--from', 'jsonl', '--to', 'jsonl']
  }
  const times = Object.fromEntries(Object.keys(filters).map((name) => [name, []]))
  for (let round = 0; round < 3; round++) {
    for (const [name, command] of Object.entries(filters)) times[name].push(await seconds(command, input))
  }
  const least = median(times['JSON identity'])
  table([
    [`throughput, ${records.length} clean articles of 5 KB (median of 3)`, 'MB/s', 'articles/s', 'ratio'],
    ...Object.entries(times).map(([name, values]) => {
      const own = median(values)
      return [name, (megabytes / own).toFixed(1), (records.length / own).toFixed(0), (own / least).toFixed(1)]
    })
  ])
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
  const lengths = [1 << 16, 1 << 18, 1 << 20, 1 << 21, 1 << 22]
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
  table([['growth, ms for a text of', '64 KB', '256 KB', '1 MB', '2 MB', '4 MB', '4 MB / 2 MB'], ...rows])
}

if (isMainThread) {
  const asked = process.argv.slice(2)
  const all = {start, flow, growth}
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
