/** Finds what a block is as a line near a headline, or at the end of the article. */
import type {Language} from '../../languages/types.ts'
import type {Context} from '../../rule/define.ts'
import {hasProseBefore} from '../../tree/prose.ts'
import type {Article, Block} from '../../tree/types.ts'
import {lineAbove, reachAbove} from './above.ts'
import {lineBelow} from './below.ts'
import {digit, isPlainProse} from './block-reading.ts'
import {headOf} from './head.ts'
import {longestLine} from './read-line.ts'
import {linesOver, reach, topOf} from './top.ts'
import type {TopLine} from './top-line.ts'

/** How many blocks before a line may be those above its headline. */
const headReach = 24

/** A line at the end stands among so many last blocks. */
const tailReach = 3

/**
 * Whether a block stands so near the last headline above it, the beginning or
 * the end of a text that it may be one of the lines there; `headline` is
 * -Infinity where none stands above it.
 */
export function isNear({children}: Article, index: number, headline: number): boolean {
  return (
    index - headline <= Math.max(headReach, reach) || index <= reach || index >= children.length - tailReach
  )
}

/** What was found of a block; several rules ask with the same context. */
const near = new WeakMap<Pick<Context, 'article'>, {line: TopLine | undefined}>()

/**
 * Find what a block is as a line near the headline, or at the end of the
 * article, by what rules said of the blocks before it.
 */
export function lineNear(
  block: Block,
  context: Pick<Context, 'article' | 'index' | 'languages'>
): TopLine | undefined {
  let found = near.get(context)
  if (!found) {
    found = {line: findNear(block, context)}
    near.set(context, found)
  }
  return found.line
}

function findNear(
  block: Block,
  {article, index, languages}: Pick<Context, 'article' | 'index' | 'languages'>
): TopLine | undefined {
  if (block.value.length > longestLine) return undefined
  const {children} = article
  let fresh = true
  for (let at = index - 1; at >= Math.max(0, index - headReach); at--) {
    const before = children[at]
    if (before?.role === 'headline') {
      const line = index - at > reach ? undefined : topOf(article, at, languages).lines.get(block)
      return line ?? lineAtEnd(article, index, languages)
    }
    fresh &&= before?.drop !== undefined || before?.role !== 'body'
  }
  const head = headOf(article, languages)
  if (head?.headline === index) return undefined
  if (head && index < head.headline) {
    const line = linesOver(article, head.headline, languages).get(block)
    if (line || index < head.headline - reachAbove) return line
    return lineAbove(article, index, languages)
  }
  if (!fresh || index >= reachAbove) return lineAtEnd(article, index, languages)
  const above = lineAbove(article, index, languages)
  if (above || !children.slice(0, reachAbove).some(mayTellTime)) return above
  return topOf(article, -1, languages).lines.get(block)
}

/** Whether a block can be a line with a time in it. */
function mayTellTime({value}: Block): boolean {
  return value.length <= longestLine && digit.test(value) && !isPlainProse(value)
}

function lineAtEnd(article: Article, index: number, languages: readonly Language[]): TopLine | undefined {
  const {children} = article
  if (index < children.length - tailReach || index === 0) return undefined
  return hasProseBefore(article, index) ? lineBelow(article, index, languages) : undefined
}

/**
 * The headline that a block stands near, as the rules have it: -1 for a block
 * at the beginning of a text without any, `undefined` for one far from both.
 */
export function headlineNear({children}: Article, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const before = children[at]
    if (before?.role === 'headline' && !before.drop) return at
  }
  return index <= reach ? -1 : undefined
}
