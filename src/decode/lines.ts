/**
 * Make every line end in a line feed.
 *
 * Windows ends lines in CRLF and old Macs in CR. Each becomes one line feed, so
 * the number of lines stays that of the file. Other characters at which a line
 * may break (U+2028, U+2029, U+0085, form feed) stay: the parser breaks lines
 * there.
 */
export function normalizeLines(value: string): string {
  return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value
}
