/**
 * Keeps the code that the engine makes of the bundles, for `bin/load.js`.
 *
 * It is taken after a run over an article, so that it holds the functions that
 * a run calls, and not those that none does.
 */
'use strict'
const {writeFileSync} = require('node:fs')
const {join} = require('node:path')
const {Readable, Writable} = require('node:stream')
const {load, scripts} = require('../bin/load.js')

const article = `Council votes to reopen the old ferry

By Nora Blake

The council voted on Tuesday to reopen the ferry , which closed in 2009.It will run from May, said Mr. Ott. "We are glad," he said.

of the town want it back. The ferry will cost $3.5 million a year, and the first boat leaves on 3 May at 6 a.m.

Share this article

Subscribe to our newsletter for more stories like this one.

You might also enjoy
`

const nowhere = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      done()
    }
  })

async function precompile() {
  const {main} = load('cli.cjs')
  await main([], {
    stdin: Readable.from([Buffer.from(article)]),
    stdout: nowhere(),
    stderr: nowhere(),
    cwd: __dirname,
    env: {}
  })
  for (const [name, script] of scripts) {
    writeFileSync(join(__dirname, '..', 'dist', `${name}.code`), script.createCachedData())
  }
}

precompile()
