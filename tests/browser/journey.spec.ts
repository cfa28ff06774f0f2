import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from './ratsam.js'
import { begin, fillMarkkleeberg } from './steps.js'

/** From the empty list to the letter: what a newcomer does first. */
const wholeWay = async (page: Page, onEachPage: (page: Page) => Promise<void>): Promise<void> => {
  const hub = await begin(page)
  await onEachPage(page)
  await fillMarkkleeberg(page, hub)
  await onEachPage(page)

  await page.goto(hub)
  await page.getByRole('link', { name: 'Antworten prüfen' }).click()
  await onEachPage(page)
  await page.getByRole('link', { name: 'Weiter zur Auswertung' }).click()
  await expect(page.getByText('Was geschieht jetzt?')).toBeVisible()
  await onEachPage(page)
  await page.getByRole('link', { name: 'Jetzt auswerten' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ablehnung')
  await expect(page).toHaveTitle('Ergebnis: Ablehnung – Facebook-Seite – Ratsam')
  for (const ground of [
    'Datenschutzrisiko',
    'Gemeinsame Verantwortlichkeit',
    'Linie der Aufsicht',
  ]) {
    await expect(page.getByRole('heading', { level: 3, name: ground }).first()).toBeVisible()
  }
  await onEachPage(page)

  await page.getByRole('link', { name: 'Schreiben zur Anfrage öffnen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AF/034/2022')
  await onEachPage(page)
  await page.getByRole('link', { name: 'Anlage', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bewertungsbericht')
  await onEachPage(page)

  await page.goto('/')
  await expect(page.getByRole('listitem').filter({ hasText: 'AF/034/2022' }).first()).toContainText(
    'Ablehnung',
  )
}

test('the whole way with a script', async ({ page }) => {
  await wholeWay(page, async () => {})
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole way', async ({ page }) => {
    await wholeWay(page, async () => {})
  })

  test('an error brings the page back with what was typed, the summary first and in focus', async ({
    page,
  }) => {
    const hub = await begin(page)
    await fillMarkkleeberg(page, hub)
    await page.goto(`${hub}/themen/cover`)
    await page.getByLabel(/Zahl \(Stunden\)/u).fill('viele')
    await page.getByRole('button', { name: 'Speichern und weiter' }).click()
    await expect(page).toHaveTitle(/^Fehler: /u)
    await expect(page.locator('.rs-errors')).toBeFocused()
    await expect(page.getByLabel(/Zahl \(Stunden\)/u)).toHaveValue('viele')
    await page.getByRole('alert').getByRole('link').click()
    await expect(page.getByLabel(/Zahl \(Stunden\)/u)).toBeFocused()
  })
})

test.describe('at 320 pixels, or 400 % on a desktop', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the whole way without scrolling sideways', async ({ page }) => {
    await wholeWay(page, expectNoSidewaysScroll)
  })
})

test('the whole way in English', async ({ page }) => {
  await page.goto('/?lang=en')
  await page.getByRole('link', { name: 'Begin a new assessment' }).click()
  await page.getByLabel('Name of the body').fill('Stadt Musterstadt')
  await page.getByLabel('Land', { exact: true }).selectOption({ label: 'Saxony' })
  await page.getByLabel('Kind of body').selectOption({ label: 'Town or municipality' })
  await page.getByLabel('Platform', { exact: true }).selectOption({ label: 'Facebook-Seite' })
  await page.getByRole('button', { name: 'Create the assessment' }).click()
  await page.getByRole('link', { name: 'Evaluate' }).click()
  await page.getByRole('link', { name: 'Evaluate now' }).click()
  await expect(page.getByText('Recommendation', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Open the letter' }).click()
  await expect(page.locator('article.document')).toHaveAttribute('lang', 'en')
})
