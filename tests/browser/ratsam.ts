import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as plain, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..')
const shots = join(root, 'test-results', 'screenshots')

const main = process.env['RATSAM_TEST_MAIN'] ?? join(root, 'dist', 'main.js')

/** The built program with an empty data folder, on a port of its own; ends with the worker. */
export const startRatsam = async (
  env: Readonly<Record<string, string>> = {},
): Promise<{ url: string; said: () => string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'ratsam-browser-'))
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], {
    env: { ...process.env, ...env, RATSAM_DATA_DIR: join(folder, 'store') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+/u.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}: ${said}`)))
  })
  return {
    url,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What must never happen on any page: messages on the console, refused or foreign requests, failed ones. */
const watch = (page: Page, url: string): string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    // Chromium logs the statuses tests ask for on purpose.
    if (/status of (?:4\d\d|5\d\d)/u.test(message.text())) return
    complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) complaints.push(`foreign: ${request.url()}`)
  })
  return complaints
}

export type Ratsam = {
  /** Takes back complaints a test brought about on purpose. */
  readonly forgive: (pattern: RegExp) => void
}

export const test = plain.extend<{ ratsam: Ratsam }, { server: { url: string } }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const { url, stop } = await startRatsam()
      await use({ url })
      await stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  ratsam: [
    async ({ page, server }, use) => {
      const complaints = watch(page, server.url)
      await use({
        forgive: (pattern) => {
          const others = complaints.filter((one) => !pattern.test(one))
          complaints.splice(0, complaints.length, ...others)
        },
      })
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

type Rules = (axe: AxeBuilder) => AxeBuilder
export const allRules: Rules = (axe) =>
  axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
/** What the look of a page can change; its structure is the same in all looks. */
export const rulesOfLook: Rules = (axe) =>
  axe.withRules([
    'color-contrast',
    'link-in-text-block',
    'target-size',
    'scrollable-region-focusable',
    'meta-viewport',
  ])

/** No barrier axe can find, on the page as it stands. */
export const expectAccessible = async (page: Page, rules = allRules): Promise<void> => {
  // Legacy mode leaves out frames, of which there are none, and takes half the time.
  const { violations } = await rules(new AxeBuilder({ page }).setLegacyMode()).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  )
  expect(found, page.url()).toEqual([])
}

/** The page itself never scrolls sideways; wide tables do so in their own regions. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  // Less than 0 is the room kept for the scroll bar.
  expect(overflow, page.url()).toBeLessThanOrEqual(0)
}

/** A picture for people to look at; nothing is compared. */
export const shoot = async (page: Page, name: string, fullPage = true): Promise<void> => {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage })
}
