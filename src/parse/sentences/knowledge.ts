/** What the sentence scan knows of a language. */
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'

/** What is known of a language, ready to be asked. */
export interface Knowledge {
  abbreviations: ReadonlySet<string>
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

export function knowledgeOf(language: Language | undefined): Knowledge {
  return {
    abbreviations: wordSet(language?.abbreviations ?? nothing),
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
