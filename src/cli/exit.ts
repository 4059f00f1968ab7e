/** What the program says to the shell. */
export const exit = {
  /** Every file was cleaned. */
  done: 0,
  /** Every file was read, and `--check` found work to do, `--strict` a text to look at, or a record could not be used. */
  unclean: 1,
  /** A file or an option could not be used. */
  failed: 2
} as const

export type Exit = (typeof exit)[keyof typeof exit]

/** The graver of two. */
export function graver(a: Exit, b: Exit): Exit {
  return a > b ? a : b
}
