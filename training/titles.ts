/**
 * Writes what is told of each line that may be the headline, with whether it
 * is; `titles.py` learns the weights: of pages, by the heading of their HTML
 * (`titles.json`), and of tops of articles, as their makers tell it
 * (`heads.json`).
 *
 *     node titles.mjs DATA WORK
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {openData} from '../scripts/accuracy/data.mjs'
import {bareTitle, headedDumps} from '../scripts/accuracy/headings.mjs'
import {classify} from '../src/classify/index.ts'
import * as head from '../src/classify/meta/head.ts'
import * as title from '../src/classify/meta/title.ts'
import type {Candidate} from '../src/classify/meta/title-line.ts'
import {normalizeLines} from '../src/decode/lines.ts'
import {languagesOf} from '../src/rule/context.ts'
import {begin} from '../src/settle.ts'
import type {Article} from '../src/tree/types.ts'
import {siteOf} from './pages.ts'

const [data = '', work = ''] = process.argv.slice(2)

/** Beside tops, the lines above the first paragraph of a page teach this little: its headline stands among them seldom. */
const pageWeight = 0.1

/** What is told of the candidates of a text, by the order of the names. */
function rowOf<Name extends string>(
  site: string,
  candidates: readonly Candidate<Name>[],
  names: readonly Name[],
  heading: string,
  weight = 1
) {
  return {
    site,
    weight,
    figures: candidates.map(({figures}) => names.map((name) => figures[name])),
    right: candidates.map(({block}) => bareTitle(block.value) === bareTitle(heading))
  }
}

function headLines(article: Article) {
  const languages = languagesOf(article)
  return head.headCandidates(article, head.shapesAbove(article, languages), languages)
}

function write(file: string, names: readonly string[], rows: readonly object[]) {
  writeFileSync(join(work, file), JSON.stringify({names, rows}))
}

/** These tops only measure. */
const heldBack = ['tops-16.jsonl', 'tops-17.jsonl', 'tops-23.jsonl', 'tops-24.jsonl', 'tops-25.jsonl']

const folder = 'fixtures/held-out'
const tops = []
for (const file of readdirSync(folder)) {
  if (!file.startsWith('tops-') || heldBack.includes(file)) continue
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const {text, lang, headline}: {text: string; lang: string; headline: string} = JSON.parse(line)
    // The next round sees the text without the lines above its headline.
    for (const seen of [text, text.slice(text.indexOf(headline))]) {
      const article = begin(normalizeLines(seen), {language: lang})
      tops.push(rowOf(file, headLines(article), head.figureNames, headline))
    }
  }
}

const pages = []
for (const {page, text, heading} of headedDumps(openData(data))) {
  const article = begin(normalizeLines(text), page.lang ? {language: page.lang} : {})
  const site = siteOf(page.url, page.id)
  tops.push(rowOf(site, headLines(article), head.figureNames, heading, pageWeight))
  classify(article)
  const candidates = title.titleCandidates(article, languagesOf(article))
  pages.push(rowOf(site, candidates, title.figureNames, heading))
}
write('titles.json', title.figureNames, pages)
write('heads.json', head.figureNames, tops)
