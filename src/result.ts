/** What cleaning gives besides the printed text: `file.data.newsclean`. */
import type {VFile} from 'vfile'
import {captionOf} from './repair/rules/picture-caption.ts'
import type {Edit} from './text/draft.ts'
import {bareText} from './tree/heading.ts'
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
  /** The summary between the headline and the story; it is part of the body. */
  standfirst: string | undefined
  /** The short label above the headline; one that no list knows is in the text, none is in the body. */
  kicker: string | undefined
  /** The names of the byline, as it has them: `Jane Doe and John Roe`. */
  byline: string | undefined
  /** The same names, one by one. */
  authors: readonly string[]
  /** Place, date and agency that open the story, without the dash behind them; they are part of the body. */
  dateline: string | undefined
  /** The agency that the story is from, as the text names it. */
  agency: string | undefined
  /**
   * When it was published, and when it was changed: ISO 8601, as exact as the
   * text tells (`2024-05-03`, `2024-05-03T10:15`, `2024-05-03T10:15+02:00`);
   * `undefined` when the text leaves a doubt.
   */
  published: string | undefined
  updated: string | undefined
  /** What stood under pictures and is not in the text, without credits. */
  captions: readonly string[]
  /** Who made the pictures; not in the text either. */
  credits: readonly string[]
  /** The cleaned article as plain text: blocks apart by a blank line, no line feed at the end. */
  text: string
  /** The same without headline and byline, the label above, and the lines with them. */
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

/** The result of a file, for what is done with one. Throws a `TypeError` for a file that was not cleaned. */
export function resultIn(file: VFile, done: string): Result {
  const result: Result | undefined = file.data.newsclean
  if (!result) throw new TypeError(`cannot ${done} a file that was not cleaned`)
  return result
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
  const meta = article.meta ?? {}
  const headline = whole.children.find(({role}) => role === 'headline')
  return {
    status: statusOf(article, whole),
    language,
    headline: headline && bareText(headline),
    standfirst: meta.standfirst,
    kicker: meta.kicker,
    byline: meta.byline,
    authors: meta.authors ?? [],
    dateline: meta.dateline,
    agency: meta.agency,
    published: meta.published,
    updated: meta.updated,
    ...picturesOf(article),
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

/** What rules took out that stood under pictures, and what front matter of an earlier run knew of it. */
function picturesOf({draft, meta = {}}: Article): {captions: readonly string[]; credits: readonly string[]} {
  const captions = new Set(meta.captions)
  const credits = new Set(meta.credits)
  for (const {causes} of draft.edits) {
    for (const {rule, evidence} of causes) {
      if (rule === 'photo-credit') credits.add(evidence.trim())
      if (rule !== 'picture-caption') continue
      const {caption, credit} = captionOf(evidence) ?? {}
      if (caption !== undefined) captions.add(caption)
      if (credit !== undefined) credits.add(credit)
    }
  }
  return {captions: [...captions], credits: [...credits]}
}

/** The blocks around the story that `body` is without. */
export const around: ReadonlySet<Role | undefined> = new Set(['headline', 'byline', 'kicker'])

/** The text from which the blocks around the story are cut, with the white space behind them. */
function bodyOf({draft, children}: Article): string {
  const parts: string[] = []
  let at = 0
  for (const [index, {role, start}] of children.entries()) {
    if (!around.has(role)) continue
    parts.push(draft.value.slice(at, start))
    at = children[index + 1]?.start ?? draft.value.length
  }
  parts.push(draft.value.slice(at))
  return parts.join('').trimEnd()
}
