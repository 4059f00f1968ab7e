/** Applies what the stages want changed, and asks them again until they want nothing more. */
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {mendCharacters} from './characters/index.ts'
import {classify} from './classify/index.ts'
import {normalizeLines} from './decode/lines.ts'
import {leaveOut} from './leave-out.ts'
import {doubtfulLoss, uncertain} from './low-confidence.ts'
import type {Options} from './options.ts'
import {parse} from './parse/index.ts'
import {tellOfReferences, whyNot} from './reference/index.ts'
import {repair} from './repair/index.ts'
import {trimEnds} from './repair/layout.ts'
import {report} from './report/index.ts'
import {resultOf} from './result.ts'
import {type Draft, revise, startDraft} from './text/draft.ts'
import type {Article} from './tree/types.ts'

/**
 * After how many rounds the text is taken as it is.
 *
 * Real pages need two, damaged ones three: those that mend, and a last that
 * finds nothing. The bound is there so that two rules that undo each other
 * cannot hang a run.
 */
const mostRounds = 8

/** Parse a source, with its characters mended. */
export function begin(source: string, options: Options = {}): Article {
  return read(trimEnds(startDraft(source)), options)
}

/**
 * Apply the changes that the stages want in a tree, and give the tree of the
 * text that comes of it and that they leave as it is.
 *
 * Every round looks at the text alone, as if it had just been read: so the
 * text that a run ends with is one that a next run leaves as it is.
 */
export function settle(article: Article, options: Options = {}): Article {
  const withCopies = {...options, copies: copiesOf(options)}
  let settled = article
  for (let round = 1; round < mostRounds; round++) {
    const {draft, made} = revise(settled.draft, settled.changes)
    if (made.length === 0) break
    settled = read(draft, options)
    classify(settled, options)
    repair(settled, withCopies)
  }
  return settled
}

/** Clean a source with certain rules alone, and keep what the others would take. */
function settleSurely(source: string, options: Options = {}): Article {
  const sure = {...options, off: [...(options.off ?? []), ...uncertain]}
  const article = begin(source, sure)
  classify(article, sure)
  repair(article, {...sure, copies: copiesOf(options)})
  return settle(article, sure)
}

function read(draft: Draft, options: Options): Article {
  return parse(mendCharacters(draft, options).draft, options)
}

/** What came of references, as long as somebody holds the list of them. */
const known = new WeakMap<
  readonly string[],
  {key: string; references: readonly string[]; copies: readonly (Article | undefined)[]}
>()

/**
 * Give the function that cleans the references of a run: each as a text by
 * itself, so that nothing comes out of one that would not stay in the story.
 *
 * A list of references is cleaned once, for it may serve many texts; again
 * when the language is another one, or somebody changed the list.
 */
export function copiesOf({
  references,
  off = []
}: Options): ((language: string | undefined) => readonly (Article | undefined)[]) | undefined {
  if (references === undefined || references.length === 0) return undefined
  return (language) => {
    const key = [language ?? '', ...off].join(' ')
    const made = known.get(references)
    if (made?.key === key && sameList(made.references, references)) return made.copies
    const options = language === undefined ? {off} : {off, language}
    const copies = references.map((reference) => {
      if (whyNot(reference) !== undefined) return undefined
      const article = begin(normalizeLines(reference), options)
      classify(article, options)
      repair(article, options)
      return settle(article, options)
    })
    known.set(references, {key, references: [...references], copies})
    return copies
  }
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** Reads the source of a file into a tree: the parser of the pipeline. */
export const newscleanParse: Plugin<[Options?], string, Article> = function (options) {
  this.parser = (document) => begin(document, options)
}

/** Applies all changes; leaves the result in `file.data.newsclean` and a message for each change. */
export const newscleanSettle: Plugin<[Options?], Article> = (options) => (article, file: VFile) => {
  const first = settle(article, options)
  // Who names a threshold has said what may go.
  const loss = options?.threshold === undefined ? doubtfulLoss(article, first.draft) : undefined
  const whole = loss === undefined ? first : settleSurely(article.draft.source, options)
  const settled = leaveOut(whole, options ?? {})
  const result = resultOf(settled, article.language, whole)
  if (loss !== undefined) {
    result.status = 'low-confidence'
    file.message(`Kept the text, though ${Math.round(loss * 100)} % of it looked like page furniture`, {
      ruleId: 'low-confidence',
      source: 'newsclean',
      place: {line: 1, column: 1, offset: 0}
    })
  }
  file.data.newsclean = result
  tellOfReferences(
    options?.references ?? [],
    copiesOf(options ?? {})?.(settled.language) ?? [],
    settled,
    file
  )
  report(result, file)
  return settled
}
