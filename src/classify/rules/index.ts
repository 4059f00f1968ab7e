/** The rules of classification, in the order in which they are asked: what keeps comes before what drops. */
import type {BlockRule, RunRule, SentenceRule} from '../../rule/define.ts'
import {adBlockerNotice} from './ad-blocker-notice.ts'
import {adContinuation} from './ad-continuation.ts'
import {adLabel} from './ad-label.ts'
import {affiliateNotice} from './affiliate-notice.ts'
import {agencyCredit} from './agency-credit.ts'
import {agentNotice} from './agent-notice.ts'
import {appPrompt} from './app-prompt.ts'
import {authorBio} from './author-bio.ts'
import {breadcrumb} from './breadcrumb.ts'
import {byline} from './byline.ts'
import {callButton} from './call-button.ts'
import {callToAction} from './call-to-action.ts'
import {commentButton} from './comment-button.ts'
import {commentInvitation} from './comment-invitation.ts'
import {cookieNotice} from './cookie-notice.ts'
import {copyrightLine} from './copyright-line.ts'
import {correctionInvitation} from './correction-invitation.ts'
import {cutTeaser} from './cut-teaser.ts'
import {dateline} from './dateline.ts'
import {donationPlea} from './donation-plea.ts'
import {feedNote} from './feed-note.ts'
import {followWidget} from './follow-widget.ts'
import {galleryPrompt} from './gallery-prompt.ts'
import {gluedAdLabel} from './glued-ad-label.ts'
import {gluedButton} from './glued-button.ts'
import {gluedByline} from './glued-byline.ts'
import {gluedCaption} from './glued-caption.ts'
import {gluedPublishedTime} from './glued-published-time.ts'
import {gluedReadingTime} from './glued-reading-time.ts'
import {gluedTagList} from './glued-tag-list.ts'
import {gluedViewCount} from './glued-view-count.ts'
import {headline} from './headline.ts'
import {imageCounter} from './image-counter.ts'
import {kicker} from './kicker.ts'
import {loginPrompt} from './login-prompt.ts'
import {machineNote} from './machine-note.ts'
import {mediaPointer} from './media-pointer.ts'
import {moreHeading} from './more-heading.ts'
import {newsletterPrompt} from './newsletter-prompt.ts'
import {originNote} from './origin-note.ts'
import {originalTitle} from './original-title.ts'
import {orphanPunctuation} from './orphan-punctuation.ts'
import {pageButton} from './page-button.ts'
import {playerChrome} from './player-chrome.ts'
import {playerPrompt} from './player-prompt.ts'
import {pleaRun} from './plea-run.ts'
import {pleaTitle} from './plea-title.ts'
import {privacyNotice} from './privacy-notice.ts'
import {publishedTime} from './published-time.ts'
import {readAlso} from './read-also.ts'
import {readingTime} from './reading-time.ts'
import {shareWidget} from './share-widget.ts'
import {siteMenu} from './site-menu.ts'
import {socialPrompt} from './social-prompt.ts'
import {standfirst} from './standfirst.ts'
import {subscriptionPlea} from './subscription-plea.ts'
import {tagList} from './tag-list.ts'
import {teaserList} from './teaser-list.ts'
import {unnamedCall} from './unnamed-call.ts'
import {updateNote} from './update-note.ts'
import {viewCount} from './view-count.ts'

/** Asked about the lines around the headline. */
export const topRules: readonly BlockRule[] = [
  kicker,
  publishedTime,
  readingTime,
  agencyCredit,
  byline,
  standfirst,
  dateline
]

/** Asked about every block. */
export const blockRules: readonly BlockRule[] = [
  shareWidget,
  followWidget,
  adLabel,
  moreHeading,
  cutTeaser,
  viewCount,
  commentButton,
  playerChrome,
  imageCounter,
  tagList,
  breadcrumb,
  siteMenu,
  pageButton,
  kicker,
  publishedTime,
  readingTime,
  agencyCredit,
  byline,
  headline,
  standfirst,
  dateline
]

/** Asked about every sentence of the blocks that stay. */
export const sentenceRules: readonly SentenceRule[] = [
  gluedAdLabel,
  galleryPrompt,
  gluedButton,
  gluedByline,
  gluedCaption,
  gluedReadingTime,
  gluedPublishedTime,
  gluedTagList,
  gluedViewCount,
  updateNote,
  adContinuation,
  machineNote,
  feedNote,
  originalTitle,
  agentNotice,
  copyrightLine,
  readAlso,
  mediaPointer,
  adBlockerNotice,
  cookieNotice,
  affiliateNotice,
  loginPrompt,
  appPrompt,
  socialPrompt,
  commentInvitation,
  correctionInvitation,
  newsletterPrompt,
  donationPlea,
  subscriptionPlea,
  privacyNotice,
  originNote,
  authorBio,
  playerPrompt,
  callToAction,
  callButton,
  unnamedCall,
  pleaRun
]

/** Asked about the whole, by what the others said. */
export const runRules: readonly RunRule[] = [teaserList, pleaTitle, orphanPunctuation]
