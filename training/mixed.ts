/**
 * Puts the story of one page into the page of another, of the same language:
 * pages to learn from are few, and what stands around a story is seldom bound
 * to it.
 *
 * All parts of a text are of sites of one fold, so that a model is not taught
 * with what it is judged by.
 */
import {wordsOf} from '../scripts/accuracy/metrics.mjs'
import {randomFrom, wrapped} from '../scripts/accuracy/texts.mjs'
import {isJunk, type Line, linesOf, textOf, trimmedLines} from './labelled.ts'
import type {Input} from './pages.ts'
import {foldOf} from './stored.ts'

/** As many folds as `train.sh` makes. */
const folds = 3

/** At how many columns a text is wrapped. */
const widths = [60, 72, 80, 100]

/** How many stories each page takes up. */
const copies = 3

/** So many lines above a story its title is looked for. */
const titleReach = 40

interface Parts {
  input: Input
  above: readonly Line[]
  story: readonly Line[]
  below: readonly Line[]
}

/** Give texts that are the top of one dump, the story of another, and the foot of the first or a third. */
export function* mixed(dumps: readonly Input[]): Generator<Input> {
  const shelves = new Map<string, Parts[]>()
  for (const dump of dumps) {
    const parts = partsOf(dump)
    if (!parts) continue
    // A page with marked segments alone tells less of its words: it stays with its like.
    const key = [dump.kind, dump.lang, foldOf(dump.site, folds), dump.goldWords > 0].join(' ')
    const shelf = shelves.get(key)
    if (shelf) shelf.push(parts)
    else shelves.set(key, [parts])
  }
  for (const shelf of shelves.values()) {
    for (const [index, top] of shelf.entries()) {
      const random = randomFrom(`${top.input.page} ${top.input.kind}`)
      const another = () => shelf[(index + 1 + Math.floor(random() * (shelf.length - 1))) % shelf.length]
      for (let copy = 0; copy < copies; copy++) {
        const story = another()
        const foot = copy === 0 ? top : another()
        if (!story || !foot || story === top) continue
        const text = join(top, story, foot)
        yield text
        if (top.input.kind !== 'text') continue
        if (copy === 1) yield wallOf(text)
        if (copy === 2) yield wrappedOf(text, widths[Math.floor(random() * widths.length)] ?? 72)
      }
    }
  }
}

function join({input, above}: Parts, {story, input: {goldWords}}: Parts, {below}: Parts): Input {
  return {
    ...input,
    ...textOf([...above, ...story, ...below]),
    kind: `${input.kind}-mixed`,
    weight: 0.8 * input.weight,
    goldWords,
    gold: [],
    with: [],
    without: []
  }
}

function wallOf(input: Input): Input {
  return {...input, kind: 'wall-mixed', weight: 0.4 * input.weight, text: trimmedLines(input.text).join(' ')}
}

/** The same with its lines broken at so many columns: a model that never saw that leans on lines. */
function wrappedOf(input: Input, width: number): Input {
  return {...input, kind: 'wrapped-mixed', weight: 0.4 * input.weight, text: wrapped(input.text, width)}
}

/** A dump in parts: its story reaches from its title, or its first line, to its last line. */
function partsOf(input: Input): Parts | undefined {
  const lines = linesOf(input)
  const isStory = (line: Line) => line.story.length > 3 && !isJunk(line)
  const first = lines.findIndex(isStory)
  const last = lines.findLastIndex(isStory)
  if (first < 0 || last - first < 2) return undefined
  const title = wordsOf(input.title).join(' ')
  let head = first
  for (let at = first; at >= Math.max(0, first - titleReach); at--) {
    const line = wordsOf(lines[at]?.text ?? '').join(' ')
    if (line.length > 12 && (title.startsWith(line) || line.startsWith(title))) {
      head = at
      break
    }
  }
  return {input, above: lines.slice(0, head), story: lines.slice(head, last + 1), below: lines.slice(last + 1)}
}
