/** What to do with a sentence that lost its beginning. */
export type FragmentPolicy = 'mark' | 'drop' | 'keep'

/** What is printed. */
export type OutputFormat = 'markdown' | 'text' | 'json'

export interface Options {
  /** What the file's value becomes; Markdown when left out. */
  to?: OutputFormat
  /** BCP 47 tag of the text's language; guessed when left out. */
  language?: string
  /** What happens to a sentence that lost its beginning: `mark` it with `[…]`, `drop` it, or `keep` it as it is; `mark` when left out. */
  fragments?: FragmentPolicy
}
