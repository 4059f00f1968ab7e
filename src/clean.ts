/** The one-call way in. */
import {VFile} from 'vfile'
import {decodeBytes, describeDecoding} from './decode/bytes.ts'
import {normalizeLines} from './decode/lines.ts'
import {checkOptions, type Options} from './options.ts'
import {newsclean} from './pipeline.ts'

/**
 * Clean a scraped article.
 *
 * Give the text, or the bytes of a file in any encoding. The file that comes
 * back holds the cleaned article in the format asked for, a message for every
 * removal and repair, and in `data.newsclean` the result with its account.
 *
 * Throws a `TypeError` on an option that it does not know.
 */
export function clean(value: string | Uint8Array, options: Options = {}): VFile {
  checkOptions(options)
  const file = new VFile()
  file.value = normalizeLines(typeof value === 'string' ? value : decode(value, file))
  return newsclean(options).processSync(file)
}

function decode(bytes: Uint8Array, file: VFile): string {
  const decoded = decodeBytes(bytes)
  const note = describeDecoding(decoded)
  if (note !== undefined)
    file.message(note, {
      ruleId: 'encoding',
      source: 'newsclean',
      place: {line: 1, column: 1}
    })
  return decoded.text
}
