/** Cleaning what was cleaned: nothing changes. */
import {thinned} from './data.mjs'
import {extractable, extracted, extractors} from './extractors.mjs'
import {shapes} from './harm.mjs'
import {given, pageShapes} from './pages.mjs'
import {cleanAll} from './tool.mjs'

/** As many texts of each kind are cleaned twice, when no sample is asked for. */
const most = 60

export async function measureIdempotence({data, print, cache, list}) {
  const wcxb = data.corpus('wcxb')
  const inputs = [
    ...['wcxb', 'trafilatura'].flatMap((corpus) => {
      const pages = thinned(data.corpus(corpus), most)
      return Object.entries(pageShapes).map(([shape, make]) => [`${corpus}, ${shape}`, given(pages, make)])
    }),
    ...Object.entries(shapes).map(([shape, make]) => [
      `clean articles, ${shape}`,
      given(
        thinned(
          wcxb.filter(({gold}) => gold),
          most
        ),
        make
      )
    ])
  ]
  const pages = thinned(extractable(data), most)
  for (const name of Object.keys(extractors)) inputs.push([name, await extracted(pages, name, cache)])
  const rows = []
  for (const [name, records] of inputs) {
    const once = await cleanAll(records, ['id', 'text'])
    const twice = await cleanAll(
      once.map(({id, text}, index) => ({id, text, lang: records[index].lang})),
      ['id', 'text']
    )
    const changed = once.filter(({text}, index) => text !== twice[index].text)
    rows.push([name, records.length, changed.length])
    for (const {id} of changed.slice(0, list)) print.line(`  ${name}  ${id}`)
  }
  print.table(['cleaned twice', 'texts', 'changed'], rows)
}
