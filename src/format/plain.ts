/** Plain text. It needs no Markdown, so this file must not load any of it. */
import type {Article} from '../tree/types.ts'

/** Format an article, or its text, as plain text: the text and a line feed, or nothing for nothing. */
export function formatText(article: Article | string): string {
  const value = typeof article === 'string' ? article : article.draft.value
  return value === '' ? '' : `${value}\n`
}
