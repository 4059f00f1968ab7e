/**
 * The article as a tree: `article > block > sentence`, shaped like unist.
 *
 * `start` and `end` are offsets in the text that was parsed (`article.draft.value`),
 * `position` is the place in the source. Offsets are UTF-16 code units from 0,
 * lines and columns count from 1.
 */
import type {Position} from 'unist'
import type {Cause, Change, Draft} from '../text/draft.ts'
import type {Carried, Meta} from './meta.ts'

/** What a block or a part of it is. */
export type Role =
  | 'headline'
  | 'standfirst'
  | 'kicker'
  | 'byline'
  | 'dateline'
  | 'time'
  | 'body'
  | 'caption'
  | 'credit'
  | 'share'
  | 'navigation'
  | 'teaser'
  | 'call-to-action'
  | 'paywall'
  | 'legal'

/** How a block stands in the text. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'verse'

/** The whole text of one file. */
export interface Article {
  type: 'article'
  /** Tag of the language it was read as; `undefined` when nothing was sure. */
  language: string | undefined
  draft: Draft
  children: Block[]
  /** What its lines tell about the story; left out until something is known. */
  meta?: Meta
  /** What front matter of an earlier run told, which stands in the place of what the lines tell. */
  carried?: Carried
  /** The YAML of front matter that somebody else wrote, which stands above its Markdown as it is. */
  foreign?: string
  /** What the stages want to see changed in `draft.value`, most important first. */
  changes: Change[]
  position: Position
}

/** A paragraph, heading, list item or stanza. */
export interface Block {
  type: 'block'
  kind: BlockKind
  /** `body` until a rule knows better. */
  role: Role
  /** Why it is not for output, when it is not. */
  drop?: Drop
  /** Why it would not be, had the user not asked to keep its kind. */
  spared?: Drop
  start: number
  end: number
  /**
   * The text from `start` to `end`, with line breaks that are only layout read
   * as spaces; as long as the stretch it stands for.
   */
  value: string
  /** Whether a blank line stands before it. */
  spaced: boolean
  children: Sentence[]
  position: Position
}

/** The unit that is kept, dropped, joined or marked. */
export interface Sentence {
  type: 'sentence'
  drop?: Drop
  spared?: Drop
  start: number
  end: number
  /** Its part of the block's `value`. */
  value: string
  position: Position
}

/** Why a node is not for output. It stays in the tree. */
export interface Drop extends Cause {
  kind: 'drop'
  role: Role
  confidence: number
}
