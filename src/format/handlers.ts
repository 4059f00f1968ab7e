/** How our Markdown is written: the options of remark-stringify, with three handlers of our own. */
import type {Handle, Options} from 'mdast-util-to-markdown'
import {escapeHeading, escapeItem, escapeLine} from './escape.ts'

/**
 * Write a text.
 *
 * The handler that this replaces escapes all that might be unsafe in any
 * document, `\[…]` and `10 \* 3` with it, and options can only add to that.
 */
const text: Handle = (node, parent, state, info) => {
  const value: string = node.value
  if (parent?.type === 'heading') return escapeHeading(value)
  if (state.stack.includes('listItem')) return escapeItem(value)
  return escapeLine(value, info.after === '\\' ? '\\' : '')
}

/**
 * Write a list item.
 *
 * The handler that this replaces looks for each item among all items of its
 * list, which a list of 100,000 numbers does not survive.
 */
const listItem: Handle = (node, parent, state, info) => {
  const mark = state.bulletCurrent ?? '-'
  const bullet =
    parent?.type === 'list' && parent.ordered
      ? `${(parent.start ?? 1) + place(state.indexStack)}${mark}`
      : mark
  const indent = `${bullet} `
  const tracker = state.createTracker(info)
  tracker.move(indent)
  tracker.shift(indent.length)
  const exit = state.enter('listItem')
  const value = state.containerFlow(node, tracker.current())
  exit()
  return state.indentLines(value, (line, index, blank) => {
    if (index === 0) return indent + line
    return blank ? line : ' '.repeat(indent.length) + line
  })
}

/** Write front matter; its value is YAML already. */
const yaml: Handle = (node) => `---\n${node.value}\n---`

function place(indexStack: readonly number[]): number {
  return indexStack.at(-1) ?? 0
}

export const stringifyOptions = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  handlers: {text, listItem, yaml}
} satisfies Options
