/** The article out of the text of a whole page. */
import {countOf, gramScore, meanScore, segmentCounts, segmentScore, wordScore} from './metrics.mjs'
import {oneLine, wrapped} from './texts.mjs'
import {cleanAll} from './tool.mjs'

const caveat =
  'The weights in the package were taught with these pages: docs/model.md has the figures out of fold, by sites that were never seen.'

/** Shapes of a page's text; `undefined` for a page without one. */
export const pageShapes = {
  text: ({text}) => text,
  text_strings: ({text_strings: strings}) => strings,
  'text on one line': ({text}) => text && oneLine(text),
  'text wrapped at 60': ({text}) => text && wrapped(text, 60),
  'text wrapped at 72': ({text}) => text && wrapped(text, 72),
  'text wrapped at 100': ({text}) => text && wrapped(text, 100)
}

/** Records of all pages that have a text of this shape. */
export function given(pages, make) {
  return pages
    .map((page, index) => ({id: page.id, lang: page.lang ?? undefined, text: make(page, index), page}))
    .filter(({text}) => text !== undefined && text !== null)
}

const fixed = (value) => value.toFixed(4)

export async function measurePages({data, print}) {
  print.line(caveat)
  print.line()
  await measureWords(data.corpus('wcxb'), print)
  await measureSegments(data.corpus('trafilatura'), print)
}

async function measureWords(pages, print) {
  const rows = []
  let plain = 0
  for (const [shape, make] of Object.entries(pageShapes)) {
    const records = given(pages, make)
    const cleaned = await cleanAll(records)
    const scores = (score) => meanScore(cleaned.map(({body}, index) => score(records[index].page.gold, body)))
    const words = scores(wordScore)
    if (shape === 'text') plain = words.f1
    const difference = shape.includes('wrapped') ? (words.f1 - plain).toFixed(4) : ''
    rows.push([
      shape,
      records.length,
      ...[words.f1, words.p, words.r, scores(gramScore).f1].map(fixed),
      difference
    ])
  }
  print.table(['wcxb, body', 'pages', 'word F1', 'P', 'R', '4-gram F1', 'to unwrapped'], rows)
}

async function measureSegments(pages, print) {
  const rows = []
  for (const shape of ['text', 'text_strings', 'text on one line']) {
    const records = given(pages, pageShapes[shape])
    const cleaned = await cleanAll(records)
    const counts = cleaned.map(({body}, index) => segmentCounts(records[index].page, body))
    const row = (name, chosen) => {
      const {f1, p, r} = segmentScore(chosen)
      rows.push([name, chosen.length, ...[f1, p, r].map(fixed)])
    }
    row(shape, counts)
    const languages = records.map(({page}) => page.lang ?? '?')
    const sizes = [...countOf(languages)].filter(([, size]) => size >= 10).sort((a, b) => b[1] - a[1])
    for (const [language] of sizes) {
      row(
        `  ${language}`,
        counts.filter((_, index) => languages[index] === language)
      )
    }
  }
  print.table(['trafilatura-eval-a, body', 'pages', 'segment F1', 'P', 'R'], rows)
}
