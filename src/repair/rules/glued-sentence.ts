import {defineRepairRule} from '../../rule/define.ts'
import {late} from '../../rule/late.ts'
import {sign} from '../../rule/signs.ts'
import type {Change} from '../../text/draft.ts'
import {excerpt} from '../../text/excerpt.ts'
import type {Article, Block} from '../../tree/types.ts'
import {mend} from '../changes.ts'
import {isCode} from '../code.ts'
import {finePieces, type Piece} from '../fine.ts'
import {isLetter, wordEnd, wordStart} from '../letters.ts'

/**
 * Put the missing space between two sentences: `en Ukraine.Certaines`.
 *
 * Pages set sentences apart with markup, and a scraper that joins what stands
 * in it forgets the space. The sentence scanner says where one ends and the
 * next begins, and guards addresses, abbreviations, initials and numbers. A
 * pair that comes again is the name of a thing, unless a short common word
 * begins its second half: `String.Index`, but `said.The`.
 *
 * Chinese, Japanese and Thai write no space there.
 */
export const gluedSentence = defineRepairRule({
  id: 'glued-sentence',
  summary: 'put the missing space between two sentences',
  signs: sign.gluedMark,
  check(block, {article, languages}) {
    const space = languages[0]?.sentenceSpace ?? ' '
    if (space === '') return []
    const {value, start} = block
    if (!glued.test(value)) return []
    if (isCode(value)) return []
    const own = article.language === undefined ? undefined : languages[0]
    const changes: Change[] = []
    const gone = new Set(
      block.children.flatMap((child) => (child.drop ? [child.start - start, child.end - start] : []))
    )
    const isName = (text: string, at: number): boolean => {
      if (!isLetter(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at - 2))) return false
      const second = text.slice(at, wordEnd(text, at))
      if (own?.functionWords.includes(second.toLowerCase())) return false
      const from = wordStart(text, at - 1)
      const end = at + second.length
      const first = text.slice(from, at - 1)
      // `Газета.Ру` is a site, and `«Полдень.Онлайн»` stands in quotation marks of its own.
      if (second.length === 2 && first.charCodeAt(0) > 0x24f) return true
      if (brands.has(first.toLowerCase()) || isQuotedWhole(text, from, end)) return true
      return (pairsOf(article).get(text.slice(from, end)) ?? 0) > 1
    }
    const put = (at: number) => {
      if (gone.has(at)) return
      const evidence = excerpt(value, at - 12, at + 12)
      if (unspaced.test(evidence)) return
      const before = value.charAt(at - 1)
      // An ellipsis may stand inside a sentence, and an opening mark on the wrong side of it.
      if (before === '…' || value.slice(at - 2, at) === '..' || opening.has(before)) return
      if (isName(value, at)) return
      // `Oh yeah.Hm` is two sentences; `…and` is one.
      if (!isLetter(value.charCodeAt(at)) && !openers.test(value.slice(at, at + 1))) return
      changes.push(mend('glued-sentence', 'Rewrote glued sentences', start + at, start + at, space, evidence))
    }
    const seen = new Set<number>()
    for (const pieces of [scopes(block), finePieces(block, own)]) {
      for (const [place, {end}] of pieces.entries()) {
        if (pieces[place + 1]?.start !== end || seen.has(end)) continue
        seen.add(end)
        put(end)
      }
    }
    for (const {index} of value.matchAll(behindCapitals())) {
      const at = index + 1
      if (seen.has(at)) continue
      const word = value.slice(at, wordEnd(value, at))
      // `ASP.Net` is a name; no name is written so in other alphabets, or with a function word.
      if (word.charCodeAt(0) > 0x24f || own?.functionWords.includes(word.toLowerCase())) put(at)
    }
    return changes.sort((a, b) => a.start - b.start)
  }
})

/** Houses that name what they offer with a stop behind their own name: `Яндекс.Карты`, `Дія.Підпис`. */
const brands: ReadonlySet<string> = new Set(['яндекс', 'дія'])

/** Whether quotation marks stand right before and right behind a stretch. */
function isQuotedWhole(text: string, start: number, end: number): boolean {
  return quotes.has(text.charAt(start - 1)) && quotes.has(text.charAt(end))
}

const quotes: ReadonlySet<string> = new Set('"“”„«»')

/** A word, a stop, and a word with a capital right behind it. */
const pair = late(() => /[\p{L}\p{M}\p{N}]{1,30}\.\p{Lu}[\p{L}\p{M}\p{N}]{0,30}/gu)

const known = new WeakMap<Article, ReadonlyMap<string, number>>()

/** How often each pair of words with nothing but a stop between them stands in a text. */
function pairsOf(article: Article): ReadonlyMap<string, number> {
  let pairs = known.get(article)
  if (!pairs) {
    const counts = new Map<string, number>()
    for (const [found] of article.draft.value.matchAll(pair()))
      counts.set(found, (counts.get(found) ?? 0) + 1)
    pairs = counts
    known.set(article, pairs)
  }
  return pairs
}

function scopes({children, start}: Block): Piece[] {
  return children.map((child) => ({start: child.start - start, end: child.end - start}))
}

/** A mark that ends a sentence, what may close behind it, and no space. */
const glued = /[.!?\u061f\u06d4\u0964]["”»“)\]]{0,2}(?:[A-Z\u00bf-\uffff“„«([]|"\w)/

/** A stop between a word in capitals and one that begins with one. */
const behindCapitals = late(() => /(?<=(?<![\p{L}.])\p{Lu}{3,8})\.(?=\p{Lu}\p{Ll}{1,20}[\s,])/gu)

/** Full-width stops carry their own space, and what is written around them has none. */
const unspaced = /[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/
const opening: ReadonlySet<string> = new Set('“„«([')
const openers = /^["“„«‘([¿¡\d]/
