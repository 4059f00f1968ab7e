/** `--check`: look at everything and write nothing. */
import type {VFile} from 'vfile'
import {cleanBytes, type Desk, each, exitOf, read, resultOf} from './desk.ts'
import {type Exit, exit, graver} from './exit.ts'
import {filter} from './records.ts'

/**
 * List what is not clean, one name a line on standard output; of JSON Lines
 * `name:line`.
 *
 * Clean is what cleaning would leave as it is, but for white space between
 * blocks.
 */
export async function check(desk: Desk): Promise<Exit> {
  const {stdout, settings} = desk
  return await each(desk, async (input) => {
    if (input.records) {
      let code: Exit = exit.done
      const filtered = await filter(desk, input, stdout, (file, _, place) => {
        if (isClean(file)) return undefined
        code = exit.unclean
        return place
      })
      return filtered === false ? false : graver(code, filtered)
    }
    const file = cleanBytes(desk, input, await read(desk, input))
    if (isClean(file)) return exitOf(desk, file)
    if (!(await stdout.write(`${input.name}\n`))) return false
    if (settings.explain) await desk.tell(file, input.name)
    return exit.unclean
  })
}

function isClean(file: VFile): boolean {
  return resultOf(file).edits.every(({causes}) => causes.every(({kind}) => kind === 'layout'))
}
