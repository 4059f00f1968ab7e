/** The rules of repair, the more important first: where two want the same place, the first has it. */
import type {ArticleRule, RepairRule} from '../../rule/define.ts'
import {completedSentence} from './completed-sentence.ts'
import {doubledPunctuation} from './doubled-punctuation.ts'
import {doubledSpace} from './doubled-space.ts'
import {dropCap} from './drop-cap.ts'
import {endMark} from './end-mark.ts'
import {gluedSentence} from './glued-sentence.ts'
import {hardWrap} from './hard-wrap.ts'
import {headlessSentence} from './headless-sentence.ts'
import {mangledQuotes} from './mangled-quotes.ts'
import {photoCredit} from './photo-credit.ts'
import {pictureCaption} from './picture-caption.ts'
import {readMore} from './read-more.ts'
import {repeatedHeadline} from './repeated-headline.ts'
import {repeatedParagraph} from './repeated-paragraph.ts'
import {repeatedSentence} from './repeated-sentence.ts'
import {secondCopy} from './second-copy.ts'
import {spaceBeforePunctuation} from './space-before-punctuation.ts'
import {splitElision} from './split-elision.ts'
import {splitSentence} from './split-sentence.ts'
import {strayStop} from './stray-stop.ts'
import {taillessSentence} from './tailless-sentence.ts'
import {teaserRepeat} from './teaser-repeat.ts'
import {wrappedHyphen} from './wrapped-hyphen.ts'

/** Asked about the whole article, before any block. */
export const articleRules: readonly ArticleRule[] = [
  dropCap,
  secondCopy,
  splitSentence,
  repeatedHeadline,
  repeatedParagraph,
  teaserRepeat,
  completedSentence,
  readMore,
  headlessSentence,
  taillessSentence
]

/** Asked about every block that stays. */
export const repairRules: readonly RepairRule[] = [
  hardWrap,
  wrappedHyphen,
  pictureCaption,
  photoCredit,
  endMark,
  repeatedSentence,
  strayStop,
  mangledQuotes,
  splitElision,
  spaceBeforePunctuation,
  doubledPunctuation,
  doubledSpace,
  gluedSentence
]
