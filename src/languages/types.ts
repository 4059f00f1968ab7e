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
  /** What stands between two sentences: a space, or nothing in Burmese, Chinese and Japanese. */
  sentenceSpace: ' ' | ''
  /** Whether a stop behind a number makes it an ordinal: `12. Juni`. */
  ordinalStop?: true
  /** Whether nouns begin with a capital, so that one says little about sentences. */
  capitalNouns?: true
  /** Marks that end a sentence in this language alone: the Greek `;`, the Armenian `:`. */
  sentenceEnds?: string
  /**
   * Words that begin a sentence behind a space, in a language that writes no
   * stops; without them its texts are one sentence. Thai alone.
   */
  sentenceStarts?: readonly string[]
  /** Whether verbs come last, so that a call closes its clause: `ニュースレターにご登録ください`, `abone olun`. */
  verbFinal?: true
  /**
   * Words that address the reader with a capital alone: the German `Sie` and
   * `Ihre`, which speak of others in small letters.
   */
  politeCapitals?: readonly string[]
  /** How sentences end in which a newspaper tells a story, and those in which it turns to its reader; where that can be told. */
  tones?: Tones
  /** What tells that a polite sentence lost its stop; where that can be told. */
  politeEnds?: PoliteEnds
  /** Whether what says whose a thing is stands behind it: `newsletter kami`, `خبرنامه ما`. */
  ownersFollow?: true
  /**
   * Words of politeness behind which a call stands wherever it stands, in a
   * language without spaces: `请`, `โปรด`.
   */
  please?: readonly string[]
  /**
   * Words with which sentences of news begin, beside `functionWords`, and that
   * with a capital hardly stand inside a label or a title: `despite`,
   * `meanwhile`; in scripts without capitals, that hardly stand there at all:
   * `وقال`, `وی`, `한편`.
   */
  openers?: readonly string[]
  /** Lower-case letters by which it is told from languages of the same script. */
  letters?: string
  /** The commonest short words, for the language guess; 40 to 80 of them. */
  functionWords: readonly string[]
  /**
   * Words that end in a stop without ending a sentence, written without their
   * last stop: `dr`, `p. ex`. One that begins with a hyphen is the end of a
   * word: `-str` for `Goethestr.`.
   */
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
  /** The words of a notice that the story goes on behind an advertisement; left out where nobody has filled them yet. */
  advertising?: AdWords
  /** The words of a note that a machine translated or wrote a text; left out where nobody has filled them yet. */
  machineNotes?: MachineWords
  /** The words that buttons of a page are made of; left out where nobody has filled them yet. */
  controls?: ControlWords
  /** The words by which a plea is known: who is addressed, to do what, with what. */
  plea: PleaWords
  /** The words by which the lines around a headline are read; left out where nobody has filled them yet. */
  meta?: MetaWords
}

/** The last letters of sentences. They are compared canonically decomposed: the Korean `ᆸ니다` is the end of `합니다`. */
export interface Tones {
  /** Of what speaks to somebody: `です`, `습니다`. */
  polite: readonly string[]
  /** Of what calls somebody to do something, which advice to the public does too: `ください`, `세요`. */
  calls: readonly string[]
  /** Of what tells; a sentence that also ends in one of the others is none. */
  plain: readonly string[]
}

/** Endings of polite sentences behind which, and a blank, another sentence begins; compared as those of tones. */
export interface PoliteEnds {
  endings: readonly string[]
  /** What goes on behind one, and says who said so: `하고`. */
  reports: readonly string[]
}

/** What such a notice is made of, beside small words; entries as in `PleaWords`. */
export interface AdWords {
  /** The advertisement: `ad`, `anzeige*`. */
  ads: readonly string[]
  /** Going on: `continue*`, `weiter*`. */
  goesOn: readonly string[]
  /** What goes on, and where: `article`, `story`, `below`, `after`. */
  pieces: readonly string[]
}

/** What such a note is made of, beside small words; entries as in `PleaWords`. */
export interface MachineWords {
  /** The machine: `artificial intelligence`, `automat*`. */
  machine: readonly string[]
  /** Who looked at it: `reviewed`, `our editors`. */
  checked: readonly string[]
  /** What it did it to: `this article`. */
  these: readonly string[]
  /** What else such a note says: `translat*`, `original`, `from English`, `may contain errors`; nothing of the lists above. */
  others: readonly string[]
}

/** What a button of a page is made of, beside small words; entries as in `PleaWords`. */
export interface ControlWords {
  /** What one does, or the page does just now, in the forms that buttons have: `copy`, `listen`, `read aloud`, `loading`; not those that tell of others, as `shows`. */
  acts: readonly string[]
  /** What one does it to, a piece of the page: `link`, `article`, `comments`, `play button`, `typo`. */
  objects: readonly string[]
}

/**
 * The parts of a plea: somebody asks (`asks`, `invites`), somebody is asked
 * (`reader`), somebody speaks (`newsroom`), and it is about a thing that is
 * not the story (`things`).
 *
 * An entry is one word or several; a word that ends in `*` stands for all words
 * that begin so (`abonn*`). An empty list means that nobody has filled it yet.
 */
export interface PleaWords {
  /** Calls that hardly anything but a plea opens with: `subscribe`, `sign up`, `abonnez-vous`. */
  asks: readonly string[]
  /** Calls that also open other sentences: `join`, `get`, `discover`, `click`. */
  invites: readonly string[]
  /** Words that address the reader: `you`, `your`, `vous`, `votre`. */
  reader: readonly string[]
  /** Words of the newsroom about itself: `we`, `our`, `us`, `nous`, `notre`. */
  newsroom: readonly string[]
  /** Words that press: `now`, `today`, `here`, `maintenant`. */
  urgency: readonly string[]
  /** What one does to a page, in any form: `click here`, `tap`, `the button`, `fill in the form`, `the link below`. */
  clicks: readonly string[]
  /** What makes an offer good: `free`, `% off`, `per month`, `no obligation`, `exclusive`, `trial`, `cancel anytime`. */
  offers: readonly string[]
  /** The page or the outlet as it names itself: `this article`, `our website`, `this page`, `the site`, `below`. */
  page: readonly string[]
  /** Verbs of attribution; a sentence that holds one reports what somebody said: `said`, `a déclaré`. */
  attribution: readonly string[]
  /** Words of these things that by themselves may as well be something else: cookies are also baked. */
  homonyms?: readonly string[]
  /** What it is about, by kind. */
  things: Readonly<Partial<Record<PleaThing, readonly string[]>>>
}

/**
 * The things that pleas and notices of pages are about.
 *
 * - `access`: what is behind a wall (`the full article`, `exclusive content`, `for members only`)
 * - `account`: accounts and logging in; `ad-blocker`: blockers, and why there are advertisements
 * - `affiliate`: commissions, paid placements, test products that were given
 * - `app`: apps, notifications on a phone; `bio`: who the author is and how to reach her
 * - `comments`: the comments of the page, and its rules for them
 * - `cookies`: cookies and consent; `privacy`: personal data, privacy policies, terms, settings
 * - `correction`: errors, tips, letters, ways to reach the newsroom
 * - `donation`: giving money; `gallery`: pictures to click through
 * - `journalism`: what the newsroom says of its work; `newsletter`: newsletters, alerts, mail
 * - `origin`: where a text first appeared, who else made it
 * - `player`: audio, video and podcasts of the page
 * - `rights`: copyright and licences; `social`: networks, following, sharing
 * - `subscription`: subscriptions, memberships, their prices
 */
export const pleaThings = [
  'access',
  'account',
  'ad-blocker',
  'affiliate',
  'app',
  'bio',
  'comments',
  'cookies',
  'correction',
  'donation',
  'gallery',
  'journalism',
  'newsletter',
  'origin',
  'player',
  'privacy',
  'rights',
  'social',
  'subscription'
] as const

export type PleaThing = (typeof pleaThings)[number]

/**
 * The words of the lines around a headline: who wrote it, where, and when.
 *
 * Phrases as elsewhere; words of scripts without spaces are found anywhere in
 * a line.
 */
export interface MetaWords {
  /**
   * How a date of numbers alone is read: `03/04/2024` is `dmy` in French. It is
   * `unsure` where the convention does not settle it, as in English.
   */
  order: 'dmy' | 'mdy' | 'ymd' | 'unsure'
  /** Names of the twelve months, January first, each in all its forms; empty where months are numbers. */
  months: readonly (readonly string[])[]
  /** The same of the solar calendar of Iran, Farvardin first, where papers use it. */
  solarMonths?: readonly (readonly string[])[]
  /** What stands before the time of publication: `published on`, `veröffentlicht`. */
  published: readonly string[]
  /** What stands before the time of the last change: `updated`, `stand`. */
  updated: readonly string[]
  /** Small words inside a date or before it: `on`, `at`, `de`, `года`. */
  joints: readonly string[]
  /** Words beside a time of day: `uhr`, `kl`. */
  clock: readonly string[]
  /** Marks of the half of the day, first and second. */
  am: readonly string[]
  pm: readonly string[]
  /** Words of a time that is counted from now: `ago`, `vor`, `today`. */
  ago: readonly string[]
  /** What such times, and reading times, are counted in: `minutes`. */
  units: readonly string[]
  /** What writers are: `reporter`, `envoyé spécial`. */
  roles: readonly string[]
  /** What joins two names: `and`, `et`. */
  joined: readonly string[]
  /** What stands between a name and a place or a house: `in`, `à`, `mit`. */
  place: readonly string[]
  /** Sections of a newspaper and kinds of pieces, as kickers name them: `politics`, `analyse`. */
  sections: readonly string[]
  /** Writers who are nobody in particular: `staff`, `redaktion`. */
  newsroom: readonly string[]
  /** What stands before the house that a story was taken from: `source`, `quelle`. */
  source: readonly string[]
  /** What stands before a name, besides the phrases of the rule `byline`. */
  by: readonly string[]
  /**
   * Given names, for a line that is a name and nothing else; of Chinese,
   * Japanese, Korean and Vietnamese, whose given names are free, family names.
   * Most are from the lists of Faker (JavaScript and Python, MIT), without
   * words that texts write in small letters.
   */
  names: readonly string[]
}
