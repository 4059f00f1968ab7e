/** The headline of a whole page, against the heading in its HTML. */
import {bareTitle, headedDumps} from './headings.mjs'
import {cleanAll} from './tool.mjs'

/** Say for how many pages the headline is told, is the page's heading, or has it in it or is a part of it. */
export async function measureHeadlines({data, print}) {
  const dumps = [...headedDumps(data)]
  const records = dumps.map(({page, dump, text}) => ({
    id: `${dump} ${page.id}`,
    lang: page.lang ?? undefined,
    text
  }))
  const cleaned = await cleanAll(records, ['id', 'headline'])
  const rows = new Map()
  for (const [index, {headline}] of cleaned.entries()) {
    const {set, dump, heading} = dumps[index]
    const name = `${set}, ${dump}`
    const row = rows.get(name) ?? {pages: 0, exact: 0, part: 0, none: 0}
    const [wanted, got] = [bareTitle(heading), bareTitle(headline)]
    row.pages++
    if (got === '') row.none++
    else if (got === wanted) row.exact++
    else if (got.includes(wanted) || wanted.includes(got)) row.part++
    rows.set(name, row)
  }
  print.table(
    ['headline of a page', 'pages', 'the heading', 'a part, or more', 'another', 'none'],
    [...rows].map(([name, {pages, exact, part, none}]) => {
      const share = (count) => `${((100 * count) / pages).toFixed(1)} %`
      return [name, pages, ...[exact, part, pages - exact - part - none, none].map(share)]
    })
  )
}
