/** Reads the tags that people and programs give languages. */

/** What says that nobody knows the language, or that there is none, or that there are several. */
const undetermined: ReadonlySet<string> = new Set(['mis', 'mul', 'und', 'unknown', 'zxx'])

/** BCP 47 has room for languages of up to eight letters, and there are none: `english` is no tag. */
const shape = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i

/** Whether a text is the tag of a language, or says as one that it is not known: `pt-BR`, `de_DE`, `und`. */
export function isTag(value: string): boolean {
  const tag = hyphened(value)
  return undetermined.has(codeOf(tag)) || shape.test(tag)
}

/**
 * Write the tag of a language as BCP 47 has it, `de-DE` for `de_de` and `en`
 * for `eng`; `undefined` for what names no language.
 */
export function tagOf(value: string | undefined): string | undefined {
  if (value === undefined || !isTag(value)) return undefined
  const tag = hyphened(value)
  const code = codeOf(tag)
  if (undetermined.has(code)) return undefined
  return canonical(tag) ?? canonical(code)
}

/** The part of a tag that says the language alone, in small letters: `de` of `de-DE`. */
export function codeOf(tag: string): string {
  return hyphened(tag).split('-', 1)[0]?.toLowerCase() ?? ''
}

function hyphened(tag: string): string {
  return tag.replaceAll('_', '-')
}

/** Not every tag of BCP 47 is one of Unicode: `zh-cmn-Hans`, which pages have, is not. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
