/** The tool as its users run it: a command between two streams of JSON Lines. */
import {spawn} from 'node:child_process'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseLines} from './data.mjs'

const bin = join(fileURLToPath(new URL('../..', import.meta.url)), 'bin', 'newsclean.js')

/** The command that is measured. */
export const command = [process.execPath, bin, '--quiet', '--from', 'jsonl', '--to', 'jsonl']

/**
 * Clean texts with the command.
 *
 * Takes records with `id`, `text` and perhaps `lang`; gives one record each, in
 * order, with the fields asked for. Throws when the command fails or leaves a
 * record out.
 */
export async function cleanAll(records, fields = ['id', 'body']) {
  const [node, ...args] = command
  const child = spawn(node, [...args, '--fields', fields.join(',')], {stdio: ['pipe', 'pipe', 'inherit']})
  const closed = new Promise((resolve) => child.on('close', resolve))
  child.stdin.on('error', () => {})
  void feed(child.stdin, records)
  const chunks = []
  for await (const chunk of child.stdout) chunks.push(chunk)
  const code = await closed
  if (code !== 0) throw new Error(`newsclean left ${code}`)
  const rows = parseLines(Buffer.concat(chunks))
  if (rows.length !== records.length || rows.some(({id}, index) => id !== records[index].id)) {
    throw new Error(`newsclean was given ${records.length} records and gave ${rows.length}`)
  }
  return rows
}

async function feed(stream, records) {
  for (const {id, lang, text} of records) {
    if (!stream.write(`${JSON.stringify({id, lang, text})}\n`)) {
      await new Promise((resolve) => stream.once('drain', resolve))
    }
  }
  stream.end()
}
