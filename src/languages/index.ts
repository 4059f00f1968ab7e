/** The languages that newsclean knows, by tag. */
import {am} from './am.ts'
import {ar} from './ar.ts'
import {bg} from './bg.ts'
import {bn} from './bn.ts'
import {cs} from './cs.ts'
import {da} from './da.ts'
import {de} from './de.ts'
import {el} from './el.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fa} from './fa.ts'
import {fi} from './fi.ts'
import {fr} from './fr.ts'
import {he} from './he.ts'
import {hi} from './hi.ts'
import {hu} from './hu.ts'
import {hy} from './hy.ts'
import {id} from './id.ts'
import {it} from './it.ts'
import {ja} from './ja.ts'
import {kk} from './kk.ts'
import {ko} from './ko.ts'
import {mr} from './mr.ts'
import {my} from './my.ts'
import {nb} from './nb.ts'
import {nl} from './nl.ts'
import {pl} from './pl.ts'
import {pt} from './pt.ts'
import {ro} from './ro.ts'
import {ru} from './ru.ts'
import {sk} from './sk.ts'
import {sv} from './sv.ts'
import {codeOf} from './tags.ts'
import {th} from './th.ts'
import {tr} from './tr.ts'
import type {Language} from './types.ts'
import {uk} from './uk.ts'
import {ur} from './ur.ts'
import {vi} from './vi.ts'
import {zh} from './zh.ts'

const all: readonly Language[] = [
  am,
  ar,
  bg,
  bn,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  hy,
  id,
  it,
  ja,
  kk,
  ko,
  mr,
  my,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sv,
  th,
  tr,
  uk,
  ur,
  vi,
  zh
]

/** Every language, by its tag. */
export const languages: ReadonlyMap<string, Language> = new Map(
  all.map((language) => [language.tag, language] as const)
)

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
  const code = codeOf(tag)
  return languages.get(aliases.get(code) ?? code)
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Whether a word is one of the commonest of some languages: `and`, `y`, `en`. */
export function isFunctionWord(word: string, asked: readonly Language[]): boolean {
  return asked.some(({functionWords}) => wordSet(functionWords).has(word))
}

const none: readonly string[] = []

/** Whether a word opens sentences of news in a language: one of its small words, or of its `openers`. */
export function opensNews(word: string, language: Language): boolean {
  return wordSet(language.functionWords).has(word) || wordSet(language.openers ?? none).has(word)
}

/** A list as a set, made when it is first asked for. */
export function wordSet(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list)
  if (!set) {
    set = new Set(list)
    sets.set(list, set)
  }
  return set
}
