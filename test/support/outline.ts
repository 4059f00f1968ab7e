import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** What a person sees of Markdown: its blocks, and their texts. */
export type Outline = (
  | {heading: number; text: string}
  | {paragraph: string}
  | {list: 'bullets' | number; spread: boolean; items: string[]}
  | {other: string}
)[]

export function outline(root: Root): Outline {
  return root.children.map((node) => {
    if (node.type === 'heading') return {heading: node.depth, text: text(node)}
    if (node.type === 'paragraph') return {paragraph: text(node)}
    if (node.type !== 'list') return {other: node.type}
    const items = node.children.map((item) => {
      const [first, ...rest] = item.children
      if (item.checked === true || item.checked === false) return 'a task'
      return first?.type === 'paragraph' && rest.length === 0 ? text(first) : `other: ${first?.type}`
    })
    return {list: node.ordered ? (node.start ?? 1) : 'bullets', spread: spread(root, node), items}
  })
}

/** As a reader of CommonMark, and as one of GFM. */
export const readers = {
  commonmark: (markdown: string) => outline(fromMarkdown(markdown)),
  gfm: (markdown: string) =>
    outline(fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}))
}

/** A list is as loose as blank lines make it: those of one item cannot be seen. */
function spread(_: Root, node: Extract<Nodes, {type: 'list'}>): boolean {
  return node.children.length > 1 && node.spread === true
}

/** Markup that only looks different, such as a link that is an address, counts for its text. */
function text(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (
    node.type === 'delete' ||
    node.type === 'emphasis' ||
    node.type === 'strong' ||
    node.type === 'inlineCode'
  ) {
    return `<${node.type}>`
  }
  if (node.type === 'link') return node.children.map(text).join('')
  if ('children' in node) return node.children.map(text).join('')
  return node.type === 'text' ? node.value : `<${node.type}>`
}
