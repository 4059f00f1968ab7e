/** What the lines around a story tell about it. */

/** Texts are as they stand in the source. */
export interface Meta {
  /** The short label above the headline. */
  kicker?: string
  /** The summary under it. */
  standfirst?: string
  /** The names of a byline, as it has them: `Jane Doe and John Roe`. */
  byline?: string
  /** The same names, one by one. */
  authors?: readonly string[]
  /** Place, date and agency that open a story, without the dash behind them. */
  dateline?: string
  /** The agency that the story is from. */
  agency?: string
  /** ISO 8601, as exact as the text tells: a date, a local time, or one with its offset. */
  published?: string
  updated?: string
  /** What stood under pictures, without their credits. */
  captions?: readonly string[]
  /** Who made the pictures, as the text says it. */
  credits?: readonly string[]
}

/** Add what was found to what is known; what was known first stands, and lists grow. */
export function mergeMeta(known: Meta, found: Meta): Meta {
  const merged: Meta = {...found, ...known}
  // A day and an hour say more than the day alone.
  if (known.published !== undefined && found.published?.startsWith(`${known.published}T`))
    merged.published = found.published
  const captions = union(known.captions, found.captions)
  const credits = union(known.credits, found.credits)
  if (captions.length > 0) merged.captions = captions
  if (credits.length > 0) merged.credits = credits
  return merged
}

function union(one: readonly string[] = [], other: readonly string[] = []): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])]
}

/** What front matter of an earlier run told. */
export interface Carried {
  title: string | undefined
  language: string | undefined
  meta: Meta
}
