/** The headlines of pages, as their HTML has them. */
import {parseHTML} from 'linkedom'

/** A heading of fewer letters may be anything. */
const shortest = 8

/** Letters and digits alone, in lower case, so that white space and marks do not count. */
export function bareTitle(text) {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The first heading of the first level that the page's title has in it too; `undefined` where there is none. */
export function headingOf(html) {
  const {document} = parseHTML(html)
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('title')?.textContent
  ].map(bareTitle)
  for (const {textContent} of document.querySelectorAll('h1')) {
    const heading = (textContent ?? '').replace(/\s+/g, ' ').trim()
    const bare = bareTitle(heading)
    if (bare.length > shortest && titles.some((title) => title.includes(bare))) return heading
  }
  return undefined
}

/** The pages of the sets that have such a heading, and the dumps of their text that hold it. */
export function* headedDumps(data) {
  for (const set of ['wcxb', 'trafilatura', 'extra']) {
    for (const page of data.corpus(set)) {
      const heading = page.html ? headingOf(page.html) : undefined
      if (heading === undefined) continue
      for (const dump of ['text', 'text_strings']) {
        const text = page[dump]
        if (text && bareTitle(text).includes(bareTitle(heading))) yield {set, page, dump, text, heading}
      }
    }
  }
}
