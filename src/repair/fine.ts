/** Cuts text into sentences inside of quotations as well. */
import type {Language} from '../languages/types.ts'
import {scanSentences} from '../parse/sentences.ts'
import type {Block} from '../tree/types.ts'

/** A stretch of a block, in offsets of its `value`. */
export interface Piece {
  start: number
  end: number
}

const quotes = /["“”„«»「」『』]/
const eachQuote = /["“”„«»「」『』]/g

/**
 * Give the sentences of a block, those inside of quotations apart.
 *
 * The parser holds a quotation of several sentences and its attribution
 * together. What is doubled or glued in it shows only when it is cut.
 */
export function finePieces(block: Block, language: Language | undefined): readonly Piece[] {
  const known = made.get(block)
  if (known && known.language === language) return known.pieces
  const pieces = cut(block, language)
  made.set(block, {language, pieces})
  return pieces
}

/** What was found: more than one rule asks for the pieces of a block. */
const made = new WeakMap<Block, {language: Language | undefined; pieces: readonly Piece[]}>()

function cut({value, start, children}: Block, language: Language | undefined): readonly Piece[] {
  if (!quotes.test(value))
    return children.map((child) => ({start: child.start - start, end: child.end - start}))
  return scanSentences(value.replace(eachQuote, ' '), language)
}
