import { expect, test } from './ratsam.js'
import { begin, choose, openTopic, saveAndGoOn } from './steps.js'

const goal = 'Ziel des Auftritts'

test('what is typed is saved by itself, and the line below says when', async ({ page }) => {
  const hub = await begin(page)
  await openTopic(page, hub, goal)
  await choose(page, /Wofür soll/u, /Dialog/u)
  await expect(page.getByRole('status')).toHaveText(/Gespeichert um \d{2}:\d{2} Uhr/u)
  const second = page.waitForResponse((response) => response.request().method() === 'POST')
  await choose(page, /amtlichen Auftritt/u, /noch keiner/u)
  await second
  await expect(page.getByRole('status')).toHaveText(/Gespeichert um/u)
  await page.goto(`${hub}/themen/goal`)
  await expect(page.getByRole('radio', { name: /Dialog/u })).toBeChecked()
  await expect(page.getByRole('radio', { name: /noch keiner/u })).toBeChecked()
})

test('the box below says after each saving what is still possible', async ({ page }) => {
  const hub = await begin(page)
  await openTopic(page, hub, goal)
  const box = page.getByRole('complementary', { name: 'Stand' })
  await expect(box).toContainText('0 von')
  await expect(box).toContainText('Noch möglich:')
  await choose(page, /Wofür soll/u, /Dialog/u)
  await expect(box).toContainText('1 von')
  await expect(page.getByRole('radio', { name: /Dialog/u })).toBeFocused()
  await box.getByText('Punkte je Kriterium').click()
  await expect(box.getByRole('listitem').filter({ hasText: 'Datenschutzrisiko' })).toBeVisible()
})

test('saving by itself and by the button get along', async ({ page }) => {
  const hub = await begin(page)
  await openTopic(page, hub, goal)
  await choose(page, /Wofür soll/u, /Dialog/u)
  await expect(page.getByRole('status')).toHaveText(/Gespeichert/u)
  // Slow answers: the button is pressed while the next saving is on its way.
  await page.route('**/themen/goal', async (route) => {
    if (route.request().headers()['x-ratsam-autosave'] !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 700))
    }
    await route.continue()
  })
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await choose(page, /Wofür soll/u, /Information/u)
  await sent
  await choose(page, /amtlichen Auftritt/u, /noch keiner/u)
  await saveAndGoOn(page)
  await expect(page).toHaveURL(/\/themen\/(?!goal)/u)
  await page.goto(`${hub}/themen/goal`)
  await expect(page.getByRole('radio', { name: /Information/u })).toBeChecked()
  await expect(page.getByRole('radio', { name: /noch keiner/u })).toBeChecked()
})

test('without a connection the line says so, and leaving asks first', async ({
  page,
  context,
  ratsam,
}) => {
  const hub = await begin(page)
  await openTopic(page, hub, goal)
  await context.setOffline(true)
  await choose(page, /Wofür soll/u, /Dialog/u)
  await expect(page.getByRole('status')).toHaveText(/Nicht gespeichert/u)
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Bewertungen' }).click({ noWaitAfter: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await context.setOffline(false)
  await expect(page.getByRole('status')).toHaveText(/Gespeichert um/u)
  // The browser itself notes the failed request.
  ratsam.forgive(/ERR_INTERNET_DISCONNECTED/u)
})

test('a typed number chooses itself, another choice takes it away again', async ({ page }) => {
  const hub = await begin(page)
  await page.goto(`${hub}/themen/cover`)
  const number = page.getByLabel(/Zahl \(Stunden\)/u)
  await number.fill('3')
  const hours = page.getByRole('group', { name: /Wie viele Stunden am Tag/u })
  await expect(hours.getByRole('radio', { name: 'Diese Zahl' })).toBeChecked()
  await hours.getByRole('radio', { name: 'Weiß ich nicht' }).check()
  await expect(number).toHaveValue('')
  await hours.getByRole('radio', { name: 'Diese Zahl' }).check()
  await expect(number).toHaveValue('3')
})

test('the letter offers to be printed', async ({ page }) => {
  const hub = await begin(page)
  await page.goto(`${hub}/schreiben`)
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes'
    }
  })
  await page.getByRole('button', { name: 'Drucken oder als PDF speichern' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
})
