/** The quotation marks of languages and texts. Single quotation marks and apostrophes are left out: nobody can tell them apart. */
import type {Article} from '../tree/types.ts'

/** Languages that close `„` with `“`: „so“. */
const lowHigh: ReadonlySet<string> = new Set(['bg', 'cs', 'de', 'sk'])
/** Languages that open with `„` and close with `”`. */
const lowNines: ReadonlySet<string> = new Set(['hu', 'pl', 'ro'])
/** Languages that open and close with `”`. */
const nines: ReadonlySet<string> = new Set(['fi', 'sv'])
/** Languages that turn guillemets: »so«. */
const turned: ReadonlySet<string> = new Set(['cs', 'da', 'de', 'fi', 'hu', 'pl', 'sk', 'sv'])
/** Languages whose first choice are guillemets. */
const angled: ReadonlySet<string> = new Set(['el', 'fa', 'fr', 'hy', 'kk', 'nb', 'ru', 'uk'])
/** The language that writes a space inside guillemets. */
const airy = 'fr'

export interface Quotation {
  /** Whether a mark may open, or close, a quotation in this language. */
  canOpen(mark: string): boolean
  canClose(mark: string): boolean
  /** Whether two marks belong together. */
  isPair(open: string, close: string): boolean
  /** The mark that closes what a mark opened, and the other way round. */
  closeOf(open: string): string
  openOf(close: string): string
  /** The marks for a quotation whose own are lost. */
  readonly open: string
  readonly close: string
  /** Whether `„` is a mark of this language or text. */
  readonly low: boolean
  /** What stands behind `«` in this text. */
  readonly air: string
  /** Whether a space inside quotation marks is the language's own. */
  readonly airy: boolean
  /** The apostrophe of this text. */
  readonly apostrophe: string
}

const known = new WeakMap<Article, Quotation>()

/** Read the quotation marks of an article's language, and of its text where the language leaves a choice. */
export function quotationOf(article: Article): Quotation {
  let quotation = known.get(article)
  if (!quotation) {
    quotation = read(article)
    known.set(article, quotation)
  }
  return quotation
}

function read({draft: {value: text}, language}: Article): Quotation {
  const tag = language ?? ''
  const count = (mark: string) => countOf(text, mark)
  // Hardly ever asked for, and a look at the whole text.
  let apostrophe: string | undefined
  const low = lowHigh.has(tag) ? '“' : '”'
  const anyLow = count('„') > 0
  const openOf = (close: string): string => {
    if (close === '»') return '«'
    if (close === '«') return '»'
    if (close === '“') return '„'
    if (close === '”') {
      if (nines.has(tag)) return '”'
      return lowNines.has(tag) || (lowHigh.has(tag) && anyLow) ? '„' : '“'
    }
    return close
  }
  const closeOf = (open: string): string => {
    if (open === '«') return '»'
    if (open === '»') return '«'
    if (open === '„') return low
    if (open === '“' || open === '”') return '”'
    return open
  }
  const curly = lowHigh.has(tag) || lowNines.has(tag) ? '„' : nines.has(tag) ? '”' : '“'
  const marks: [string, number][] = [
    ['«', count('«')],
    [curly, Math.max(count('“'), count('”'), count('„'))]
  ]
  if (!angled.has(tag)) marks.reverse()
  marks.push(['"', count('"')])
  // The first choice of the language stands where the text has nothing else.
  const open = marks.reduce((best, next) => (next[1] > 0 && best[1] === 0 ? next : best))[0]
  const canOpen = (mark: string) =>
    mark === '„' ||
    mark === '"' ||
    (mark === '“' && !lowHigh.has(tag)) ||
    mark === '«' ||
    (mark === '”' && nines.has(tag)) ||
    (mark === '»' && (turned.has(tag) || tag === ''))
  const canClose = (mark: string) =>
    mark === '”' ||
    mark === '"' ||
    (mark === '“' && (lowHigh.has(tag) || lowNines.has(tag) || tag === '')) ||
    mark === '»' ||
    (mark === '«' && (turned.has(tag) || tag === ''))
  return {
    canOpen,
    canClose,
    isPair: (a, b) => {
      if (!canOpen(a) || !canClose(b)) return false
      if (a === '"' || b === '"') return a === b
      if (a === '„') return b === '“' || b === '”'
      if (a === '“') return b === '”'
      if (a === '”') return b === '”'
      return (
        (a === '«' && b === '»') || (a === '»' && b === '«') || (a === '»' && b === '»' && nines.has(tag))
      )
    },
    closeOf,
    openOf,
    open,
    close: closeOf(open),
    low: curly === '„' || anyLow,
    get air() {
      return /«([ \u00a0\u202f]?)[^\s«»]/.exec(text)?.[1] ?? (tag === airy ? '\u00a0' : '')
    },
    airy: tag === airy,
    get apostrophe() {
      apostrophe ??= apostropheOf(text)
      return apostrophe
    }
  }
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++
  return count
}

/** The form of most apostrophes between letters. */
function apostropheOf(text: string): string {
  let curly = 0
  let straight = 0
  for (const [mark] of text.matchAll(/(?<=\p{L})['’](?=\p{L})/gu)) {
    if (mark === '’') curly++
    else straight++
  }
  return curly > straight ? '’' : "'"
}
