/** The rules of repair, the more important first. */
import type {ArticleRule, RepairRule} from '../../rule/define.ts'
import {gluedSentence} from './glued-sentence.ts'
import {headlessSentence} from './headless-sentence.ts'
import {mangledGuillemets} from './mangled-guillemets.ts'
import {repeatedHeadline} from './repeated-headline.ts'
import {spaceBeforePunctuation} from './space-before-punctuation.ts'
import {strayStop} from './stray-stop.ts'

/** Asked about the whole article. */
export const articleRules: readonly ArticleRule[] = [repeatedHeadline]

/** Asked about every block that stays. */
export const repairRules: readonly RepairRule[] = [
  strayStop,
  mangledGuillemets,
  spaceBeforePunctuation,
  gluedSentence,
  headlessSentence
]
