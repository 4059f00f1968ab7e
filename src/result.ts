/** What cleaning gives besides the printed text: `file.data.newsclean`. */
import type {Edit} from './text/draft.ts'
import {isProse} from './tree/prose.ts'
import type {Article, Role} from './tree/types.ts'

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

declare module 'vfile' {
  interface DataMap {
    newsclean: Result
  }
}

/** Rules that say that the text was cut off. */
const cutOff: ReadonlySet<string> = new Set(['tailless-sentence', 'read-more'])

/**
 * Say what came out of cleaning: `article` is the tree of the cleaned text,
 * `language` what its source was read as, `whole` the tree before what the
 * user did not want was left out of it.
 */
export function resultOf(article: Article, language: string | undefined, whole = article): Result {
  const {source, value, edits} = article.draft
  const part = (role: Role) => whole.children.find((block) => block.role === role)?.value
  return {
    status: statusOf(article, whole),
    language,
    headline: part('headline'),
    byline: part('byline'),
    text: value,
    body: bodyOf(article),
    source,
    edits,
    article
  }
}

function statusOf({draft}: Article, whole: Article): Status {
  if (draft.source.trim() === '') return 'empty'
  if (!whole.children.some(isProse)) return 'not-an-article'
  const causes = draft.edits.flatMap((edit) => edit.causes)
  if (causes.some(({rule}) => cutOff.has(rule))) return 'truncated'
  return causes.some(({kind}) => kind !== 'layout') ? 'changed' : 'clean'
}

/** The text from which headline and byline are cut, with the white space behind them. */
function bodyOf({draft, children}: Article): string {
  const parts: string[] = []
  let at = 0
  for (const [index, {role, start}] of children.entries()) {
    if (role !== 'headline' && role !== 'byline') continue
    parts.push(draft.value.slice(at, start))
    at = children[index + 1]?.start ?? draft.value.length
  }
  parts.push(draft.value.slice(at))
  return parts.join('').trimEnd()
}
