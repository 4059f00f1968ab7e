'use strict'
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const process = require('node:process')
const {setFlagsFromString} = require('node:v8')
const {Script} = require('node:vm')

const dist = join(__dirname, '..', 'dist')

/**
 * How each version of the engine is told to wait seven times longer before it
 * makes fast code of what runs. It throws that away when it meets what it had
 * not seen: over one article this takes a third of all time, and over a
 * thousand it gains nothing. A version that does not know a setting complains
 * on standard error, so others than these are told nothing.
 */
const patience = {
  11: ['--interrupt-budget=1000000'],
  12: ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000'],
  13: ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000']
}

// Before the bundles are loaded, as the engine takes code only from one with its own settings.
for (const setting of patience[process.versions.v8.split('.')[0]] ?? []) setFlagsFromString(setting)

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
