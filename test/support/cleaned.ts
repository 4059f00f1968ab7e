import {VFile} from 'vfile'
import type {Result} from '../../src/result.ts'
import {type Change, type Draft, revise, startDraft} from '../../src/text/draft.ts'
import {lineIndex} from '../../src/tree/position.ts'
import {article} from './sketch.ts'

/** What a rule asks for, by the words that it is about: the first of them in the text. */
export interface Wish {
  find: string
  put?: string
  kind?: Change['cause']['kind']
  rule?: string
  reason?: string
  evidence?: string
  role?: string
  confidence?: number
}

/** Change the text at the words of each wish. */
export function granted(draft: Draft, ...wishes: Wish[]): Draft {
  const changes = wishes.map(
    ({find, put = '', kind = 'repair', rule = 'a-rule', reason = '', evidence = '', ...rest}): Change => {
      const start = draft.value.indexOf(find)
      if (start === -1) throw new Error(`no ${JSON.stringify(find)} in the text`)
      return {start, end: start + find.length, value: put, cause: {rule, kind, reason, evidence, ...rest}}
    }
  )
  return revise(draft, changes).draft
}

/** Make the file that cleaning would give, from a source and rounds of wishes. */
export function cleaned(
  source: string,
  rounds: readonly (readonly Wish[])[] = [],
  more: Partial<Result> = {}
): VFile {
  let draft = startDraft(source)
  for (const wishes of rounds) draft = granted(draft, ...wishes)
  return fileOf(draft, more)
}

/** Make a file of a draft as it is. */
export function fileOf(draft: Draft, more: Partial<Result> = {}): VFile {
  const {source, value, edits} = draft
  const file = new VFile({path: 'article.txt'})
  const blocks = value.split('\n\n').filter((block) => block !== '')
  const tree = article(
    ...blocks.map((block, index) => ({value: block, role: index === 0 ? 'headline' : 'body'}) as const)
  )
  file.data.newsclean = {
    status: edits.length === 0 ? 'clean' : 'changed',
    language: 'en',
    headline: blocks[0],
    standfirst: undefined,
    kicker: undefined,
    byline: undefined,
    authors: [],
    dateline: undefined,
    agency: undefined,
    published: undefined,
    updated: undefined,
    captions: [],
    credits: [],
    text: value,
    body: blocks.slice(1).join('\n\n'),
    source,
    edits,
    article: tree,
    ...more
  }
  return file
}

/** Say where an offset is, as a person would. */
export function at(text: string, offset: number): string {
  const {line, column} = lineIndex(text)(offset)
  return `${line}:${column}`
}
