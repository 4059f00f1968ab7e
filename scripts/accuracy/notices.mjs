/** Notices of real pages in the paragraphs of articles: lines that were looked at, of the sites whose lines are not put into articles to teach the judge of pleas. */
import {readdirSync, readFileSync} from 'node:fs'
import {bareLine, digestOf, readJudgements} from './judged.mjs'
import {gramsOf, wordsOf} from './metrics.mjs'
import {cleanAll} from './tool.mjs'

const fixtures = new URL('../../fixtures/', import.meta.url)

/** The data holds the lines; here are their digests, and whether each is a `notice` of its page or may be of a `story`. */
const judgements = new URL('held-out/page-lines.tsv', fixtures)

/** A line counts as removed when at most this share of it still stands in the output. */
const remnant = 0.2

/** The shortest paragraph that is taken for one of a story. */
const shortest = 60

/** Put a line into a story: as a paragraph of its own, and at the end of one. */
export function placed(story, line, number) {
  const paragraphs = story.split(/\n\n+/).filter((paragraph) => paragraph.length > shortest)
  const place = 1 + (number % Math.max(1, paragraphs.length - 2))
  const behind = paragraphs.map((paragraph, index) => (index === place ? `${paragraph} ${line}` : paragraph))
  return {
    'as a paragraph': paragraphs.toSpliced(place + 1, 0, line).join('\n\n'),
    'at the end of one': behind.join('\n\n')
  }
}

/** Whether hardly anything of a line is left in a text: of its runs of three words, but for those of the story. */
export function isGone(line, story, text) {
  const known = new Set(runsOf(story))
  const own = runsOf(line).filter((run) => !known.has(run))
  const left = new Set(runsOf(text))
  return own.filter((run) => left.has(run)).length <= remnant * own.length
}

function runsOf(text) {
  return gramsOf(wordsOf(text), 3)
}

/** The stories that the lines are put into, by language: the expected outputs of the article fixtures. */
function storiesOf() {
  const stories = new Map()
  for (const name of readdirSync(new URL('articles/', fixtures)).sort()) {
    const tag = name.slice(0, 2)
    const story = readFileSync(new URL(`articles/${name}/out.txt`, fixtures), 'utf8').trim()
    stories.set(tag, [...(stories.get(tag) ?? []), story])
  }
  return stories
}

/** The judged lines that the data holds, each once. */
function linesOf(data) {
  const judged = readJudgements(judgements)
  const lines = []
  for (const name of ['wcxb', 'trafilatura', 'extra']) {
    for (const {lang, text} of data.corpus(name)) {
      for (const line of (text ?? '').split('\n')) {
        const bare = bareLine(line)
        const digest = digestOf(bare)
        const kind = judged.get(digest)
        if (!kind) continue
        judged.delete(digest)
        lines.push({kind, lang: lang ?? 'en', line: bare})
      }
    }
  }
  return lines
}

/** Say how many of the notices go, and how many of the lines that may be of a story. */
export async function measureNotices({data, print}) {
  const stories = storiesOf()
  const records = []
  for (const [number, {kind, lang, line}] of linesOf(data).entries()) {
    const own = stories.get(lang) ?? []
    const story = own[number % Math.max(1, own.length)]
    if (story === undefined) continue
    for (const [place, text] of Object.entries(placed(story, line, number))) {
      records.push({id: `${number} ${place}`, lang, text, kind, line, place, story})
    }
  }
  const rows = await cleanAll(records, ['id', 'text'])
  const tallies = new Map()
  for (const [index, {kind, lang, line, place, story}] of records.entries()) {
    const of = `${kind === 'notice' ? 'notices' : 'other lines'}, ${lang}`
    const tally = tallies.get(of) ?? {}
    tallies.set(of, tally)
    tally[place] ??= {lines: 0, gone: 0}
    tally[place].lines++
    tally[place].gone += Number(isGone(line, story, rows[index].text))
  }
  const share = ({gone, lines}) => `${((100 * gone) / lines).toFixed(1)} %`
  print.table(
    ['lines of real pages that go', 'lines', 'as a paragraph', 'at the end of one'],
    [...tallies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([of, {'as a paragraph': apart, 'at the end of one': behind}]) => [
        of,
        apart.lines,
        share(apart),
        share(behind)
      ])
  )
}
