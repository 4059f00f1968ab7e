/** Where precision and recall go: what was wrongly kept and wrongly dropped, and where it stands in its page. */
import {linesOf} from './align.mjs'
import {squeeze} from './metrics.mjs'
import {given, pageShapes} from './pages.mjs'
import {cleanAll} from './tool.mjs'

const places = ['before the story', 'inside it', 'after it']

/** A line of fewer words is a title, a label, a list item: what a reader would call short. */
const shortLine = 12
/** A line of story with fewer words may be a word of the story by chance. */
const surelyStory = 5

export async function measureErrors({data, print}) {
  const wcxb = data.corpus('wcxb').filter(({gold}) => gold)
  for (const shape of ['text', 'text_strings'])
    await measureWordErrors(given(wcxb, pageShapes[shape]), shape, print)
  await measureSegmentErrors(given(data.corpus('trafilatura'), pageShapes.text), print)
}

async function measureWordErrors(records, shape, print) {
  const cleaned = await cleanAll(records, ['id', 'kept', 'dropped'])
  const kept = tally()
  const dropped = tally()
  for (const [index, row] of cleaned.entries()) {
    const {text, page} = records[index]
    const fate = fateOf(text, row)
    const lines = linesOf(text, page.gold)
    const place = placer(lines.filter(({story, words}) => story && words.length >= surelyStory))
    for (const line of lines) {
      const length = line.words.length <= shortLine ? 'in lines of at most 12 words' : 'in longer lines'
      for (const {start, story} of line.words) {
        const rule = fate(start)
        if (rule === undefined && !story) kept.add(place(line.start), length)
        if (rule !== undefined && story) dropped.add(place(line.start), length, `by ${rule}`)
      }
    }
  }
  print.table([`wcxb, ${shape}: words wrongly kept`, 'words', 'share'], kept.rows())
  print.table([`wcxb, ${shape}: words wrongly dropped`, 'words', 'share'], dropped.rows())
}

/** Says of a place in the source by which rule it went, or `undefined` when it stands in the body. */
export function fateOf(text, {kept, dropped}) {
  const fates = new Array(text.length).fill('layout')
  for (const {start, end, role} of kept) {
    fates.fill(role === 'headline' || role === 'byline' ? role : undefined, start, end)
  }
  for (const {start, end, rule} of dropped) fates.fill(rule, start, end)
  return (at) => fates[at]
}

/** Says where a place stands by the spans of the story. */
function placer(story) {
  const first = story[0]?.start ?? Number.POSITIVE_INFINITY
  const last = story.at(-1)?.start ?? Number.NEGATIVE_INFINITY
  return (at) => (at < first ? places[0] : at <= last ? places[1] : places[2])
}

function tally() {
  const counts = new Map()
  let all = 0
  return {
    add(...names) {
      all++
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    rows() {
      const order = (name) => (places.includes(name) ? 0 : name.startsWith('in ') ? 1 : 2)
      return [
        ['all', all, ''],
        ...[...counts]
          .sort((a, b) => order(a[0]) - order(b[0]) || b[1] - a[1])
          .slice(0, 20)
          .map(([name, count]) => [name, count, `${((100 * count) / all).toFixed(1)} %`])
      ]
    }
  }
}

async function measureSegmentErrors(records, print) {
  const cleaned = await cleanAll(records, ['id', 'body', 'dropped'])
  const kept = tally()
  const lost = tally()
  for (const [index, {body, dropped}] of cleaned.entries()) {
    const {text, page} = records[index]
    const source = squeeze(text)
    const out = squeeze(body)
    const spans = page.with
      .map((segment) => ({start: source.indexOf(squeeze(segment))}))
      .filter(({start}) => start >= 0)
      .sort((a, b) => a.start - b.start)
    const place = placer(spans)
    const language = `in ${page.lang ?? '?'}`
    for (const segment of page.without.map(squeeze)) {
      if (out.includes(segment)) kept.add(place(source.indexOf(segment)), language)
    }
    for (const segment of page.with.map(squeeze)) {
      if (out.includes(segment)) continue
      const rule = dropped.find(
        ({text: gone}) => squeeze(gone).includes(segment) || segment.includes(squeeze(gone))
      )
      lost.add(
        language,
        source.includes(segment) ? `by ${rule?.rule ?? 'several rules, or as a headline'}` : 'not in the page'
      )
    }
  }
  print.table(['trafilatura-eval-a, text: unwanted segments kept', 'segments', 'share'], kept.rows())
  print.table(['trafilatura-eval-a, text: wanted segments lost', 'segments', 'share'], lost.rows())
}
