/**
 * Pleas, news and tops of articles in ten languages, several times, that somebody
 * wrote without looking at the rules or lists. The first seventeen sets of pleas
 * teach the judge since, most of them after what they missed was looked at;
 * nothing is trained on the others. docs/accuracy.md has the first scores.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clean} from '../src/clean.ts'

interface Entry {
  lang: string
  text: string
}

interface Top extends Entry {
  headline: string
  byline: string[]
  /** The place alone, as it stands at the head of the story. */
  dateline: string | null
  published: string | null
}

const folder = new URL('../fixtures/held-out/', import.meta.url)

function entries<One = Entry>(name: string): One[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): One => JSON.parse(line))
}

/** Letters and digits alone, so that white space and repaired marks do not count. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** The share of a text's runs of eight characters that is left when it has been cleaned. */
function left({lang, text}: Entry): number {
  return shareOf(text, bare(String(clean(text, {language: lang, to: 'text'}))))
}

/** The share of a text's runs of eight characters that another has, by letters and digits alone. */
function shareOf(text: string, cleaned: string): number {
  const letters = bare(text)
  const runs = Array.from({length: Math.max(1, letters.length - 7)}, (_, at) => letters.slice(at, at + 8))
  return runs.filter((run) => cleaned.includes(run)).length / runs.length
}

// Asked are 185 of 200 and 298 of 300; the bounds are what was reached, so that it gets no worse. docs/accuracy.md has the figures.
// Who wrote the twelfth set was asked for wordings that no tool would expect, and who wrote the others after the eleventh for what sites print.
test.each([
  ['pleas-12.jsonl', 107],
  ['pleas-18.jsonl', 179],
  ['pleas-19.jsonl', 169]
])('of the 200 pleas of %s at least %i go', (name, least) => {
  expect(entries(name).filter((entry) => left(entry) <= 0.2).length).toBeGreaterThanOrEqual(least)
})

test.each(['news-12.jsonl', 'news-18.jsonl', 'news-19.jsonl'])(
  'of the 300 sentences of news of %s at least 298 stay',
  (name) => {
    expect(entries(name).filter((entry) => left(entry) === 1).length).toBeGreaterThanOrEqual(298)
  }
)

// The others teach the judge: every fourth of them shows that nothing is broken.
const taught = ['', ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17].map((set) => `-${set}`)]
const everyFourth = (kind: 'pleas' | 'news') =>
  taught.flatMap((set) => entries(`${kind}${set}.jsonl`).filter((_, index) => index % 4 === 0))

test('of 800 pleas of the sets that teach at least 765 go, and of 1,200 sentences of news 1,196 stay', () => {
  expect(everyFourth('pleas').filter((entry) => left(entry) <= 0.2).length).toBeGreaterThanOrEqual(765)
  expect(everyFourth('news').filter((entry) => left(entry) === 1).length).toBeGreaterThanOrEqual(1196)
})

/** Some makers write `Z` and some `+00:00`. */
const utc = (time: string | null | undefined) => time?.replace(/\+00:00$/, 'Z') ?? null

// Asked are 55 of each; the bounds are what was reached.
test.each([
  ['tops-4.jsonl', {authors: 52, place: 57, published: 58, headline: 58}],
  ['tops-5.jsonl', {authors: 57, place: 58, published: 60, headline: 60}],
  ['tops-6.jsonl', {authors: 57, place: 56, published: 60, headline: 60}],
  ['tops-7.jsonl', {authors: 60, place: 56, published: 57, headline: 60}],
  ['tops-8.jsonl', {authors: 55, place: 56, published: 58, headline: 58}],
  ['tops-9.jsonl', {authors: 56, place: 57, published: 59, headline: 58}],
  ['tops-10.jsonl', {authors: 57, place: 58, published: 59, headline: 58}],
  ['tops-11.jsonl', {authors: 56, place: 57, published: 57, headline: 57}],
  ['tops-12.jsonl', {authors: 51, place: 55, published: 56, headline: 56}],
  ['tops-13.jsonl', {authors: 55, place: 58, published: 56, headline: 56}],
  ['tops-14.jsonl', {authors: 52, place: 57, published: 56, headline: 57}],
  ['tops-15.jsonl', {authors: 53, place: 58, published: 50, headline: 56}],
  ['tops-16.jsonl', {authors: 55, place: 56, published: 52, headline: 56}],
  ['tops-17.jsonl', {authors: 50, place: 57, published: 53, headline: 56}],
  ['tops-18.jsonl', {authors: 55, place: 54, published: 56, headline: 58}],
  ['tops-19.jsonl', {authors: 57, place: 60, published: 55, headline: 57}],
  ['tops-20.jsonl', {authors: 54, place: 55, published: 55, headline: 60}],
  ['tops-21.jsonl', {authors: 57, place: 53, published: 54, headline: 58}],
  ['tops-22.jsonl', {authors: 49, place: 54, published: 51, headline: 49}],
  ['tops-23.jsonl', {authors: 49, place: 52, published: 58, headline: 60}],
  ['tops-24.jsonl', {authors: 48, place: 54, published: 53, headline: 58}],
  ['tops-25.jsonl', {authors: 50, place: 58, published: 53, headline: 59}]
])('the 60 tops of %s tell who, where and when', (name, least) => {
  const reached = reachedBy(entries<Top>(name), (text) => text)
  for (const what of aspects)
    expect([what, reached[what]]).toEqual([what, Math.max(reached[what], least[what])])
})

// Many extractors set blank lines between paragraphs and none between the lines above them.
test('tops tell as much with blank lines between paragraphs alone', () => {
  const tops = ['tops-18.jsonl', 'tops-19.jsonl', 'tops-20.jsonl', 'tops-21.jsonl'].flatMap((name) =>
    entries<Top>(name)
  )
  const plain = reachedBy(tops, (text) => text)
  const spaced = reachedBy(tops, spaceParagraphs)
  for (const what of aspects)
    expect([what, spaced[what]]).toEqual([what, Math.max(spaced[what], plain[what] - 2)])
})

const aspects = ['authors', 'place', 'published', 'headline'] as const

/** Set blank lines around the lines that are paragraphs. */
function spaceParagraphs(text: string): string {
  const isParagraph = (line: string) =>
    line.length > 100 || /^(?=.{50,}[\u3040-\u30ff\u4e00-\u9fff])/.test(line)
  const spaced = text.split('\n').map((line) => (isParagraph(line) ? `\n${line}\n` : line))
  return spaced.join('\n').replace(/\n{3,}/g, '\n\n')
}

/** Count of how many tops each is told as their makers tell it, when they are laid out in some way. */
function reachedBy(tops: readonly Top[], lay: (text: string) => string) {
  const reached = {authors: 0, place: 0, published: 0, headline: 0}
  for (const top of tops) {
    const told = clean(lay(top.text), {language: top.lang, to: 'text'}).data.newsclean
    if (!told) throw new Error('cleaning gave no result')
    const {authors, dateline, published, headline} = told
    if (authors.join('|') === top.byline.join('|')) reached.authors++
    if (top.dateline === null ? dateline === undefined : dateline?.includes(top.dateline)) reached.place++
    if (utc(published) === utc(top.published)) reached.published++
    if (headline === top.headline) reached.headline++
  }
  return reached
}

// Stories about apps, subscriptions, privacy, media and appeals are full of what notices are made of.
test('of the 30 held-out stories at least 27 stay whole', () => {
  const files = readdirSync(new URL('stories/', folder))
  const whole = files.filter((name) => {
    const text = readFileSync(new URL(`stories/${name}`, folder), 'utf8')
    return left({lang: name.replace('.txt', ''), text}) === 1
  })
  expect(files.length).toBe(30)
  expect(whole.length).toBeGreaterThanOrEqual(27)
})

interface Glued extends Entry {
  noise: {how: string; text: string}[]
}

// Articles of ten languages with five units of noise each; the first forty teach since. Asked are 0.90 of the units, and 0.001 of the story's words.
test.each([
  ['glued.jsonl', 180, 0.0015],
  ['glued-2.jsonl', 185, 0.0035],
  ['glued-3.jsonl', 179, 0.001],
  ['glued-4.jsonl', 184, 0.0018],
  ['glued-5.jsonl', 159, 0.0015],
  ['glued-6.jsonl', 148, 0.003],
  ['glued-7.jsonl', 143, 0.0065],
  ['glued-8.jsonl', 151, 0.0035],
  ['glued-9.jsonl', 165, 0.0045],
  ['glued-10.jsonl', 151, 0.0015],
  ['glued-11.jsonl', 147, 0.0005],
  ['glued-12.jsonl', 164, 0.002]
])(
  'of 200 units of noise in the articles of %s at least %i go, and %f of the story at most',
  (name, least, most) => {
    let gone = 0
    let story = 0
    let lost = 0
    for (const {lang, text, noise} of entries<Glued>(name)) {
      const cleaned = bare(String(clean(text, {language: lang, to: 'text'})))
      gone += noise.filter((unit) => shareOf(unit.text, cleaned) <= 0.2).length
      const rest = noise.reduce((left, unit) => left.replace(unit.text, '\n'), text)
      for (const sentence of rest.split(/\n+|(?<=[.!?。！？؟])\s*/)) {
        story += bare(sentence).length
        // Half of what a short one shows may stand elsewhere too.
        if (bare(sentence).length >= 8 && shareOf(sentence, cleaned) < 0.5) lost += bare(sentence).length
      }
    }
    expect(gone).toBeGreaterThanOrEqual(least)
    expect(lost / story).toBeLessThanOrEqual(most)
  }
)

/** A short line of a page or of a story: its kind is `story`, or says what of the page it is. */
interface Short extends Entry {
  kind: string
}

/** An article of a language, as paragraphs. */
function hostOf(lang: string): string[] {
  const articles = new URL('../fixtures/articles/', import.meta.url)
  const name = readdirSync(articles).find((one) => one.startsWith(`${lang}-`))
  if (!name) throw new Error(`no article in ${lang}`)
  return readFileSync(new URL(`${name}/out.txt`, articles), 'utf8')
    .trim()
    .split(/\n\n+/)
}

// Short lines of pages and of stories in 30 languages, each between the third and the fourth paragraph of an article, and under it.
test.each([
  ['short.jsonl', 845, 712],
  ['short-2.jsonl', 795, 711],
  ['short-3.jsonl', 405, 354]
])(
  'of the lines of pages of %s at least %i places go, and of lines of stories %i stay',
  (name, leastGone, leastKept) => {
    const hosts = new Map<string, string[]>()
    let gone = 0
    let kept = 0
    for (const {lang, kind, text} of entries<Short>(name)) {
      const host = hosts.get(lang) ?? hostOf(lang)
      hosts.set(lang, host)
      for (const at of [3, host.length]) {
        const whole = [...host.slice(0, at), text, ...host.slice(at)].join('\n\n')
        const told = clean(whole, {language: lang, to: 'text'}).data.newsclean
        const stays = told?.body.split('\n').some((line) => bare(line) === bare(text)) ?? false
        if (kind === 'story' && stays) kept++
        if (kind !== 'story' && !stays) gone++
      }
    }
    expect(gone).toBeGreaterThanOrEqual(leastGone)
    expect(kept).toBeGreaterThanOrEqual(leastKept)
  }
)

/** A whole page, line by line: 1 is story, 0 of the page, 2 either (headline, byline, caption); and whether a blank line stands before it. */
interface Page {
  lang: string
  lines: [kind: 0 | 1 | 2, text: string, blank: 0 | 1][]
}

// Whole pages in languages of which the public sets have hardly any, and what weak extractors leave of such. The first three sets teach the line model since; of the others the sums alone are known, but for lines of the second of `weak`.
test.each([
  ['pages.jsonl', 0.015, 0.035],
  ['pages-2.jsonl', 0.015, 0.038],
  ['pages-3.jsonl', 0.015, 0.032],
  ['pages-4.jsonl', 0.018, 0.034],
  ['weak.jsonl', 0.012, 0.068],
  ['weak-2.jsonl', 0.01, 0.11],
  ['weak-3.jsonl', 0.006, 0.052],
  ['weak-4.jsonl', 0.004, 0.285],
  ['pages-5.jsonl', 0.022, 0.066],
  ['pages-6.jsonl', 0.024, 0.065]
])(
  'of the stories of the pages of %s at most %f is lost, and %f of the page is left beside them',
  (name, mostLost, mostLeft) => {
    let story = 0
    let lost = 0
    let beside = 0
    for (const {lang, lines} of entries<Page>(name)) {
      const text = lines.map(([, line, blank]) => (blank ? `\n\n${line}` : `\n${line}`)).join('')
      const body = bare(clean(text.trim(), {language: lang}).data.newsclean?.body ?? '')
      for (const [kind, line] of lines) {
        const letters = bare(line)
        const stays = body.includes(letters)
        if (kind === 1) story += letters.length
        if (kind === 1 && !stays) lost += letters.length
        if (kind === 0 && stays) beside += letters.length
      }
    }
    expect(lost / story).toBeLessThanOrEqual(mostLost)
    expect(beside / story).toBeLessThanOrEqual(mostLeft)
  }
)

// Interviews, guides, open letters, calendars, results and news of media: they speak to the reader, and of what notices speak of.
test('of the 72 clean articles of other forms at least 60 stay whole', () => {
  const articles = entries('clean.jsonl')
  const whole = articles.filter((entry) => left(entry) === 1)
  expect(articles.length).toBe(72)
  expect(whole.length).toBeGreaterThanOrEqual(60)
})

// Errors that passengers report, links that victims click, editors who copy: sentences that begin like buttons and calls.
test('of 288 paragraphs of news that open like buttons of a page at least 265 stay whole', () => {
  const paragraphs = entries('near.jsonl')
  const whole = paragraphs.filter((entry) => left(entry) === 1)
  expect(paragraphs.length).toBe(288)
  expect(whole.length).toBeGreaterThanOrEqual(265)
})

interface Polite extends Entry {
  pleas: string[]
}

test('of the sentences of 24 stories that are told politely none goes, and of their 36 notices at least 20 do', () => {
  let lost = 0
  let gone = 0
  for (const {lang, text, pleas} of entries<Polite>('polite.jsonl')) {
    const cleaned = bare(String(clean(text, {language: lang, to: 'text'})))
    gone += pleas.filter((plea) => !cleaned.includes(bare(plea))).length
    const story = pleas.reduce((rest, plea) => rest.replace(plea, '\n'), text)
    for (const sentence of story.split(/\n+|(?<=[.!?。！？])\s*/))
      if (bare(sentence).length >= 8 && !cleaned.includes(bare(sentence))) lost++
  }
  expect(lost).toBe(0)
  expect(gone).toBeGreaterThanOrEqual(20)
})
