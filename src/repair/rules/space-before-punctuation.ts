import {defineRepairRule} from '../../rule/define.ts'

/** White space between a word and a comma or stop that closes something. */
const spaced = /(?<=[\p{L}\p{N}»”"’')%\]])[ \t]+(?=,(?:\s|$)|\.(?:\s|$))/gu

/**
 * Take out the space before a comma or a stop: `cette semaine , les`.
 *
 * A stop that begins something stays as it is: `.NET`, `.5`, `...`. So does a
 * space before `: ; ! ?` and inside guillemets, which is French spelling.
 */
export const spaceBeforePunctuation = defineRepairRule({
  id: 'space-before-punctuation',
  summary: 'take out the space before a comma or a stop',
  check({value, start}) {
    if (!value.includes(' ,') && !value.includes(' .') && !value.includes('\t')) return []
    return [...value.matchAll(spaced)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      value: '',
      cause: {
        kind: 'repair' as const,
        rule: 'space-before-punctuation',
        reason: 'Rewrote space before punctuation',
        evidence: value.slice(Math.max(0, match.index - 12), match.index + match[0].length + 1)
      }
    }))
  }
})
