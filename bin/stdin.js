'use strict'
const {createReadStream, fstatSync} = require('node:fs')
const process = require('node:process')

/**
 * Give standard input.
 *
 * Node's stream is at its end at once when it is a folder (`newsclean < news`),
 * as if there were nothing in it; reading it as a file fails, and says why.
 */
function openStdin() {
  return isFolder() ? createReadStream('', {fd: 0, autoClose: false}) : process.stdin
}

function isFolder() {
  try {
    return fstatSync(0).isDirectory()
  } catch {
    // Not every system looks at every input.
    return false
  }
}

module.exports = {openStdin}
