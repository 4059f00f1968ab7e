/**
 * What the line model knows of a unit: the unit itself, its neighbours, and
 * its place in the text.
 *
 * The training reads its rows from here too, so this folder is the only place
 * that says what a feature means. Every pass is linear: nothing looks further
 * than running sums allow.
 */
import type {Unit} from '../units.ts'
import {featureNames, margin, offsets, stride} from './names.ts'
import {place} from './place.ts'
import {type Scanned, scan} from './scan.ts'

export {featureNames, lookNames, lookOffsets, offsetOf, offsets, stride} from './names.ts'
export {lookAgain} from './second.ts'

/** A text measured: each unit has its features in one table, a neighbour's with the neighbour. */
export interface Page {
  count: number
  /** Words of each unit, as the decision weighs them. */
  words: Float32Array
  /** The figures of all units; a feature stands its offset behind a unit's base. */
  table: Float32Array
  scanned: Scanned
}

/** Measure the units of one text. Without `hints` the cue words are not looked for. */
export function measure(units: readonly Unit[], wall: boolean, hints = true): Page {
  const scanned = scan(units, hints)
  place(scanned, wall)
  return {count: units.length, words: scanned.words, table: scanned.table, scanned}
}

/** Where the offsets of a unit's features count from. */
export function baseOf(unit: number): number {
  return (margin + unit) * stride
}

/** Copy the features of a unit into a row of `featureNames.length` numbers. */
export function fillRow({table}: Page, unit: number, row: Float32Array): undefined {
  const base = baseOf(unit)
  for (let feature = 0; feature < featureNames.length; feature++)
    row[feature] = table[base + (offsets[feature] ?? 0)] ?? 0
}
