import {defineConfig} from 'vitest/config'

// A property over random text may take seconds where other programs run beside it; what hangs is still found.
export default defineConfig({test: {include: ['test/**/*.test.ts'], testTimeout: 60_000}})
