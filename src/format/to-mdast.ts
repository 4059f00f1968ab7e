/** From our tree to mdast, the tree of Markdown. */
import type {Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {bareText, headingOf} from '../tree/heading.ts'
import type {Article, Block} from '../tree/types.ts'

/** What an item of a list begins with: a bullet, or a number. */
const itemMarks = /^(?:[-*+•‣⁃◦∙●○■□▪▫►▸·–—]|(\d{1,9})[.)])[ \t\u00a0]+/

/** Line breaks: none may reach a text, where they would be Markdown's. */
const lineBreaks = /[\n\r]+/g

/** The highest number that Markdown reads as an item's. */
const highestNumber = 999_999_999

/**
 * Make the mdast of an article that is ready for output.
 *
 * The headline becomes the heading of depth 1. Another heading keeps the depth
 * of its signs; one without is a paragraph, for which depth it has would be a
 * guess. Each paragraph has one text, as siblings cost time, but for the lines
 * of a verse, which hard breaks keep apart.
 *
 * Blanks at the ends of a text and line breaks in it are left out, since
 * Markdown cannot say them.
 */
export function toMdast(article: Article): Root {
  const children: RootContent[] = []
  let list: List | undefined
  // The paragraph of the lines of verse so far.
  let verse: Paragraph | undefined
  let titled = false
  for (const block of article.children) {
    const item = block.kind === 'item' ? toItem(block) : undefined
    if (item) {
      verse = undefined
      if (list && continues(list, item)) {
        list.children.push(item.node)
        list.spread = list.spread === true || block.spaced
      } else {
        list = startList(item)
        children.push(list)
      }
      continue
    }
    const headline: boolean = block.role === 'headline' && !titled
    const node = headline
      ? toHeadline(block)
      : block.kind === 'heading'
        ? toHeading(block)
        : toParagraph(block)
    if (!node) continue
    titled ||= headline
    list = undefined
    if (block.kind !== 'verse' || node.type !== 'paragraph') verse = undefined
    else if (verse && !block.spaced) {
      verse.children.push({type: 'break'}, ...node.children)
      continue
    } else verse = node
    children.push(node)
  }
  return {type: 'root', children}
}

interface Item {
  node: ListItem
  /** `undefined` after a bullet. */
  number: number | undefined
}

function toItem(block: Block): Item | undefined {
  const marks = itemMarks.exec(block.value)
  const text = inline(marks ? block.value.slice(marks[0].length) : block.value)
  if (text === '') return undefined
  const number = marks?.[1] === undefined ? undefined : Number(marks[1])
  return {node: {type: 'listItem', spread: false, children: [paragraph(text)]}, number}
}

function startList({node, number}: Item): List {
  const list: List = {type: 'list', ordered: number !== undefined, spread: false, children: [node]}
  if (number !== undefined) list.start = number
  return list
}

/** Whether Markdown, which counts for itself, would give the item its number in the list. */
function continues(list: List, {number}: Item): boolean {
  if (number === undefined) return !list.ordered
  return (
    list.ordered === true && number === (list.start ?? 1) + list.children.length && number <= highestNumber
  )
}

function toHeadline(block: Block): Heading | undefined {
  const text = inline(bareText(block))
  return text === '' ? undefined : heading(1, text)
}

function toHeading(block: Block): Heading | Paragraph | undefined {
  const {level, text: marked} = headingOf(block.value)
  const text = inline(marked)
  if (text === '') return undefined
  return level === undefined ? paragraph(text) : heading(depthOf(level), text)
}

function depthOf(level: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[level - 1] ?? 6
}

function toParagraph(block: Block): Paragraph | undefined {
  if (block.kind !== 'verse') {
    const text = inline(block.value)
    return text === '' ? undefined : paragraph(text)
  }
  const children: PhrasingContent[] = []
  for (const line of block.value.split('\n')) {
    const value = inline(line)
    if (value === '') continue
    if (children.length > 0) children.push({type: 'break'})
    children.push({type: 'text', value})
  }
  return children.length === 0 ? undefined : {type: 'paragraph', children}
}

function paragraph(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

function heading(depth: Heading['depth'], value: string): Heading {
  return {type: 'heading', depth, children: [{type: 'text', value}]}
}

/**
 * Leave out what Markdown cannot say in a text. No-break and other odd blanks
 * are the writer's and stay.
 */
function inline(value: string): string {
  const line = value.includes('\n') || value.includes('\r') ? value.replace(lineBreaks, ' ') : value
  let start = 0
  let end = line.length
  while (start < end && isBlank(line.charCodeAt(start))) start++
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--
  return line.slice(start, end)
}

/** Space and tab: all that Markdown strips. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
