import { expect, type Page } from '@playwright/test'

/** Steps of the journey as a person would describe them. */

export const begin = async (page: Page, name = 'Stadt Markkleeberg'): Promise<string> => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Neue Bewertung beginnen' }).click()
  await page.getByLabel('Name der Stelle').fill(name)
  await page.getByLabel('Land', { exact: true }).selectOption({ label: 'Sachsen' })
  await page.getByLabel('Art der Stelle').selectOption({ label: 'Stadt oder Gemeinde' })
  await page.getByLabel('Plattform', { exact: true }).selectOption({ label: 'Facebook-Seite' })
  await page.getByLabel('Stichtag').fill('31.05.2022')
  await page.getByLabel('Nummer der Anfrage').fill('AF/034/2022')
  await page.getByLabel('Sitzung vom').fill('20.04.2022')
  await page
    .getByLabel('Fragen im Wortlaut')
    .fill('Ist ein Auftritt in sozialen Medien geplant?\nWenn ja, welche und wann?')
  await page.getByRole('button', { name: 'Bewertung anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Facebook-Seite – ${name}`)
  return page.url()
}

/** The group of one question, by its wording. */
export const question = (page: Page, words: RegExp) => page.getByRole('group', { name: words })

export const choose = async (page: Page, words: RegExp, answer: string | RegExp): Promise<void> => {
  await question(page, words).getByRole('radio', { name: answer }).check()
}

export const saveAndGoOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Speichern und weiter' }).click()
}

export const openTopic = async (page: Page, hub: string, title: string): Promise<void> => {
  await page.goto(hub)
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** What the answer of 2022 states about Facebook, as its writers would have typed it. */
export const fillMarkkleeberg = async (page: Page, hub: string): Promise<void> => {
  await openTopic(page, hub, 'Kommentare')
  await choose(page, /kommentieren können/u, /^Ja/u)
  await saveAndGoOn(page)
  await openTopic(page, hub, 'Kommentare')
  await choose(page, /Anfeindungen/u, 'Häufig')
  await saveAndGoOn(page)
  await openTopic(page, hub, 'Betreuung der Kommentare')
  await choose(page, /An welchen Tagen/u, /allen sieben Tagen/u)
  await choose(page, /Gibt es Beschäftigte/u, 'Nein')
  await saveAndGoOn(page)
  await openTopic(page, hub, 'Umgang mit Daten')
  await choose(page, /Erklärt die Plattform/u, /^Weitgehend nicht/u)
  await saveAndGoOn(page)
}
