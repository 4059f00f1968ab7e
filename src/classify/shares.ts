/** Tells a line of what one shares a story by. */
import type {Language} from '../languages/types.ts'
import {phraseLength} from '../rule/phrases.ts'
import type {Word} from '../rule/words.ts'

/** So many names of networks in a row offer to share, without a word that says so. */
const fewestNetworks = 3

/** Whether words are nothing but calls to share and names of networks: `Share on Facebook`, `Facebook Twitter Email`. */
export function offersToShare(words: readonly Word[], languages: readonly Language[]): boolean {
  let phrases = 0
  let shares = false
  for (let at = 0; at < words.length; phrases++) {
    const length = phraseLength(words, 'share-widget', languages, at)
    const network = length === 0 && phraseLength(words, 'social-network', languages, at)
    if (!length && !network) return false
    if (length) shares = true
    at += length || network || 1
  }
  return shares || phrases >= fewestNetworks
}
