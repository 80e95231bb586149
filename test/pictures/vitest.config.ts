import { defineConfig } from 'vitest/config'

/** `npm run pictures`: takes pictures instead of testing, by the means of the browser tests. */
export default defineConfig({
  test: { include: ['test/pictures/*.pictures.ts'], maxWorkers: 1, pool: 'forks' },
})
