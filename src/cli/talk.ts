/** What is said on standard error besides failures. */
import type {VFile} from 'vfile'
import {visible} from '../report/quote.ts'
import type {Settings} from './settings.ts'
import type {Sink} from './sink.ts'
import type {World} from './world.ts'

/** How many languages are told by name. */
const tagsTold = 10

/** Tells of a cleaned file what the settings want told. */
export function talkTo(stderr: Sink, {quiet, explain, color}: Settings, world: World) {
  return async (file: VFile, name: string): Promise<void> => {
    if (explain) {
      file.path = visible(name)
      const story = await import('../report/explain.ts')
      await stderr.write(story.explain(file, {color: color ?? hasColor(world), ...widthOf(world)}))
      return
    }
    if (!quiet) await stderr.write(warnings(file, name))
  }
}

/** One line for each warning: `file:line:column: reason (rule)`. */
export function warnings(file: VFile, name: string): string {
  let lines = ''
  for (const {fatal, line, column, reason, ruleId} of file.messages) {
    if (fatal !== false) continue
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`
    lines += `${visible(name)}${place}: ${visible(reason)}${ruleId === undefined ? '' : ` (${ruleId})`}\n`
  }
  return lines
}

/** The warning that languages are none that newsclean knows; `whose` says what names them. */
export function strangers(whose: string, tags: Iterable<string>): string {
  const all = [...tags].map((tag) => `\`${tag}\``)
  const told = all.slice(0, tagsTold).join(', ')
  const more = all.length > tagsTold ? ` and ${all.length - tagsTold} more` : ''
  return `newsclean: does not know the language of ${visible(whose)}: ${told}${more}; less is changed\n`
}

function widthOf({stderr}: World): {width?: number} {
  return stderr.columns === undefined ? {} : {width: stderr.columns}
}

/** Colour when somebody sees it, unless the environment says otherwise. */
function hasColor({env: {FORCE_COLOR, NO_COLOR, TERM}, stderr}: World): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return stderr.isTTY === true && TERM !== 'dumb'
}
