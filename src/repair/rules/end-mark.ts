import {wordSet} from '../../languages/index.ts'
import {endWords} from '../../languages/shared.ts'
import {lastBrackets} from '../../rule/brackets.ts'
import {defineRepairRule} from '../../rule/define.ts'
import {endsSentence, hasProseBehind} from '../../tree/prose.ts'

/** No mark is longer, in code units. */
const longest = 14

/** Marks of the telegraph and of press releases, which need no brackets. */
const signs: ReadonlySet<string> = new Set([
  '-30-',
  '–30–',
  '- 30 -',
  '###',
  '# # #',
  '-end-',
  '- end -',
  '-ends-',
  '- ends -',
  '-ende-'
])

/**
 * Take the mark out with which agencies and press offices end a story: `（完）`, `(Ende)`, `(끝)`, `-30-`.
 *
 * It stands under the last paragraph or behind the last sentence. Nothing of
 * a story ends so; without brackets, `Fin` may be a name.
 */
export const endMark = defineRepairRule({
  id: 'end-mark',
  summary: 'take the mark out that ends a story',
  check({value, start, end, role}, {article, index}) {
    if (role !== 'body') return []
    const at = markAt(value)
    if (at === undefined || hasProseBehind(article, index)) return []
    const story = value.slice(0, at).trimEnd()
    // `Ann Doe (son)` in a list of names.
    if (story !== '' && !endsSentence(story)) return []
    const from = story.length
    const evidence = value.slice(at)
    return [
      {
        start: start + from,
        end,
        value: '',
        cause: {
          kind: 'drop',
          rule: 'end-mark',
          role: 'credit',
          reason: 'Dropped the mark that ends the story',
          evidence,
          confidence: 0.95
        }
      }
    ]
  }
})

/** Where the mark begins that a text ends with; `undefined` when it ends otherwise. */
function markAt(value: string): number | undefined {
  if (value.length <= longest && signs.has(value.toLowerCase())) return 0
  const at = lastBrackets(value, longest)
  if (at === undefined) return undefined
  const inside = value
    .slice(at + 1, -1)
    .trim()
    .toLowerCase()
  return wordSet(endWords).has(inside) || signs.has(inside) ? at : undefined
}
