/**
 * Writes what is told of each line that may be the headline of a page, with
 * whether it is the heading of its HTML; `titles.py` learns the weights.
 *
 *     node titles.mjs DATA WORK
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {openData} from '../scripts/accuracy/data.mjs'
import {bareTitle, headedDumps} from '../scripts/accuracy/headings.mjs'
import {classify} from '../src/classify/index.ts'
import {figureNames, titleCandidates} from '../src/classify/meta/title.ts'
import {normalizeLines} from '../src/decode/lines.ts'
import {languagesOf} from '../src/rule/context.ts'
import {begin} from '../src/settle.ts'
import {siteOf} from './pages.ts'

const [data = '', work = ''] = process.argv.slice(2)
const rows = []
for (const {page, text, heading} of headedDumps(openData(data))) {
  const options = page.lang ? {language: page.lang} : {}
  const article = begin(normalizeLines(text), options)
  classify(article)
  const candidates = titleCandidates(article, languagesOf(article))
  rows.push({
    site: siteOf(page.url, page.id),
    figures: candidates.map(({figures}) => figureNames.map((name) => figures[name])),
    right: candidates.map(({block}) => bareTitle(block.value) === bareTitle(heading))
  })
}
writeFileSync(join(work, 'titles.json'), JSON.stringify({names: figureNames, rows}))
