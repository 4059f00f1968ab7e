/** Knows buttons and headings of the page by the words of them. */
import {isFunctionWord, opensNews} from '../../languages/index.ts'
import type {Language} from '../../languages/types.ts'
import {languagesBeside} from '../../rule/context.ts'
import {isControl, mayBeControl} from '../../rule/controls.ts'
import {isCreditLine, isPictureNote} from '../../rule/credit-line.ts'
import {isLower, isUpper} from '../../rule/letters.ts'
import {countsIn, isReadingTime} from '../../rule/page-labels.ts'
import {longestPhrase, phrasesIn} from '../../rule/phrases.ts'
import {isCapitals, wordsOf} from '../../rule/words.ts'
import {endsSentence} from '../../tree/prose.ts'
import {around, fewestUnits, reach} from './marked.ts'

/** Ids of the phrases of buttons and headings, which are told by all of several words. */
export const buttons = [
  'comment-button',
  'follow-widget',
  'gallery-prompt',
  'media-pointer',
  'more-heading',
  'page-button',
  'player-chrome',
  'share-widget',
  'update-note'
]

/** The same with the labels of advertisements. */
export const allLabels = ['ad-label', ...buttons]

/** Those that are complete by themselves: a title or the name of a network may stand behind the others. */
const plainButtons = ['comment-button', 'gallery-prompt', 'page-button', 'player-chrome', 'update-note']

/** A button of so many words is one whatever follows; one of two only before a small word with a capital. */
const plainButton = 3

/** One word in capitals has so many letters. */
const fewestShouted = 5

/** A count behind a label: `(12 photos)`, `· 5 min` */
const counted = /\s[(·|]?\s?\d{1,4}\s?\p{L}{0,12}\)?$/u

/** What stands behind a button has so many words, and is no title. */
const fewestBehind = 4

/** Of so many words behind its first one, two with a capital are of a title. */
const nearBehind = 5

/** Whether a text is in capitals, and the two words behind it are not. */
export function isShouted(text: string, behind: string): boolean {
  return isCapitals(text) && !isCapitals(behind.slice(0, wordsOf(behind.slice(0, reach))[1]?.end))
}

/** Whether a text is a button or a heading of several words, and what stands behind it a sentence. */
export function isButton(text: string, behind: string, own: Language | undefined): boolean {
  const label = text.replace(around, '').replace(counted, '')
  const words = wordsOf(label).filter(({text}) => !/^\d+$/.test(text))
  if (/[:,;]$/.test(label) || !endsSentence(behind)) return false
  const [next, ...others] = wordsOf(behind.slice(0, reach))
  if (!next || others.length + 1 < fewestBehind) return false
  const shouted = label.length >= fewestShouted && isShouted(label, behind)
  if (words.length < 2 && !shouted) return false
  const opened =
    shouted || (own !== undefined && opensNews(next.text, own) && !own.politeCapitals?.includes(next.text))
  if (!opened && (own?.capitalNouns || words.length < plainButton)) return false
  const languages = languagesBeside(own)
  // `Follow us on Facebook …`
  if (isFunctionWord(words.at(-1)?.text ?? '', languages)) return false
  // `Watch Video Of The Storm`
  if (!others.slice(0, 3).some(({start}) => isLower(behind.charCodeAt(start)))) return false
  const several = phrasesIn(words, buttons, languages)
  if (several > (opened ? 0 : 1) || phrasesIn(words, plainButtons, languages) > 0) return true
  if (!opened || words.length < plainButton) return false
  if (shouted && mayBeControl(label, languages)) return true
  // `Read our article How to Live Stream on Facebook`
  const capitals = others.slice(0, nearBehind).filter(({start}) => isUpper(behind.charCodeAt(start)))
  return capitals.length < 2 && isControl(label, languages)
}

/** A label or a credit of so many code units, and a space. */
const widePieces = /\s/g
const longestWide = 24

/** Find where a sentence begins behind a space, where none parts words: `广告 工程将耗资`, `图源：临江社 工程将耗资`. */
export function behindSpace(value: string, languages: readonly Language[]): number | undefined {
  if (!endsSentence(value)) return undefined
  let found: number | undefined
  for (const {index} of value.slice(0, longestWide).matchAll(widePieces)) {
    const label = value.slice(0, index)
    if (value.length - index <= fewestUnits) break
    const told =
      label.split(/\s/).every((piece) => isWideLabel(piece, languages)) ||
      isWideLabel(label, languages) ||
      isControl(label, languages) ||
      isReadingTime(label, languages) ||
      countsIn(label, languages) !== undefined ||
      isSource(label, languages) ||
      isCreditLine(label) ||
      isPictureNote(label)
    if (told) found = index + 1
  }
  return found
}

/** Who a story is from, with its label: `本文转自：云溪晚报` */
const source = /^([^:：\d]{2,8})[:：]\s?[^\s\d]{2,16}$/

function isSource(text: string, languages: readonly Language[]): boolean {
  const label = source.exec(text)?.[1]
  return label !== undefined && languages.some(({meta}) => meta?.source.includes(label))
}

function isWideLabel(text: string, languages: readonly Language[]): boolean {
  const words = wordsOf(text)
  return words.length > 0 && longestPhrase(words, allLabels, languages) === words.length
}
