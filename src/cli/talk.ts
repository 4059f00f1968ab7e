/** What is said on standard error besides failures. */
import type {VFile} from 'vfile'
import {visible} from '../report/quote.ts'
import type {Settings} from './settings.ts'
import type {Sink} from './sink.ts'
import type {World} from './world.ts'

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

function widthOf({stderr}: World): {width?: number} {
  return stderr.columns === undefined ? {} : {width: stderr.columns}
}

/** Colour when somebody sees it, unless the environment says otherwise. */
function hasColor({env: {FORCE_COLOR, NO_COLOR, TERM}, stderr}: World): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return stderr.isTTY === true && TERM !== 'dumb'
}
