/** Outputs of other extractors in: whether cleaning them once more makes them better or worse. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Readability} from '@mozilla/readability'
import {Defuddle} from 'defuddle/node'
import {parseHTML} from 'linkedom'
import {linesOf} from './align.mjs'
import {parseLines} from './data.mjs'
import {mean, wordScore, wordsOf} from './metrics.mjs'
import {randomFrom} from './texts.mjs'
import {cleanAll} from './tool.mjs'

/** A change of F1 that is none: a mended comma moves it by less. */
const even = 0.001

/** A story whose output has fewer words was not found: nothing is to be cleaned in it. */
const fewestWords = 30

const trimmed = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** What each extractor makes of a page; empty where it fails. */
export const extractors = {
  'Readability, textContent': ({html}) => trimmed(readable(html)?.textContent ?? ''),
  'Readability, blocks': ({html}) => blockText(readable(html)?.content ?? ''),
  'defuddle, blocks': async ({html, url}) =>
    blockText((await Defuddle(parseHTML(html).document, url ?? undefined)).content ?? ''),
  residue
}

function readable(html) {
  return new Readability(parseHTML(html).document).parse()
}

const blockNames = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' '
  )
)

/** The text of HTML, blocks apart by a blank line and items behind a hyphen. */
export function blockText(html) {
  const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const parts = []
  // An own stack: how deep a page nests is the page's choice.
  const stack = [document.body]
  while (stack.length > 0) {
    const node = stack.pop()
    if (typeof node === 'string') parts.push(node)
    else if (node.nodeType === 3) parts.push(node.data.replace(/\s+/g, ' '))
    else if (node.nodeName === 'BR') parts.push('\n')
    else if (node.nodeType === 1 && node.nodeName !== 'SCRIPT' && node.nodeName !== 'STYLE') {
      const block = blockNames.has(node.nodeName)
      if (block) stack.push('\n\n')
      stack.push(...[...node.childNodes].reverse())
      if (block) stack.push(node.nodeName === 'LI' ? '\n\n- ' : '\n\n')
    }
  }
  return parts
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^-\s+$/gm, '')
    .trim()
}

/** A page without 70 to 95 % of the lines that are not story: what a weak extractor leaves. */
function residue({id, text, gold}) {
  const random = randomFrom(id)
  const rate = 0.7 + 0.25 * random()
  const gone = linesOf(text, gold).filter(({story}) => !story && random() < rate)
  const parts = []
  let at = 0
  for (const {start, end} of gone) {
    parts.push(text.slice(at, start))
    at = end
  }
  return `${parts.join('')}${text.slice(at)}`.replace(/\n{3,}/g, '\n\n')
}

/**
 * Give what an extractor makes of pages, as records.
 *
 * With a cache folder, what was made is kept there under the extractor's name
 * and taken from there the next time.
 */
export async function extracted(pages, name, cache) {
  const file = cache && join(cache, `${name.replaceAll(/\W+/g, '-')}.jsonl`)
  const known = new Map(
    file && existsSync(file) ? parseLines(readFileSync(file)).map((row) => [row.id, row.text]) : []
  )
  const fresh = []
  const records = []
  for (const page of pages) {
    let text = known.get(page.id)
    if (text === undefined) {
      try {
        text = await extractors[name](page)
      } catch {
        // A page that breaks an extractor gives no text.
        text = ''
      }
      fresh.push({id: page.id, text})
    }
    if (wordsOf(text).length >= fewestWords)
      records.push({id: page.id, lang: page.lang ?? undefined, text, page})
  }
  if (file && fresh.length > 0) {
    const lines = [...known].map(([id, text]) => ({id, text})).concat(fresh)
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  return records
}

/** Pages that all extractors can be given. */
export const extractable = (data) => data.corpus('wcxb').filter(({html, gold}) => html && gold)

export async function measureExtractors({data, print, cache, list}) {
  const pages = extractable(data)
  const rows = []
  for (const name of Object.keys(extractors)) {
    const records = await extracted(pages, name, cache)
    const cleaned = await cleanAll(records)
    const changes = cleaned.map(({body}, index) => {
      const {text, page} = records[index]
      const before = wordScore(page.gold, text).f1
      const after = wordScore(page.gold, body).f1
      return {id: page.id, before, after, change: after - before}
    })
    const share = (some) => `${((100 * some.length) / changes.length).toFixed(1)} %`
    changes.sort((a, b) => a.change - b.change)
    rows.push([
      name,
      changes.length,
      mean(changes.map(({before}) => before)).toFixed(4),
      mean(changes.map(({after}) => after)).toFixed(4),
      mean(changes.map(({change}) => change)).toFixed(4),
      (changes[0]?.change ?? 0).toFixed(4),
      share(changes.filter(({change}) => change < -even)),
      share(changes.filter(({change}) => change > even))
    ])
    for (const {id, before, after} of changes.slice(0, list)) {
      print.line(`  ${name}  ${id}  ${before.toFixed(4)} -> ${after.toFixed(4)}`)
    }
  }
  print.table(
    [
      'outputs of extractors, wcxb, body',
      'pages',
      'F1 before',
      'after',
      'change',
      'worst',
      'worse',
      'better'
    ],
    rows
  )
}
