import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as plain, type Browser, type Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, shoot, startRatsam } from './ratsam.js'
import { begin, fillMarkkleeberg } from './steps.js'

/** The whole life of the assessment of 2022, with three people and an administrator, at the built program. */

const password = 'Kaffee um halb neun im Hauptamt'
// The second test signs in with an account the first one made.
plain.describe.configure({ mode: 'serial' })
let ratsam: Awaited<ReturnType<typeof startRatsam>>
plain.beforeAll(async () => {
  ratsam = await startRatsam({ RATSAM_ACCOUNTS: 'on' })
})
plain.afterAll(() => ratsam.stop())

const newPerson = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ baseURL: ratsam.url, locale: 'de-DE' })
  return context.newPage()
}

const look = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await shoot(page, `accounts-${name}`)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoSidewaysScroll(page)
  await shoot(page, `accounts-${name}-small-dark`)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

const setPassword = async (page: Page): Promise<void> => {
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password)
  await page.getByLabel('Neues Passwort noch einmal').fill(password)
  await page.getByRole('button', { name: 'Konto aktivieren' }).click()
}

const invite = async (admin: Page, browser: Browser, name: string, role: RegExp): Promise<Page> => {
  await admin.goto('/verwaltung/konten')
  await admin.getByLabel('Name', { exact: true }).fill(name)
  await admin.getByLabel('Anmeldename').fill(name.split(' ')[0] ?? '')
  await admin.getByRole('checkbox', { name: role }).check()
  await admin.getByRole('button', { name: 'Jemanden einladen' }).click()
  const link = await admin.locator('code').innerText()
  const page = await newPerson(browser)
  await page.goto(link)
  await setPassword(page)
  await expect(page.getByRole('link', { name: `Konto: ${name}` })).toBeVisible()
  return page
}

plain('the whole life of an assessment, with an objection and a departure', async ({ browser }) => {
  plain.setTimeout(180_000)
  const admin = await newPerson(browser)
  await expect.poll(() => ratsam.said()).toContain('/einrichten/')
  await admin.goto(/http:\S+\/einrichten\/\S+/u.exec(ratsam.said())?.[0] ?? '')
  await admin.getByLabel('Name', { exact: true }).fill('Alma Admin')
  await admin.getByLabel('Anmeldename').fill('alma')
  await look(admin, 'set-up')
  await setPassword(admin)
  await look(admin, 'accounts')

  const clerk = await invite(admin, browser, 'Sabine Presse', /Sachbearbeitung/u)
  const dpo = await invite(admin, browser, 'Dora Schutz', /DSB/u)
  const management = await invite(admin, browser, 'Leo Leitung', /Leitung/u)

  const hub = await begin(clerk)
  await fillMarkkleeberg(clerk, hub)
  await clerk.goto(`${hub}/einreichen`)
  await look(clerk, 'submit')
  await clerk.getByRole('button', { name: 'Jetzt einreichen' }).click()
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Vorgang')

  await dpo.goto('/')
  await look(dpo, 'tasks')
  await dpo.getByRole('link', { name: /^Stellung nehmen: Facebook-Seite/u }).click()
  await dpo.getByRole('link', { name: 'Stellung nehmen', exact: true }).click()
  await dpo.getByRole('radio', { name: 'Widerspruch' }).check()
  await dpo.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await expect(dpo).toHaveTitle(/^Fehler: /u)
  await look(dpo, 'opinion-error')
  await dpo
    .getByLabel('Begründung oder Bedingungen')
    .fill('Es fehlt der Vertrag nach Art. 26 DSGVO.')
  await dpo.getByRole('button', { name: 'Stellungnahme abgeben' }).click()

  await management.goto(`${hub}/entscheidung`)
  await expect(management.getByText('Es fehlt der Vertrag nach Art. 26 DSGVO.')).toBeVisible()
  await management.getByRole('radio', { name: 'Von der Empfehlung abweichen' }).check()
  await management.getByRole('radio', { name: 'Betrieb nur unter Auflagen' }).check()
  await management.getByRole('radio', { name: /Übergangslösung/u }).check()
  await management.getByLabel('Begründung', { exact: true }).fill('Bis zur Neubewertung im Juni.')
  await look(management, 'decision')
  await management.getByRole('button', { name: 'Entscheidung festhalten' }).click()
  await expect(management.getByText('Weicht von der Empfehlung ab')).toBeVisible()
  await expect(management.getByText('Ablehnung')).toBeVisible()
  await look(management, 'decided')

  await clerk.goto(`${hub}/ablegen`)
  await clerk.getByLabel('Erneut bewerten am').fill('31.05.2099')
  await clerk.getByRole('button', { name: 'Ablegen' }).click()
  await expect(clerk.getByText('Erneut zu bewerten am 31.05.2099')).toBeVisible()
  for (const [name, path] of [
    ['life', `${hub}/vorgang`],
    ['history', `${hub}/verlauf`],
    ['version', `${hub}/verlauf/2`],
    ['compare', `${hub}/vergleich?von=1&bis=4`],
    ['departures', '/abweichungen'],
    ['own', '/konto'],
    ['factor', '/konto/zweiter-faktor'],
  ] as const) {
    await clerk.goto(path)
    await look(clerk, name)
  }
  await admin.goto('/protokoll')
  await expect(admin.getByText('Die Kette ist unversehrt.')).toBeVisible()
  await look(admin, 'log')
  await admin.goto(hub)
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(/dürfen Sie/u)
  await look(admin, 'forbidden')
})

plain(
  'a form of another origin changes nothing, and scripts do not see the cookie',
  async ({ browser }) => {
    const page = await newPerson(browser)
    await page.goto('/anmelden')
    await look(page, 'sign-in')
    await page.getByLabel('Anmeldename').fill('sabine')
    await page.getByLabel('Passwort').fill(password)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('link', { name: 'Konto: Sabine Presse' })).toBeVisible()
    expect(await page.evaluate(() => document.cookie)).not.toContain('ratsam')
    const [cookie] = (await page.context().cookies()).filter(
      ({ name }) => name === 'ratsam-session',
    )
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })

    const attacker = createServer((_req, res) => {
      res.setHeader('Content-Type', 'text/html')
      res.end(
        `<form method="post" action="${ratsam.url}/konto/ueberall-abmelden"><button>x</button>`,
      )
    })
    await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${String((attacker.address() as AddressInfo).port)}/`)
    await page.getByRole('button').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /nicht von einer Seite von Ratsam/u,
    )
    attacker.close()
    await page.goto(`${ratsam.url}/konto`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto')
  },
)
