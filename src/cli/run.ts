/** Does what the arguments and options ask for. */
import {jsonFields} from '../format/json.ts'
import {findLanguage} from '../languages/index.ts'
import {writeArticles} from './articles.ts'
import {check} from './check.ts'
import type {Flags} from './command.ts'
import {type Desk, sparing} from './desk.ts'
import {type Exit, exit, graver} from './exit.ts'
import {Failure, tellOf} from './failure.ts'
import {findInputs, type Inputs} from './files.ts'
import {listsOf} from './lists.ts'
import {writeRecords} from './records.ts'
import {type Settings, settingsOf} from './settings.ts'
import {type Sink, sinkTo} from './sink.ts'
import {suggest} from './suggest.ts'
import {strangers, talkTo} from './talk.ts'
import type {World} from './world.ts'

/** Do a run: all that can be done is done, and the exit code tells of the rest. */
export async function run(args: readonly string[], flags: Flags, world: World): Promise<Exit> {
  const stderr = sinkTo(() => world.stderr, 'standard error')
  try {
    return await start(args, flags, world, stderr)
  } catch (error) {
    await stderr.write(tellOf(error))
    return exit.failed
  }
}

async function start(args: readonly string[], flags: Flags, world: World, stderr: Sink): Promise<Exit> {
  const lists = listsOf(flags)
  if (lists !== undefined) {
    await sinkTo(() => world.stdout, 'standard output').write(lists)
    return exit.done
  }
  const settings = settingsOf(flags, world.cwd)
  if (args.length === 0 && world.stdin.isTTY) {
    throw new Failure(
      'cannot clean nothing: no file is named; try newsclean article.txt, or see newsclean --help'
    )
  }
  const found = await findInputs(args, {cwd: world.cwd, from: settings.from, output: settings.output})
  const desk: Desk = {
    settings,
    world,
    stdout: sinkTo(() => world.stdout, 'standard output'),
    stderr,
    found,
    spare: sparing(found.inputs, settings.references),
    tell: talkTo(stderr, settings, world)
  }
  const {language} = settings.options
  if (language !== undefined && !findLanguage(language) && !settings.quiet) {
    await stderr.write(strangers('--lang', [language]))
  }
  for (const failure of [...found.failures, ...unknownFields(settings, found)])
    await stderr.write(tellOf(failure))
  const code = found.failures.length > 0 ? exit.failed : exit.done
  if (found.inputs.length === 0) return code
  return graver(code, await act(desk))
}

/**
 * Fields that nothing will ever stand in, most often for a slip of the finger.
 *
 * They are told of and no more: a list of fields may serve many runs. Records
 * bring fields of their own, and may lack in one what another has.
 */
function unknownFields({fields = [], to, quiet}: Settings, {inputs}: Inputs): Failure[] {
  if (quiet || inputs.length === 0 || inputs.some(({records}) => records)) return []
  const known = to === 'jsonl' ? ['id', ...jsonFields] : jsonFields
  return fields
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = suggest(name, known)
      const advice = near === undefined ? `use ${known.join(', ')}` : `did you mean \`${near}\`?`
      return new Failure(`cannot fill field \`${name}\`: no such field; ${advice}`)
    })
}

function act(desk: Desk): Promise<Exit> {
  const {settings, found} = desk
  if (settings.check) return check(desk)
  const records = settings.to === undefined && found.inputs.every((input) => input.records)
  if (records && settings.options.frontMatter) {
    throw new Failure('cannot use --front-matter with JSON Lines; leave it out')
  }
  return records || settings.to === 'jsonl' ? writeRecords(desk) : writeArticles(desk)
}
