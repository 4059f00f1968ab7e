/**
 * Put off making what takes its time until it is first asked for, and keep it.
 *
 * Each class of characters of an expression (`\p{Lu}`) takes a tenth of a
 * millisecond to make: a run over one article would make hundreds for scripts
 * and forms that it does not have.
 */
export function late<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
