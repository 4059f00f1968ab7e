/** Formatting as a stage: the article becomes what is printed. */
import remarkStringify from 'remark-stringify'
import type {Plugin} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {OutputFormat} from '../options.ts'
import type {Article} from '../tree/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {stringifyOptions} from './handlers.ts'
import {formatJson} from './json.ts'
import {formatText} from './plain.ts'
import {toMdast} from './to-mdast.ts'

export interface FormatOptions {
  /** Markdown when left out. */
  to?: OutputFormat | undefined
  /** Whether what is known about the article stands above it; only with Markdown. What stood above its source does in any case. */
  frontMatter?: boolean | undefined
}

/**
 * The last stage as a unified plugin, for an article that is ready for output.
 *
 * For Markdown it makes mdast of the article and leaves the rest to
 * remark-stringify, so that remark plugins can be used after it. For text and
 * JSON it is the compiler itself.
 */
export const newscleanFormat: Plugin<[FormatOptions?]> = function ({
  to = 'markdown',
  frontMatter = false
} = {}) {
  if (to === 'markdown') {
    remarkStringify.call(this, stringifyOptions)
    return (tree, file) => {
      const article = articleOf(tree)
      const root = toMdast(article)
      const value = article.foreign ?? (frontMatter || article.carried ? headOf(file, article) : '')
      if (value !== '') root.children.unshift({type: 'yaml', value})
      return root
    }
  }
  this.compiler = to === 'json' ? (_, file) => formatJson(file) : (tree) => formatText(articleOf(tree))
  return undefined
}

function headOf({data}: VFile, {carried}: Article): string {
  const result = data.newsclean
  return result ? frontMatterOf(result, carried) : ''
}

function articleOf(tree: Node): Article {
  if (isArticle(tree)) return tree
  throw new TypeError(`cannot format a tree of type \`${tree.type}\`, expected an article`)
}

function isArticle(tree: Node): tree is Article {
  return tree.type === 'article' && 'draft' in tree
}
