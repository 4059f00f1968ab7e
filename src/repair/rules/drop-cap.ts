import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {defineArticleRule} from '../../rule/define.ts'
import {isLower, isUpper} from '../../rule/letters.ts'
import type {Change} from '../../text/draft.ts'
import type {Article, Block} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {vocabularyOf} from '../hyphens.ts'
import {isBlank, isOpener, wordEnd} from '../letters.ts'

/**
 * Give an initial back to its word: `T he`, or `T` on a line of its own.
 *
 * A large first letter is an element of its own on the page, and a scraper
 * sets a space or a line break behind it.
 *
 * Some letters are words: `A man`, `I think`, `O presidente`. There the two
 * are joined only when the joined word is known, from the language or from the
 * text, or when no word begins like the rest. `R is`, `B vitamins` and letters
 * that stand alone elsewhere in the text are left apart.
 */
export const dropCap = defineArticleRule({
  id: 'drop-cap',
  summary: 'join an initial to its word',
  check(article, {languages}) {
    const own = article.language === undefined ? undefined : languages[0]
    const alone = new Map<string, boolean>()
    const changes: Change[] = []
    for (const [place, block] of article.children.entries()) {
      if (block.drop || block.kind === 'verse' || block.kind === 'heading') continue
      const change = mendBlock(article, block, article.children[place + 1], own, alone)
      if (change) changes.push(change)
    }
    return changes
  }
})

function mendBlock(
  article: Article,
  block: Block,
  next: Block | undefined,
  own: Language | undefined,
  alone: Map<string, boolean>
): Change | undefined {
  const {value, start} = block
  let at = 0
  while (at < 2 && isOpener(value.charCodeAt(at))) at++
  if (!isUpper(value.charCodeAt(at))) return undefined
  const letter = value.charAt(at)
  let from = at + 1
  while (from < value.length && isBlank(value.charCodeAt(from))) from++
  if (from === value.length) {
    if (!next || next.drop || next.kind !== 'paragraph' || !isLower(next.value.charCodeAt(0)))
      return undefined
    const rest = next.value.slice(0, wordEnd(next.value, 0))
    const joint = judge(letter, rest, article, own, alone, true)
    if (joint === 'apart') return undefined
    const value = `${letter}${joint === 'word' ? '' : ' '}${next.value.charAt(0)}`
    return mend('drop-cap', 'Joined initial', start + at, next.start + 1, value, `${letter} ${rest}`)
  }
  if (from === at + 1 || from > at + 4) return undefined
  const rest = value.slice(from, wordEnd(value, from))
  // `V e-mailu`: a hyphen goes on with another word.
  if (rest === '' || value.charAt(from + rest.length) === '-') return undefined
  if (judge(letter, rest, article, own, alone, false) !== 'word') return undefined
  return mend('drop-cap', 'Joined initial', start + at + 1, start + from, '', `${letter} ${rest}`)
}

/**
 * Say whether an initial and what stands behind it are one word, two words, or
 * are to be left `apart`. On a line of its own a letter is hardly a word with
 * its sentence behind it.
 */
function judge(
  letter: string,
  rest: string,
  article: Article,
  own: Language | undefined,
  alone: Map<string, boolean>,
  ownLine: boolean
): 'word' | 'two' | 'apart' {
  // Vietnamese parts its syllables by spaces, and any vowel is one: `Ở tuổi 70`, `Ý kiến`.
  if (own?.tag === 'vi' && !ownLine && 'AEIOUY'.includes(letter.normalize('NFD').charAt(0))) return 'apart'
  const small = isLower(rest.charCodeAt(0))
  if (!small && (rest.length < 2 || rest !== rest.toUpperCase() || !isUpper(rest.charCodeAt(0))))
    return 'apart'
  const low = rest.toLowerCase()
  const joined = letter.toLowerCase() + low
  const listed = (word: string) => own !== undefined && wordSet(own.functionWords).has(word)
  // Counting an article's words costs more than all else, so it is the last thing to ask for.
  const count = (word: string) => vocabularyOf(article).get(word) ?? 0
  const isRestKnown = () => listed(low) || count(low) > 1
  // `A` and `I` are words of other languages too, and texts quote.
  const isWord =
    own === undefined || 'AIO'.includes(letter) || (oneLetterWords[own.tag] ?? '').includes(letter)
  if (!isWord) {
    if (listed(joined) || count(joined) > 0) return 'word'
    if (!small || low.length < 2 || companions.has(low) || letter === 'X' || isRestKnown()) return 'apart'
    return ownLine || !standsAlone(letter, article, alone) ? 'word' : 'apart'
  }
  if (listed(joined) && (low.length === 1 || (!alsoWords.has(low) && !isRestKnown()))) return 'word'
  if (low.length === 1 || !small) return 'apart'
  if (own !== undefined && isNoBeginning(letter, low, own) && !isRestKnown()) return 'word'
  if (!ownLine) return 'apart'
  if (own === undefined || isRestKnown()) return 'two'
  return (seldomWords[own.tag] ?? '').includes(letter) ? 'word' : 'two'
}

/** What is a word behind `A`, although `A` with it is one too: `A way`, `A gain`. */
const alsoWords = new Set([
  'board',
  'broad',
  'cross',
  'gain',
  'go',
  'head',
  'like',
  'live',
  'long',
  'lot',
  'mount',
  'part',
  'round',
  'side',
  'way',
  'while'
])

/** Letters that are words at the beginning of a sentence, by language. */
const oneLetterWords: Readonly<Record<string, string>> = {
  bg: 'АВИОСУЯ',
  ca: 'AEIO',
  cs: 'AIKOSUVZ',
  da: 'I',
  el: 'ΗΟΉ',
  en: 'AIO',
  es: 'AEOUY',
  fr: 'AÀYÔ',
  hu: 'AŐ',
  it: 'AEÈIO',
  nb: 'IÅ',
  nl: 'U',
  pl: 'AIOUWZ',
  pt: 'AÀEÉO',
  ro: 'AEO',
  ru: 'АВИКОСУЯ',
  sk: 'AIKOSUVZ',
  sv: 'IÅÖ',
  tr: 'O',
  uk: 'АВЗІЙОУЯЄ'
}

/** Those of them with which a word begins far more often than it ends. */
const seldomWords: Readonly<Record<string, string>> = {
  cs: 'IOU',
  da: 'I',
  en: 'O',
  fr: 'A',
  nb: 'I',
  nl: 'U',
  pl: 'OU',
  ru: 'ОУ',
  sk: 'IOU',
  sv: 'I',
  uk: 'ОУ'
}

/** What stands behind a letter that is a name: `T cells`, `B vitamins`. */
const companions = new Set([
  'cell',
  'cells',
  'class',
  'coli',
  'corp',
  'corps',
  'flat',
  'list',
  'major',
  'minor',
  'moll',
  'rays',
  'sharp',
  'side',
  'vitamin',
  'vitamins',
  'wave',
  'waves'
])

const vowels = /^[aeiouyäëïöüàâáãåæéèêëíìîóòôõøœúùûýăőű]/

/** Pairs of consonants with which words of Germanic and Romance languages and of Hungarian begin. */
const onsets = new Set(
  (
    'bj bl br ch cl cn cr cs cz dh dj dr dv dw dz fj fl fn fr gh gj gl gm gn gr gw hj hl hm hr hv jj kh kj kl km kn kr kv kw lh lj ll ' +
    'mn nh nj ph pf pj pl pn pr ps pt qu rh sb sc sd sf sg sh sj sk sl sm sn sp sq sr ss st sv sw sz th tj tl tm tr ts tv tw tz vl vr ' +
    'wh wr zh zs zw'
  ).split(' ')
)
/** Languages that put an `e` before an `s` with another consonant: `esta`. */
const iberian = new Set(['es', 'pt'])
const slavic = new Set(['bg', 'cs', 'pl', 'ru', 'sk', 'uk'])

/** Whether no word of the language begins like what stands behind a letter. */
function isNoBeginning(letter: string, low: string, own: Language): boolean {
  if (vowels.test(low) || low.length < 3) return false
  const doubled = low.charAt(0) === low.charAt(1)
  if (slavic.has(own.tag)) return doubled && !'вw'.includes(low.charAt(0))
  if (own.script !== 'Latn' || vowels.test(low.slice(1))) return false
  // `O show` and `A startup` are no `Oshow`, but `E stado` is.
  if (letter === 'E' && iberian.has(own.tag) && low.startsWith('s')) return true
  return (doubled && !(own.tag === 'es' && low.startsWith('ll'))) || !onsets.has(low.slice(0, 2))
}

/** Whether a capital stands alone somewhere in a text, between blanks. */
function standsAlone(letter: string, article: Article, alone: Map<string, boolean>): boolean {
  let found = alone.get(letter)
  if (found === undefined) {
    found = article.draft.value.includes(` ${letter} `)
    alone.set(letter, found)
  }
  return found
}
