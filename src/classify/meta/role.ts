/** Reads what somebody is, with the name before or behind it. */
import type {Words} from './group.ts'
import {isForeignName} from './known-names.ts'
import {knownAt, type Line} from './line.ts'
import {
  beginsWithAnd,
  isCapitalised,
  isHouse,
  isName,
  isParticle,
  isUncased,
  katakana,
  mayBeName,
  runOfName
} from './names.ts'
import {addName, type Piece} from './pieces.ts'

/** So many words say what somebody is, with what qualifies it. */
const mostWords = 7

/** What a Korean is at a paper, with what it is about before it: `의학전문기자`. */
const koreanRole = /^\p{Script=Hangul}{1,6}(?:기자|특파원|위원)$/u

/** Whether words say what somebody is, and no more than that: one is known, the others qualify it. */
export function isRole(line: Line, pieces: readonly Piece[]): boolean {
  return pieces.length <= mostWords && pieces.some(({start}) => knownAt(line, start, 'roles') !== undefined)
}

/** Read a role and the name beside it, or in one run with it. */
export function readRole(group: Words): boolean | undefined {
  const {line, reading, pieces, first} = group
  const roleAt = pieces.findIndex(({start, end}) => {
    const role = knownAt(line, start, 'roles')
    if (role === undefined) return start > first.start && koreanRole.test(line.raw.slice(start, end))
    return role.end >= end || !/[\p{Ll}\p{Lu}]/u.test(line.raw.charAt(start))
  })
  if (roleAt > 0) return readBeforeRole(group, roleAt)
  if (roleAt === 0) return readBehindRole(group)
  const run = pieces.length === 1 ? runWithRole(line, first) : undefined
  if (!run) return undefined
  addName(reading, line, run.start, run.end)
  reading.sure = true
  return true
}

/** `Reporter Jane Doe`, `корреспондент Иван Иванов`, `Redakteurin Anna Frei` */
function readBehindRole({line, reading, pieces, first, last, text}: Words): boolean {
  // A Korean role stands behind the name: `기자 페이지` is a button.
  if (pieces.length > mostWords || (line.vocabulary.tag === 'ko' && pieces.length > 1)) return false
  const role = knownAt(line, first.start, 'roles')
  const rest = pieces.filter(({start}) => start >= (role?.end ?? 0))
  const [from] = rest
  if (from) {
    const names = rest.map((piece) => piece.text)
    const named =
      (isName(names) && !isHouse(names)) ||
      (rest.length <= 2 &&
        isUncased(text) &&
        mayBeName(names) &&
        !beginsWithAnd(from.text, line.vocabulary.tag))
    if (named && reading.names.length === 0) addName(reading, line, from.start, last.end)
    else if (!isRole(line, pieces)) return false
  }
  reading.sure = true
  return true
}

/** So many words may be a name and a role. */
const mostWithName = 10

/** `Jane Doe Political correspondent` */
function readBeforeRole({line, reading, pieces, first}: Words, roleAt: number): boolean {
  if (pieces.length > mostWithName) return false
  const before = pieces.slice(0, roleAt)
  const last = before.at(-1) ?? first
  if (isUncased(line.raw.slice(first.start, last.end))) {
    if (before.length > 3 || !mayBeName(before.map(({text}) => text))) return false
    // A Korean name is one word, and what stands before it is the paper; `정치부` is a desk.
    const korean = /^\p{Script=Hangul}{2,4}(?<![부팀국])$/u.test(last.text)
    if (reading.names.length === 0 || (korean && before.length === 1))
      addName(reading, line, korean ? last.start : first.start, last.end)
  } else if (reading.names.length === 0) {
    const end = nameEnd(before)
    if (end !== undefined) addName(reading, line, first.start, end)
    // `Regional correspondent`, `Consumer technology correspondent`: the name stands elsewhere.
    else if (!isQualifier(before.map(({text}) => text))) return false
  }
  reading.sure = true
  return true
}

/** What stands between a name and a role has so many words. */
const mostBetween = 3

/** Where the name ends that opens words before a role: what capitals say, two words where all are capitalised. */
function nameEnd(before: readonly Piece[]): number | undefined {
  for (const length of before.length === 2 ? [2] : [before.length > 3 ? 3 : 2, 2, before.length]) {
    const name = before.slice(0, length)
    if (before.length - length > mostBetween || !isName(name.map(({text}) => text))) continue
    if (length === 3 && !/^(?:\p{Ll}|\p{Lu}\.)/u.test(name[1]?.text ?? '')) continue
    return name.at(-1)?.end
  }
  return undefined
}

/** Whether words before a role say what for: one, or a capital and small letters. */
function isQualifier([first = '', ...others]: readonly string[]): boolean {
  if (!isCapitalised([first]) || others.length > 2) return false
  return others.every((word) => word === word.toLowerCase() && !isParticle(word))
}

/** A name in such a run has at most so many characters, a foreign one among them. */
const longestRun = 20

/** A name and a role in one run: `山田太郎記者`, `홍길동기자`. */
function runWithRole(line: Line, {start, end}: Piece): {start: number; end: number} | undefined {
  if (!isUncased(line.raw.slice(start, end))) return undefined
  for (let at = start + 2; at < end && at <= start + longestRun; at++) {
    const role = knownAt(line, at, 'roles')
    const name = line.raw.slice(start, at)
    if (role?.end !== end) continue
    if (isForeignName(name) || (runOfName.test(name) && !katakana.test(name))) return {start, end: at}
  }
  return undefined
}
