/** Tells names of persons, of houses and of places by how they are written. */
import {houseEndings, houseWords, placeOpeners, placesOfWords} from '../../languages/houses.ts'
import {wordSet} from '../../languages/index.ts'
import {fold} from './vocabulary.ts'

/** Small words inside names. */
const particles: ReadonlySet<string> = new Set([
  'af',
  'al',
  'av',
  'bin',
  'bint',
  'd',
  'da',
  'das',
  'de',
  'degli',
  'dei',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'e',
  'el',
  'i',
  'ibn',
  'la',
  'le',
  'o',
  'ten',
  'ter',
  'und',
  'van',
  'vom',
  'von',
  'y',
  'zu',
  'zum',
  'zur',
  "'t"
])

/** Whether a word is one of those that stand inside names, in small letters: `de`, `von`. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** A word of a name: a capital, then letters; a hyphen, an apostrophe or a stop may stand in it. */
const capitalWord = /^(?:\p{Lu}|[dlo]['’]\p{Lu}|(?:al|el|ad|as|ash)-\p{Lu})[\p{L}\p{M}.'’ʼ-]*$/u

/** From here on stand the scripts without capitals that papers write, and the marks of eastern ones. */
export const firstUncased = 0x590

/** A word of a script without capitals. */
const plainWord = /^[\p{Lo}\p{M}ー・\u200c.'’·-]{2,}$/u
/** A family name, or a given one, of one Chinese character: `佐藤 葵`. */
const oneCharacter = /^\p{Script=Han}$/u

/** A name has no more words than this. */
const mostWords = 6

/** Whether words are written as a person's name is: two capitalised words or more. */
export function isName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > mostWords) return false
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (!capitalWord.test(last) || !(capitalWord.test(first) || particles.has(first.toLowerCase())))
    return false
  if (last.endsWith('.') && !/^(?:Jr|Sr)\.$/.test(last) && last.length > 3) return false
  let capitals = 0
  for (const word of words) {
    if (capitalWord.test(word)) capitals++
    else if (!particles.has(word.toLowerCase())) return false
  }
  return capitals >= 2
}

/** Whether words may be a name where something else says that there is one: one word, or a script without capitals. */
export function mayBeName(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > mostWords) return false
  if (words.every((word) => capitalWord.test(word) || particles.has(word.toLowerCase()))) {
    return words.some((word) => capitalWord.test(word))
  }
  const isWord = (word: string) =>
    isUncased(word) && (plainWord.test(word) || (words.length === 2 && oneCharacter.test(word)))
  return words.length <= 4 && words.every(isWord)
}

/** Whether words are the name of a paper, a station or another house. */
export function isHouse(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > mostWords) return false
  const known = wordSet(houseWords)
  if (words.some((word) => known.has(word.toLowerCase()))) return true
  const last = words.at(-1) ?? ''
  if (isTitled(words)) return true
  if (houseEndings.some((ending) => last.endsWith(ending) && last !== ending)) return true
  const only = words[0] ?? ''
  // `MRF Sachsen-Elbland`
  if (words.length === 2 && /^\p{Lu}{2,5}$/u.test(only) && /^\p{Lu}\p{Ll}/u.test(last)) return true
  // `NWR-Studio Wien`
  if (/^\p{Lu}{2,5}-\p{Lu}\p{Ll}/u.test(only)) return true
  return (
    words.length === 1 &&
    // `BBC`, `KTI24`, `detakNews`
    /^(?:\p{Lu}{2,4}|\p{Lu}{2,4}\d{1,2}|\p{Ll}+\p{Lu}\p{Ll}{2,}|\p{L}+\d\p{L}*|\S+\.(?:com|net|org|de|fr|it|es|pl|ru|nl|co))$/u.test(
      only
    )
  )
}

/** Articles that names of papers begin with. */
const articles = /^(?:The|Le|La|Les|El|Los|Las|Il|Lo|Die|Der|Das|Het|L['’]\p{Lu}[\p{L}]+)$/u

/** Whether words begin with an article, as names of papers do: `Le Quotidien`, `L’Écho de l’Aven`. */
export function isTitled(words: readonly string[]): boolean {
  return words.length > 1 && articles.test(words[0] ?? '')
}

/** Whether words may be the name of a place, behind the name of a person. */
export function isPlace(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 4) return false
  const joined = words.map(fold).join(' ')
  if (wordSet(placesOfWords).has(joined) || wordSet(placesOfWords).has(words.join(' ').toLowerCase()))
    return true
  if (words.length === 1) {
    const word = words[0] ?? ''
    return (capitalWord.test(word) && word.length > 2) || (plainWord.test(word) && isUncased(word))
  }
  return (
    wordSet(placeOpeners).has(joined.split(' ', 1)[0] ?? '') && words.every((word) => capitalWord.test(word))
  )
}

/** Whether all words begin with a capital, but for small ones: a title, a section, a place. */
export function isCapitalised(words: readonly string[]): boolean {
  return (
    words.length > 0 && words.every((word) => capitalWord.test(word) || particles.has(word.toLowerCase()))
  )
}

/** Whether a text has no letter of a script with capitals. */
export function isUncased(text: string): boolean {
  return !/[\p{Ll}\p{Lu}]/u.test(text)
}

/** An agency's short name stands in capitals, or as the agency writes it: `dpa`. */
export function isAgency(chunk: string): boolean {
  return (
    chunk.length > 3 ||
    !/[A-Za-z]/.test(chunk) ||
    chunk === chunk.toUpperCase() ||
    /^(?:dpa|apa|epd|ats|sda|kna|sid)$/.test(chunk)
  )
}

/** Name and role in one run, without a space: `山田太郎記者`. */
export const runOfName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]{2,8}$/u

/** What is all of this script is a word, as in `フリーライター`, sooner than a name before a role. */
export const katakana = /^[\p{Script=Katakana}ー]+$/u

/** How Arabic names go on that begin with the letter of `and`. */
const namesWithWaw =
  /^و(?:ائل|ئام|جدان|جدي|جيه|حيد|داد|ديع|رد|ردة|سام|سيم|صال|صفي|ضاح|عد|فاء|فيق|لاء|ليد|هبة|هيب)$/

/** Whether a word opens with an `and` that its language writes without a space. */
export function beginsWithAnd(word: string, tag: string): boolean {
  if (tag === 'he') return /^ו\p{L}{2}/u.test(word)
  return tag === 'ar' && word.length > 3 && word.startsWith('و') && !namesWithWaw.test(word)
}
