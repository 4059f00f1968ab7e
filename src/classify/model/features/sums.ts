/** Running sums over the units of a text: what stands before a unit, behind it, and between two. */
import type {Run} from './runs.ts'

// What is summed. The first seven are those of `sumNames`, in their order.
export const proseWords = 0
export const short = 1
export const cued = 2
export const bullets = 3
export const capitalisedShort = 4
export const allWords = 5
export const dated = 6
export const pronouns = 7
export const proseUnits = 8
export const topicalWords = 9
export const longWords = 10
export const mainWords = 11
export const longs = 12
export const headlineWords = 13
export const repeated = 14
export const ellipses = 15
export const quotes = 16
export const comments = 17
export const related = 18
const sums = 19

export class Sums {
  private readonly values: Float64Array
  private readonly count: number

  constructor(count: number) {
    this.count = count
    this.values = new Float64Array((count + 1) * sums)
  }

  /** Count a unit; units come in order. */
  add(unit: number, which: number, value: number): void {
    const at = unit * sums + which
    this.values[at + sums] = (this.values[at] ?? 0) + value
  }

  /** The sum of the units before one. */
  before(unit: number, which: number): number {
    return this.values[unit * sums + which] ?? 0
  }

  /** The sum of the units from one up to another. */
  between(from: number, to: number, which: number): number {
    return (this.values[to * sums + which] ?? 0) - (this.values[from * sums + which] ?? 0)
  }

  of({start, end}: Run, which: number): number {
    return this.between(start, end, which)
  }

  total(which: number): number {
    return this.values[this.count * sums + which] ?? 0
  }
}
