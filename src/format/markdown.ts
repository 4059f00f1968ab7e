/**
 * Markdown, by unified and remark-stringify.
 *
 * This file, and `index.ts` that uses it, are the only ones to load them: text
 * and JSON can do without, and a bundle may evaluate this file when it is
 * first asked for.
 */
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Article} from '../tree/types.ts'
import {stringifyOptions} from './handlers.ts'
import {toMdast} from './to-mdast.ts'

const processor = unified().use(remarkStringify, stringifyOptions).freeze()

/** Format an article that is ready for output as Markdown, which ends in a line feed unless it is empty. */
export function formatMarkdown(article: Article): string {
  return processor.stringify(toMdast(article))
}
