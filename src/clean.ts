/** The one-call way in. */
import {isUint8Array} from 'node:util/types'
import {VFile} from 'vfile'
import {decodeBytes, describeDecoding} from './decode/bytes.ts'
import {normalizeLines} from './decode/lines.ts'
import {type Options, shown} from './options.ts'
import {newsclean} from './pipeline.ts'

/**
 * Clean a scraped article.
 *
 * Give the text, or the bytes of a file in any encoding. The file that comes
 * back holds the cleaned article in the format asked for, a message for every
 * removal and repair, and in `data.newsclean` the result with its account.
 *
 * @throws {TypeError} on a value that is neither text nor bytes, on bytes that
 * are no text but a picture or a program, on an option that it does not know,
 * and on a value that an option does not take.
 */
export function clean(value: string | Uint8Array, options: Options = {}): VFile {
  const processor = newsclean(options)
  const file = new VFile()
  file.value = normalizeLines(textOf(value, file))
  return processor.processSync(file)
}

function textOf(value: unknown, file: VFile): string {
  if (typeof value === 'string') return value
  if (isUint8Array(value)) return decode(value, file)
  throw new TypeError(`cannot clean ${named(value)}: expected a string or a Uint8Array`)
}

/** Quote a value; of an object, what it is: a promise that nobody waited for, an ArrayBuffer. */
function named(value: unknown): string {
  if (typeof value !== 'object' || value === null) return shown(value)
  return `\`${Object.prototype.toString.call(value).slice(8, -1)}\``
}

function decode(bytes: Uint8Array, file: VFile): string {
  const decoded = decodeBytes(bytes)
  if (decoded.binary) throw new TypeError('cannot clean these bytes: they are binary (they hold NUL bytes)')
  const note = describeDecoding(decoded)
  if (note !== undefined)
    file.message(note, {
      ruleId: 'encoding',
      source: 'newsclean',
      place: {line: 1, column: 1}
    })
  return decoded.text
}
