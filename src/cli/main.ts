/** The command line, as a function. */
import {CommanderError} from 'commander'
import {command, type Flags} from './command.ts'
import {type Exit, exit} from './exit.ts'
import {Failure, tellOf} from './failure.ts'
import {sinkTo} from './sink.ts'
import type {World} from './world.ts'

/**
 * Do what the arguments ask for, and answer with the exit code.
 *
 * All that is not needed for `--help` and `--version` is loaded when it is
 * needed: they answer as fast as they can.
 */
export async function main(argv: readonly string[], world: World): Promise<Exit> {
  const printed: string[] = []
  try {
    const program = command((text) => printed.push(text))
    try {
      program.parse(argv, {from: 'user'})
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      if (error.exitCode !== 0) throw new Failure(adviceOf(error))
      await sinkTo(() => world.stdout, 'standard output').write(printed.join(''))
      return exit.done
    }
    const {run} = await import('./run.ts')
    return await run(program.args, program.opts<Flags>(), world)
  } catch (error) {
    await sinkTo(() => world.stderr, 'standard error').write(tellOf(error))
    return exit.failed
  }
}

/** Say in our words what commander found. */
function adviceOf({code, message}: CommanderError): string {
  const [, option = '', near] =
    /'(.*)'(?: argument missing)?(?:\n\(Did you mean (.*)\?\))?$/s.exec(message) ?? []
  if (code === 'commander.unknownOption') {
    // More than one may be near; the first is as good as any.
    const meant = near?.replace(/^one of /, '').split(', ')[0]
    const advice = meant === undefined ? 'see newsclean --help' : `did you mean \`${meant}\`?`
    return `cannot use option \`${option}\`: no such option; ${advice}`
  }
  if (code === 'commander.optionMissingArgument') {
    return `cannot use option \`${option}\`: its value is missing; see newsclean --help`
  }
  return `cannot use these arguments: ${message.replace(/^error: /, '')}; see newsclean --help`
}
