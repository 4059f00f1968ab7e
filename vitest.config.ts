import {defineConfig} from 'vitest/config'

// A property over random text may take seconds where other programs run beside it; what hangs is still found.
// The default leaves one core idle, which on a machine of two is half of the time.
export default defineConfig({test: {include: ['test/**/*.test.ts'], maxWorkers: '100%', testTimeout: 60_000}})
