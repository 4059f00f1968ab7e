import {defineConfig} from 'vitest/config'

// A property over random text may take seconds where other programs run beside it; what hangs is still found.
// The default leaves one core idle, which on a machine of two is half of the time. The core is pure: files of tests
// may share what is loaded, and reading thirty languages for each of them took as long as the tests.
export default defineConfig({
  test: {include: ['test/**/*.test.ts'], maxWorkers: '100%', isolate: false, testTimeout: 60_000}
})
