import { test as plain, type Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, shoot, startRatsam } from './ratsam.js'
import { begin, choose, openTopic } from './steps.js'

/** A session that ends while somebody works, at the built program with accounts. */

const password = 'Kaffee um halb neun im Hauptamt'
let ratsam: Awaited<ReturnType<typeof startRatsam>>
plain.beforeAll(async () => {
  ratsam = await startRatsam({ RATSAM_ACCOUNTS: 'on' })
})
plain.afterAll(() => ratsam.stop())

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('Anmeldename').fill('sabine')
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
}

const setUp = async (page: Page): Promise<void> => {
  await expect.poll(() => ratsam.said()).toContain('/einrichten/')
  await page.goto(/http:\S+\/einrichten\/\S+/u.exec(ratsam.said())?.[0] ?? '')
  await page.getByLabel('Name', { exact: true }).fill('Alma Admin')
  await page.getByLabel('Anmeldename').fill('alma')
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password)
  await page.getByLabel('Neues Passwort noch einmal').fill(password)
  await page.getByRole('button', { name: 'Konto aktivieren' }).click()
  await page.goto('/verwaltung/konten')
  await page.getByLabel('Name', { exact: true }).fill('Sabine Sommer')
  await page.getByLabel('Anmeldename').fill('sabine')
  await page.getByRole('checkbox', { name: /Sachbearbeitung/u }).check()
  await page.getByRole('button', { name: 'Jemanden einladen' }).click()
  const link = await page.locator('code').innerText()
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password)
  await page.getByLabel('Neues Passwort noch einmal').fill(password)
  await page.getByRole('button', { name: 'Konto aktivieren' }).click()
}

const look = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page)
  await shoot(page, `session-${name}`)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoSidewaysScroll(page)
  await shoot(page, `session-${name}-small-dark`)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

plain('a session that ends loses nothing, and warns before', async ({ browser }) => {
  plain.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: ratsam.url, locale: 'de-DE' })
  const page = await context.newPage()
  await setUp(page)

  await page.clock.install()
  const hub = await begin(page)
  const stay = page.getByRole('button', { name: 'Angemeldet bleiben' })
  await page.clock.fastForward(57 * 60_000)
  await expect(stay).toBeHidden()
  await page.clock.fastForward(62_000)
  await expect(stay).toBeVisible()
  await look(page, 'warning')
  await stay.click()
  await expect(stay).toBeHidden()

  await openTopic(page, hub, 'Ziel des Auftritts')
  await context.clearCookies()
  await choose(page, /Wofür soll/u, /Dialog/u)
  await page.clock.fastForward(2000)
  await expect(page.locator('[data-autosave-status]')).toHaveText(/Sie sind abgemeldet/u)
  await page
    .getByRole('button', { name: /Speichern/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ihre Eingaben sind noch da/u)
  await look(page, 'kept')

  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /Melden Sie sich mit demselben Konto an/u }).click(),
  ])
  await signIn(tab)
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Sie sind angemeldet')
  await look(tab, 'ready')
  await page.getByRole('button', { name: 'Eingaben öffnen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Eingaben sind wieder da')
  await look(page, 'opened')
  await page.getByRole('button', { name: 'Eingaben jetzt speichern' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Eingaben/u)
  await page.goto(`${hub}/themen/goal`)
  await expect(page.getByRole('radio', { name: /Dialog/u })).toBeChecked()
  await context.close()
})
