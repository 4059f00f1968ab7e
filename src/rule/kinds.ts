/** What can be kept or left out by name: each kind with the rules that know it and the roles that blocks of it have. */
import type {Role} from '../tree/types.ts'

interface KindEntry {
  kind: string
  /** What it is, in one line without a full stop. */
  means: string
  /** Ids of the rules that take it out, or know it. */
  rules: readonly string[]
  /** Roles of the blocks that are of this kind and stay. */
  roles?: readonly Role[]
}

/**
 * All kinds, in the order in which a page has them. Each rule of `classify/`
 * is of one kind, and so is each repair that takes text out; a test holds
 * that.
 */
export const kinds = [
  {kind: 'headline', means: 'the title of the story', rules: ['headline'], roles: ['headline']},
  {kind: 'byline', means: 'who wrote it', rules: ['byline'], roles: ['byline']},
  {kind: 'kicker', means: 'the label above the headline', rules: ['kicker'], roles: ['kicker']},
  {kind: 'standfirst', means: 'the summary under the headline', rules: ['standfirst'], roles: ['standfirst']},
  {
    kind: 'dateline',
    means: 'where and when, on a line of its own',
    rules: ['dateline'],
    roles: ['dateline']
  },
  {
    kind: 'time',
    means: 'when it was published or changed, how long it takes to read',
    rules: ['published-time', 'reading-time', 'glued-published-time', 'glued-reading-time', 'update-note']
  },
  {
    kind: 'agency',
    means: 'the agency that the story is from, and its mark at the end',
    rules: ['agency-credit', 'end-mark']
  },
  {kind: 'caption', means: 'what stands under a picture', rules: ['glued-caption', 'picture-caption']},
  {kind: 'credit', means: 'who made a picture', rules: ['photo-credit']},
  {
    kind: 'gallery',
    means: 'buttons, counters and hints of pictures',
    rules: ['gallery-prompt', 'image-counter']
  },
  {kind: 'player', means: 'what video and audio players left', rules: ['player-chrome', 'player-prompt']},
  {
    kind: 'navigation',
    means: 'menus, and where on the site the page stands',
    rules: ['breadcrumb', 'site-menu']
  },
  {kind: 'button', means: 'controls of the page', rules: ['page-button', 'glued-button']},
  {kind: 'tags', means: 'topics that the story is filed under', rules: ['tag-list', 'glued-tag-list']},
  {kind: 'views', means: 'counts of views, shares and comments', rules: ['view-count', 'glued-view-count']},
  {kind: 'share', means: 'offers to share the story', rules: ['share-widget']},
  {
    kind: 'follow',
    means: "offers to follow the newsroom's networks",
    rules: ['follow-widget', 'social-prompt']
  },
  {
    kind: 'teaser',
    means: 'pointers to other stories, and their titles',
    rules: ['cut-teaser', 'media-pointer', 'more-heading', 'read-also', 'teaser-list']
  },
  {kind: 'ad', means: 'labels of advertisements', rules: ['ad-continuation', 'ad-label', 'glued-ad-label']},
  {kind: 'ad-blocker', means: 'requests to turn off an ad blocker', rules: ['ad-blocker-notice']},
  {kind: 'affiliate', means: 'notices that links earn money', rules: ['affiliate-notice']},
  {kind: 'subscription', means: 'pleas to subscribe, prices, walls', rules: ['subscription-plea']},
  {kind: 'donation', means: 'pleas for money', rules: ['donation-plea']},
  {kind: 'newsletter', means: 'offers of newsletters', rules: ['newsletter-prompt']},
  {kind: 'app', means: 'offers of apps', rules: ['app-prompt']},
  {kind: 'login', means: 'requests to log in or register', rules: ['login-prompt']},
  {
    kind: 'call',
    means: 'calls that do not say what for, and what goes with a plea',
    rules: ['call-button', 'call-to-action', 'plea-run', 'plea-title', 'unnamed-call']
  },
  {
    kind: 'bio',
    means: 'who the author is and how to reach her, and signatures inside the story',
    rules: ['author-bio', 'glued-byline']
  },
  {
    kind: 'origin',
    means: 'where a text first appeared, and what a machine did to it',
    rules: ['agent-notice', 'feed-note', 'machine-note', 'origin-note', 'original-title']
  },
  {kind: 'privacy', means: 'what the page does with data of its readers', rules: ['privacy-notice']},
  {kind: 'cookies', means: 'notices about cookies', rules: ['cookie-notice']},
  {
    kind: 'comments',
    means: 'invitations to comment, and buttons of the comments',
    rules: ['comment-button', 'comment-invitation']
  },
  {kind: 'correction', means: 'requests for tips and corrections', rules: ['correction-invitation']},
  {kind: 'copyright', means: 'claims of rights', rules: ['copyright-line']},
  {
    kind: 'repeat',
    means: 'what stands in the text twice',
    rules: ['repeated-headline', 'repeated-paragraph', 'repeated-sentence', 'teaser-repeat']
  },
  {
    kind: 'damage',
    means: 'what goes where a sentence is mended: lines inside it, fragments, pointers to the rest',
    rules: ['completed-sentence', 'headless-sentence', 'read-more', 'split-sentence']
  },
  {kind: 'leftover', means: 'punctuation that removals left', rules: ['orphan-punctuation']},
  {kind: 'page', means: 'what the line model takes for page furniture', rules: ['line-model']}
] as const satisfies readonly KindEntry[]

export type Kind = (typeof kinds)[number]['kind']

const table: readonly KindEntry[] = kinds
const byRule = new Map(table.flatMap(({kind, rules}) => rules.map((rule) => [rule, kind] as const)))

/** The kind of what a rule takes out or knows; `undefined` for a rule that mends, or that is not ours. */
export function kindOf(rule: string): string | undefined {
  return byRule.get(rule)
}

export function isKind(value: unknown): value is Kind {
  return table.some(({kind}) => kind === value)
}

/** What the user says of kinds; `keep` beats `drop`. */
export interface Choice {
  /** Kinds that stay. */
  keep?: readonly Kind[] | undefined
  /** Kinds that go though they would stay. */
  drop?: readonly Kind[] | undefined
}

/** The rules whose findings stay. */
export function keptRules({keep = []}: Choice): ReadonlySet<string> {
  return new Set(chosen(keep).flatMap(({rules}) => rules))
}

/** The kind that each role of which the blocks go is of. */
export function droppedRoles({keep = [], drop = []}: Choice): ReadonlyMap<Role, string> {
  const going = chosen(drop.filter((kind) => !keep.includes(kind)))
  return new Map(going.flatMap(({kind, roles = []}) => roles.map((role) => [role, kind] as const)))
}

function chosen(names: readonly Kind[]): readonly KindEntry[] {
  return names.length === 0 ? [] : table.filter(({kind}) => names.some((name) => name === kind))
}
