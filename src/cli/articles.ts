/** One article a file: to standard output, to a file, or to a folder that mirrors the input. */
import {basename, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {stringify, toJson} from '../format/json.ts'
import {cleanBytes, type Desk, each, exitOf, look, read} from './desk.ts'
import type {Exit} from './exit.ts'
import {Failure} from './failure.ts'
import {below, type Input} from './files.ts'
import type {Settings} from './settings.ts'
import {version} from './version.ts'
import {writeFile} from './write.ts'

/** Where a result goes. */
interface Target {
  path: string
  /** As a person knows it. */
  name: string
}

const extensions = {markdown: '.md', text: '.txt', json: '.json', jsonl: '.jsonl'} as const

export async function writeArticles(desk: Desk): Promise<Exit> {
  const {settings, stdout, found} = desk
  const {to = 'markdown', output} = settings
  if (output === undefined && found.several) {
    throw new Failure(
      'cannot write several articles to standard output; name a folder with -o, or use --to jsonl'
    )
  }
  const targetOf = output === undefined ? undefined : targets(desk, output)
  return await each(desk, async (input) => {
    if (input.records) {
      throw new Failure(`cannot write the records of \`${input.name}\` as ${to}; use --to jsonl`)
    }
    const target = targetOf?.(input)
    const file = cleanBytes(desk, input, await read(desk, input), to === 'markdown' ? to : 'text')
    const text = to === 'json' ? printJson(file, settings) : String(file)
    if (target) writeFile(target.path, target.name, text)
    else if (!(await stdout.write(text))) return false
    await desk.tell(file, input.name)
    return exitOf(desk, file)
  })
}

function printJson(file: VFile, {fields}: Settings): string {
  const document: Readonly<Record<string, unknown>> = {...toJson(file, {version})}
  if (!fields) return `${stringify(document, 2)}\n`
  const asked = fields.map((name) => [name, Object.hasOwn(document, name) ? document[name] : null])
  return `${stringify(Object.fromEntries(asked), 2)}\n`
}

/**
 * Say where the result of each input goes.
 *
 * Fails when two results would go to one place, before anything is written:
 * `a.txt` and `a.md` are both `a.md` when they are clean.
 */
function targets(desk: Desk, output: string): (input: Input) => Target {
  const {settings, world, found} = desk
  const root = resolve(world.cwd, output)
  const stats = look(root)
  const folder = found.several || stats?.isDirectory() === true || /[/\\]$/.test(output)
  if (folder && stats && !stats.isDirectory()) {
    throw new Failure(`cannot write a folder to \`${output}\`: it is a file; name another`)
  }
  const extension = extensions[settings.to ?? 'markdown']
  const targetOf = ({path}: Input): Target | undefined => {
    if (!folder) return {path: root, name: output}
    if (path === undefined) return undefined
    const own = found.several ? below(found.base, path) : basename(path)
    const renamed = own.replace(/(?<=[^/\\])\.[^./\\]*$/, '') + extension
    return {path: join(root, renamed), name: join(output, renamed)}
  }
  const owners = new Map<string, string>()
  for (const input of found.inputs) {
    const target = targetOf(input)
    if (!target) continue
    const owner = owners.get(target.path)
    if (owner !== undefined) {
      throw new Failure(
        `cannot write both \`${owner}\` and \`${input.name}\` to \`${target.name}\`; clean them into two folders`
      )
    }
    owners.set(target.path, input.name)
  }
  return (input) => {
    const target = targetOf(input)
    if (!target) {
      throw new Failure(
        `cannot write standard input to folder \`${output}\`: it has no name; name a file with -o`
      )
    }
    desk.spare(target.path, target.name)
    return target
  }
}
