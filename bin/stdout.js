'use strict'
const {writeSync} = require('node:fs')
const process = require('node:process')

/**
 * Give standard output.
 *
 * Where the stream of Node writes at once anyway, which is everywhere but on
 * Windows, this does it without the stream: setting one up takes 2 ms. A pipe
 * that somebody made non-blocking refuses when it is full (`EAGAIN`), and the
 * stream, which knows how to wait, takes over.
 */
function openStdout() {
  if (process.platform === 'win32') return process.stdout
  let stream
  return {
    write(chunk, done) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      let at = 0
      try {
        while (!stream && at < bytes.length) at += writeSync(1, bytes, at)
      } catch (error) {
        if (error.code !== 'EAGAIN') return done(error)
        stream = process.stdout
        // It fails the write that is under way, and says so there.
        stream.on('error', () => {})
      }
      return stream ? stream.write(bytes.subarray(at), done) : done()
    },
    on() {}
  }
}

module.exports = {openStdout}
