/**
 * Write what Readability keeps of each page. Run it in a folder that has
 * `npm install @mozilla/readability@0.6.0 linkedom`.
 *
 *     node extracts.mjs DATA OUT
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'

const [data, out] = process.argv.slice(2)
const rows = []
for (const name of ['trafilatura-eval-a', 'wcxb-dev-articles']) {
  const lines = gunzipSync(readFileSync(`${data}/corpora/${name}.jsonl.gz`)).toString('utf8').split('\n')
  for (const line of lines) {
    if (line.trim() === '') continue
    const page = JSON.parse(line)
    if (!page.html) continue
    let text = ''
    try {
      text = new Readability(parseHTML(page.html).document).parse()?.textContent ?? ''
    } catch {
      // A page that breaks the extractor gives no text.
    }
    rows.push(JSON.stringify({id: page.id, text: text.split('\n').map((part) => part.trim()).filter(Boolean).join('\n')}))
  }
}
writeFileSync(`${out}/read.jsonl`, `${rows.join('\n')}\n`)
