/**
 * Abbreviations that texts of every language borrow: titles and forms of
 * companies. None of them is a word of its own in a language that is known here.
 */
export const sharedAbbreviations = [
  'a.m',
  'bros',
  'co',
  'corp',
  'dr',
  'e.g',
  'i.e',
  'inc',
  'jr',
  'ltd',
  'mr',
  'mrs',
  'ms',
  'mt',
  'p.m',
  'ph.d',
  'prof',
  'sr',
  'st',
  'vs'
] as const

/** Of these, the ones that may end a sentence too. */
export const sharedFinalAbbreviations = [
  'a.m',
  'bros',
  'co',
  'corp',
  'inc',
  'jr',
  'ltd',
  'p.m',
  'ph.d',
  'sr'
] as const

/** Names that end in an exclamation mark of their own, lower case. */
export const exclaimingNames = ['jeopardy', 'joomla', 'kahoot', 'yahoo', 'yum'] as const
