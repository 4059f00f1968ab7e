/** The languages that newsclean knows, by tag. */
import {en} from './en.ts'
import {fr} from './fr.ts'
import type {Language} from './types.ts'

/** Every language, by its tag. */
export const languages: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['en', en],
  ['fr', fr]
])

/** Tags that stand for a language under another name. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['iw', 'he'],
  ['nn', 'nb'],
  ['no', 'nb']
])

/**
 * Find a language by its BCP 47 tag: `pt`, `pt-BR`, `zh_Hant`, `no`.
 *
 * Region and script are ignored, for no list here depends on them.
 */
export function findLanguage(tag: string | undefined): Language | undefined {
  if (!tag) return undefined
  const known = languages.get(tag)
  if (known) return known
  const primary = tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
  return languages.get(aliases.get(primary) ?? primary)
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A list as a set, made when it is first asked for. */
export function wordSet(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list)
  if (!set) {
    set = new Set(list)
    sets.set(list, set)
  }
  return set
}
