import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    // PGlite crashes where many processes run at once.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A browser on a shared machine stalls now and then; what fails twice there is wrong. Vitest names both.
    retry: process.env['CI'] ? 1 : 0,
    pool: 'forks',
    // Each file makes a world of its own; loading the program anew for each took a third of the time.
    isolate: false,
  },
})
