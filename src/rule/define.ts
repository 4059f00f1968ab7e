/**
 * The shapes that a rule may have. A rule is a pure object: it looks at text
 * and says what it found. Walking, marking and reporting are the stage's work.
 */
import type {Language} from '../languages/types.ts'
import type {FragmentPolicy} from '../options.ts'
import type {Change} from '../text/draft.ts'
import type {Meta} from '../tree/meta.ts'
import type {Article, Block, Role, Sentence} from '../tree/types.ts'

/** What a rule may look at besides the node it is asked about. */
export interface Context {
  readonly article: Article
  /** The languages to look for: the article's, when it is known, then English. */
  readonly languages: readonly Language[]
  /** What happens to a sentence that lost its beginning. */
  readonly fragments: FragmentPolicy
  /** Second copies of the story, cleaned; an empty place for one that cannot be used. */
  readonly references: readonly (Article | undefined)[]
  /** Place of the block in `article.children`. */
  readonly index: number
}

/** What a rule found. */
export interface Finding {
  role: Role
  /** Whether the text stays. A finding that keeps protects from the rules after it. */
  keep: boolean
  /** The words that decided. */
  evidence: string
  /** From 0 to 1; 1 when left out. */
  confidence?: number
  /** What it tells about the story. */
  meta?: Meta
  /** Whether it is only told: the block is what it is, and the rules after this one are asked. */
  passes?: true
}

interface Rule {
  /** Its file name, configuration key, fixture folder and message id. */
  readonly id: string
  /** What it does, in the imperative: one line without a full stop. */
  readonly summary: string
}

/** Decides about a whole block. */
export interface BlockRule extends Rule {
  readonly shape: 'block'
  /** Ids of phrases: where a block, but for numbers, does not begin with one of these, the rule finds nothing and is not asked. */
  readonly opensWith?: readonly string[]
  check(block: Block, context: Context): Finding | undefined
}

/** Decides about one sentence of a block that stays. */
export interface SentenceRule extends Rule {
  readonly shape: 'sentence'
  /** Whether it finds nothing in a sentence that is no plea, and is not asked about others. */
  readonly pleasOnly?: true
  /** Ids of phrases: where nothing near a sentence looks like a plea, it is asked all the same if the sentence begins with a number or one of these. */
  readonly opensWith?: readonly string[]
  /** Characters: where nothing near a sentence looks like a plea, it is asked all the same if the sentence opens with one of these. */
  readonly opensWithMark?: string
  /** Whether it is asked about nothing but what was glued to a paragraph and has no stop. */
  readonly unstoppedOnly?: true
  check(
    sentence: Sentence,
    context: Context & {readonly block: Block; readonly place: number}
  ): Finding | undefined
}

/**
 * Decides about blocks and sentences by what the rules before it said of their
 * neighbours: a doubtful sentence between dropped ones.
 */
export interface RunRule extends Rule {
  readonly shape: 'run'
  check(
    article: Article,
    context: Omit<Context, 'index'>
  ): readonly {node: Block | Sentence; finding: Finding}[]
}

/**
 * Mends the text of one block that stays. It gets offsets in the parsed text
 * (`block.start` and up) and gives changes in the same.
 */
export interface RepairRule extends Rule {
  readonly shape: 'repair'
  /** Signs of `signs.ts`: where a block shows none of them, the rule finds nothing there and is not asked. */
  readonly signs?: number
  check(block: Block, context: Context): readonly Change[]
}

/** Mends what can be seen only across blocks: joins, repeats. */
export interface ArticleRule extends Rule {
  readonly shape: 'article'
  check(article: Article, context: Omit<Context, 'index'>): readonly Change[]
}

/**
 * Mends characters before anything is parsed: it sees the text of the whole
 * file and gives changes in its offsets, sorted, not overlapping. It must
 * answer a clean text in one fast scan.
 */
export interface CharacterRule extends Rule {
  readonly shape: 'character'
  check(text: string): readonly Change[]
}

export function defineBlockRule(rule: Omit<BlockRule, 'shape'>): BlockRule {
  return {shape: 'block', ...rule}
}

export function defineSentenceRule(rule: Omit<SentenceRule, 'shape'>): SentenceRule {
  return {shape: 'sentence', ...rule}
}

export function defineRunRule(rule: Omit<RunRule, 'shape'>): RunRule {
  return {shape: 'run', ...rule}
}

export function defineRepairRule(rule: Omit<RepairRule, 'shape'>): RepairRule {
  return {shape: 'repair', ...rule}
}

export function defineArticleRule(rule: Omit<ArticleRule, 'shape'>): ArticleRule {
  return {shape: 'article', ...rule}
}

export function defineCharacterRule(rule: Omit<CharacterRule, 'shape'>): CharacterRule {
  return {shape: 'character', ...rule}
}
