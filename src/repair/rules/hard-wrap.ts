import {defineRepairRule} from '../../rule/define.ts'
import {isSpace} from '../../rule/letters.ts'
import {sign} from '../../rule/signs.ts'
import {excerpt} from '../../text/excerpt.ts'
import {mend} from '../changes.ts'
import {lineBreaksOf} from '../lines.ts'

/**
 * Join the lines of a paragraph that was wrapped.
 *
 * Plain-text mail, terminals and PDF files break lines where a width ends, and
 * a scraper keeps the breaks. A space takes their place; between Chinese and
 * Japanese characters, which have none between words, nothing does.
 *
 * Which lines are one paragraph is the parser's to say: lists, verses,
 * addresses and tables keep their lines. A hyphen at the end of a line is for
 * `wrapped-hyphen` to judge.
 */
export const hardWrap = defineRepairRule({
  id: 'hard-wrap',
  summary: 'join the lines of a wrapped paragraph',
  signs: sign.lineBreak,
  check(block, {article}) {
    const text = article.draft.value
    const english = article.language === 'en'
    return lineBreaksOf(block, text)
      .filter(({hyphen}) => !hyphen)
      .map(({start, end}) => {
        const before = text.charCodeAt(start - 1)
        const after = text.charCodeAt(end)
        const tight =
          (isWide(before) && isWide(after)) ||
          ((isWide(before) || isWide(after)) && !isSpacious(block.value)) ||
          // English sets its dash close on both sides.
          (english && before === 0x2014 && !isSpace(text.charCodeAt(start - 2)))
        const shown = excerpt(text, Math.max(block.start, start - 12), Math.min(block.end, end + 12))
        return mend('hard-wrap', 'Joined wrapped lines', start, end, tight ? '' : ' ', shown)
      })
  }
})

/** Characters of Chinese and Japanese writing, with their punctuation. */
function isWide(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}

/** A Latin letter or digit beside a Chinese or Japanese character, close or with a space. */
const close = /[A-Za-z0-9][\u3040-\u30ff\u3400-\u9fff]|[\u3040-\u30ff\u3400-\u9fff][A-Za-z0-9]/g
const apart = /[A-Za-z0-9] [\u3040-\u30ff\u3400-\u9fff]|[\u3040-\u30ff\u3400-\u9fff] [A-Za-z0-9]/g

/** Whether a writer sets Latin words in Chinese or Japanese text apart. */
function isSpacious(value: string): boolean {
  const sample = value.slice(0, 4000)
  return (sample.match(apart) ?? []).length > (sample.match(close) ?? []).length
}
