/**
 * Score the whole tool out of fold: a page is cleaned with weights that never
 * saw its site, rules and all.
 *
 *     node training/tool.mjs DATA MODELS [STEP]
 *
 * DATA is a folder with corpora/, MODELS what training/train.sh left of the
 * folds. Takes every STEP-th page.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {openData} from '../scripts/accuracy/data.mjs'
import {meanScore, segmentCounts, segmentScore, wordScore} from '../scripts/accuracy/metrics.mjs'
import {given, pageShapes} from '../scripts/accuracy/pages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [data = '', models = '', step = '1'] = process.argv.slice(2)
const folds = 3

/** Bundle the tool with other weights in the place of those of the package. */
async function bundle(fold, outfile) {
  const read = (name) => JSON.stringify(readFileSync(join(models, `${name}${fold}.b64`), 'utf8'))
  const contents = [
    `export const version = 'fold ${fold}'`,
    ...['first', 'second', 'gate'].map((name) => `export const ${name} = () => ${read(name)}`)
  ].join('\n')
  const weights = {
    name: 'weights',
    setup({onLoad}) {
      onLoad({filter: /classify\/model\/weights\.ts$/}, () => ({contents, loader: 'ts'}))
    }
  }
  await build({
    stdin: {
      contents:
        "export {clean} from './src/index.ts'; export {foldOf} from './training/stored.ts'; export {siteOf} from './training/pages.ts'",
      resolveDir: root,
      loader: 'ts'
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    plugins: [weights],
    banner: {
      js: "import {createRequire as requireFrom} from 'node:module'; const require = requireFrom(import.meta.url)"
    },
    logLevel: 'error'
  })
  return import(outfile)
}

const folder = mkdtempSync(join(tmpdir(), 'newsclean-'))
try {
  const tools = []
  for (let fold = 0; fold < folds; fold++) tools.push(await bundle(fold, join(folder, `tool${fold}.mjs`)))
  const [{foldOf, siteOf}] = tools
  const bodies = (records) =>
    records.map(({text, lang, page}) => {
      const {clean} = tools[foldOf(siteOf(page.url, page.id), folds)]
      return clean(text, lang ? {language: lang} : {}).data.newsclean.body
    })
  const {corpus} = openData(data)
  const some = (name) => corpus(name).filter((_, index) => index % Number(step) === 0)
  const wcxb = some('wcxb')
  for (const [shape, make] of Object.entries(pageShapes)) {
    const records = given(wcxb, make)
    const {f1, p, r} = meanScore(bodies(records).map((body, index) => wordScore(records[index].page.gold, body)))
    console.log(`wcxb ${shape}, ${records.length}: word F1 ${[f1, p, r].map((value) => value.toFixed(4)).join(' ')}`)
  }
  const segmented = some('trafilatura')
  for (const shape of ['text', 'text_strings', 'text on one line']) {
    const records = given(segmented, pageShapes[shape])
    const counts = bodies(records).map((body, index) => segmentCounts(records[index].page, body))
    const {f1, p, r} = segmentScore(counts)
    console.log(
      `trafilatura-eval-a ${shape}, ${records.length}: segment F1 ${[f1, p, r].map((value) => value.toFixed(4)).join(' ')}`
    )
  }
} finally {
  rmSync(folder, {recursive: true})
}
