/** Looks up the last letters of a text in a list of endings: the Korean `ᆸ니다` is the end of `합니다`. */

const decomposed = new WeakMap<readonly string[], readonly string[]>()

/** Whether a text ends in one of some endings, both canonically decomposed; give no more of it than its last letters. */
export function endsIn(text: string, endings: readonly string[]): boolean {
  let apart = decomposed.get(endings)
  if (!apart) {
    apart = endings.map((ending) => ending.normalize('NFD'))
    decomposed.set(endings, apart)
  }
  const end = text.normalize('NFD')
  return apart.some((ending) => end.endsWith(ending))
}
