/**
 * Pages that were written for this, line by line, in languages of which the
 * public data sets have hardly any: `training/pages`, and those of
 * `fixtures/held-out` that were scored and read before.
 *
 * Run from the root of the project.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {wordsOf} from '../scripts/accuracy/metrics.mjs'
import {type Labelled, type Line, textOf} from './labelled.ts'

interface Written {
  lang: string
  /** 1 is story, 0 of the page, 2 either (headline, byline, caption); and whether a blank line stands before it. */
  lines: [kind: 0 | 1 | 2, text: string, blank: 0 | 1][]
}

/** A page as two dumps have it. */
export interface WrittenPage {
  /** Names the page, and stands for its site: `written-a-0.ar`. */
  id: string
  lang: string
  text: Labelled
  strings: Labelled
}

const heldOut = ['pages.jsonl', 'pages-2.jsonl', 'pages-3.jsonl']

/** Whether the name of a page is of one of these. */
export function isWritten(page: string): boolean {
  return /^(?:written-\w+|pages(?:-\d+)?)-\d+\.\w+$/.test(page)
}

export function* writtenPages(): Generator<WrittenPage> {
  const folders = ['training/pages', 'fixtures/held-out'] as const
  for (const folder of folders) {
    const names = folder === 'fixtures/held-out' ? heldOut : readdirSync(folder).sort()
    for (const name of names) {
      const pages = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
      for (const [index, page] of pages.entries()) {
        const {lang, lines}: Written = JSON.parse(page)
        const spaced = lines.flatMap(([kind, text, blank], at) => [
          ...(blank && at > 0 ? [line(0, '')] : []),
          line(kind, text)
        ])
        yield {
          id: `${name.replace('.jsonl', '')}-${index}.${lang}`,
          lang,
          text: textOf(spaced),
          strings: textOf(lines.map(([kind, text]) => line(kind, text)))
        }
      }
    }
  }
}

/** What may be story or not teaches nothing. */
function line(kind: 0 | 1 | 2, text: string): Line {
  const words = wordsOf(text)
  return {text, story: words.map(() => (kind === 1 ? 1 : 0)), trust: words.map(() => (kind === 2 ? 0 : 10))}
}
