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

/** Words for *also* in many languages: a pointer that holds one needs no other sign. */
export const alsoWords = [
  'además',
  'ainda',
  'aj',
  'also',
  'anche',
  'ancora',
  'auch',
  'aussi',
  'ayrıca',
  'igualmente',
  'juga',
  'myös',
  'még',
  'också',
  'også',
  'ook',
  'pula',
  'pure',
  'również',
  'také',
  'także',
  'también',
  'também',
  'też',
  'tiež',
  'zudem',
  'även',
  'également',
  'şi',
  'și',
  'ακόμα',
  'ακόμη',
  'επίσης',
  'също',
  'также',
  'також',
  'теж',
  'тоже'
] as const

/** What agencies and press offices write in brackets under the last sentence of a story, in many languages. */
export const endWords: readonly string[] = [
  'akhir',
  'end',
  'ende',
  'ends',
  'fim',
  'fin',
  'fine',
  'hết',
  'konec',
  'koniec',
  'loppu',
  'schluss',
  'selesai',
  'sfârșit',
  'slut',
  'slutt',
  'son',
  'tamat',
  'vége',
  'τέλος',
  'конец',
  'край',
  'кінець',
  'סוף',
  'انتهى',
  'انتہی',
  'تمام',
  'پایان',
  'समाप्त',
  'সমাপ্ত',
  'จบ',
  '了',
  '完',
  '終',
  '終わり',
  '끝'
]
