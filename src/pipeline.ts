/** The stages in order, as one unified processor. */
import {unified} from 'unified'
import {newscleanClassify} from './classify/index.ts'
import {newscleanFormat} from './format/index.ts'
import type {Options} from './options.ts'
import {newscleanRepair} from './repair/index.ts'
import {copiesOf, newscleanParse, newscleanSettle} from './settle.ts'

/**
 * Make the processor that cleans articles: parse, classify, repair, settle, format.
 *
 * Own plugins go between the stages when these are used one by one; what they
 * mark in the tree before `newscleanRepair` is taken out like a rule's mark.
 */
export function newsclean(options: Options = {}) {
  return unified()
    .use(newscleanParse, options)
    .use(newscleanClassify, options)
    .use(newscleanRepair, {...options, copies: copiesOf(options)})
    .use(newscleanSettle, options)
    .use(newscleanFormat, {to: options.to, frontMatter: options.frontMatter})
}
