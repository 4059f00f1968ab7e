/**
 * Restores mojibake that lost a byte.
 *
 * windows-1252 leaves five bytes undefined, and many a page deletes the C1
 * controls that stand for them; a no-break space becomes a space as easily. So
 * `”` is left as `â€`, `à` as `Ã ` and `с`, `э` and `я` all as `Ñ`.
 */
import {byteRoles, western as westernCodec} from './codecs.ts'
import {type Run, sure} from './runs.ts'
import {commonWords, places} from './russian.ts'
import {isAsciiLetter, isAsciiLower, isAsciiUpper, isForeignLetter} from './scripts.ts'

/** What `findLosses` found. */
export interface Losses {
  /** Restored characters. */
  runs: Run[]
  /** Runs in words that cannot be had whole, and so are left as they are. */
  given: Set<Run>
}

/** Find characters that lost a byte, beside runs that did not. */
export function findLosses(text: string, accepted: readonly Run[]): Losses | undefined {
  const western = accepted.filter((run) => run.codec === westernCodec)
  const runs: Run[] = []
  const given = new Set<Run>()
  const gaps = gapsBetween(text, accepted)
  findQuotes(text, gaps, accepted, runs, given)
  if (western.length > 0 || runs.length > 0) {
    findLatin(text, gaps, western, runs)
    findChains(text, western, runs, given)
  }
  return runs.length > 0 || given.size > 0 ? {runs, given} : undefined
}

interface Gap {
  start: number
  end: number
}

function gapsBetween(text: string, runs: readonly Run[]): Gap[] {
  const gaps: Gap[] = []
  let start = 0
  for (const run of runs) {
    if (run.start > start) gaps.push({start, end: run.start})
    start = run.end
  }
  gaps.push({start, end: text.length})
  return gaps
}

function restored(start: number, end: number, value: string): Run {
  return {start, end, value, codec: westernCodec, score: sure}
}

/**
 * Restore the closing quotation mark. Of the five characters that `â€` may
 * have been, the other four are an odd hyphen and three that nobody sees.
 */
function findQuotes(
  text: string,
  gaps: readonly Gap[],
  accepted: readonly Run[],
  runs: Run[],
  given: Set<Run>
): void {
  let gap = 0
  let next = 0
  for (let at = text.indexOf('â€'); at >= 0; at = text.indexOf('â€', at + 2)) {
    while (gap < gaps.length && (gaps[gap]?.end ?? 0) <= at) gap++
    if ((gaps[gap]?.start ?? Number.POSITIVE_INFINITY) > at) continue
    // The byte may have become a replacement character, and that mojibake.
    while (next < accepted.length && (accepted[next]?.start ?? 0) < at + 2) next++
    const run = accepted[next]
    const replaced = run?.start === at + 2 && run.value === '\ufffd'
    if (run && replaced) given.add(run)
    const end = run && replaced ? run.end : text.startsWith('ï¿½', at + 2) ? at + 5 : at + 2
    runs.push(restored(at, text.charCodeAt(end) === 0xfffd ? end + 1 : end, '”'))
  }
}

/** Latin letters that lose a byte. */
const latinLeads = 'ÂÃÄÅ'

/** How much more damage than good letters there must be for lone letters to be damage. */
const dominance = 10

/** Restore Latin letters in a text that is damaged all over. */
function findLatin(text: string, gaps: readonly Gap[], western: readonly Run[], runs: Run[]): void {
  const candidates: number[] = []
  let good = 0
  for (const {start, end} of gaps) {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code < 0x80) continue
      if (code >= 0x80 && code < 0xa0) return
      if (latinLeads.includes(text.charAt(at))) candidates.push(at)
      else if (isForeignLetter(code) && code !== 0xd0 && code !== 0xd1 && code !== 0xe2) good++
    }
  }
  if (candidates.length === 0 || good * dominance > western.length) return
  const language = evidence(western)
  // Where spaces were kept, `à` before a word left two of them.
  const spacious = text.includes('Ã  ')
  for (const at of candidates) {
    const found = restoreLatin(text, at, language, spacious)
    if (found) runs.push(restored(at, at + found.length, found.value))
  }
}

interface Evidence {
  polish: boolean
  czech: boolean
  hungarian: boolean
  vietnamese: boolean
  latvian: boolean
  lithuanian: boolean
}

/** Say what letters the text has when it is read rightly. */
function evidence(runs: readonly Run[]): Evidence {
  const seen = new Set<string>()
  for (const {value} of runs) for (const character of value) seen.add(character)
  const some = (letters: string) => Array.from(letters).some((letter) => seen.has(letter))
  return {
    polish: some('łśćźńż'),
    czech: some('šžěřůňďťđ'),
    hungarian: some('őű'),
    vietnamese: some('ạảấầậắặẹếềệịọốồộớờợụứừự'),
    latvian: some('ēīņļģķ'),
    lithuanian: some('ėįų')
  }
}

function restoreLatin(
  text: string,
  at: number,
  language: Evidence,
  spacious: boolean
): {value: string; length: number} | undefined {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const spaced = after === 0x20
  const inWord = isAsciiLower(before)
  switch (text.charAt(at)) {
    case 'Â':
      return spaced ? {value: '\u00a0', length: 2} : undefined
    case 'Ã':
      if (spaced) return {value: 'à', length: keepsSpace(text, at, spacious) ? 1 : 2}
      // The second byte of `í` is a soft hyphen.
      if (inWord) return isAsciiLetter(after) ? {value: 'í', length: 1} : undefined
      return isAsciiLetter(after) || isAsciiUpper(before)
        ? {value: acuteCapital(text, at), length: 1}
        : undefined
    case 'Å':
      if (spaced && isAsciiLower(text.charCodeAt(at + 2)) && !language.polish) return {value: 'Š', length: 2}
      if (language.polish) return {value: 'Ł', length: 1}
      if (language.hungarian && !inWord) return {value: 'Ő', length: 1}
      return inWord || isAsciiUpper(before) ? {value: inWord ? 'ō' : 'Ō', length: 1} : undefined
    default:
      if (language.vietnamese) return {value: 'Đ', length: 1}
      if (language.lithuanian) return {value: 'č', length: 1}
      if (language.latvian) return {value: 'ā', length: 1}
      if (!language.czech) return undefined
      return {value: softD.test(text.slice(Math.max(0, at - 4), at)) ? 'ď' : 'č', length: 1}
  }
}

/** `buď`, `teď`, `loď`, `zeď` */
const softD = /(?:^|[^a-z])(?:bu|te|lo|ze)$/iu

/**
 * Whether the space behind `Ã` is a space of its own. Where each space is one,
 * `voilà que` has two: one that was a byte, and one between the words.
 */
function keepsSpace(text: string, at: number, spacious: boolean): boolean {
  const next = text.charCodeAt(at + 2)
  if (spacious || !isAsciiLetter(next)) return false
  // `Ã s` is `às`.
  return !(text.charAt(at + 2) === 's' && !isAsciiLetter(text.charCodeAt(at + 3)))
}

/** How words begin that have `Í` there; others have `Á`. */
const acuteI =
  /^(?:ber|bid|bice|caro|cone|cono|dem|dol|gne|gor|mpar|mpe|mpi|mprob|nclit|nd[eio]|nfim|nful|ngrim|ns[iu]|nter|nteg|ntim|ñig|ris|sis|tac|tal|tem)/iu

/** Choose between `Á` and `Í`, all that news has of the five. */
function acuteCapital(text: string, at: number): 'Á' | 'Í' {
  const rest = text.slice(at + 1, at + 9)
  const start = at - wordBefore(text, at)
  const head = text.slice(start, at)
  if (head === '') return acuteI.test(rest) ? 'Í' : 'Á'
  // `PAÍS`, `MAÍZ`, `POLÍTICA`, `GARCÍA`, `AQUÍ`, `ASÍ`
  if (/^(?:AS?|O|OS|TIC|FIC|CUL|NEA|DER|CIL|NIM|MIT|QUI|STIC|VIL|GEN)(?![a-z])/u.test(rest)) return 'Í'
  if (/A$/u.test(head) && /^[SZLD]/u.test(rest)) return 'Í'
  return /(?:QU|AS|^S|^M|^T|ALL)$/u.test(head) && !/^[A-Z]/u.test(rest) ? 'Í' : 'Á'
}

function wordBefore(text: string, at: number): number {
  let length = 0
  while (length < 30 && isAsciiLetter(text.charCodeAt(at - length - 1))) length++
  return length
}

/**
 * Restore letters in words of other scripts, and give up the words that stay
 * unclear: half a word is worse than damage that can be seen to be damage.
 */
function findChains(text: string, western: readonly Run[], runs: Run[], given: Set<Run>): void {
  if (!western.some((run) => run.value >= '\u0370' && run.value.length > 0 && run.value < '\u2000')) {
    if (!western.some((run) => run.value >= '\u3000')) return
  }
  const language = scriptEvidence(western)
  let first = 0
  let chainEnd = 0
  for (let at = 0; at < text.length; at++) {
    if (!isWestern(text.charCodeAt(at))) continue
    chainEnd = at + 1
    while (chainEnd < text.length && isWestern(text.charCodeAt(chainEnd))) chainEnd++
    while (first < western.length && (western[first]?.end ?? 0) <= at) first++
    let last = first
    while (last < western.length && (western[last]?.start ?? 0) < chainEnd) last++
    if (text.slice(at, chainEnd) === 'Ñ' && language.russian) {
      const value = restoreLone(text, chainEnd, western, last)
      if (value) runs.push(restored(at, chainEnd, value))
    } else mendChain(text, at, chainEnd, western, first, last, language, runs, given)
    first = last
    at = chainEnd
  }
}

/** Whether a code unit beyond ASCII has a byte in windows-1252 with which UTF-8 begins or goes on. */
function isWestern(code: number): boolean {
  return code >= 0x80 && ((byteRoles()[code] ?? 0) & 0x11) !== 0
}

interface Scripts {
  russian: boolean
  arabic: boolean
}

function scriptEvidence(runs: readonly Run[]): Scripts {
  let yery = 0
  let other = 0
  let arabic = 0
  let vowelled = 0
  for (const {value} of runs) {
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at)
      if (code === 0x44b) yery++
      // Ukrainian, Serbian, Macedonian and Belarusian letters.
      else if ((code >= 0x452 && code <= 0x45f) || code === 0x491) other++
      else if (code >= 0x621 && code <= 0x64a) arabic++
      else if (code >= 0x64b && code <= 0x652) vowelled++
    }
  }
  return {
    russian: yery > 0 && other * 20 <= yery,
    arabic: arabic > 0 && vowelled * 10 <= arabic
  }
}

/** A letter that is known, or the byte that is left of one. */
interface Piece {
  start: number
  end: number
  value: string
  lost: boolean
}

function mendChain(
  text: string,
  start: number,
  end: number,
  western: readonly Run[],
  first: number,
  last: number,
  language: Scripts,
  runs: Run[],
  given: Set<Run>
): void {
  const pieces: Piece[] = []
  let lost = 0
  let at = start
  for (let index = first; index <= last; index++) {
    const run = index < last ? western[index] : undefined
    const to = run?.start ?? end
    for (; at < to; at++) {
      pieces.push({start: at, end: at + 1, value: text.charAt(at), lost: true})
      lost++
    }
    if (!run) break
    for (const value of run.value) pieces.push({start: run.start, end: run.end, value, lost: false})
    at = run.end
  }
  if (lost === 0) return
  const script = pieces.some(({value, lost}) => !lost && value >= '\u0370' && value < '\u2000')
  const eastern = pieces.some(({value, lost}) => !lost && value >= '\u3000' && value < '\ufb00')
  const alone = first === last
  if (!script && !eastern && !(alone && lost <= 2 && 'ÐÑ'.includes(text.charAt(start)))) return
  const found = eastern ? undefined : restoreLetters(text, pieces, language, runs.at(-1))
  if (found) {
    for (const run of found) runs.push(run)
    return
  }
  for (const run of western.slice(first, last)) given.add(run)
}

/** Common Arabic words that end in ف. */
const endsInFa =
  /(?:ألف|آلاف|خلف|نصف|هدف|أهداف|كيف|موقف|ملف|مختلف|أطراف|طرف|اكتشاف|اعتراف|صحف|سقف|عنف|ظروف|وقف|صرف|وصف|كشف|عرف|خوف|مخاوف|صفوف|تكاليف|تعريف|تخفيف|صيف|شرف)$/u

/** Restore the lost letters of a Cyrillic or an Arabic word; all or none. */
function restoreLetters(
  text: string,
  pieces: readonly Piece[],
  language: Scripts,
  before: Run | undefined
): Run[] | undefined {
  const leads = new Set(pieces.filter(({lost}) => lost).map(({value}) => value))
  const only = (letters: string) => Array.from(leads).every((lead) => letters.includes(lead))
  if (language.arabic && only('ØÙ')) {
    // At the end of a word the vowel sign ٍ is as likely as ف.
    const word = pieces.map(({lost, value}) => (lost ? (value === 'Ø' ? 'ء' : 'ف') : value)).join('')
    if (word.endsWith('ف') && pieces.at(-1)?.lost && !endsInFa.test(word)) return undefined
    return pieces
      .filter(({lost}) => lost)
      .map(({start, end, value}) => restored(start, end, value === 'Ø' ? 'ء' : 'ف'))
  }
  if (!language.russian || !only('ÐÑ')) return undefined
  // `Р` and the space that was its byte were restored in the chain before.
  const head = before?.value === 'Р' && before.end === pieces[0]?.start ? 'р' : ''
  return restoreRussian(text, pieces, head)
}

function restoreRussian(text: string, pieces: readonly Piece[], head: string): Run[] | undefined {
  const letters = pieces.map(({lost, value}) => (lost ? (value === 'Ñ' ? '*' : '#') : value))
  const bare = letters.filter(isCapital).join('')
  if (bare.length > 1 && bare.length < 7 && !letters.some((letter) => letter === '*' || isSmall(letter))) {
    return restoreAcronym(text, pieces, letters, bare)
  }
  const capitals: Run[] = []
  // From the end, for what a capital is can be seen from what follows it.
  for (let index = pieces.length - 1; index >= 0; index--) {
    if (letters[index] !== '#') continue
    const piece = pieces[index]
    const capital = piece && restoreCapital(text, piece, letters[index - 1], letters[index + 1])
    if (!piece || !capital) return undefined
    letters[index] = capital.value.charAt(0)
    capitals.push({...capital, start: piece.start})
  }
  if (!letters.includes('*')) return capitals
  const first = letters.findIndex(isCyrillic)
  const lastLetter = letters.findLastIndex(isCyrillic)
  const core = letters.slice(first, lastLetter + 1)
  const solved = first < 0 ? undefined : solve(head + core.join('').toLowerCase())?.slice(head.length)
  if (!solved) return undefined
  const small: Run[] = []
  for (const [index, letter] of core.entries()) {
    const piece = pieces[first + index]
    if (letter === '*' && piece) small.push(restored(piece.start, piece.end, solved.charAt(index)))
  }
  return [...capitals, ...small]
}

/** Names in capitals that lose letters; what is left of them is unlike any other's. */
const acronyms =
  'АО АСЕАН АЭС ВАДА ДНР ЕАЭС ЗАО ИНТЕРФАКС КАМАЗ КНДР КНР ЛНР МАГАТЭ МОСКВА НАСА НАТО НБА НДС НКО НХЛ ОАО ОАЭ ООН ПАО ПАСЕ РАН РИА РНК СНГ СССР США ТАСС УЕФА ФАС ФИФА ФРГ ФСБ ЦАХАЛ ЦБ ЭКСПО ЮАР'.split(
    ' '
  )

function restoreAcronym(
  text: string,
  pieces: readonly Piece[],
  letters: readonly string[],
  bare: string
): Run[] | undefined {
  // At the end a space may have been the second byte of `Р`.
  const name = acronyms.find(
    (acronym) => acronym.replace(/[АН]/gu, '#').replace(/Р$/u, '#') === bare.replace(/Р$/u, '#')
  )
  if (!name) return undefined
  const runs: Run[] = []
  let at = 0
  for (const [index, letter] of letters.entries()) {
    if (!isCapital(letter)) continue
    const value = name.charAt(at++)
    const piece = pieces[index]
    if (letter !== '#' || !piece) continue
    const spaced = value === 'Р'
    if (spaced && text.charCodeAt(piece.end) !== 0x20) return undefined
    runs.push(restored(piece.start, spaced ? piece.end + 1 : piece.end, value))
  }
  return runs
}

function isCapital(letter: string): boolean {
  return letter === '#' || (letter >= 'А' && letter <= 'Я')
}

function isSmall(letter: string): boolean {
  return letter >= 'а' && letter <= 'џ'
}

function isCyrillic(letter: string): boolean {
  return letter === '*' || (letter >= 'Ѐ' && letter <= 'ӿ')
}

/**
 * Choose between `с` (with) and `я` (I) by the word that follows: the one
 * takes a noun in the instrumental, a name or a number, the other a verb in
 * the first person.
 */
function restoreLone(text: string, end: number, western: readonly Run[], next: number): string | undefined {
  if (text.charCodeAt(end) !== 0x20) return undefined
  const code = text.charCodeAt(end + 1)
  if ((code >= 0x30 && code <= 0x39) || isAsciiLetter(code)) return 'с'
  let word = ''
  let at = end + 1
  for (let index = next; index < western.length && word.length < 30; index++) {
    const run = western[index]
    if (!run || run.start - at > 3 || text.slice(at, run.start).includes(' ')) break
    word += '*'.repeat(run.start - at) + run.value
    at = run.end
  }
  if (/^[А-Я«„]/u.test(word)) return 'с'
  if (/^(?:не|бы|был|была|уже|тоже|также|про\*то|в\*егда|никогда|хочу|могу)$/u.test(word)) return 'я'
  if (/..[ую]$/u.test(word) && !/[оеь]ю$/u.test(word)) return 'я'
  return /(?:[оеё][йм]|[ыи]ми?|[а*]ми|ью|ой|ов|ых|их)$/u.test(word) ? 'с' : undefined
}

const vowels = 'аеёиоуыэюя*'

/** Words that may follow the conjunction `А`. */
const afterConjunction = /^(?:в|его|если|ещ|ее|еще|и|из|их|о|об|он|она|они|оно|от|у|это)$/u

/**
 * Choose between `А`, `Н` and, when a space follows that was a byte, `Р`.
 * `А` stands before consonants and alone, `Н` before vowels.
 */
function restoreCapital(
  text: string,
  piece: Piece,
  before: string | undefined,
  after: string | undefined
): Run | undefined {
  if (after !== undefined && isCyrillic(after)) {
    return restored(piece.start, piece.end, vowels.includes(after.toLowerCase()) ? 'Н' : 'А')
  }
  const inWord = before !== undefined && isCyrillic(before)
  if (text.charCodeAt(piece.end) !== 0x20) return inWord ? restored(piece.start, piece.end, 'А') : undefined
  if (inWord && /^[.,;:!?)»]/u.test(text.slice(piece.end + 1, piece.end + 2))) {
    return restored(piece.start, piece.end + 1, 'Р')
  }
  // What comes behind the space is still mojibake here.
  const next = text.slice(piece.end + 1, piece.end + 3)
  const vowel = /^(?:Ð[°µ¸¾]|Ñ[ƒ‹Ž])/u.test(next)
  if (inWord) return /^[ÐÑ]/u.test(next) ? restored(piece.start, piece.end, 'А') : undefined
  if (!vowel) return restored(piece.start, piece.end, 'А')
  const word = text.slice(piece.end + 1, piece.end + 13).split(/[ ,.]/u, 1)[0] ?? ''
  if (afterConjunction.test(plain(word))) return restored(piece.start, piece.end, 'А')
  return restored(piece.start, piece.end + 1, 'Р')
}

/** Read the small letters of a short word of mojibake. */
function plain(word: string): string {
  return word.replace(/Ð([°-¿])|Ñ([ƒ‹ŽŒ€‚„…†‡ˆ‰Š])/gu, (_, low?: string, high?: string) => {
    if (low) return String.fromCharCode(0x430 + low.charCodeAt(0) - 0xb0)
    return high === 'ƒ'
      ? 'у'
      : high === '‚'
        ? 'т'
        : high === '€'
          ? 'р'
          : high === '…'
            ? 'х'
            : high === '‰'
              ? 'щ'
              : '?'
  })
}

/** Made when the first word is to be filled in: few texts have any. */
let wordsByMask: ReadonlyMap<string, string> | undefined
let answers: ReadonlyMap<string, string> | undefined

/** The common words, by what is left of them. */
function masked(): Map<string, string> {
  const words = new Map<string, string>()
  for (const word of commonWords) words.set(word.replace(/[сэя]/gu, '*'), word)
  return words
}

function answered(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [letter, list] of Object.entries(places)) {
    for (const place of list.trim().split(/\s+/u)) found.set(place, letter)
  }
  return found
}

/** Fill in the letters of a word; `undefined` when one stays unclear. */
function solve(mask: string): string | undefined {
  wordsByMask ??= masked()
  answers ??= answered()
  const known = wordsByMask.get(mask)
  if (known) return known
  if (mask.length === 1) return undefined
  let word = `^${mask}$`
  for (let at = 1; at < word.length - 1; at++) {
    if (word[at] !== '*') continue
    const near = word.slice(at - 1, at)
    const far = at > 1 ? word.slice(at - 2, at) : near
    const next = word.slice(at + 1, at + 2)
    const beyond = word.slice(at + 1, at + 3)
    const letter =
      answers.get(`${near}_${next}`) ??
      answers.get(`${far}_${next}`) ??
      answers.get(`${near}_${beyond}`) ??
      answers.get(`${far}_${beyond}`)
    if (!letter) return undefined
    word = word.slice(0, at) + letter + word.slice(at + 1)
  }
  return word.slice(1, -1)
}
