import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumPath } from './tests/browser/chromium.js'

const executablePath = await chromiumPath()

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 1, // a browser on a busy machine; a second try is named in the summary
  timeout: 40_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 8_000,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    launchOptions: { executablePath, args: chromiumArguments },
  },
})
