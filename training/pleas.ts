/**
 * Write the rows that the judge of pleas is trained on, with the code that
 * reads a text at run time.
 *
 *     node pleas.js DATA OUT                    rows of sentences by themselves, and their words as hashes
 *     node pleas.js DATA OUT VOTES WORDINGS     rows among neighbours; both have a 32-bit float for each row of the first run
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bareLine, digestOf, readJudgements} from '../scripts/accuracy/judged.mjs'
import {dice} from '../scripts/dice.mjs'
import {fillOwn, ownNames, placedNames} from '../src/classify/plea/features.ts'
import {fillPlaced, silent} from '../src/classify/plea/places.ts'
import {signalsOf, speaks} from '../src/classify/plea/signals.ts'
import {eachFeature, languageOf} from '../src/classify/wording/wording.ts'
import {findLanguage} from '../src/languages/index.ts'
import {parse} from '../src/parse/index.ts'
import {scanSentences} from '../src/parse/sentences.ts'
import {languagesOf} from '../src/rule/context.ts'
import {endsSentence} from '../src/tree/prose.ts'
import {startDraft} from '../src/text/draft.ts'
import {readLines} from './pages.ts'

const [data = '', out = '', votesFile, wordingsFile] = process.argv.slice(2)
const texts = new URL('./pleas/', `file://${process.cwd()}/training/`)

/** Texts that avoid what lists know: their wording teaches, and from what lists see of them little can be learned. */
const hardTexts = new URL('hard/', texts)
const hardWeight = 0.15

/** Texts as near to what sites print as their writers could: notices of several sentences, and news. */
const printedTexts = new URL('printed/', texts)

/**
 * Sets of pleas and news that were blind once. What most of them missed has been looked at since, so they measure no
 * more, and teach. Those behind them teach nothing.
 */
const heldOut = new URL('../../fixtures/held-out/', texts)
const looked = ['', ...Array.from({length: 16}, (_, at) => `-${at + 2}`)]

/** Articles of ordinary news with noise in them that were blind once, too. */
const articles = new URL('glued.jsonl', heldOut)
const articleWeight = 2

const stories = new URL('stories/', texts)
const storyWeight = 2

interface Unit {
  noise: string
  /** How often the same unit stands in the set. */
  count: number
}

interface Document {
  source: string
  id: string
  lang: string
  text: string
  units: Unit[]
  weight: number
  /** Sentences of news that were put in: looked at harder than the rest. */
  news: string[]
}

const roll = dice(20261125)

/** Sentences of gold texts that were looked at and are noise that was left in, by the first digits of their SHA-256: they teach nothing. */
const left = new Set(readFileSync(new URL('left-in.txt', texts), 'utf8').trimEnd().split('\n'))

function isLeftIn(value: string): boolean {
  return left.has(digestOf(value))
}

/** Lines of pages that were looked at, by digest: what is a notice of the page, and what may be of a story. */
const judged = readJudgements(new URL('page-lines.tsv', texts))
const judgedWeight = 0.5

/** The lines that `npm run accuracy -- DATA --only notices` scores: nothing is learned of them. */
const scored = readJudgements(new URL('../../fixtures/held-out/page-lines.tsv', texts))

function* documents(): Generator<Document> {
  const corpora = join(data, 'corpora')
  interface Glued {
    id: string
    lang: string
    text: string
    labels: {noise: string}[]
  }
  const glued = readLines<Glued>(join(data, 'glued', 'glued-dev.jsonl.gz'))
  const counts = new Map<string, number>()
  for (const {labels} of glued) for (const {noise} of labels) counts.set(noise, (counts.get(noise) ?? 0) + 1)
  for (const {id, lang, text, labels} of glued) {
    const units = labels.map(({noise}) => ({noise, count: counts.get(noise) ?? 1}))
    yield {source: 'glued', id, lang, text, units, weight: 1, news: []}
  }
  for (const [at, line] of readFileSync(articles, 'utf8').trimEnd().split('\n').entries()) {
    const {lang, text, noise}: {lang: string; text: string; noise: {text: string}[]} = JSON.parse(line)
    const units = noise.map((one) => ({noise: one.text, count: 1}))
    yield {source: 'article', id: `article-${at}`, lang, text, units, weight: articleWeight, news: []}
  }
  interface Page {
    id: string
    lang: string | null
    gold: string
    text: string | null
    without?: string[]
  }
  // What real pages hold besides the story, each text once: for the judgement of a sentence by itself.
  const seen = new Set<string>()
  const notices = new Map<string, Texts>()
  for (const name of ['wcxb-dev-articles', 'trafilatura-eval-a', 'extra-pages', 'silver-pages']) {
    for (const {id, lang, gold, text, without} of readLines<Page>(join(corpora, `${name}.jsonl.gz`))) {
      const story = gold ? trigrams(gold) : undefined
      const shown = (text ?? '').split('\n')
      const lines = story
        ? shown.filter((line) => isForeign(line, story))
        : [...(without ?? []), ...shown.filter((line) => judged.has(digestOf(bareLine(line))))]
      for (const line of lines) {
        const noise = bareLine(line)
        if (seen.has(noise) || (noise.match(/[\p{L}\p{N}]+/gu) ?? []).length < 4 || noise.length > 1500) continue
        seen.add(noise)
        if (scored.has(digestOf(noise))) continue
        const judgement = judged.get(digestOf(noise))
        if (judgement) {
          const own = textsOf(notices, lang ?? 'en')
          if (judgement === 'notice') own.noise.push(noise)
          else own.news.push(noise)
        }
        if (judgement === 'story') continue
        const weight = story ? 0.15 : 0.4
        yield {source: 'page', id, lang: lang ?? 'en', text: noise, units: [{noise, count: 1}], weight, news: []}
      }
    }
  }
  for (const name of ['wcxb-dev-articles', 'extra-pages', 'silver-pages']) {
    for (const {id, lang, gold} of readLines<Page>(join(corpora, `${name}.jsonl.gz`))) {
      const weight = 0.6
      if (gold) yield {source: name, id, lang: lang ?? 'en', text: gold, units: [], weight, news: []}
    }
  }
  interface Repair {
    id: string
    lang: string
    gold: string
    kind: string
  }
  const bases = new Map<string, string[]>()
  for (const {id, lang, gold, kind} of readLines<Repair>(join(data, 'repair', 'repair-dev.jsonl.gz'))) {
    if (kind !== 'clean' && kind !== 'wild') continue
    yield {source: 'repair', id, lang, text: gold, units: [], weight: 1.5, news: []}
    if (kind === 'clean') bases.set(lang, [...(bases.get(lang) ?? []), ...gold.split(/\n\n+/).filter(endsSentence)])
  }
  for (const [lang, {noise, news}] of notices)
    for (const one of written(lang, noise, news, bases.get(lang) ?? plain(lang)))
      yield {...one, source: `notice-${one.source}`, id: `notice-${one.id}`, weight: judgedWeight * one.weight}
  for (const [lang, {noise, news}] of lookedAt())
    for (const one of written(lang, noise, news, bases.get(lang) ?? plain(lang)))
      yield {...one, source: `looked-${one.source}`, id: `looked-${one.id}`}
  for (const [folder, weight] of [[texts, 1], [hardTexts, hardWeight], [printedTexts, 1]] as const) {
    for (const file of readdirSync(folder).sort()) {
      const lang = file.replace('.tsv', '')
      if (!file.endsWith('.tsv') || !findLanguage(lang)) continue
      const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'))
      const noise = lines.filter(([kind]) => kind !== 'news').map(([, text = '']) => text)
      const news = lines.filter(([kind]) => kind === 'news').map(([, text = '']) => text)
      const source = folder === texts ? '' : folder === hardTexts ? 'hard-' : 'printed-'
      for (const one of written(lang, noise, news, bases.get(lang) ?? plain(lang)))
        yield {...one, source: source + one.source, id: source + one.id, weight: weight * one.weight}
      const own = new URL(`${lang}.txt`, stories)
      if (folder === texts && existsSync(own)) {
        const told = readFileSync(own, 'utf8').split(/^====$/m).map((story) => story.trim()).filter((story) => story !== '')
        yield* storied(lang, told, noise.filter(endsSentence))
      }
    }
  }
}

/** Units of noise and lines of news of a language. */
interface Texts {
  noise: string[]
  news: string[]
}

/** The texts of a language, none at first. */
function textsOf(found: Map<string, Texts>, lang: string): Texts {
  const own = found.get(lang) ?? {noise: [], news: []}
  found.set(lang, own)
  return own
}

/** What the sets that are no longer blind have of each language. */
function lookedAt(): Map<string, Texts> {
  const found = new Map<string, Texts>()
  for (const set of looked)
    for (const kind of ['noise', 'news'] as const) {
      const file = new URL(`${kind === 'noise' ? 'pleas' : kind}${set}.jsonl`, heldOut)
      for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
        const {lang, text}: {lang: string; text: string} = JSON.parse(line)
        textsOf(found, lang)[kind].push(text)
      }
    }
  return found
}

/**
 * Stories about apps, subscriptions and the like, which are full of what notices are made of: by themselves, and
 * with two units of noise, one behind a paragraph and one as a paragraph.
 */
function* storied(lang: string, stories: readonly string[], noise: readonly string[]): Generator<Document> {
  const space = findLanguage(lang)?.sentenceSpace ?? ' '
  for (const [at, story] of stories.entries()) {
    yield {source: 'story', id: `${lang}-story-${at}`, lang, text: story, units: [], weight: storyWeight, news: []}
    const paragraphs = story.split(/\n\n+/)
    const [glued = '', own = ''] = [roll(noise.length), roll(noise.length)].map((one) => noise[one])
    const where = roll(paragraphs.length)
    paragraphs[where] += space + glued
    if (own !== glued) paragraphs.splice(1 + roll(paragraphs.length), 0, own)
    const units = [glued, own].map((unit) => ({noise: unit, count: 3}))
    yield {source: 'story', id: `${lang}-storied-${at}`, lang, text: paragraphs.join('\n\n'), units, weight: storyWeight, news: []}
  }
}

function trigrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`))
}

/** Whether hardly anything of a line stands in a story. */
function isForeign(line: string, story: ReadonlySet<string>): boolean {
  const own = [...trigrams(line)]
  return own.filter((gram) => story.has(gram)).length < 0.2 * own.length
}

/** Paragraphs of the sentences by which a language's splitter is tested, for languages without articles. */
function plain(lang: string): string[] {
  const file = new URL(`../../fixtures/languages/${lang}/sentences.txt`, texts)
  if (!existsSync(file)) return []
  const space = findLanguage(lang)?.sentenceSpace ?? ' '
  const sentences = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '')
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(space))
  return paragraphs
}

/** Articles with noise and hard news put in: each unit twice, each line of news once. */
function* written(lang: string, noise: string[], news: string[], base: string[]): Generator<Document> {
  const space = findLanguage(lang)?.sentenceSpace ?? ' '
  const queue = [...noise, ...noise].map((text) => ({text, noise: true}))
  for (const text of news) queue.push({text, noise: false})
  // Alone, as sentences are tried out.
  for (const [at, {text, noise: isNoise}] of queue.slice(noise.length).entries()) {
    const units = isNoise ? [{noise: text, count: 3}] : []
    yield {source: 'alone', id: `${lang}-alone-${at}`, lang, text, units, weight: 0.5, news: isNoise ? [] : [text]}
  }
  /** A sentence of a story, empty where there is none at hand. */
  const storySentence = () => {
    const paragraph = base[roll(Math.max(1, base.length))] ?? ''
    const sentences = scanSentences(paragraph, findLanguage(lang))
    const one = sentences[roll(Math.max(1, sentences.length))]
    return one ? paragraph.slice(one.start, one.end) : ''
  }
  // Behind one sentence of a story: what stands beside a plea is not always its companion.
  for (const [at, text] of noise.entries()) {
    const story = storySentence()
    if (at % 2 === 1 || story === '') continue
    yield {source: 'alone', id: `${lang}-behind-${at}`, lang, text: story + space + text, units: [{noise: text, count: 3}], weight: 0.5, news: []}
  }
  // Beside a sentence of a story, or of news that is near: a plea on either side does not make it one. Two in five have none.
  const beside = [...news, ...news, ...noise.slice(0, noise.length >> 1).map(() => undefined)]
  for (const [at, near] of beside.entries()) {
    const story = storySentence()
    const before = noise[roll(noise.length)] ?? ''
    const behind = noise[roll(noise.length)] ?? ''
    const middle = near ?? story
    if (middle === '' || !endsSentence(before) || !endsSentence(middle) || before === behind) continue
    const form = roll(5)
    const pieces = [...(form < 2 ? [before] : []), middle, ...(form > 0 && form < 3 ? [behind] : [])]
    const units = pieces.filter((piece) => piece !== middle).map((unit) => ({noise: unit, count: 30}))
    const first = roll(Math.max(1, base.length))
    const around = [0, 1, 2].map((behind) => base[(first + behind) % Math.max(1, base.length)] ?? '')
    // In half of them, and where nothing pleads, behind what the paragraph says.
    const own = form > 2 || at % 2 === 0 ? `${around[1]}${space}` : ''
    const text = [around[0], `${own}${pieces.join(space)}`, around[2]].join('\n\n').trim()
    yield {source: 'beside', id: `${lang}-beside-${at}`, lang, text, units, weight: 0.5, news: near ? [near] : []}
  }
  // A fixed shuffle, so that every article gets some of both.
  for (let at = queue.length - 1; at > 0; at--) {
    const other = roll(at + 1)
    const one = queue[at]
    const two = queue[other]
    if (one && two) [queue[at], queue[other]] = [two, one]
  }
  for (let at = 0, number = 0, count = 0; at < queue.length; at += count, number++) {
    // Most articles have little noise, some have much.
    count = [1, 5, 2, 1, 3][number % 5] ?? 1
    // A paragraph as its pieces, each with what stands before it: noise goes between sentences, never into other noise.
    const paragraphs: {before: string; text: string}[][] = []
    // Short texts too: what stands alone looks the same.
    const sizes = roll(3) === 0 ? 1 : 3 + roll(4)
    const first = roll(Math.max(1, base.length))
    for (let behind = 0; behind < Math.min(sizes, base.length); behind++) {
      const paragraph = base[(first + behind) % base.length] ?? ''
      const sentences = scanSentences(paragraph, findLanguage(lang))
      paragraphs.push(
        sentences.map(({start, end}, index) => ({
          before: index === 0 ? '' : paragraph.slice(sentences[index - 1]?.end ?? start, start),
          text: paragraph.slice(start, end)
        }))
      )
    }
    const units: Unit[] = []
    const kept: string[] = []
    for (const part of queue.slice(at, at + count)) {
      const where = roll(Math.max(1, paragraphs.length))
      const paragraph = paragraphs[where]
      // What ends in no mark would run into the next sentence.
      const how = endsSentence(part.text) ? roll(4) : roll(2)
      if (how === 0 || !paragraph) paragraphs.splice(where, 0, [{before: '', text: part.text}])
      else if (how === 1) paragraph.push({before: space, text: part.text})
      else if (how === 2) paragraph.push({before: part.noise ? '' : space, text: part.text})
      else {
        const place = 1 + roll(Math.max(1, paragraph.length - 1))
        paragraph.splice(place, 0, {before: space, text: part.text})
        const next = paragraph[place + 1]
        if (next) next.before = space
      }
      if (part.noise) units.push({noise: part.text, count: 3})
      else kept.push(part.text)
    }
    yield {
      source: 'written',
      id: `${lang}-${number}`,
      lang,
      text: paragraphs.map((pieces) => pieces.map(({before, text}) => before + text).join('')).join('\n\n'),
      units,
      weight: 1,
      news: kept
    }
  }
}

const size = votesFile ? placedNames.length : ownNames.length
const votes = votesFile ? new Float32Array(readFileSync(votesFile).buffer.slice(0)) : undefined
const wordings = wordingsFile ? new Float32Array(readFileSync(wordingsFile).buffer.slice(0)) : undefined
/** The features of all sentences' words, one behind the other; as much of the hashes as the largest table takes. */
const features: number[] = []
const rows: Float32Array[] = []
const meta: object[] = []
let row = 0

for (const {source, id, lang, text, units, weight, news} of documents()) {
  const article = parse(startDraft(text), {language: lang})
  const languages = languagesOf(article)
  // Where the noise stands, and which unit.
  const marks: {start: number; end: number; unit: Unit}[] = []
  const used = new Map<string, number>()
  for (const unit of units) {
    const from = used.get(unit.noise) ?? 0
    const start = text.indexOf(unit.noise, from)
    if (start < 0) continue
    used.set(unit.noise, start + 1)
    marks.push({start, end: start + unit.noise.length, unit})
  }
  const ranges = news.map((line) => {
    const start = text.indexOf(line)
    return {start, end: start + line.length}
  })
  const asked: {block: number; place: number; own: Float32Array; row: number}[] = []
  const byBlock = new Map<number, Float32Array>()
  for (const [block, {children}] of article.children.entries()) {
    const own = new Float32Array(children.length).fill(silent)
    byBlock.set(block, own)
    for (const [place, sentence] of children.entries()) {
      const signals = signalsOf(sentence, languages)
      // What the words say is learned of other texts than this one.
      if (wordings) signals.wording = wordings[row] ?? 0
      const figures = new Float32Array(ownNames.length)
      fillOwn(sentence.value, signals, languages, figures)
      if (votes) own[place] = votes[row] ?? silent
      asked.push({block, place, own: figures, row: row++})
    }
  }
  for (const {block, place, own, row: number} of asked) {
    const sentence = article.children[block]?.children[place]
    if (!sentence) continue
    let inside = 0
    let unit: Unit | undefined
    for (const mark of marks) {
      const overlap = Math.min(mark.end, sentence.end) - Math.max(mark.start, sentence.start)
      if (overlap > 0) {
        inside += overlap
        unit = mark.unit
      }
    }
    const share = inside / Math.max(1, sentence.end - sentence.start)
    const hard = ranges.some(({start, end}) => start < sentence.end && end > sentence.start)
    let figures = own
    if (votes) {
      figures = new Float32Array(size)
      fillPlaced(article, block, place, own, (at) => byBlock.get(at), figures)
    }
    const signals = signalsOf(sentence, languages)
    const {words} = signals
    const firstFeature = features.length
    if (!votes) eachFeature(words, (hash) => features.push(hash & 0xffff))
    const teaches = (share <= 0.2 || share >= 0.8) && !(share === 0 && isLeftIn(sentence.value))
    rows.push(figures)
    meta.push({
      row: number,
      source,
      id,
      lang,
      label: share >= 0.5 ? 1 : 0,
      share,
      group: unit && share >= 0.5 ? unit.noise : id,
      weight: !teaches ? 0 : share >= 0.5 ? weight / Math.sqrt(unit?.count ?? 1) : weight,
      hard,
      speaks: speaks(signals, sentence.value),
      tongue: languageOf(words, languages)?.tag,
      features: features.length - firstFeature,
      words: words.length,
      text: sentence.value
    })
  }
}

const all = new Float32Array(rows.length * size)
for (const [at, figures] of rows.entries()) all.set(figures, at * size)
const name = votesFile ? 'placed' : 'own'
writeFileSync(join(out, `${name}.f32`), new Uint8Array(all.buffer))
writeFileSync(join(out, `${name}.jsonl`), `${meta.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
if (!votes) writeFileSync(join(out, 'features.u16'), new Uint16Array(features))
writeFileSync(join(out, `${name}-names.json`), JSON.stringify(votesFile ? placedNames : ownNames))
console.log(`${rows.length} rows of ${size}`)
