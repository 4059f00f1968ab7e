'use strict'
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const {setFlagsFromString} = require('node:v8')
const {Script} = require('node:vm')

const dist = join(__dirname, '..', 'dist')

// The engine makes fast code of what has run for a while, and throws it away when it meets what it had not seen. Over one
// article that takes a third of all time, and over a thousand it gains nothing: so it shall wait seven times longer. Set
// before the bundles are loaded, as the engine takes code only from one with its own settings.
setFlagsFromString('--interrupt-budget=1000000')

/** What was loaded, by name: the build takes the code from here. */
const scripts = new Map()

/**
 * Load a bundle of `dist` with the code that the engine made of it when it was
 * built, which is a third of the time of a short run.
 *
 * The engine takes that code only when it is its own, of the same version and
 * the same text; else, or where there is none, it compiles the bundle.
 */
function load(name) {
  const filename = join(dist, name)
  // Bundles are ASCII: read so, the engine keeps one byte a character.
  const source = readFileSync(filename, 'latin1')
  const cachedData = readCode(filename)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    ...(cachedData && {cachedData})
  })
  const module = {exports: {}}
  script.runInThisContext()(module.exports, requireFrom, module, filename, dist)
  scripts.set(name, script)
  return module.exports
}

/** What bundles require: each other and data, by names in `dist`; or what is installed. */
function requireFrom(id) {
  if (!id.startsWith('./')) return require(id)
  if (id.endsWith('.json')) return JSON.parse(readFileSync(join(dist, id), 'utf8'))
  return id.endsWith('.bin') ? readFileSync(join(dist, id)) : load(id.slice(2))
}

function readCode(filename) {
  try {
    return readFileSync(`${filename}.code`)
  } catch {
    return undefined
  }
}

module.exports = {load, scripts}
