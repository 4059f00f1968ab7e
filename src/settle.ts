/** Applies what the stages want changed, and asks them again until they want nothing more. */
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {mendCharacters} from './characters/index.ts'
import {classify} from './classify/index.ts'
import {normalizeLines} from './decode/lines.ts'
import {type FrontMatterRead, readFrontMatter} from './format/front-matter.ts'
import {findEscapes} from './format/unescape.ts'
import {tagOf} from './languages/tags.ts'
import {leaveOut} from './leave-out.ts'
import {doubtfulLoss, uncertain} from './low-confidence.ts'
import type {Options} from './options.ts'
import {parse} from './parse/index.ts'
import {recall} from './recall.ts'
import {tellOfReferences, whyNot} from './reference/index.ts'
import {type RepairOptions, repair} from './repair/index.ts'
import {layout, trimEnds} from './repair/layout.ts'
import {report} from './report/index.ts'
import {resultOf} from './result.ts'
import {type Cause, type Change, type Draft, revise, startDraft} from './text/draft.ts'
import {type Carried, mergeMeta} from './tree/meta.ts'
import type {Article, Block} from './tree/types.ts'
import {warn} from './tree/warn.ts'

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
  const front = readFrontMatter(source)
  const draft = withoutEscapes(withoutFrontMatter(startDraft(source), front))
  const article = read(trimEnds(draft), options, front)
  if (front?.carried) article.meta = front.carried.meta
  return article
}

/** Take front matter off: it is not lost, for it is written again. */
function withoutFrontMatter(draft: Draft, front: FrontMatterRead | undefined): Draft {
  if (!front) return draft
  const reason = 'Carried the front matter through'
  const cause: Cause = {kind: 'layout', rule: 'front-matter', reason, evidence: ''}
  return revise(draft, [{start: 0, end: front.end, value: '', cause}]).draft
}

/** Take the escapes of Markdown off that an earlier run wrote: they are written again. */
function withoutEscapes(draft: Draft): Draft {
  const escapes = findEscapes(draft.value)
  if (escapes.length === 0) return draft
  const reason = 'Read the escapes of Markdown'
  const cause: Cause = {kind: 'layout', rule: 'markdown-escape', reason, evidence: ''}
  return revise(
    draft,
    escapes.map((start) => ({start, end: start + 1, value: '', cause}))
  ).draft
}

/**
 * Apply the changes that the stages want in a tree, and give the tree of the
 * text that comes of it and that they leave as it is.
 *
 * Every round looks at the text alone, as if it had just been read: so the
 * text that a run ends with is one that a next run leaves as it is.
 */
export function settle(article: Article, options: Options = {}): Article {
  const forRepair = withCopies(options)
  let settled = article
  let meta = article.meta ?? {}
  for (let round = 1; round < mostRounds; round++) {
    const {draft, made} = revise(settled.draft, settled.changes)
    if (made.length === 0) break
    const before = settled
    settled = read(draft, options, article, before)
    const alike = forRepair.copies === undefined && differInLinesOnly(before, settled, made)
    classify(settled, options, {sentences: !alike})
    if (alike && isJudgedAs(before, settled)) setLines(settled)
    else repair(settled, forRepair)
    // What an earlier round saw of a line may be gone from the text by now.
    meta = mergeMeta(meta, settled.meta ?? {})
    // A later one saw the summary mended.
    if (settled.meta?.standfirst !== undefined) meta = {...meta, standfirst: settled.meta.standfirst}
  }
  settled.meta = meta
  if (!article.carried) recall(settled)
  return settled
}

/** Take a source through all stages: its tree before anything is changed, and the one that comes of it. */
function cleaned(source: string, options: Options): {article: Article; settled: Article} {
  const article = begin(source, options)
  classify(article, options)
  repair(article, withCopies(options))
  return {article, settled: settle(article, options)}
}

/**
 * Clean a source with certain rules alone, and keep what the others would take;
 * `undefined` when the next run would take it: what is in doubt has to stay so.
 */
function settleSurely(source: string, options: Options): Article | undefined {
  const {settled: sure} = cleaned(source, {...options, off: [...(options.off ?? []), ...uncertain]})
  const text = sure.draft.value
  const next = cleaned(text, options)
  const stays =
    next.settled.draft.value === text || doubtfulLoss(next.article, next.settled.draft) !== undefined
  return stays ? sure : undefined
}

/** `front` has what stood above the text. */
function read(
  draft: Draft,
  options: Options,
  front?: {carried?: Carried; foreign?: string},
  before?: Article
): Article {
  const language = tagOf(options.language) ?? tagOf(front?.carried?.language)
  const article = parse(mendCharacters(draft, options).draft, {...options, language}, before)
  if (front?.carried) article.carried = front.carried
  if (front?.foreign !== undefined) article.foreign = front.foreign
  return article
}

/**
 * Whether two texts, of which the second came of the first by some changes,
 * have the same blocks, and all that differs is how many line feeds part them.
 *
 * The rules look at blocks: of such a text those of sentences find nothing, as
 * before, and all repairs but `layout` want nothing. The line model looks at
 * blank lines too.
 */
function differInLinesOnly(before: Article, after: Article, made: readonly Change[]): boolean {
  const text = before.draft.value
  for (const {start, end, value, cause} of made) {
    if (cause.kind !== 'layout' || !onlyLines.test(value) || !onlyLines.test(text.slice(start, end)))
      return false
  }
  return (
    before.language === after.language &&
    before.children.length === after.children.length &&
    before.children.every((block, index) => {
      const other = after.children[index]
      return block.kind === other?.kind && block.value === other.value && !hasSpared(block)
    })
  )
}

const onlyLines = /^\n*$/

/** Whether nothing of a text is dropped or to be changed, and its blocks have the roles that they had. */
function isJudgedAs(before: Article, after: Article): boolean {
  return (
    after.changes.length === 0 &&
    after.children.every((block, index) => !hasDrop(block) && block.role === before.children[index]?.role)
  )
}

/** Want white space between blocks set in order, and nothing else: what a repair of such a text would want. */
function setLines(article: Article): void {
  for (const change of layout(article, new Set())) article.changes.push(change)
}

function hasSpared({spared, children}: Block): boolean {
  return spared !== undefined || children.some((sentence) => sentence.spared)
}

function hasDrop({drop, children}: Block): boolean {
  return drop !== undefined || children.some((sentence) => sentence.drop)
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
function copiesOf({
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
      return cleaned(normalizeLines(reference), options).settled
    })
    known.set(references, {key, references: [...references], copies})
    return copies
  }
}

function withCopies(options: Options): RepairOptions {
  return {...options, copies: copiesOf(options)}
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** Reads the source of a file into a tree: the parser of the pipeline. */
export const newscleanParse: Plugin<[Options?], string, Article> = function (options) {
  this.parser = (document) => begin(document, options)
}

/** Mends what scraping broke in the blocks that stay, also by references, which go through all stages before. */
export const newscleanRepair: Plugin<[Options?], Article> =
  (options = {}) =>
  (article) =>
    repair(article, withCopies(options))

/** What front matter tells goes from the text below, but for the headline. */
function withPrinted(options: Options): Options {
  return {...options, drop: [...(options.drop ?? []), 'byline', 'dateline', 'kicker', 'standfirst']}
}

/** Applies all changes; leaves the result in `file.data.newsclean` and a message for each change. */
export const newscleanSettle: Plugin<[Options?], Article> = (options) => (article, file: VFile) => {
  const first = settle(article, options)
  // Who names a threshold has said what may go.
  const loss = options?.threshold === undefined ? doubtfulLoss(article, first.draft) : undefined
  const sure = loss === undefined ? undefined : settleSurely(article.draft.source, options ?? {})
  const whole = sure ?? first
  const printed = options?.frontMatter && whole.foreign === undefined
  const settled = leaveOut(whole, printed ? withPrinted(options) : (options ?? {}))
  const result = resultOf(settled, article.language, whole)
  if (loss !== undefined && sure) {
    result.status = 'low-confidence'
    const share = Math.round(loss * 100)
    warn(file, 'low-confidence', `Kept the text, though ${share} % of it looked like page furniture`)
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
