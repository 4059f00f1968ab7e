/** Do no harm: clean articles in, and what is missing afterwards. */
import {countOf, holds, lostWords, wordsOf} from './metrics.mjs'
import {headed, oneLine, singleBreaks, wrapped} from './texts.mjs'
import {cleanAll} from './tool.mjs'

const widths = [60, 72, 80, 100]

/** The shapes in which a clean article is given; `undefined` where a page has no such shape. */
export const shapes = {
  'the text alone': ({gold}) => gold,
  'headline and byline before it': ({gold, title, id}) => (title ? headed(title, gold, id) : undefined),
  'on one line': ({gold}) => oneLine(gold),
  'single line breaks': ({gold}) => singleBreaks(gold),
  'hard-wrapped at 60 to 100': ({gold}, index) => wrapped(gold, widths[index % widths.length])
}

/** What became of one clean article. */
export function harmOf(gold, row) {
  const words = wordsOf(gold)
  const text = wordsOf(row.text)
  const out = {words: text}
  const paragraphs = gold.split('\n').filter((line) => line.trim() !== '')
  const lost = lostWords(words, text)
  return {
    words: words.length,
    lost,
    share: words.length === 0 ? 0 : lost / words.length,
    emptied: words.length > 0 && text.length === 0,
    first: holds(out, paragraphs[0] ?? ''),
    last: holds(out, paragraphs.at(-1) ?? ''),
    /** The same in the field `body`, where a headline does not stand. */
    firstInBody: holds({words: wordsOf(row.body)}, paragraphs[0] ?? ''),
    removals: removalsOf(row)
  }
}

/** What was taken out, by the rule that did. */
function removalsOf({dropped, edits}) {
  const removals = dropped.map(({rule, text, evidence}) => ({
    rule,
    text,
    evidence,
    words: wordsOf(text).length
  }))
  for (const {causes, from, to} of edits) {
    const words = lostWords(wordsOf(from), wordsOf(to))
    if (words > 0)
      removals.push({rule: causes.map(({rule}) => rule).join('+'), text: from, evidence: to, words})
  }
  return removals.filter(({words}) => words > 0)
}

/** Sums of the harm done to many articles. */
export function harmTotal(harms) {
  const sum = (value) => harms.reduce((all, harm) => all + Number(value(harm)), 0)
  const words = sum((harm) => harm.words)
  return {
    documents: harms.length,
    words,
    lost: sum((harm) => harm.lost),
    share: words === 0 ? 0 : sum((harm) => harm.lost) / words,
    over1: sum((harm) => harm.share > 0.01),
    over10: sum((harm) => harm.share > 0.1),
    emptied: sum((harm) => harm.emptied),
    firstLost: sum((harm) => !harm.first),
    lastLost: sum((harm) => !harm.last),
    firstNotInBody: sum((harm) => !harm.firstInBody)
  }
}

export async function measureHarm({data, print, list}) {
  for (const name of ['wcxb', 'extra']) {
    const pages = data.corpus(name).filter(({gold}) => wordsOf(gold ?? '').length > 0)
    const rows = []
    for (const [shape, make] of Object.entries(shapes)) {
      const given = pages
        .map((page, index) => ({id: page.id, lang: page.lang ?? undefined, text: make(page, index), page}))
        .filter(({text}) => text)
      if (given.length === 0) continue
      const cleaned = await cleanAll(given, ['id', 'text', 'body', 'dropped', 'edits'])
      const harms = cleaned.map((row, index) => ({id: row.id, ...harmOf(given[index].page.gold, row)}))
      const total = harmTotal(harms)
      rows.push([
        shape,
        total.documents,
        total.lost,
        `${(100 * total.share).toFixed(3)} %`,
        total.over1,
        total.over10,
        total.emptied,
        total.firstLost,
        total.lastLost,
        total.firstNotInBody
      ])
      const removed = harms.flatMap(({id, removals}) => removals.map((removal) => ({id, ...removal})))
      printRules(`${name}, ${shape}`, removed, print, list)
    }
    print.table(
      [
        `clean articles of ${name}`,
        'texts',
        'words lost',
        'share',
        'over 1 %',
        'over 10 %',
        'emptied',
        'first lost',
        'last lost',
        'first not in body'
      ],
      rows
    )
  }
}

function printRules(title, removals, print, list) {
  const words = new Map()
  for (const removal of removals) words.set(removal.rule, (words.get(removal.rule) ?? 0) + removal.words)
  const times = countOf(removals.map(({rule}) => rule))
  const rules = [...words].sort((a, b) => b[1] - a[1]).slice(0, 20)
  print.table(
    [`what went, ${title}`, 'words', 'times'],
    rules.map(([rule, count]) => [rule, count, times.get(rule)])
  )
  for (const [rule] of list > 0 ? rules : []) {
    for (const {id, text, evidence, words} of removals
      .filter((removal) => removal.rule === rule)
      .slice(0, list)) {
      print.line(`  ${rule}  ${id}  ${words} words  ${JSON.stringify(text)}  (${JSON.stringify(evidence)})`)
    }
  }
}
