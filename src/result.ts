/** What cleaning gives besides the printed text: `file.data.newsclean`. */
import type {Edit} from './text/draft.ts'
import type {Article} from './tree/types.ts'

/**
 * `clean`: nothing had to go or be mended; `changed`: something did;
 * `low-confidence`: much would go, so it was kept; `truncated`: the text was
 * cut off; `not-an-article`: no running text in it; `empty`: no text at all.
 */
export type Status = 'clean' | 'changed' | 'low-confidence' | 'truncated' | 'not-an-article' | 'empty'

export interface Result {
  status: Status
  /** BCP 47 tag, or `undefined` when nothing was sure. */
  language: string | undefined
  headline: string | undefined
  byline: string | undefined
  /** The cleaned article as plain text: blocks apart by a blank line, no line feed at the end. */
  text: string
  /** The same without headline and byline. */
  body: string
  /** The decoded text that was cleaned; lines end in a line feed. */
  source: string
  /** Every change on the way from `source` to `text`, sorted by place, not overlapping: `replay(source, edits) === text`. */
  edits: readonly Edit[]
  /** The tree of the cleaned text. */
  article: Article
}
