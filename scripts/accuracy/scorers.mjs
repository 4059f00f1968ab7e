/** Damaged articles and noise in paragraphs: their own scorers say how well it goes, where they lie beside the data. */
import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {command} from './tool.mjs'

export function measureRepair({data, print}) {
  run(data, print, 'score-repair.mjs', [data.path('repair', 'repair-dev.jsonl.gz'), '--', ...command])
}

export function measureGlued({data, print}) {
  const shell = command.map((part) => `'${part}'`).join(' ')
  run(data, print, 'score-glued.mjs', ['--data', data.path('glued', 'glued-dev.jsonl.gz'), '--cmd', shell])
}

function run(data, print, scorer, args) {
  if (!data.has('bench', scorer)) {
    print.line(`left out: no bench/${scorer} beside the data`)
    return
  }
  const {status, stdout} = spawnSync(process.execPath, [data.path('bench', scorer), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (status !== 0) throw new Error(`${scorer} left ${status}`)
  print.line(stdout)
}
