/**
 * Knows lines by the form that one script has for them, where no capitals and
 * few spaces tell names from words.
 */
import {creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {late} from '../../rule/late.ts'
import {isKnownName, namesBesidePlace, namesOfLine, type Span} from './known-names.ts'
import {knownAt, type Line} from './line.ts'
import type {Vocabulary} from './vocabulary.ts'

/** What was understood from the beginning of a line to `end`. */
export interface Form {
  names: readonly Span[]
  place?: Span
  /** Whether the form is one of bylines alone. */
  sure: boolean
  end: number
}

/** Where and who, as Japanese and Korean papers write it: `ワシントン＝山田太郎`, `베를린=홍길동 특파원`, `베를린/홍길동 특파원 hong@example.com`. */
const placeAndName = late(
  () =>
    /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー・]{2,12})(?:[=＝]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8}(?=(?:\s(?:기자|특파원))?$))|[=＝/]\s?(\p{Script=Hangul}{2,4}(?=\s(?:선임)?(?:기자|특파원)(?:\s\S+@\S+)?$)))/u
)

/** Who wrote it and when, as Japanese papers write it: `山田太郎、鈴木花子　2024年5月3日`. */
const namesAndDate = late(
  () =>
    /^((?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,8}[、\u3000]){0,4}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,8})\s+(?=\d{4}年)/u
)

/** Several who share a role, as Korean papers write it: `홍길동·김철수 기자`. */
const namesAndRole = late(
  () => /^((?:\p{Script=Hangul}{2,4}[·,ㆍ]\s?){1,4}\p{Script=Hangul}{2,4})\s(?:기자|특파원)/u
)

/** Several with a role each, an address behind it or none: `홍길동 기자 hong@example.com 김철수 기자`. */
const namesWithRoles = late(
  () =>
    /^(?:\p{Script=Hangul}{2,4}\s\p{Script=Hangul}{0,4}(?:기자|특파원)(?:\s\S{2,40}@\S{2,40})?(?:[\s,·ㆍ]{1,3}|$)){2,6}$/u
)
const nameBeforeRole = late(() => /(\p{Script=Hangul}{2,4})\s\p{Script=Hangul}{0,4}(?:기자|특파원)/gu)

/** Who wrote it and who took the pictures, without a colon: `글 홍길동 사진 김철수`, `글 홍길동 | 사진 김철수`. */
const textAndPicture = late(
  () => /^글\s(\p{Script=Hangul}{2,4})(?:\s?기자)?\s?[|·/]?\s?사진\s\p{Script=Hangul}{2,4}(?:\s?기자)?$/u
)

/** Who wrote it, behind a label of Korean papers: `기자명 홍길동, 김철수`. */
const namesBehindLabel = late(() => /^기자명\s(?:\p{Script=Hangul}{2,4}(?:,\s?|$)){1,5}$/u)

/** The same with what she is: `기자명 남궁솔 느티책방 대표`. */
const describedBehindLabel = late(() => /^기자명\s(\p{Script=Hangul}{2,4})\s[\p{Script=Hangul}\s]{2,20}$/u)

/** Who wrote it, each behind the desk, as Japanese papers write it: `文化部・山田太郎、写真部・鈴木花子`. */
const desksAndNames = late(
  () =>
    /^\p{Script=Han}{1,4}[部課局]・[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,8}(?:、\p{Script=Han}{1,4}[部課局]・[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,8}){0,4}$/u
)

/**
 * A Japanese name by its last characters, which given names end in and words
 * seldom do: `奥津瑞穂`, `宇田川ちひろ`.
 */
const japaneseFullName = late(
  () =>
    /^[\p{Script=Han}々ヶ]{1,4}[\s\u3000]?(?:[\p{Script=Han}々]{1,2}[子美太郎介一樹穂恵香奈菜也哉司史志実円弘宏浩博之幸雄夫男真彦紀希貴輝佑翔隆健剛誠智久里織絵江代沙優斗朗亮吾祐輔典孝洋啓悟聡哲]|\p{Script=Hiragana}{2,4})$/u
)

/** Who wrote it, before the office in brackets: `山田太郎（甲府支局）`. */
const nameAndOffice = late(
  () =>
    /^([\p{Script=Han}\p{Script=Hiragana}々ヶ]{3,7})[（(]\p{Script=Han}{1,6}(?:支局|総局|支社|本社|通信部|部|班|記者)[）)]$/u
)

/** Two who wrote it, with a wide blank between: `山田太郎　鈴木花子`. */
const twoNames = late(
  () =>
    /^([\p{Script=Han}々ヶ]{2,4}[\p{Script=Han}\p{Script=Hiragana}]{1,3})\u3000([\p{Script=Han}々ヶ]{2,4}[\p{Script=Han}\p{Script=Hiragana}]{1,3})$/u
)

/** An Arabic name by its last word, which says where a family is from: `لجين الطرابيشي`. */
const arabicFullName = late(
  () => /^(?!ال)\p{Script=Arabic}{2,10}(?:\s\p{Script=Arabic}{2,10})?\sال\p{Script=Arabic}{2,10}ي$/u
)

/** Who put a story into Arabic and who edited it, as an agency writes it under one. */
const preparedInArabic = late(
  () => /^\(?إعداد\s[^()–-]{4,40}?\sللنشرة العربية(?:\s?[–-]\s?تحرير\s[^()–-]{4,40}?)?\)?$/u
)
const preparers = late(() => /(?<=إعداد\s)[^()–-]{4,40}?(?=\sللنشرة)|(?<=تحرير\s)[^()–-]{4,40}?(?=\)?$)/gu)

/** A name, and a place in brackets behind it. */
const nameAndPlace = /^([^()]{4,40})\s\(([^()]{2,24})\)$/

/** Read the form that a line has, or begins with; without names it is a line about something else. */
export function formOf(line: Line): Form | undefined {
  const {raw, vocabulary} = line
  // All forms are of these scripts.
  if (!/[\u0590-\uffff]/.test(raw)) return undefined
  const end = raw.length
  const placed = placeAndName().exec(raw)
  if (placed) {
    const [, place = '', eastern, korean] = placed
    const name = eastern ?? korean ?? ''
    if (wordSet(creditLabels).has(place)) return {names: [], sure: false, end}
    const start = raw.indexOf(name, place.length)
    const isLabel = knownAt(line, 0, 'by')?.end === place.length
    return {
      names: [{start, end: start + name.length}],
      ...(isLabel ? {} : {place: {start: 0, end: place.length}}),
      sure: true,
      end
    }
  }
  if (vocabulary.tag === 'ar' && preparedInArabic().test(raw))
    return {names: [...raw.matchAll(preparers())].map(spanOf), sure: true, end}
  const isName =
    (vocabulary.tag === 'ja' && raw.length <= 8 && japaneseFullName().test(raw)) ||
    isArabicName(raw, vocabulary)
  if (isName) return {names: [{start: 0, end}], sure: false, end}
  // `خولة الدهماني (رأس الغاف)`: where she was.
  const [whole, writer = '', where = ''] = (vocabulary.tag === 'ar' && nameAndPlace.exec(raw)) || []
  if (whole !== undefined && (isArabicName(writer, vocabulary) || isKnownName(writer, vocabulary)))
    return {
      names: [{start: 0, end: writer.length}],
      place: {start: end - 1 - where.length, end: end - 1},
      sure: false,
      end
    }
  const office = vocabulary.tag === 'ja' ? nameAndOffice().exec(raw)?.[1] : undefined
  if (office !== undefined) return {names: [{start: 0, end: office.length}], sure: true, end}
  const [, one = '', other = ''] = (vocabulary.tag === 'ja' && twoNames().exec(raw)) || []
  if (japaneseFullName().test(one) && japaneseFullName().test(other))
    return {
      names: [
        {start: 0, end: one.length},
        {start: one.length + 1, end}
      ],
      sure: false,
      end
    }
  if (desksAndNames().test(raw)) {
    const names = [...raw.matchAll(/(?<=・)[^、]+/g)].map(spanOf)
    return {names, sure: true, end}
  }
  if (knownAt(line, 0, 'published', 'updated', 'sections', 'agency', 'newsroom')) return undefined
  const known = namesOfLine(raw, vocabulary)
  if (known.length > 0) return {names: known, sure: false, end}
  const described = describedName(line)
  if (described) return {names: [described], sure: true, end}
  const beside = knownAt(line, 0, 'by', 'roles') ? [] : namesBesidePlace(raw, vocabulary)
  if (beside.length > 0) return {names: beside, sure: true, end}
  const spans = koreanNames(raw)
  if (spans) return {names: spans, sure: true, end}
  const several = namesAndRole().exec(raw) ?? namesAndDate().exec(raw)
  if (!several) return undefined
  const names = [...(several[1] ?? '').matchAll(/[^、·,ㆍ\s]+/g)].map(spanOf)
  return {names, sure: true, end: several[0].length}
}

/** A name, a mark, and words without any other mark. */
const nameAndWords = /^([^|:,–—-]{3,40}?)\s?[|:,–—-]\s?([^|:,.!?\d–—-]{3,60})$/

/** A name and a house in brackets: `［倉持あんず，テックひろば］`. */
const bracketedName = /^[[【(]([^\][【】(),、]{3,8})[,、]([^\][【】(),、]{2,20})[\]】)]$/

/** What somebody is has so many words. */
const mostRoleWords = 7

/** The name that lists have before what its bearer is: `옥태진 | 달빛골목연구소 소장`, `比嘉みのり:フードライター`. */
function describedName({raw, text, words, known, vocabulary}: Line): Span | undefined {
  const inside = bracketedName.exec(text)?.[1]
  if (inside !== undefined && isKnownName(raw.slice(1, 1 + inside.length), vocabulary))
    return {start: 1, end: 1 + inside.length}
  const [whole, name = '', rest = ''] = nameAndWords.exec(text) ?? []
  if (whole === undefined || rest.split(' ').length > mostRoleWords) return undefined
  if (!isKnownName(raw.slice(0, name.length), vocabulary)) return undefined
  const from = whole.length - rest.length
  const isRole =
    words.some(({start}) => start >= from && known.get(start)?.some(({entry}) => entry.kind === 'roles')) ||
    roleEnding.test(rest)
  return isRole ? {start: 0, end: name.length} : undefined
}

/** How words end that say what somebody is, in Japanese and Korean. */
const roleEnding =
  /(?:ライター|ジャーナリスト|アナリスト|コンサルタント|教授|弁護士|作家|評論家|研究員|소장|대표|교수|작가|평론가|연구원|연구위원|변호사|학자)$/

function koreanNames(raw: string): Span[] | undefined {
  if (namesWithRoles().test(raw))
    return [...raw.matchAll(nameBeforeRole())].map(({1: name = '', index}) => ({
      start: index,
      end: index + name.length
    }))
  const own = textAndPicture().exec(raw)?.[1]
  if (own !== undefined) return [{start: 2, end: 2 + own.length}]
  const told = describedBehindLabel().exec(raw)?.[1]
  if (told !== undefined) return [{start: 4, end: 4 + told.length}]
  // The first word is the label.
  return namesBehindLabel().test(raw) ? [...raw.matchAll(/[^,\s]+/g)].slice(1).map(spanOf) : undefined
}

function isArabicName(value: string, {tag, common}: Vocabulary): boolean {
  if (tag !== 'ar' || common.has(value.split(' ', 1)[0] ?? '')) return false
  return arabicFullName().test(value.replace(/\p{M}/gu, ''))
}

function spanOf({0: text, index}: RegExpExecArray): Span {
  return {start: index, end: index + text.length}
}
