/** The stages in order, as one unified processor. */
import {unified} from 'unified'
import {newscleanClassify} from './classify/index.ts'
import {newscleanFormat} from './format/index.ts'
import {checkOptions, type Options} from './options.ts'
import {newscleanParse, newscleanRepair, newscleanSettle} from './settle.ts'

/**
 * Make the processor that cleans articles: parse, classify, repair, settle, format.
 *
 * Own plugins go between the stages when these are used one by one, each with
 * the same options; what they mark in the tree before `newscleanRepair` is
 * taken out like a rule's mark.
 *
 * @throws {TypeError} on an option that it does not know, or a value that an option does not take.
 */
export function newsclean(options: Options = {}) {
  checkOptions(options)
  return unified()
    .use(newscleanParse, options)
    .use(newscleanClassify, options)
    .use(newscleanRepair, options)
    .use(newscleanSettle, options)
    .use(newscleanFormat, options)
}
