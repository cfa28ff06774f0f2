import { defineConfig } from 'vitest/config'

/** Full counts: many more random cases, many more kills. Run by `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: 'tests/store/postgres/door.ts',
    include: ['tests/**/*.long.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'UTC' },
  },
})
