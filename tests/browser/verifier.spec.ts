import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratsam-pruefseite-'))
  execFileSync('node', ['scripts/build-verifier.mjs', folder], { cwd: root })
  const example = join(root, 'data/examples/markkleeberg-facebook-2022.json')
  const out = join(folder, 'antwort.pdf')
  execFileSync('node', ['dist/main.js', 'report', example, '--out', out], { cwd: root })
})
test.afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the page verifies without a network, and finds a changed byte', async ({ page, context }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await context.setOffline(true)
  await page.goto(pathToFileURL(join(folder, 'ratsam-pruefseite.html')).href)
  await page.locator('input[type=file]').setInputFiles(join(folder, 'antwort.pdf'))
  await expect(page.locator('#result h2')).toHaveText(/Bestätigt|Confirmed/u)

  const altered = readFileSync(join(folder, 'antwort.pdf'))
  altered[3000] = (altered[3000] ?? 0) ^ 1
  writeFileSync(join(folder, 'geaendert.pdf'), altered)
  await page.locator('input[type=file]').setInputFiles(join(folder, 'geaendert.pdf'))
  await expect(page.locator('#result h2')).toHaveText(/Verändert|Altered/u)
  expect(complaints).toEqual([])
})
