/** Messages as fixtures hold them. */
import type {VFile} from 'vfile'

/** One message a line: `line:column-line:column  severity  reason  rule`, two spaces between. */
export function messageLines(file: VFile): string {
  return file.messages
    .map(({place, fatal, reason, ruleId}) => {
      const severity = fatal === undefined ? 'info' : fatal ? 'error' : 'warning'
      const at =
        place && 'start' in place ? `${point(place.start)}-${point(place.end)}` : place ? point(place) : ''
      return `${[at, severity, reason, ruleId].join('  ')}\n`
    })
    .join('')
}

function point({line, column}: {line: number; column: number}): string {
  return `${line}:${column}`
}
