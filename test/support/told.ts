/** What JSON says of an article whose lines tell nothing but its headline and its byline. */
export const nothingTold = {
  standfirst: null,
  kicker: null,
  authors: [],
  dateline: null,
  agency: null,
  published: null,
  updated: null,
  captions: [],
  credits: []
}
