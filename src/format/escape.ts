/**
 * Escaping for Markdown: what would be read as markup, and no more.
 *
 * Newsrooms write `[sic]`, `[…]`, `AT&T`, `10 * 3`, `#hashtag` and `snake_case`.
 * None of these is markup as it stands, so none is escaped. The lists can be
 * short because the output is narrow: a text has no line break and no blank at
 * its ends, there are no definitions, and nothing inside a line is marked up.
 * The round-trip tests, which parse the output again as CommonMark and as GFM,
 * are what allows them to stay short.
 */

/**
 * Marks that may begin or end something inside a line: a backslash before
 * punctuation, code, emphasis, strikethrough, the middle of a link, HTML, an
 * address in angle brackets, a character reference.
 */
const inlineUnsafe =
  /\\(?=[!-/:-@[-`{-~])|[`*_~]|\](?=\()|<(?=[A-Za-z/!?]|[\w.!#$%&'*+/=?^`{|}~-]{1,999}@)|&(?=(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,31});)/g

/**
 * What begins a heading, quotation, list, underline, break or table row when
 * it begins a line. A byte order mark is lost at the start of a document.
 */
const blockUnsafe = /^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|=(?=[= \t]*$)|(?=[-:|][-:| \t]*$)[ \t:|]*-)/

/** A label and a colon, as before a link's or a footnote's definition. */
const definition = /^\[(?:\\.|[^\\[\]]){0,999}\]:/

/** A label that the line does not end. */
const openLabel = /^\[(?:\\.|[^\\[\]]){0,999}$/

/** A number that begins a list. A year does too: `2024. The year …`. */
const orderedList = /^(\d{1,9})(?=[.)](?:[ \t]|$))/

/** A box that makes a task of a list item. */
const task = /^\[[ \txX]\](?=[ \t]|$)/

/** Signs at the end of a heading that would be taken for its closing. */
const headingClose = /(^|[ \t])(?=#+$)/

/** What GFM makes a link of as it stands, up to where that ends at the latest. */
const bareLink = /(?:https?:\/\/|www\.)[^\s<]*/gi

/** What such a link begins with; another may begin inside it. */
const linkHead = /https?(?=:\/\/)|www(?=\.)/gi

/** Escape what would be read as markup wherever it stands in a line. */
export function escapeInline(value: string): string {
  const line = value.replace(inlineUnsafe, (mark, at: number) =>
    standsAlone(mark, value[at - 1] ?? '', value[at + 1] ?? '') ? mark : `\\${mark}`
  )
  return breakLinks(line)
}

/**
 * Escape a line of a paragraph or list item.
 *
 * Lines after a hard break are lines like the first: a list, a heading or an
 * underline may begin there too. Where a hard break follows, its backslash is
 * what the end of the line stands beside, and a label may go on behind it.
 */
export function escapeLine(value: string, next: '' | '\\' = ''): string {
  const line = next === '' ? escapeInline(value) : escapeInline(value + next).slice(0, -1)
  const first = line.charCodeAt(0)
  if (first === 0xfeff) return `&#xFEFF;${line.slice(1)}`
  if (first === 0x5b) {
    const label = definition.test(line) || (next !== '' && openLabel.test(line))
    return label ? `\\${line}` : line
  }
  return blockUnsafe.test(line) ? `\\${line}` : line.replace(orderedList, '$1\\')
}

/** Escape the text of a list item. */
export function escapeItem(value: string): string {
  const line = escapeLine(value)
  return task.test(line) ? `\\${line}` : line
}

/** Escape the text of a heading. */
export function escapeHeading(value: string): string {
  return escapeInline(value).replace(headingClose, '$1\\')
}

/**
 * Escape the beginning of bare links that have an escape in them.
 *
 * In CommonMark `https://a.example/*b*` is text with emphasis, so the marks
 * need an escape. In GFM it is a link in which a backslash would be seen. What
 * is not a link in either reads the same in both.
 */
function breakLinks(line: string): string {
  return line.replace(bareLink, (link) => (link.includes('\\') ? link.replace(linkHead, '$&\\') : link))
}

/** Whether what stands around a mark keeps it from beginning or ending anything. */
function standsAlone(mark: string, before: string, after: string): boolean {
  if (mark === '*') return isBlank(before) && (after === '' || isBlank(after))
  if (mark === '_') {
    return (isBlank(before) && (after === '' || isBlank(after))) || (isWord(before) && isWord(after))
  }
  if (mark === '~') return isBlank(before) && after !== '~'
  return false
}

/** What CommonMark and its readers agree on as white space. */
function isBlank(character: string): boolean {
  return character === ' ' || /[\t\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(character)
}

/** Halves of surrogate pairs are not: what they are half of may be a symbol. */
function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
