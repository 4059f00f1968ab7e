/** Knows HTML, which newsclean does not read: its tags would come out as text. */
import type {VFile} from 'vfile'

/** How much of a text is looked at, in code units. */
const startSize = 2000

/** How many tags make it plain, when the first is what the text begins with. */
const plainly = 4

/** A whole page says so. */
const page = /^(?:<\?xml\b[^<>]{0,200}\?>\s{0,9})?<(?:!doctype\s{1,9}html|html)\b/iu

/** The tags of a page's text and of what stands around it. */
const tag =
  /<\/?(?:a|abbr|article|aside|b|blockquote|body|br|button|center|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|i|iframe|img|li|link|main|meta|nav|noscript|ol|p|picture|script|section|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video)(?:[\s/][^<>]{0,300})?>/giu

/** Whether a text is HTML, and plainly so: a story may speak of a tag, or keep one that a scraper left. */
export function isMarkup(text: string): boolean {
  const start = text.trimStart().slice(0, startSize)
  if (!start.startsWith('<')) return false
  if (page.test(start)) return true
  const tags = [...start.matchAll(tag)]
  return tags[0]?.index === 0 && tags.length >= plainly
}

/** What is said of such a text. */
export const markupNote = 'Kept tags as text, looks like HTML; give the text of the page'

/** Warn in a cleaned file when its text is HTML; answers whether it is. */
export function noteMarkup(file: VFile): boolean {
  if (!isMarkup(file.data.newsclean?.source ?? '')) return false
  file.message(markupNote, {ruleId: 'html', source: 'newsclean', place: {line: 1, column: 1}})
  return true
}
