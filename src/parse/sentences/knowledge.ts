/** What the sentence scan knows of a language. */
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'

/** What is known of a language, ready to be asked. */
export interface Knowledge {
  abbreviations: ReadonlySet<string>
  /** The last words of abbreviations of several: the `ex` of `p. ex`. */
  lastWords: ReadonlySet<string>
  /** Whether there are abbreviations that are tied to the word before: the `str` of `Goethestr.` */
  tied: boolean
  final: ReadonlySet<string>
  number: ReadonlySet<string>
  months: ReadonlySet<string>
  weekdays: ReadonlySet<string>
  starters: ReadonlySet<string>
  ordinalStop: boolean
  capitalNouns: boolean
  ends: string
  /** Whether `r` and `l` carry syllables. */
  liquid: boolean
}

export const nothing: readonly string[] = []

const known = new WeakMap<Language, Knowledge>()
let unknown: Knowledge | undefined

/** What is known of a language; made once for each. */
export function knowledgeOf(language: Language | undefined): Knowledge {
  if (language === undefined) {
    unknown ??= make(undefined)
    return unknown
  }
  let knowledge = known.get(language)
  if (!knowledge) {
    knowledge = make(language)
    known.set(language, knowledge)
  }
  return knowledge
}

function make(language: Language | undefined): Knowledge {
  const abbreviations = wordSet(language?.abbreviations ?? nothing)
  return {
    abbreviations,
    lastWords: new Set(
      [...abbreviations]
        .filter((entry) => entry.includes(' '))
        .map((entry) => entry.slice(entry.lastIndexOf(' ') + 1))
    ),
    tied: [...abbreviations].some((entry) => entry.startsWith('-')),
    final: wordSet(language?.finalAbbreviations ?? nothing),
    number: wordSet(language?.numberAbbreviations ?? nothing),
    months: wordSet(language?.months ?? nothing),
    weekdays: wordSet(language?.weekdays ?? nothing),
    starters: wordSet(language?.functionWords ?? nothing),
    ordinalStop: language?.ordinalStop ?? false,
    capitalNouns: language?.capitalNouns ?? false,
    ends: language?.sentenceEnds ?? '',
    liquid: language?.tag === 'cs' || language?.tag === 'sk'
  }
}
