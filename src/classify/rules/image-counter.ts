import {counterJoints, creditLabels} from '../../languages/credits.ts'
import {wordSet} from '../../languages/index.ts'
import {defineBlockRule} from '../../rule/define.ts'
import {late} from '../../rule/late.ts'
import {digit} from '../meta/block-reading.ts'

/** No counter is longer, in code units. */
const longest = 40

const digits = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef]{1,3}'

/** A place and how many there are: `3 of 15`, `3 / 15`; with a word before it or behind. */
const counter = late(
  () =>
    new RegExp(
      `^(?:(\\p{L}[\\p{L}\\p{M}]*)\\s?)?(${digits})\\s?(/|／|\\p{L}{1,4})\\s?(${digits})(?:\\s?(\\p{L}[\\p{L}\\p{M}]*))?$`,
      'u'
    )
)

/**
 * Drop a block that counts the pictures of a gallery: `Foto 3 de 15`, `1 of 16`, `사진 2 / 14`.
 *
 * A slash alone may stand in a result or a date, so there a word for pictures
 * must stand beside the numbers.
 */
export const imageCounter = defineBlockRule({
  id: 'image-counter',
  summary: 'drop a block that counts the pictures of a gallery',
  check({value}) {
    if (value.length > longest || !digit.test(value)) return undefined
    const [, before, place, joint = '', , behind] = counter().exec(value) ?? []
    if (place === undefined) return undefined
    const named = [before, behind].filter((word) => word !== undefined)
    if (named.some((word) => !wordSet(creditLabels).has(word.toLowerCase()))) return undefined
    const counts =
      wordSet(counterJoints).has(joint.toLowerCase()) || (named.length > 0 && /[/／]/.test(joint))
    if (!counts) return undefined
    return {role: 'caption', keep: false, evidence: value, confidence: 0.95}
  }
})
