/** From text to tree: blocks, their sentences, and the language they are in. */
import {findLanguage} from '../languages/index.ts'
import type {Draft} from '../text/draft.ts'
import {makeArticle, makeBlock, makeSentence, placer} from '../tree/nodes.ts'
import type {Article, Block} from '../tree/types.ts'
import {splitBlocks} from './blocks.ts'
import {guessLanguage} from './language.ts'
import {scanSentences} from './sentences.ts'

export interface ParseOptions {
  /** BCP 47 tag; guessed from the text when left out. */
  language?: string | undefined
}

/** A line break of any kind that is only layout inside a block. */
const lineBreak = /[\n\u000b\f\u0085\u2028\u2029]/g

/**
 * Parse the text of a draft. Takes time in proportion to its length.
 *
 * `before` is the tree of a text that it came of: of the blocks that stand
 * there too, the sentences are known.
 */
export function parse(draft: Draft, options: ParseOptions = {}, before?: Article): Article {
  const text = draft.value
  const language = findLanguage(options.language ?? guessLanguage(text).tag)
  const place = placer(draft)
  const known =
    before?.language === language?.tag ? new Map(before?.children.map((block) => [block.value, block])) : none
  const children = splitBlocks(text).map((span): Block => {
    const raw = text.slice(span.start, span.end)
    const value = span.lines.length > 1 && span.kind !== 'verse' ? raw.replace(lineBreak, ' ') : raw
    const same = known.get(value)
    const sentences = same
      ? same.children.map((sentence) => {
          const start = span.start + sentence.start - same.start
          return makeSentence(start, start + sentence.value.length, sentence.value, place, sentence)
        })
      : scanSentences(value, language).map(({start, end}) =>
          makeSentence(span.start + start, span.start + end, value.slice(start, end), place)
        )
    return makeBlock(span, value, sentences, place, same)
  })
  return makeArticle(draft, language?.tag, children, place)
}

const none: ReadonlyMap<string, Block> = new Map()
