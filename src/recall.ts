/** Tells lines of a cleaned text that only an earlier round could know, as they stand in it now. */
import {isProse} from './tree/prose.ts'
import type {Article} from './tree/types.ts'

/** How far from the top such a line is looked for. */
const topReach = 20
const longestLine = 240
const fullStop = /[。！？]/

/**
 * Give their role back to the byline and the standfirst of a cleaned article
 * that were known by lines beside them, which are gone; and tell kicker and
 * standfirst as they were mended since: `T he final` is `The final` by now.
 */
export function recall(article: Article): void {
  const {children, meta = {}} = article
  const top = children.slice(0, topReach)
  const told = {...meta}
  for (const key of ['kicker', 'standfirst'] as const) {
    const line = meta[key]
    if (line === undefined) continue
    const letters = lettersOf(line)
    const mended = top.find(({value}) => lettersOf(value) === letters)
    if (mended) told[key] = mended.value
    // A later round dropped the line that an earlier one had mended.
    else if (![article.draft.source, article.draft.value].some((text) => lettersOf(text).includes(letters)))
      delete told[key]
  }
  article.meta = told
  const {byline, authors = [], standfirst} = told
  if (byline !== undefined && !top.some(({role}) => role === 'byline')) {
    for (const block of top) {
      if (block.role !== 'body' || block.value.length > longestLine || isProse(block)) continue
      // Who signs a Japanese story stands behind its last sentence.
      if (fullStop.test(block.value)) continue
      if (authors.some((author) => block.value.includes(author))) block.role = 'byline'
    }
  }
  const summary = top.find(({role, value}) => role === 'body' && value === standfirst)
  if (summary) summary.role = 'standfirst'
}

/** What a line is made of, whatever was mended of its spaces, hyphens and ligatures. */
function lettersOf(value: string): string {
  return value.normalize('NFKC').replace(/[\s-]+/g, '')
}
