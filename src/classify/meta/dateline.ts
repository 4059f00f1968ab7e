/** Reads the dateline that opens a story: `MOSCOW, May 3 (Reuters) –`, `北京5月3日电`. */
import {wordSet} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {late} from '../../rule/late.ts'
import {isCapitals} from '../../rule/words.ts'
import type {Meta} from '../../tree/meta.ts'
import {knownAt, lineOf} from './line.ts'
import {momentAt} from './moment.ts'
import {firstUncased, isCapitalised, isName} from './names.ts'
import {readLine} from './read-line.ts'
import {vocabularyOf} from './vocabulary.ts'

/** A dateline is not longer than this, in code units. */
const longest = 110

/** What ends a dateline in scripts with capitals: a dash, or a stop behind an agency. */
const ending = /\s?[.:]?\s?(?:[–—]|--|-(?=\s)|(?<=[)/])\s?\.?-|(?<=[)/])\s?[.:])\s?/y
const mayEnd = /[–—]|--|-\s|[)/]\s?[.:-]/

/** Agency, place and day before the sign of a wire: `新华社北京5月3日电`. */
const chineseWire = late(
  () =>
    /^[（(【]?(?:(本报|本報|[\p{Script=Han}]{2,5}(?:社|网|網|通訊|通讯)|[\p{Script=Han}]{2,5}記者[\p{Script=Han}]{2,4}))?([\p{Script=Han}]{2,10}?)?(?:\d{4}年)?(?:(?:\d{1,2}月)?\d{1,2}日)(?:[上下]午)?(?:专?电|專?電|讯|訊|消息(?=[，,])|(?<=^[（(].{0,40})(?:綜合|综合)?(?:外電|外电)?(?:報導|报道)(?=[）)]))[）)】]?/u
)

/** Where and who in brackets: `【ワシントン＝山田太郎】`, `［東京　３日　ロイター］`, `(서울=연합뉴스)`. */
const bracketed = /^[【［[〔(（]([^】］\]〕)）\n]{2,40})[】］\]〕)）]/u

/** Place, day and agency in brackets: `[東京　29日　ロイター]`. */
const datedBracket = late(
  () =>
    /^[［[]([\p{Script=Han}\p{Script=Katakana}ー・]{2,12}\s+\d{1,2}日)\s+[\p{Script=Han}\p{Script=Katakana}ー\s]{2,14}[］\]]/u
)

/** A day in a dateline needs no year: `15.03`. */
const dayAndMonth = /^\d{1,2}[./]\d{1,2}\.?$/

/** Who wrote it, behind the brackets of a Korean agency: `(서울=연합뉴스) 홍길동 기자 =`. */
const koreanName = late(
  () => /^\s?(\p{Script=Hangul}{2,4}(?:[·ㆍ,]\s?\p{Script=Hangul}{2,4}){0,3})\s(?:기자|특파원)\s?=/u
)

/** Who wrote it, inside the brackets of a Japanese paper: `【ワシントン＝山田太郎】`, `【北京＝山田太郎、鈴木花子】`. */
const japaneseName = late(
  () => /^[\p{Script=Han}\p{Script=Hiragana}]{3,6}(?:、[\p{Script=Han}\p{Script=Hiragana}]{3,6}){0,3}$/u
)

/** Who wrote it, inside the brackets of a Korean paper, behind the paper or not: `[베를린=홍길동 특파원]`. */
const koreanReporter = late(() => /(?:^|\s)(\p{Script=Hangul}{2,4})\s(?:기자|특파원)$/u)

/** Who, where and for whom, as Turkish agencies write it: `Jane Doe/ANKARA, (AA) – `. */
const turkish = late(
  () => /^([\p{L} .-]{5,40})\s?\/\s?(\p{Lu}[\p{Lu} ()-]{2,30}),?\s?\(([\p{L} ]{2,20})\)\s?[–—-]/u
)

const eastern = late(() => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u)

/**
 * Find the dateline of a paragraph; `undefined` when it has none.
 *
 * `text` is the whole text, where the paragraph is the first under a byline or a
 * date: there a place alone makes a dateline, with a dash behind it, in capitals,
 * in the brackets of eastern papers, or with a stop where the text names it again.
 */
export function datelineOf(value: string, languages: readonly Language[], text?: string): Meta | undefined {
  // Japanese paragraphs begin with a wide blank.
  const head = value.trimStart()
  const certain = certainDateline(head.slice(0, longest), languages)
  if (certain || text === undefined) return certain
  return placeAlone(head.slice(0, reach), text, languages)
}

function certainDateline(head: string, languages: readonly Language[]): Meta | undefined {
  if (/^[\u3040-\u30ff\u3400-\u9fff（(【［[〔]/.test(head)) {
    const eastern = easternDateline(head, languages)
    if (eastern) return eastern
  }
  if (!mayEnd.test(head) || !/^[(\p{Lu}]/u.test(head)) return undefined
  const credit = /^\(([\p{L} .-]{2,30})\)\s?[-–—]\s/u.exec(head)
  const agency = credit?.[1] === undefined ? undefined : agencyIn(credit[1], languages)
  if (credit?.[1] !== undefined) {
    // `(ANSA) - ROMA, 03 MAG - …`: the agency stands first; one that nobody knows, before what is a dateline without it.
    const rest = westernDateline(head.slice(credit[0].length), languages, agency !== undefined)
    if (rest?.dateline !== undefined)
      return {...rest, agency: agency ?? credit[1], dateline: head.slice(0, credit[0].length) + rest.dateline}
    if (agency !== undefined) return {agency}
  }
  const signed = turkish().exec(head)
  if (
    signed?.[1] !== undefined &&
    signed[2] !== undefined &&
    signed[3] !== undefined &&
    isName(signed[1].split(' '))
  )
    return {dateline: signed[2], agency: signed[3], byline: signed[1], authors: [signed[1]]}
  return westernDateline(head, languages, false)
}

function westernDateline(head: string, languages: readonly Language[], credited: boolean): Meta | undefined {
  for (let at = 2; at < head.length; at++) {
    ending.lastIndex = at
    if (!ending.test(head)) continue
    const read = partsOf(head.slice(0, at).trim(), languages, credited)
    if (read) return read
    // A place may have a hyphen or a stop in it; a second try is enough.
    if (at > 80) return undefined
  }
  return undefined
}

/** A place and a spaced dash, where an agency in brackets or a day may stand between: `Bergen (ntb) – The ferry`. */
const beforeDash = /^((?:[^–—(),.:;!?"“”«»]|(?<=\d)\.){3,40}?)(?:\s?\(([^()]{2,40})\))?\s[–—-]\s/u

/** A place in capitals and what parts it from the story: `BERGEN. The ferry`, `BERGEN | The ferry`, `BERGEN: The ferry`. */
const capitalPlace = late(
  () => /^(\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s\p{Lu}[\p{Lu}\p{M}'’-]+){0,3})(\.|\s\||:)\s(?=["“«„/]?[\p{Lu}\d])/u
)

/** A place in the brackets of eastern papers: `【日枝】`, `（沖ノ根島）`, `【馬礁訊】`. */
const bracketedPlace = late(
  () =>
    /^[【［〔（(](?!本[報报])([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,8}?)(?:[訊讯電电]|综合消息|綜合消息|综合报道|綜合報道)?[】］〕）)]/u
)

/** A place in capitals and the house in brackets, with or without a mark: `OSLO (Avisen) The ferry`. */
const capitalPlaceOfHouse = late(
  () =>
    /^(\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s\p{Lu}[\p{Lu}\p{M}'’-]+){0,3})\s\(([^()]{2,24})\)\s(?=["“«„]?\p{Lu}[\p{Ll}\s])/u
)

/** A place and the letters of its state before a dash: `Nova Jacutinga, ES - A colheita`. */
const placeInState = late(
  () => /^(\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,3},\s\p{Lu}{2})\s[-–—]\s(?=["“«„]?\p{Lu})/u
)

/** A place and a day in brackets: `［鳴伏　18日］`. */
const placeAndDay = late(() => /^[［[【]([\p{Script=Han}\p{Script=Katakana}ー]{2,10}\s\d{1,2}日)[］\]】]/u)

/** A place of one or two words as Arabic papers part it from the story: `دمشق: `, `بيت النور- `. */
const arabicPlace = late(
  () =>
    /^([\p{Script=Arabic}]{3,12}(?:\s[\p{Script=Arabic}]{3,12})?)(?:-[\p{Script=Arabic}]{2,10})?(?::|-)\s(?=\p{Script=Arabic})/u
)

/** A place of one to three words before a colon: `Bredskov: En`, `גבעת שקד: הסל`. */
const placeBeforeColon = late(
  () =>
    /^((?:\p{Lu}[\p{Ll}\p{M}'’-]{2,}|\p{Script=Hebrew}[\p{Script=Hebrew}'׳-]{1,13})(?:\s(?:\p{Lu}[\p{Ll}\p{M}'’-]+|[\p{Script=Hebrew}'׳-]{2,14})){0,2}):\s(?=["“«„]?[\p{Lu}\p{Script=Hebrew}\d])/u
)

/** A place of one or two words as Hindi papers part it from the story: `नई दिल्ली: `, `रतनगंज। `, `धनौरी | `. */
const indicPlace = late(
  () =>
    /^([\p{Script=Devanagari}\p{Script=Bengali}]{2,14}(?:\s[\p{Script=Devanagari}\p{Script=Bengali}]{2,14})?)(:|।|\s\||\s?[-–—])\s/u
)

/** A place, a day and an agency in brackets, in scripts without capitals: `रतनगंज, 18 जनवरी (भाषा) `, `مرسى الحمّاد 7 أكتوبر تشرين الأول (رويترز) - `. */
const uncasedWire = late(
  () =>
    /^[\p{Lo}\p{M}\s]{2,24}[,،]?\s(\p{Nd}{1,2}\s[\p{Lo}\p{M}]{2,10})(?:\s[\p{Lo}\p{M}]{2,10}){0,2}\s?\(([^()]{2,20})\)(\s?[-–—]\s)?/u
)

/** A place and a day before the first sentence: `Port Ellis, 3 May. The ferry`. */
const datedPlace = late(
  () =>
    /^(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+){0,3}),\s(\d{1,2}\.?\s\p{L}{3,12}|\p{L}{3,12}\.?\s\d{1,2})\.\s(?=["“«„/]?\p{Lu})/u
)

/** A place, with what it lies in, before a stop and a dash: `Tepozán de los Reyes, Gro.- Elementos`. */
const stoppedPlace = late(
  () =>
    /^(\p{Lu}[\p{L}\p{M}'’-]+(?:\s[\p{L}\p{M}'’-]+){0,3}(?:,\s\p{Lu}[\p{L}\p{M}]{0,11})?)\.[-–—]\s(?=["“«„]?\p{Lu})/u
)

/** A place in capitals before a sentence that is not, with nothing between but where it lies: `BRASÍLIA Depois de três dias`, `PORTO VELHO (RO) Três`. */
const shoutedPlace = late(
  () =>
    /^((?:\p{Lu}{7,}|\p{Lu}{3,}\s\p{Lu}{4,})(?:\s\p{Lu}{3,}){0,2}(?:\s(?:e|y|et|und|and)\s\p{Lu}{3,}(?:\s\p{Lu}{3,}){0,2})?(?:\s\(\p{Lu}{2}\))?)\s(?=\p{Lu}\p{Ll}+\s[\p{Ll}\d])/u
)

/** A place of two or three words before a stop: `Puerto Candela. A las cinco`. */
const placeOfWords = late(
  () => /^(\p{Lu}[\p{Ll}\p{M}]+(?:\s\p{Lu}[\p{Ll}\p{M}]+){1,2})\.\s(?=["“«„]?\p{Lu})/u
)

/** One word before a stop: a place, or a short sentence. */
const placeOfWord = late(() => /^(\p{Lu}[\p{Ll}\p{M}]{3,})\.\s(?=["“«„]?\p{Lu})/u)

/** So much of a paragraph is looked at for a dash that answers the first. */
const reach = 600

/** So many words a place has at most, and in scripts without capitals, where little tells it from a sentence. */
const mostPlaceWords = 4
const mostUncasedWords = 3

/** What parts a place from the story stands in so much of a paragraph. */
const nearest = 100
const parting = /[.:।|()（）[\]［］【】〔〕–—-]/

function placeAlone(value: string, text: string, languages: readonly Language[]): Meta | undefined {
  // The cheap questions first: most paragraphs open with no place.
  if (!parting.test(value.slice(0, nearest)) && !isCapitals(value.slice(0, 3))) return undefined
  const bracket = placeInBrackets().exec(value)?.[1]
  if (
    bracket !== undefined &&
    isCapitalised(bracket.split(' ')) &&
    agencyIn(bracket, languages) === undefined
  )
    return {dateline: bracket}
  const cased = value.charCodeAt(0) < firstUncased && !/^[([]/.test(value)
  const own = cased ? capitalisedPlace(value, text, languages) : uncasedPlace(value, text, languages)
  if (own) return own
  const colon = placeBeforeColon().exec(value)?.[1]
  if (colon !== undefined && text.split(colon, 3).length > 2 && !isLabel(colon, languages))
    return {dateline: colon}
  return placeBeforeDash(value, languages)
}

/** A place in brackets of its own: `(Saint-Aubert-des-Lacs) Je vous écris`. */
const placeInBrackets = late(() => /^\((\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3})\)\s(?=["“«„]?\p{Lu})/u)

function capitalisedPlace(value: string, text: string, languages: readonly Language[]): Meta | undefined {
  const [, capitals, mark] = capitalPlace().exec(value) ?? []
  if (
    capitals !== undefined &&
    capitals.length > 3 &&
    agencyIn(capitals, languages) === undefined &&
    // `UPDATE: `, `ANALYSIS: `
    !(mark === ':' && isLabel(capitals, languages))
  )
    return {dateline: capitals}
  const [, town, house] = capitalPlaceOfHouse().exec(value) ?? []
  if (town !== undefined && house !== undefined) return {dateline: `${town} (${house})`, agency: house}
  const place = placeInState().exec(value)?.[1] ?? markedPlace(value, text, languages)
  return place === undefined ? undefined : {dateline: place}
}

function uncasedPlace(value: string, text: string, languages: readonly Language[]): Meta | undefined {
  const place =
    bracketedPlace().exec(value)?.[1] ?? placeAndDay().exec(value)?.[1] ?? arabicPlace().exec(value)?.[1]
  return place === undefined ? uncasedDateline(value, text, languages) : {dateline: place}
}

function placeBeforeDash(value: string, languages: readonly Language[]): Meta | undefined {
  const dash = beforeDash.exec(value)
  if (!dash) return undefined
  const [all, open = '', inside] = dash
  const place = open.replace(/\s\d{1,2}\.?\s\p{L}+(?:\s\d{4})?$/u, '')
  const words = place.split(/\s+/)
  const rest = value.slice(all.length)
  const cased = /[\p{Lu}\p{Ll}]/u.test(place)
  if (words.length > (cased ? mostPlaceWords : mostUncasedWords)) return undefined
  if (cased && !isCapitalised(words)) return undefined
  // A dash that another one answers sets something apart, and one before a small letter goes on.
  const sentence = /^[^.!?؟।]*/.exec(rest)?.[0] ?? ''
  if (/\s[–—-]\s/.test(sentence) || /^\p{Ll}/u.test(rest) || /\d/.test(place)) return undefined
  const agency = inside === undefined ? undefined : agencyIn(inside, languages)
  return {dateline: all.replace(/\s[–—-]\s$/, ''), ...(agency === undefined ? {} : {agency})}
}

/** Whether words are a label that says what a text is: a section, a kind of piece, or what stands above a time. */
function isLabel(words: string, languages: readonly Language[]): boolean {
  const known = knownAt(lineOf(words, vocabularyOf(languages)), 0, 'sections', 'published', 'updated', 'by')
  return known?.end === words.length
}

/** A place before a stop is one where the text names it again; the stop may end a short sentence. */
function uncasedDateline(value: string, text: string, languages: readonly Language[]): Meta | undefined {
  const [, town, mark] = indicPlace().exec(value) ?? []
  if (town !== undefined && (mark !== '।' || text.split(town, 3).length > 2)) return {dateline: town}
  const dated = uncasedAndDate(value, languages)
  if (dated !== undefined) return {dateline: dated}
  const [all, date = '', house = '', dash = ''] = uncasedWire().exec(value) ?? []
  if (all === undefined) return undefined
  const day = momentAt(lineOf(date, vocabularyOf(languages)), 0)
  return day?.date ? {dateline: all.slice(0, all.length - dash.length), agency: house} : undefined
}

/** A place and a day before a colon or a dash: `হরিণখোলা, ১১ ডিসেম্বর: `. */
function uncasedAndDate(value: string, languages: readonly Language[]): string | undefined {
  const place = /^[\p{Lo}\p{M}\u200c\s-]{2,24}[,،]\s(?=\p{Nd})/u.exec(value)?.[0]
  if (place === undefined) return undefined
  const moment = momentAt(lineOf(value.slice(0, longest), vocabularyOf(languages)), place.length)
  return moment?.date && /^\s?[:–—-]\s/.test(value.slice(moment.end)) ? value.slice(0, moment.end) : undefined
}

/** A place that a day, a stop or capitals set apart from the story. */
function markedPlace(value: string, text: string, languages: readonly Language[]): string | undefined {
  const [dated, town, day] = datedPlace().exec(value) ?? []
  if (dated !== undefined && momentAt(lineOf(day ?? '', vocabularyOf(languages)), 0)?.date)
    return `${town}, ${day}`
  const own = languages[0]
  const place =
    stoppedPlace().exec(value)?.[1] ??
    shoutedPlace().exec(value)?.[1] ??
    // Where nouns have capitals, so has `Langes Warten.`
    (own?.capitalNouns ? undefined : (placeOfWords().exec(value)?.[1] ?? placeNamedAgain(value, text)))
  if (place === undefined || agencyIn(place, languages) !== undefined) return undefined
  return isPlaceName(place, own) ? place : undefined
}

/** A word before a stop that the text has inside a sentence, too, with a capital: `Bissau. The market`. */
function placeNamedAgain(value: string, text: string): string | undefined {
  const place = placeOfWord().exec(value)?.[1]
  if (place === undefined) return undefined
  // It may have another ending there.
  const stem = place.slice(0, Math.max(shortestStem, place.length - 2))
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (/[\p{L},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return place
  return undefined
}

const shortestStem = 4

/** Whether no word with a capital is one that sentences are made of. */
function isPlaceName(place: string, own: Language | undefined): boolean {
  const common = wordSet(own?.functionWords ?? [])
  return !place.split(/\s/u).some((word) => /^\p{Lu}/u.test(word) && common.has(word.toLowerCase()))
}

/** Read place, date and agency; `undefined` when something else stands there. */
function partsOf(text: string, languages: readonly Language[], credited: boolean): Meta | undefined {
  const bracket = /\s?(?:\(([^()]{2,40})\)|\/([^()/]{2,40})\/)$/u.exec(text)
  const inside = bracket?.[1] ?? bracket?.[2]
  const open = bracket ? text.slice(0, bracket.index) : text
  const agency = inside === undefined ? undefined : agencyIn(inside, languages)
  const parts = partsBetween(open, languages)
  const [place = '', ...rest] = parts
  // With an agency behind it a place may have any small word inside: `Kralov nad Mží`.
  const words = place.split(/[\s/]+/u).filter((word) => !(bracket && /^\p{Ll}{1,4}$/u.test(word)))
  if (words.length > 5 || !isCapitalised(words) || agencyIn(place, languages) !== undefined) return undefined
  const line = (part: string) => lineOf(part, vocabularyOf(languages))
  const capitals = place.length >= 3 && place === place.toUpperCase() && /\p{Lu}/u.test(place)
  let dated = false
  let house: string | undefined
  let published: string | undefined
  for (const part of rest) {
    const moment = momentAt(line(part), 0)
    if ((moment?.date && moment.end >= part.length - 1) || dayAndMonth.test(part)) {
      dated = true
      published ??= moment?.iso
    } else if (agencyIn(part, languages) !== undefined) house ??= part
    else if (
      part.split(/\s+/u).length > 3 ||
      !(isCapitalised(part.split(/\s+/u)) || (capitals && /^\p{Lu}/u.test(part)))
    )
      return undefined
  }
  const bracketIsHouse =
    bracket !== null && (agency !== undefined || /^[\p{Lu}\d][\p{L}\d .&-]{1,24}$/u.test(inside ?? ''))
  if (bracket && !bracketIsHouse) return undefined
  if (!(capitals || dated || agency !== undefined || house !== undefined || credited)) return undefined
  if (rest.length > 0 && !dated && house === undefined && agency === undefined && !capitals) return undefined
  const found = agency ?? house
  return {
    dateline: text,
    ...(found === undefined ? {} : {agency: found}),
    ...(published === undefined ? {} : {published})
  }
}

/** Where a place lies, behind it in brackets. */
const country = /\s\(\p{Lu}[\p{L} .]{1,20}\),/u

/** The parts of a dateline, which commas and stops set apart; a date may have stops in it: `Eger, 2024. október 8.`. */
function partsBetween(open: string, languages: readonly Language[]): string[] {
  // `GENT 18/01`, `Kralov nad Mží 3. října`: the day stands right behind the place.
  const [, town = '', day = ''] = /^([^\d,]{2,40}?)\s(\d[^,]{2,20})$/.exec(open) ?? []
  const near = town === '' ? undefined : momentAt(lineOf(day, vocabularyOf(languages)), 0)
  if (dayAndMonth.test(day) || (near?.date && near.end >= day.length - 1)) return [town, day]
  // `Kermeurzac (France), 25 nov 2024`: where the place lies.
  const [place = '', ...rest] = open.replace(country, ',').split(/,\s+/u)
  const date = rest.join(', ')
  const whole = momentAt(lineOf(date, vocabularyOf(languages)), 0)
  if (whole?.date && whole.end >= date.length - 1) return [place, date]
  // `St. Leonhard im Tal`
  return open.split(/(?:,|(?<!^St)\.)\s+|[.]$/u).filter((part) => part !== '')
}

/** The agency that a text names, as it names it; the first of several. */
function agencyIn(text: string, languages: readonly Language[]): string | undefined {
  for (const part of text.split(/[/,]/u)) {
    const own = part.trim()
    const known = knownAt(lineOf(own, vocabularyOf(languages)), 0, 'agency')
    if (known && known.end === own.length) return own
  }
  return undefined
}

/** The house that a Chinese report is from, before who wrote it: `青埔晚报讯（记者 宗政明）`. */
const houseCredit = late(() => /^\p{Script=Han}{2,8}[讯訊]/u)

/** The agency, who wrote it, nearly always by a name of three characters, and the place: `中央社記者王小明台北`. */
const houseAndReporter = late(() => /^(\p{Script=Han}{2,5})記者(\p{Script=Han}{3})\p{Script=Han}{2,}$/u)

/** Who wrote it and where, in brackets that say so: `（记者褚良）`, `〔記者司徒佩芬／竹崙報導〕`. */
function reporterIn(text: string, languages: readonly Language[]): Meta | undefined {
  const inside = bracketed.exec(text)?.[1]
  const reading =
    inside === undefined || /[=＝]/.test(inside) ? undefined : readLine(inside, vocabularyOf(languages))
  if (!reading?.sure || reading.names.length === 0 || reading.moments.length > 0) return undefined
  const authors = reading.names.map(({text}) => text)
  const [place] = reading.places
  return {byline: authors.join('、'), authors, ...(place && {dateline: place.text})}
}

function easternDateline(head: string, languages: readonly Language[]): Meta | undefined {
  const plain = head.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  const wire = chineseWire().exec(plain)
  if (wire && (wire[1] !== undefined || wire[2] !== undefined)) {
    const dateline = head.slice(0, wire[0].length).replace(/^[（(【]|[）)】]$/gu, '')
    const agency = wire[1] === undefined ? undefined : agencyIn(wire[1], languages)
    const [, house, name] = houseAndReporter().exec(`${wire[1] ?? ''}${wire[2] ?? ''}`) ?? []
    return {
      dateline,
      ...(house === undefined || name === undefined ? {} : {agency: house, byline: name, authors: [name]}),
      ...(agency === undefined ? {} : {agency}),
      ...reporterIn(head.slice(wire[0].length), languages)
    }
  }
  const bracket = bracketed.exec(head)
  const inside = bracket?.[1]
  const credit = houseCredit().exec(head)
  const reporter = reporterIn(credit ? head.slice(credit[0].length) : head, languages)
  if (reporter) return reporter
  if (inside === undefined || !eastern().test(inside)) return undefined
  const run = /^([\p{Script=Katakana}ー・]{2,10})(\p{Script=Han}{2,5})$/u.exec(inside)
  if (run?.[1] !== undefined && run[2] !== undefined && agencyIn(run[2], languages) === undefined) {
    // Two characters are the short name of an agency (`時事`) sooner than a name.
    if (run[2].length === 2) return {dateline: run[1], agency: run[2]}
    return {dateline: run[1], byline: run[2], authors: [run[2]]}
  }
  const dated = datedBracket().exec(plain)
  if (dated?.[1] !== undefined) return {dateline: inside, agency: inside.slice(dated[1].length).trim()}
  const agency = inside
    .split(/[\s=＝・　]+/u)
    .map((part) => agencyIn(part, languages))
    .find((part) => part !== undefined)
  const named =
    /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー・]{2,12}\s?[=＝]\s?([^=＝]{2,24})$/u.exec(inside)
  const joined = /^([\p{Script=Han}\p{Script=Katakana}ー]{2,12}?)(共同|時事|ロイター)$/u.exec(inside)
  if (agency === undefined && !named && !joined) return undefined
  const own = agency ?? joined?.[2]
  const name =
    agency === undefined
      ? (japaneseName().exec(named?.[1] ?? '')?.[0] ?? koreanReporter().exec(named?.[1] ?? '')?.[1])
      : koreanName().exec(head.slice(bracket?.[0].length))?.[1]
  return {
    dateline: inside,
    ...(own === undefined ? {} : {agency: own}),
    ...(name === undefined ? {} : {byline: name, authors: name.split(/[·ㆍ,、\s]+/u)})
  }
}
