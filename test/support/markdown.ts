import {unified} from 'unified'
import {newscleanFormat} from '../../src/index.ts'
import type {Article} from '../../src/tree/types.ts'

const processor = unified().use(newscleanFormat).freeze()

/** Write an article as Markdown, as cleaning does at its end. */
export function formatMarkdown(article: Article): string {
  return String(processor.stringify(processor.runSync(article)))
}
