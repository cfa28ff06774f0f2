import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'tests/store/postgres/door.ts',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.long.test.ts', 'tests/browser/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are what a small runner has; tests that start processes need the other one.
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    env: { TZ: 'UTC' },
  },
})
