/** Mends characters, before anything is parsed. */
import type {CharacterRule} from '../rule/define.ts'
import {type Change, type Draft, revise} from '../text/draft.ts'
import {decomposedLetter} from './rules/decomposed-letter.ts'
import {fullWidth} from './rules/full-width.ts'
import {htmlEntity} from './rules/html-entity.ts'
import {invisibleCharacter} from './rules/invisible-character.ts'
import {ligature} from './rules/ligature.ts'
import {mojibake} from './rules/mojibake.ts'

/**
 * The rules in their order. Entities come first, for mojibake may be written
 * in them (`&Atilde;&copy;`). Mojibake comes before invisible characters, for
 * it needs those that are its bytes: Latin-1 has C1 controls in it, and `í` is
 * `Ã` and a soft hyphen. The rest looks at text that has its letters again.
 */
export const characterRules: readonly CharacterRule[] = [
  htmlEntity,
  mojibake,
  invisibleCharacter,
  ligature,
  fullWidth,
  decomposedLetter
]

/** How often all rules are asked. Damage in damage in damage is rare, and twice is enough to see it. */
const rounds = 4

/**
 * Mend the characters of a text: each rule in a pass of its own, and all
 * again until nothing changes.
 */
export function mendCharacters(
  draft: Draft,
  options: {off?: readonly string[] | undefined} = {}
): {draft: Draft; made: Change[]} {
  let mended = draft
  const made: Change[] = []
  for (let round = 0; round < rounds; round++) {
    const before = mended
    for (const rule of characterRules) {
      if (options.off?.includes(rule.id)) continue
      const step = revise(mended, rule.check(mended.value))
      mended = step.draft
      for (const change of step.made) made.push(change)
    }
    if (mended === before) break
  }
  return {draft: mended, made}
}
