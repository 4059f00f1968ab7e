import type {VFile} from 'vfile'

/** Add a warning to a file that is about the whole of it, and stands at its beginning. */
export function warn(file: VFile, ruleId: string, reason: string): void {
  file.message(reason, {ruleId, source: 'newsclean', place: {line: 1, column: 1, offset: 0}})
}
