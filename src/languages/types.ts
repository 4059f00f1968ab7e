/**
 * What newsclean knows of a language: data and nothing else.
 *
 * Every list is sorted by code unit, lower case, trimmed and without repeats;
 * a test holds that. Entries are whole words or phrases, matched at word
 * borders (in scripts without spaces: anywhere), with typographic and straight
 * apostrophes taken as one.
 */
export interface Language {
  /** BCP 47 primary tag, such as `fr`. */
  tag: string
  /** The language's own name, such as `français`. */
  name: string
  /** ISO 15924 code of its usual script, such as `Latn`. */
  script: string
  /** What stands between two sentences: a space, or nothing in Chinese, Japanese and Thai. */
  sentenceSpace: ' ' | ''
  /** The commonest short words, for the language guess; 40 to 80 of them. */
  functionWords: readonly string[]
  /** Words that end in a stop without ending a sentence, written without their last stop: `dr`, `p. ex`. */
  abbreviations: readonly string[]
  /**
   * Of the abbreviations, those that may also end a sentence when a capital
   * follows: `inc`, `etc`, `u.s`.
   */
  finalAbbreviations: readonly string[]
  /** Of the abbreviations, those that stand before a number: `no`, `p`, `fig`. */
  numberAbbreviations: readonly string[]
  /** Month names, full and shortened, and weekday names. */
  months: readonly string[]
  weekdays: readonly string[]
  /** Labels and phrases of page furniture, by the id of the rule that asks for them. */
  phrases: Readonly<Record<string, readonly string[]>>
  /** The words by which a plea is known: who is addressed, to do what, with what. */
  plea: PleaWords
}

/** The parts of a plea. An empty list means that the language's pleas are not known yet. */
export interface PleaWords {
  /** Verb forms that ask the reader: `subscribe`, `sign up`, `abonnez-vous`. */
  asks: readonly string[]
  /** Words that address the reader: `you`, `your`, `vous`, `votre`. */
  reader: readonly string[]
  /** Words of the newsroom about itself: `we`, `our`, `nous`, `notre`. */
  newsroom: readonly string[]
  /** Ways to reach the reader: `newsletter`, `app`, `inbox`, `facebook`. */
  channels: readonly string[]
  /** What is offered or asked for: `subscription`, `free trial`, `unlimited access`. */
  offers: readonly string[]
  /** Values that such pleas speak of: `quality journalism`, `independent`. */
  causes: readonly string[]
}
