/** Tells lines of a cleaned text that only an earlier round could know. */
import {isProse} from './tree/prose.ts'
import type {Article} from './tree/types.ts'

/** How far from the top such a line is looked for. */
const topReach = 20
const longestLine = 240

/**
 * Give their role back to the byline and the standfirst of a cleaned article
 * that were known by lines beside them, which are gone.
 */
export function recall({children, meta = {}}: Article): void {
  const {byline, authors = [], standfirst} = meta
  const top = children.slice(0, topReach)
  if (byline !== undefined && !top.some(({role}) => role === 'byline')) {
    for (const block of top) {
      if (block.role !== 'body' || block.value.length > longestLine || isProse(block)) continue
      if (authors.some((author) => block.value.includes(author))) block.role = 'byline'
    }
  }
  const summary = top.find(({role, value}) => role === 'body' && value === standfirst)
  if (summary) summary.role = 'standfirst'
}
