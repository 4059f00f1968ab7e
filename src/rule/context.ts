/** Builds what rules may look at. */
import {findLanguage} from '../languages/index.ts'
import type {Language} from '../languages/types.ts'
import type {FragmentPolicy} from '../options.ts'
import type {Article} from '../tree/types.ts'
import type {Context} from './define.ts'

/**
 * The languages whose words are looked for in an article: its own, then English.
 *
 * A scraped page speaks two languages more often than not: French news with
 * `Stay Connected` under it.
 */
export function languagesOf(article: Article): readonly Language[] {
  return languagesBeside(findLanguage(article.language))
}

/** The same of the articles in a language. */
export function languagesBeside(own: Language | undefined): readonly Language[] {
  let languages = known.get(own)
  if (!languages) {
    languages = [...new Set([own, findLanguage('en')])].filter((language) => language !== undefined)
    known.set(own, languages)
  }
  return languages
}

/** The list of each language: the same all the time, so that others can keep things by it. */
const known = new Map<Language | undefined, readonly Language[]>()

/** What the whole article's rules see. */
export function contextOf(
  article: Article,
  fragments: FragmentPolicy = 'mark',
  references: readonly (Article | undefined)[] = []
) {
  return {article, languages: languagesOf(article), fragments, references}
}

/** The same for the rules of a block, by its place. Written out, for there are thousands of blocks and spreading takes its time. */
export function contextAt(
  {article, languages, fragments, references}: Omit<Context, 'index'>,
  index: number
): Context {
  return {article, languages, fragments, references, index}
}
